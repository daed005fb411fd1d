/** Has the browser save a file, as if it had been downloaded. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it a little later.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
