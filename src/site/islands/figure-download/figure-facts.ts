import { figureText } from "#messages/figure";

/** What a saved figure says of itself, wherever it is carried. */
export interface FigureFacts {
  readonly title: string;
  readonly address: string;
  readonly isSimulated: boolean;
  /** Denominator, period, source, release, ... as the page says them. */
  readonly lines: readonly (readonly [name: string, value: string])[];
}

/** Returns the facts that stand beside a figure. */
export function factsOf(figure: HTMLElement): FigureFacts {
  const entries = [...figure.querySelectorAll(".provenance div")].flatMap((entry): [string, string][] => {
    const value = entry.querySelector("dd");
    return value?.querySelector("a") === null ? [[textOf(entry.querySelector("dt")), textOf(value)]] : [];
  });
  const { release = "", nature } = figure.dataset;
  const hasRelease = entries.some(([, value]) => value === release);
  return {
    title: textOf(figure.querySelector("h2, h3") ?? figure.querySelector("figcaption")),
    address: `${location.origin}${location.pathname}`,
    isSimulated: nature === "simulasi",
    lines: hasRelease ? entries : [...entries, [figureText("release"), release]],
  };
}

/** Returns a name for the file: where the figure stands, what it says, of which release. */
export function fileName({ title, isSimulated, lines }: FigureFacts, format: string): string {
  const release = lines.at(-1)?.[1] ?? "";
  const place = location.pathname.split("/").findLast((part) => /^[\d.]+$/.test(part)) ?? "";
  const parts = [place, slug(title), release, isSimulated ? figureText("simulatedMark") : ""];
  return `${parts.filter(Boolean).join("-")}.${format}`;
}

const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-|-$/g, "");

/** Returns the text of an element on one line. */
export const textOf = (element: Element | null): string =>
  (element?.textContent ?? "").replace(/\s+/g, " ").trim();
