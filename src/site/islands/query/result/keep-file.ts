const keptSeconds = 60;

/** Hands text or bytes to the browser to keep as a file. */
export function keepFile(content: BlobPart, name: string, type: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), keptSeconds * 1000);
}
