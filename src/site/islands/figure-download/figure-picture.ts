import { figureText } from "#messages/figure";
import { type FigureFacts, textOf } from "./figure-facts.ts";
import { styledCopy } from "./inline-styles.ts";
import { make, startSheet, token } from "./sheet.ts";

const width = 720;
const margin = 28;

/** Returns the drawings of a figure that can be seen. */
export function drawingsOf(figure: HTMLElement): SVGSVGElement[] {
  return [...figure.querySelectorAll<SVGSVGElement>("svg[role=img]")].filter((drawing) =>
    drawing.checkVisibility(),
  );
}

/** Returns a figure as one picture that stands alone: title, legend, drawings, and what it rests on. */
export function pictureOf(figure: HTMLElement, facts: FigureFacts): SVGSVGElement {
  const keys = [...figure.querySelectorAll(".key li")].flatMap((entry) => {
    const swatch = entry.querySelector("svg");
    return swatch?.checkVisibility() ? [{ swatch: styledCopy(swatch), label: textOf(entry) }] : [];
  });
  const drawings = drawingsOf(figure);
  return compose({
    facts,
    about: drawings.map((drawing) => drawing.getAttribute("aria-label") ?? ""),
    keys,
    drawings: drawings.map(styledCopy),
  });
}

export interface PictureParts {
  readonly facts: FigureFacts;
  /** What each drawing shows. */
  readonly about: readonly string[];
  readonly keys: readonly { readonly swatch: SVGSVGElement; readonly label: string }[];
  readonly drawings: readonly SVGSVGElement[];
}

/** Puts the parts of a picture on one sheet. */
export function compose({ facts, about, keys, drawings }: PictureParts): SVGSVGElement {
  const sheet = startSheet(width, margin);
  const small = { size: 12, family: "--sans", colour: token("--ink-soft") } as const;
  const name = make("title", {});
  name.textContent = facts.title;
  sheet.root.append(name);
  if (facts.isSimulated) {
    sheet.root.append(make("rect", { width, height: margin + 6, fill: token("--notice") }));
    sheet.space(-margin + 10);
    sheet.text(figureText("simulated"), {
      size: 13,
      family: "--sans",
      colour: token("--notice-ink"),
      weight: 650,
    });
    sheet.space(22);
  }
  sheet.text(facts.title, { size: 24, family: "--serif", colour: token("--ink"), weight: 600 });
  sheet.space(10);
  if (keys.length > 0) sheet.keys(keys, { size: 14, family: "--sans", colour: token("--ink") });
  for (const [index, drawing] of drawings.entries()) {
    sheet.space(8);
    if (about[index]) sheet.text(about[index], { ...small, size: 13 });
    sheet.space(6);
    sheet.drawing(drawing);
    sheet.space(10);
  }
  sheet.text(facts.lines.map(([label, value]) => `${label}: ${value}`).join(" · "), small);
  sheet.text(facts.address, small);
  return sheet.done();
}
