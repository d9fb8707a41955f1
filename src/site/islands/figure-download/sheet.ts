const namespace = "http://www.w3.org/2000/svg";
const pen = /* @__PURE__ */ (() => {
  let kept: CanvasRenderingContext2D | null = null;
  return () => {
    kept ??= document.createElement("canvas").getContext("2d");
    return kept;
  };
})();

export interface TextLook {
  readonly size: number;
  readonly family: "--serif" | "--sans";
  readonly colour: string;
  readonly weight?: number;
}

/** A picture that grows downwards: text wrapped to its width, and drawings. */
export interface Sheet {
  readonly root: SVGSVGElement;
  readonly text: (words: string, look: TextLook) => void;
  /** Places drawings with a label behind each in rows; the legend of a chart. */
  readonly keys: (entries: readonly KeyEntry[], look: TextLook) => void;
  readonly drawing: (drawing: SVGSVGElement) => void;
  readonly space: (height: number) => void;
  /** Returns the picture, its ground painted as high as it got. */
  readonly done: () => SVGSVGElement;
}

export interface KeyEntry {
  readonly swatch: SVGSVGElement;
  readonly label: string;
}

export const token = (name: string) =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const swatchWidth = 22;
/** Charts are drawn for small screens: larger than this their letters shout. */
const largestScale = 1.3;

/** Starts a picture of that width, with a margin all around. */
export function startSheet(width: number, margin: number): Sheet {
  const root = make("svg", { xmlns: namespace, width });
  const room = width - 2 * margin;
  let bottom = margin;
  const line = (words: string, x: number, look: TextLook) => {
    const { size, family, colour: fill, weight = 400 } = look;
    const attributes = { x, y: bottom + size, fill, "font-size": size, "font-weight": weight };
    const text = make("text", { ...attributes, "font-family": token(family) });
    text.textContent = words;
    root.append(text);
  };
  return {
    root,
    space: (height) => {
      bottom += height;
    },
    text: (words, look) => {
      for (const part of wrapped(words, room, look)) {
        line(part, margin, look);
        bottom += look.size * 1.35;
      }
    },
    keys: (entries, look) => {
      let x = margin;
      for (const { swatch, label } of entries) {
        const across = swatchWidth + 8 + widthOf(label, look);
        if (x > margin && x + across > width - margin) {
          x = margin;
          bottom += look.size * 1.6;
        }
        place(swatch, { x, y: bottom + 1, width: swatchWidth, height: look.size });
        root.append(swatch);
        line(label, x + swatchWidth + 8, look);
        x += across + 18;
      }
      bottom += look.size * 1.6;
    },
    drawing: (drawing) => {
      const { width, height } = sizeOf(drawing, room);
      place(drawing, { x: margin, y: bottom, width, height });
      root.append(drawing);
      bottom += height;
    },
    done: () => {
      const height = Math.ceil(bottom + margin);
      place(root, { height, viewBox: `0 0 ${width} ${height}` });
      root.prepend(make("rect", { width, height, fill: token("--paper") }));
      return root;
    },
  };
}

/** A drawing without a view box is as wide as its place and has a height of its own. */
function sizeOf(drawing: SVGSVGElement, room: number): { width: number; height: number } {
  const box = drawing.getAttribute("viewBox");
  if (box === null) return { width: room, height: Number(drawing.getAttribute("height")) };
  const [, , across = room, up = 0] = box.split(" ").map(Number);
  const width = Math.min(room, across * largestScale);
  return { width, height: (width * up) / across };
}

export function make<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(namespace, name);
  place(element, attributes);
  return element;
}

function place(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

function widthOf(words: string, { size, family, weight = 400 }: TextLook): number {
  const context = pen();
  if (!context) return words.length * size * 0.55;
  context.font = `${weight} ${size}px ${token(family)}`;
  return context.measureText(words).width;
}

function wrapped(words: string, room: number, look: TextLook): string[] {
  const lines: string[] = [];
  for (const word of words.split(" ")) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthOf(longer, look) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
