/** How long a download may take to begin. Milliseconds. */
const KEPT = 60_000;

/** Offers a text, or bytes, as a file to save. */
export function saveFile(name: string, type: string, text: BlobPart): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  // What no file system takes in a name.
  link.download = name.replace(/[\\/:*?"<>|]/gu, '_');
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
