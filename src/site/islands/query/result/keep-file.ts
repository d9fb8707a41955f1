const keptSeconds = 60;

/** Hands text to the browser to keep as a file. */
export function keepFile(text: string, name: string, type: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), keptSeconds * 1000);
}
