/** Bounds of the readers, each with its reason. */

/** The largest report with pictures that was met has 30 MB; beyond this a tab's memory is at stake. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** Text alone: the longest report has 0.2 MB, a year of a newspaper 20 MB. */
export const MAX_TEXT_BYTES = 32 * 1024 * 1024;

/** The XML parts of a report of 100 pages unpack to 2 MB; a bomb unpacks to gigabytes. */
export const MAX_UNPACKED_BYTES = 48 * 1024 * 1024;

/** A report has up to 120 pages; a yearbook 1,000. */
export const MAX_PAGES = 1500;

/** Elements of a page or document that are walked: a report has some thousands. */
export const MAX_NODES = 500_000;

/** Readability calls itself once a level, and its time grows with depth: beyond this it is left out. Browsers stop at 512. */
export const MAX_DEPTH = 200;

/** A page of a government site has 2,000 elements; Readability takes seconds for more than this. */
export const MAX_ELEMENTS = 60_000;
