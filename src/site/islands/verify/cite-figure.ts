import { asText, type CitedWork } from "#domain/citation";
import { formatDate } from "#messages";
import { resultText as t } from "#messages/periksa";
import type { FileRow } from "../../components/verify/csv-rows.ts";
import { type ShownRows, verifyAddress } from "../../components/verify/figure-address.ts";
import type { VerifyConfig } from "../../components/verify/verify-config.ts";
import type { CheckedFile } from "./check-file.ts";
import { placeWords } from "./place-words.ts";

/** Where a figure stands: what it is of, in which file and on which lines. */
export interface FigureSource {
  readonly shown: ShownRows;
  readonly config: VerifyConfig;
  readonly checked: CheckedFile;
  readonly rows: readonly FileRow[];
}

/** Returns a figure as a work to cite and as a sentence; the address shows its rows again, of this very release. */
export function citeFigure(
  { shown, config, checked, rows }: FigureSource,
  page: URL,
  today: string,
): { readonly work: CitedWork; readonly text: string } {
  const { table, isSimulated } = config;
  const isPublic = page.hostname !== "localhost" && page.hostname !== "127.0.0.1";
  const source = t("citeFile", {
    file: checked.name,
    lines: linesOf(rows),
    sha256: checked.file.recorded,
  });
  const title = t("citeTitle", { title: table.title, place: placeWords(shown, config) });
  const work: CitedWork = {
    key: ["bansos-terbuka", table.dataset, shown.area ?? "semua", ...new Set(shown.periods), shown.release]
      .join("-")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-"),
    title: `${title}${isSimulated ? t("citeNature") : ""}`,
    publisher: "Bansos Terbuka",
    issued: checked.published,
    version: checked.release,
    url: isPublic ? `${page.origin}${verifyAddress(table.dataset, shown)}` : null,
    accessed: today,
    note: `${t("citeProducer", { producer: table.producer })} ${source}`,
  };
  const release = t("citeRelease", { release: checked.release, date: formatDate(checked.published) });
  return {
    work,
    text: asText(work, [t("citeProducer", { producer: table.producer }), release, source]),
  };
}

/** Returns the lines of rows as `12`, or from the first to the last: `12–19`. */
export function linesOf(rows: readonly FileRow[]): string {
  const [first, last] = [rows[0]?.line ?? 0, rows.at(-1)?.line ?? 0];
  return first === last ? String(first) : `${first}–${last}`;
}
