/** Returns a picture as a file that opens by itself. */
export function svgFile(picture: SVGSVGElement): Blob {
  const text = new XMLSerializer().serializeToString(picture);
  return new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`], { type: "image/svg+xml" });
}

const pixelsPerUnit = 2;

/** Returns a picture in pixels, two for each of its units. Rejects where the browser cannot paint it. */
export async function pngFile(picture: SVGSVGElement): Promise<Blob> {
  const image = new Image();
  const address = URL.createObjectURL(svgFile(picture));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Number(picture.getAttribute("width")) * pixelsPerUnit;
    canvas.height = Number(picture.getAttribute("height")) * pixelsPerUnit;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((file) => (file ? resolve(file) : reject(new Error("No picture"))), "image/png"),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Returns text as a CSV file. */
export const csvFile = (text: string): Blob => new Blob([text], { type: "text/csv;charset=utf-8" });

const keptForSeconds = 60;

/** Hands a file to the browser to keep. */
export function keep(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), keptForSeconds * 1000);
}
