/** A term at the end of each page, in none of the cases: once it is marked, the page has been read. */
export const SENTINEL = '四菜一汤一饼';
export const SENTINEL_ENTRY = 'sicai-yitang-yibing';
