import type { Map as LeafletMap } from "leaflet";
import { styledCopy } from "../figure-download/inline-styles.ts";
import { make, token } from "../figure-download/sheet.ts";

/** Returns the part of a map that is seen as one drawing: its layers as they lie, its labels as text. */
export function mapDrawing(map: LeafletMap): SVGSVGElement {
  const { x: width, y: height } = map.getSize();
  const drawing = make("svg", { viewBox: `0 0 ${width} ${height}`, overflow: "hidden" });
  drawing.append(make("rect", { width, height, fill: token("--sea") }));
  const { x: left, y: top } = map.containerPointToLayerPoint([0, 0]);
  for (const layer of map.getContainer().querySelectorAll<SVGSVGElement>(".leaflet-pane > svg")) {
    const seen = styledCopy(layer);
    for (const area of seen.querySelectorAll("[tabindex]")) area.removeAttribute("tabindex");
    for (const [name, value] of [
      ["viewBox", `${left} ${top} ${width} ${height}`],
      ["width", width],
      ["height", height],
      ["x", 0],
      ["y", 0],
    ])
      seen.setAttribute(String(name), String(value));
    seen.removeAttribute("style");
    drawing.append(seen);
  }
  drawing.append(...labelsOf(map.getContainer()));
  return drawing;
}

function labelsOf(container: HTMLElement): SVGTextElement[] {
  const frame = container.getBoundingClientRect();
  const found = container.querySelectorAll<HTMLElement>(".area-name, .area-letter");
  return [...found].flatMap((label) => {
    const { color, fontSize, fontWeight, fontFamily } = getComputedStyle(label);
    const box = label.getBoundingClientRect();
    const lines = [...label.childNodes].map((node) => node.textContent ?? "");
    const size = Number.parseFloat(fontSize);
    return lines.map((line, index) => {
      const text = make("text", {
        x: box.left + box.width / 2 - frame.left,
        y: box.top + box.height / 2 - frame.top + size * (0.35 + (index - (lines.length - 1) / 2) * 1.25),
        fill: color,
        "font-size": size,
        "font-weight": fontWeight,
        "font-family": fontFamily,
        "text-anchor": "middle",
      });
      text.textContent = line;
      return text;
    });
  });
}
