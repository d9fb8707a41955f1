import { asBibtex, asCslJson } from "#domain/citation";
import { formatBytes } from "#messages";
import { resultText as t } from "#messages/periksa";
import { copyText } from "#messages/salin";
import { writeAddress } from "../../components/query/query-address.ts";
import { checkCommands } from "../../components/verify/check-commands.ts";
import type { FileRow } from "../../components/verify/csv-rows.ts";
import { verifyAddress } from "../../components/verify/figure-address.ts";
import { rowsQuery, sumsQuery } from "../../components/verify/verify-query.ts";
import { copyButton } from "../copy/copy-button.ts";
import { h } from "../objection/dom.ts";
import { sourceName } from "../query/catalog/named-sources.ts";
import { type CheckedFile, type Comparison, verdictOf } from "./check-file.ts";
import { citeFigure, type FigureSource } from "./cite-figure.ts";
import { placeWords } from "./place-words.ts";
import { numbersView, rowsView } from "./tables-view.ts";

/** Returns what is shown of a figure whose file was fetched: verdict, numbers, rows, citation, query, commands. */
export function resultView(source: FigureSource, today: string): HTMLElement[] {
  const { checked, rows, config, shown } = source;
  const parts = olderView(source);
  if (verdictOf(checked) === "differs") return [...parts, proofView(checked)];
  if (rows.length === 0)
    return [...parts, h("p", {}, t("noRows", { file: checked.name })), proofView(checked)];
  const numbers = numbersView(config, rows, placeWords(shown, config));
  return [
    ...parts,
    ...(numbers ? [h("h3", {}, t("numbers")), numbers] : []),
    h("h3", {}, t("cite")),
    ...citationView(source, today),
    h("h3", {}, t("rows")),
    h("p", {}, rowsWords(rows, checked.name)),
    rowsView(config, rows, checked.name),
    h(
      "p",
      {},
      h(
        "a",
        { href: checked.url, download: true },
        t("download", { file: checked.name, size: formatBytes(checked.bytes) }),
      ),
    ),
    proofView(checked),
    queryView(source),
    commandsView(source),
  ];
}

function olderView({ checked, shown, config }: FigureSource): HTMLElement[] {
  const { release, current } = checked;
  if (release === current) return [];
  const href = verifyAddress(config.table.dataset, { ...shown, release: current });
  return [
    h(
      "p",
      { class: "note" },
      t("older", { release: current }),
      " ",
      h("a", { href }, t("seeCurrent", { release: current })),
    ),
  ];
}

function proofView(checked: CheckedFile): HTMLElement {
  const compared: [string, Comparison][] = [
    [t("proofFile", { file: checked.name, size: formatBytes(checked.bytes) }), checked.file],
    [t("proofManifest"), checked.manifest],
  ];
  return h(
    "details",
    {},
    h("summary", {}, t("proofOpen")),
    ...compared.flatMap(([name, { recorded, computed }]) => [
      h("h4", {}, name),
      h(
        "dl",
        { class: "hashes" },
        hashOf(t("recorded"), recorded),
        computed !== null && hashOf(t("computed"), computed),
      ),
    ]),
  );
}

const hashOf = (name: string, hash: string) =>
  h("div", {}, h("dt", {}, name), h("dd", {}, h("code", {}, hash)));

function citationView(source: FigureSource, today: string): HTMLElement[] {
  const { work, text } = citeFigure(source, new URL(location.href), today);
  return [
    h("p", { class: "citation" }, text),
    copyButton(() => text, copyText("copy", { what: t("citeText") })),
    h(
      "details",
      { class: "citation-forms" },
      h("summary", {}, t("citeForms")),
      ...copied("BibTeX", asBibtex(work)),
      ...copied("CSL-JSON", asCslJson(work)),
    ),
  ];
}

function queryView({ checked, shown, config: { table } }: FigureSource): HTMLElement {
  const asked = { shown, fileArea: checked.area };
  const name = sourceName(table.dataset, checked.area);
  const sums = sumsQuery(table, name, asked);
  const queries: [string, string][] = [
    [t("queryRows"), rowsQuery(name, asked)],
    ...(sums === null ? [] : [[t("querySums"), sums] as [string, string]]),
  ];
  return h(
    "details",
    {},
    h("summary", {}, t("query")),
    ...queries.flatMap(([title, sql]) => {
      const href = `/data/kueri/${writeAddress({ sql, release: checked.release })}`;
      return [...copied(title, sql), h("p", {}, h("a", { href }, `${t("queryOpen")}: ${title}`))];
    }),
  );
}

function commandsView({ checked, shown, config: { table } }: FigureSource): HTMLElement {
  const commands = checkCommands({
    table,
    url: new URL(checked.url, location.href).href,
    fileName: checked.name,
    sha256: checked.file.recorded,
    asked: { shown, fileArea: checked.area },
  });
  return h("details", {}, h("summary", {}, t("commands")), ...copied(t("commandsName"), commands).slice(1));
}

function copied(name: string, words: string): HTMLElement[] {
  return [
    h("h4", {}, name),
    h("pre", { tabindex: 0 }, words),
    copyButton(() => words, copyText("copy", { what: name })),
  ];
}

function rowsWords(rows: readonly FileRow[], file: string): string {
  const [first, last] = [rows[0]?.line ?? 0, rows.at(-1)?.line ?? 0];
  const words = { first, last, file, count: rows.length };
  if (rows.length === 1) return t("rowsOne", words);
  return t(last - first + 1 === rows.length ? "rowsMany" : "rowsSpread", words);
}
