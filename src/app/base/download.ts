/** Hands a file to the browser's downloads. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The click only queues the download; revoked at once, some browsers find nothing.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
