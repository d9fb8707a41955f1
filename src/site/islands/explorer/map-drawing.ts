import type { Map as LeafletMap } from "leaflet";
import { styledCopy } from "../figure-download/inline-styles.ts";
import { make } from "../figure-download/sheet.ts";

/** Returns the part of a map that is seen as one drawing: its layers as they lie, its labels as text. */
export function mapDrawing(map: LeafletMap): SVGSVGElement {
  const { x: width, y: height } = map.getSize();
  const drawing = make("svg", { viewBox: `0 0 ${width} ${height}`, overflow: "hidden" });
  drawing.append(make("rect", { width, height, fill: getComputedStyle(map.getContainer()).backgroundColor }));
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

const clear = "rgba(0, 0, 0, 0)";
/** Of the height of a line, from its upper edge to the foot of its letters. */
const baseline = 0.8;

function labelsOf(container: HTMLElement): SVGElement[] {
  const { left, top } = container.getBoundingClientRect();
  const found = container.querySelectorAll<HTMLElement>(".area-name, .area-letter");
  return [...found].flatMap((label) => {
    const { backgroundColor, textShadow } = getComputedStyle(label);
    const box = label.getBoundingClientRect();
    const place = { x: box.left - left, y: box.top - top, width: box.width, height: box.height };
    const ground = backgroundColor === clear ? [] : [make("rect", { ...place, fill: backgroundColor })];
    const [halo] = /rgba?\([^)]*\)/.exec(textShadow) ?? [];
    const lines = textNodesIn(label).flatMap((node) =>
      linesOf(node).map(({ words, box: line }) => {
        const { color, fontSize, fontWeight, fontFamily } = getComputedStyle(node.parentElement ?? label);
        const text = make("text", {
          x: line.left + line.width / 2 - left,
          y: line.top + line.height * baseline - top,
          fill: color,
          "font-size": Number.parseFloat(fontSize),
          "font-weight": fontWeight,
          "font-family": fontFamily,
          "text-anchor": "middle",
          ...(halo ? { stroke: halo, "stroke-width": 3, "paint-order": "stroke" } : {}),
        });
        text.textContent = words;
        return text;
      }),
    );
    return [...ground, ...lines];
  });
}

function textNodesIn(element: HTMLElement): Text[] {
  return [...element.childNodes].flatMap((node) =>
    node instanceof Text ? node : node instanceof HTMLElement ? textNodesIn(node) : [],
  );
}

/** Returns text in the lines in which it stands on the screen. */
function linesOf(node: Text): { words: string; box: DOMRect }[] {
  const lines: { words: string; box: DOMRect }[] = [];
  for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
    const range = document.createRange();
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const box = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (last && Math.abs(last.box.top - box.top) < box.height / 2) {
      last.words += ` ${word}`;
      last.box = new DOMRect(last.box.left, last.box.top, box.right - last.box.left, box.height);
    } else lines.push({ words: word, box });
  }
  return lines;
}
