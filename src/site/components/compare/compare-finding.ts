import { formatPeriod } from "#messages";
import { compareText as t } from "#messages/banding";
import type { CompareRow } from "./compare-rows.ts";
import type { ComparedArea } from "./compared-area.ts";
import { listed } from "./sentences.ts";

/** Returns the main sentence of a comparison: how far aid reaches in each area, and what the differences mean. */
export function compareFinding(areas: readonly ComparedArea[], rows: readonly CompareRow[]): string {
  const row = rows.find(({ id }) => id === "cakupan");
  const said = (row?.cells ?? []).flatMap(({ code, value }) => {
    const place = areas.find((area) => area.code === code)?.name ?? "";
    return value === null ? [] : t("findingPart", { place, value });
  });
  if (!row || said.length === 0) return t("findingNone", { places: listed(areas.map(({ name }) => name)) });
  return `${t("finding", { period: formatPeriod(row.period), list: listed(said) })} ${row.sentence}`.trim();
}
