import { formatCount, formatPercent, formatPeriod } from "#messages";
import { compareText as t } from "#messages/banding";
import type { BarRow } from "../../charts/StackedBars.tsx";
import type { ChartState } from "../../charts/states.ts";
import type { TableModel } from "../DataTable.tsx";
import type { ComparedArea, MixPart } from "./compared-area.ts";
import { listed } from "./sentences.ts";

/** The class mix of the areas that have one: its bars, their legend, and the same numbers as a table. */
export interface ClassMix {
  readonly title: string;
  readonly period: string;
  readonly legend: readonly { readonly state: ChartState["id"]; readonly label: string }[];
  readonly bars: readonly BarRow[];
  readonly table: TableModel;
  /** Names of the areas without a mix. */
  readonly missing: readonly string[];
}

/** Returns the class mix of the areas, null where none has one. */
export function classMix(areas: readonly ComparedArea[]): ClassMix | null {
  const known = areas.flatMap(({ name, mix }) => (mix ? [{ name, ...mix }] : []));
  const [first] = known;
  if (!first) return null;
  const period = known
    .map((one) => one.period)
    .toSorted()
    .at(-1);
  const said = formatPeriod(period ?? first.period);
  const classes = [...new Map(known.flatMap(({ parts }) => parts).map(({ key, name }) => [key, name]))];
  const totals = known.map(({ parts }) => parts.reduce((sum, { families }) => sum + families, 0));
  return {
    title: t("mixChart", { places: listed(known.map(({ name }) => name)), period: said }),
    period: said,
    legend: classes.map(([key, label]) => ({ state: stateOf(key), label })),
    bars: known.map(({ name, parts }) => ({ label: name, parts: parts.map(barPart) })),
    table: {
      caption: t("mixTable", { period: said }),
      columns: [
        { label: t("mixColClass") },
        ...known.map(({ name }, index) => ({
          label: t("mixColArea", { place: name, count: formatCount(totals[index] ?? 0) }),
        })),
      ],
      rows: classes.map(([key, name]) => ({
        head: name,
        cells: known.map(({ parts }, index) => {
          const part = parts.find((one) => one.key === key);
          return part ? formatPercent(part.families / (totals[index] ?? 1)) : { reason: t("otherClass") };
        }),
      })),
    },
    missing: areas.filter(({ mix }) => mix === null).map(({ name }) => name),
  };
}

const barPart = ({ key, name, families }: MixPart) => ({ state: stateOf(key), label: name, value: families });

/** The shade of a class goes by its first desil: 1-2, 3-4, 5, above, none. */
function stateOf(key: string): ChartState["id"] {
  const first = Number.parseInt(key, 10);
  if (Number.isNaN(first)) return "unranked";
  if (first <= 2) return "poorest";
  if (first <= 4) return "poor";
  return first === 5 ? "border" : "above";
}
