import { encode } from "uqr";

const svg = "http://www.w3.org/2000/svg";
const border = 2;

/** Returns a text as a QR code, drawn as one path. */
export function qrOf(text: string, name: string): SVGSVGElement {
  const { data, size } = encode(text, { ecc: "M", border });
  const picture = document.createElementNS(svg, "svg");
  picture.setAttribute("viewBox", `0 0 ${size} ${size}`);
  picture.setAttribute("class", "qr");
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", name);
  const path = document.createElementNS(svg, "path");
  path.setAttribute(
    "d",
    data.flatMap((row, y) => row.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : ""))).join(""),
  );
  picture.append(path);
  return picture;
}
