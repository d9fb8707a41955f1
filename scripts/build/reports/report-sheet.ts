import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { type BuiltPage, builtFile, referencesIn } from "../../checks/built-pages.ts";

/** A periodic report as it goes on paper. */
export interface ReportSheet {
  /** Address of its page, and of its PDF beside it. */
  readonly address: string;
  readonly pdf: string;
  readonly html: string;
  /** Said at the top of every sheet: place, period, release. */
  readonly head: string;
  /** ISO date of the release. */
  readonly date: string;
  /** Of all that its look depends on: a sheet of the same hash need not be printed again. */
  readonly hash: string;
}

/** Raise it where sheets are printed another way than before. */
const printing = 1;

/** Returns the sheet of a page built into `folder`, or null where the page is no periodic report. */
export function reportSheet({ address, html }: BuiltPage, folder: string): ReportSheet | null {
  const [, head, date] = /\sdata-print-head="([^"]+)" data-print-date="([^"]+)"/.exec(html) ?? [];
  const [, pdf] = /\sdata-pdf="([^"]+)"/.exec(html) ?? [];
  if (!head || !date || !pdf) return null;
  const onPaper = withoutScreen(html);
  const styles = referencesIn(onPaper)
    .filter(({ element, target }) => element === "link" && target.endsWith(".css"))
    .map(({ target }) => readFileSync(builtFile(folder, target) ?? target));
  const hash = createHash("sha256").update(`${printing}\0${pdf}\0`).update(withoutNames(onPaper));
  for (const style of styles) hash.update("\0").update(style);
  return { address, pdf, html: onPaper, head, date, hash: hash.digest("hex") };
}

/** What the sheet does not show must not make it another one: a newer report is linked from the one before. */
function withoutScreen(html: string): string {
  return html
    .replace(/<nav\b[\s\S]*?<\/nav>/g, "")
    .replace(/<script\b[\s\S]*?<\/script>/g, "")
    .replace(/<span class="pdf"[\s\S]*?<\/span>/g, "");
}

/** The name of a style sheet tells of its content, which counts by itself. */
const withoutNames = (html: string) => html.replace(/href="\/_astro\/[^"]+\.css"/g, "");
