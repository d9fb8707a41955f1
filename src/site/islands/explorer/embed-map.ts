import { formatCount } from "#messages";
import type { MapLayout } from "../../charts/map-layout.ts";
import type { ClassedArea } from "../../components/explorer/classed-areas.ts";

/** The shapes of a map that is drawn, each with the code of its area. */
export type Land = readonly (readonly [code: string, shape: SVGPathElement])[];

/** Returns the shapes that a page came with. */
export function landOf(map: SVGSVGElement, codes: readonly string[]): Land {
  return [...map.querySelectorAll<SVGPathElement>(".land path")].map((shape, index) => [
    codes[index] ?? "",
    shape,
  ]);
}

/** Draws another map in the place of the one there. */
export function drawLand(map: SVGSVGElement, { width, height, panels }: MapLayout): Land {
  map.setAttribute("viewBox", `0 0 ${width} ${height}`);
  for (const land of map.querySelectorAll(".land")) land.remove();
  place(map.querySelector(".sea"), { width, height });
  return panels.flatMap(({ shapes, frame }) => {
    const land = add(map, "g", { class: "land" });
    if (frame) add(land, "rect", { class: "inset", ...frame });
    return shapes.map(({ code, d }) => {
      const shape = add(land, "path", { d });
      add(shape, "title", {});
      return [code, shape] as const;
    });
  });
}

/** Puts every shape into the class of its area. */
export function paintLand(land: Land, areas: readonly ClassedArea[]): void {
  const known = new Map(areas.map((area) => [area.code, area]));
  for (const [code, shape] of land) {
    const area = known.get(code);
    if (!area) continue;
    shape.setAttribute("class", area.reason ? "missing" : `t${area.step}`);
    if (area.reason) shape.setAttribute("fill", `url(#alasan-${area.reason})`);
    const title = shape.querySelector("title");
    if (title) title.textContent = area.sentence;
  }
}

const largestRadius = 24;

/** Lays a circle on every area, its size as many families as it stands for. Returns the largest count. */
export function drawCircles(
  map: SVGSVGElement,
  land: Land,
  areas: readonly ClassedArea[],
): { largest: string } {
  const largest = Math.max(...areas.map(({ count }) => count ?? 0));
  for (const { code, count } of areas) {
    const centre = centreOf(land, code);
    if (count && centre)
      add(map, "circle", { class: "count-circle", ...centre, r: largestRadius * Math.sqrt(count / largest) });
  }
  return { largest: formatCount(largest) };
}

/** Outlines the areas compared and gives each its letter. */
export function markPinned(map: SVGSVGElement, land: Land, pinned: readonly string[]): void {
  for (const [index, code] of pinned.entries()) {
    for (const [own, shape] of land)
      if (own === code) {
        shape.classList.add("here");
        shape.parentElement?.append(shape);
      }
    const centre = centreOf(land, code);
    if (!centre) continue;
    const { cx: x, cy: y } = centre;
    add(map, "text", { class: "pin-letter", x, y: y + 5 }).textContent = "ABCD"[index] ?? "";
  }
}

/** Returns the middle of the largest shape of an area. */
function centreOf(land: Land, code: string): { cx: number; cy: number } | null {
  const boxes = land.filter(([own]) => own === code).map(([, shape]) => shape.getBBox());
  const [box] = boxes.sort((left, right) => right.width * right.height - left.width * left.height);
  return box ? { cx: box.x + box.width / 2, cy: box.y + box.height / 2 } : null;
}

function add<Name extends keyof SVGElementTagNameMap>(
  parent: Element,
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  place(element, attributes);
  parent.append(element);
  return element;
}

function place(element: Element | null, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element?.setAttribute(name, String(value));
}
