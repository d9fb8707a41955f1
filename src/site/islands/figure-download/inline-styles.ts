/** What an element takes from the one around it unless it says otherwise. */
const inherited = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linejoin",
  "font-family",
  "font-size",
  "font-weight",
  "font-style",
  "text-anchor",
  "paint-order",
];
const own: readonly (readonly [name: string, initial: string])[] = [
  ["opacity", "1"],
  ["vector-effect", "none"],
];

/** Returns a copy of a drawing that looks the same without any style sheet; what is hidden is left out. */
export function styledCopy(drawing: SVGSVGElement): SVGSVGElement {
  return copyOf(drawing, null) as SVGSVGElement;
}

function copyOf(element: Element, around: CSSStyleDeclaration | null): Element | null {
  const seen = getComputedStyle(element);
  if (seen.display === "none") return null;
  const copy = element.cloneNode(false) as Element;
  copy.removeAttribute("class");
  for (const name of inherited) {
    const value = seen.getPropertyValue(name);
    if (value !== around?.getPropertyValue(name)) copy.setAttribute(name, value);
  }
  for (const [name, initial] of own) {
    const value = seen.getPropertyValue(name);
    if (value && value !== initial) copy.setAttribute(name, value);
  }
  for (const child of element.childNodes) {
    const inner = child instanceof Element ? copyOf(child, seen) : child.cloneNode();
    if (inner) copy.append(inner);
  }
  return copy;
}
