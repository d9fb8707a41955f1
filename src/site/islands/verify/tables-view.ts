import { type Measure, shareOf } from "#domain/indicator";
import { formatCount, formatPercent, formatPeriod } from "#messages";
import { resultText as t } from "#messages/periksa";
import type { FileRow } from "../../components/verify/csv-rows.ts";
import type { VerifyConfig } from "../../components/verify/verify-config.ts";
import { type WorkedOut, workOut } from "../../components/verify/work-out.ts";
import { h } from "../objection/dom.ts";

const mostRows = 60;

/** Returns the numbers that rows add up to: large where there is one set of them, else as a table. */
export function numbersView(
  config: VerifyConfig,
  rows: readonly FileRow[],
  place: string,
): HTMLElement | null {
  const worked = workOut(config.table, rows);
  const [only, ...others] = worked;
  if (!only) return null;
  return others.length === 0 ? factsView(config, only) : workedTable(config, worked, place);
}

function factsView({ table, reasons }: VerifyConfig, { sums, measures, reason }: WorkedOut): HTMLElement {
  const ratios = table.ratios.map(({ name }, index) => ({ name, ...ratioWords(measures[index], reasons) }));
  const counts = table.summed.map((name, index) => {
    const value = countWords(sums[index]);
    return { name: titleOf(table, name), value: value ?? "–", of: value ? "" : reasonOf(reasons, reason) };
  });
  return h(
    "dl",
    { class: "facts" },
    ...[...ratios, ...counts].map(({ name, value, of }) =>
      h(
        "div",
        { class: "fact" },
        h("dt", {}, name),
        h("dd", { class: "big" }, value),
        of !== "" && h("dd", { class: "of" }, of),
      ),
    ),
  );
}

function workedTable(config: VerifyConfig, worked: readonly WorkedOut[], place: string): HTMLElement {
  const { table, reasons } = config;
  const varying = table.groupBy.flatMap((name, index) =>
    new Set(worked.map(({ keys }) => keys[index])).size > 1 ? [{ name, index }] : [],
  );
  const heads = [
    ...varying.map(({ name }) => h("th", { scope: "col" }, titleOf(table, name))),
    ...table.ratios.map(({ name }) => h("th", { scope: "col", class: "number" }, name)),
    ...table.summed.map((name) => h("th", { scope: "col", class: "number" }, titleOf(table, name))),
  ];
  const body = worked.map(({ keys, sums, measures, reason }) =>
    h(
      "tr",
      {},
      ...varying.map(({ name, index }, position) => {
        const words = keyWords(config, name, keys[index] ?? null);
        return position === 0 ? h("th", { scope: "row" }, words) : h("td", {}, words);
      }),
      ...measures.map((measure) => {
        const { value, of } = ratioWords(measure, reasons);
        return h("td", { class: "number" }, measure.kind === "value" ? value : missing(of));
      }),
      ...sums.map((sum) =>
        h("td", { class: "number" }, countWords(sum) ?? missing(reasonOf(reasons, reason))),
      ),
    ),
  );
  return scrolling(t("numbersCaption", { place }), heads, body);
}

/** Returns the rows as they stand in the file, each with its line; a long list is shown whole when asked for. */
export function rowsView(
  { table, reasons }: VerifyConfig,
  rows: readonly FileRow[],
  file: string,
): HTMLElement {
  const heads = [
    h("th", { scope: "col", class: "number" }, t("rowsLine")),
    ...table.columns.map(({ name, title, isNumber }) =>
      h("th", { scope: "col", class: isNumber && "number", title }, h("code", {}, name)),
    ),
  ];
  const rowOf = ({ line, cells }: FileRow) =>
    h(
      "tr",
      {},
      h("th", { scope: "row", class: "number" }, String(line)),
      ...table.columns.map(({ name, isNumber }) => {
        const value = cells[name] ?? null;
        const isReason = name === "alasan_kosong";
        const instead = isReason ? "" : missing(reasonOf(reasons, cells.alasan_kosong ?? null));
        return h("td", { class: isNumber && "number" }, value ?? instead);
      }),
    );
  const shown = scrolling(t("rowsCaption", { file }), heads, rows.slice(0, mostRows).map(rowOf));
  shown.classList.add("preview");
  if (rows.length <= mostRows) return shown;
  const more = h(
    "button",
    {
      type: "button",
      click: () => {
        shown.querySelector("tbody")?.append(...rows.slice(mostRows).map(rowOf));
        shown.focus();
        more.remove();
      },
    },
    t("rowsAll", { count: formatCount(rows.length) }),
  );
  return h("div", { class: "copy" }, shown, more);
}

function scrolling(caption: string, heads: readonly Node[], body: readonly Node[]): HTMLElement {
  return h(
    "section",
    { class: "scroll", "aria-label": caption, tabindex: 0 },
    h("table", {}, h("caption", {}, caption), h("thead", {}, h("tr", {}, ...heads)), h("tbody", {}, ...body)),
  );
}

const titleOf = ({ columns }: VerifyConfig["table"], name: string): string =>
  columns.find((column) => column.name === name)?.title ?? name;

function keyWords({ areas, programs }: VerifyConfig, name: string, value: string | null): string {
  if (value === null) return t("together");
  if (name === "kode_wilayah") return areas[value] ?? value;
  if (name === "program") return programs[value] ?? value;
  if (name === "periode") return formatPeriod(value);
  return value.replaceAll("_", " ");
}

const countWords = (value: number | null | undefined): string | null =>
  typeof value === "number" ? formatCount(value) : null;

const reasonOf = (reasons: VerifyConfig["reasons"], code: string | null): string =>
  (code !== null && reasons[code]) || t("empty");

const missing = (words: string) => h("span", { class: "reason" }, words);

function ratioWords(measure: Measure | undefined, reasons: VerifyConfig["reasons"]) {
  if (!measure) return { value: "–", of: "" };
  if (measure.kind === "missing") return { value: "–", of: reasons[measure.reason] ?? "" };
  const parts = {
    numerator: formatCount(measure.numerator),
    denominator: formatCount(measure.denominator),
  };
  return { value: formatPercent(shareOf(measure)), of: t("parts", parts) };
}
