import { formatPeriod } from "#messages";
import { resultText as t } from "#messages/periksa";
import type { FileRow } from "../../components/verify/csv-rows.ts";
import { type ShownRows, verifyAddress } from "../../components/verify/figure-address.ts";
import type { VerifyConfig } from "../../components/verify/verify-config.ts";
import { h } from "../objection/dom.ts";

/** Returns a form with which another area, period or programme of the same release is looked at. */
export function chooser(rows: readonly FileRow[], shown: ShownRows, config: VerifyConfig): HTMLElement {
  const { table, areas, programs } = config;
  const valuesOf = (name: string) => [
    ...new Set(rows.flatMap(({ cells }) => (cells[name] ? [cells[name]] : []))),
  ];
  const periods = valuesOf("periode").sort();
  const [first = "", last = first] = shown.periods;
  const area = select(
    Object.entries(areas).map(([code, name]) => [code, `${code.length > 5 ? "– " : ""}${name}`]),
    shown.area ?? "",
  );
  const from = select(
    periods.map((period) => [period, formatPeriod(period)]),
    first,
  );
  const to = select(
    periods.map((period) => [period, formatPeriod(period)]),
    last,
  );
  const program = select(
    [["", t("chooseEveryProgram")], ...valuesOf("program").map((id) => [id, programs[id] ?? id] as const)],
    shown.program ?? "",
  );
  const go = (event: Event) => {
    event.preventDefault();
    const [earlier = "", later = ""] = [from.value, to.value].sort();
    location.href = verifyAddress(table.dataset, {
      release: shown.release,
      area: area.value || shown.area,
      periods: earlier === "" ? [] : [earlier, later],
      program: table.key.includes("program") ? program.value || null : null,
    });
  };
  return h(
    "form",
    { class: "verify-choice", submit: go },
    h("h3", {}, t("choose")),
    labelled(t("chooseArea"), area),
    ...(periods.length > 0 ? [labelled(t("chooseFrom"), from), labelled(t("chooseTo"), to)] : []),
    ...(table.key.includes("program") ? [labelled(t("chooseProgram"), program)] : []),
    h("button", { type: "submit" }, t("show")),
  );
}

function select(options: readonly (readonly [value: string, words: string])[], chosen: string) {
  const isThere = options.some(([value]) => value === chosen);
  return h(
    "select",
    {},
    ...(isThere ? [] : [h("option", { value: "" }, t("everyArea"))]),
    ...options.map(([value, words]) => h("option", { value, selected: value === chosen }, words)),
  );
}

const labelled = (words: string, field: HTMLElement) => h("label", {}, `${words} `, field);
