import { kabupatenKotaOf } from "../../region/index.ts";
import { type LinearSolver, proveOpen } from "../bounds/index.ts";
import { check, findingOn, type Notes } from "../evidence.ts";
import {
  cellOf,
  familiesOf,
  findingAt,
  indexRows,
  type PublishedRow,
  splitColumns,
} from "../published-row.ts";
import type { AuditFinding, OutsideFigure } from "../report.ts";
import { figureRows } from "./figure-rows.ts";
import { type FigureSetting, figureSystem } from "./figure-system.ts";
import { type CountDemand, outcomeFinding, placeDemands } from "./row-demands.ts";

export interface FigureEvidence extends FigureSetting {
  readonly rows: readonly PublishedRow[];
  readonly figures: readonly OutsideFigure[];
  readonly solver: LinearSolver;
}

/**
 * Proves every count open against all outside figures of its kabupaten/kota and period together, through every
 * table that hangs together with them: what two figures leave apart they may pin together. A figure of a whole
 * province or the country binds nothing here, as the tables never have all its kecamatan.
 */
export function outsideLinks(evidence: FigureEvidence, notes: Notes): void {
  const groups = indexRows(
    evidence.figures.filter(({ kode_wilayah }) => kode_wilayah.length >= 5),
    ({ kode_wilayah, periode }) => `${kabupatenKotaOf(kode_wilayah)}|${periode}`,
  );
  for (const [place, figures] of groups) {
    const rows = evidence.rows.filter(
      ({ city, period, program }) => program !== null && `${city}|${period}` === place,
    );
    const binding = figures.filter((figure) => figureRows(figure, rows).length > 0);
    if (binding.length > 0) proveGroup(rows, binding, evidence, notes);
  }
}

function proveGroup(
  rows: readonly PublishedRow[],
  figures: readonly OutsideFigure[],
  evidence: FigureEvidence,
  notes: Notes,
): void {
  const { system, book } = figureSystem(rows, figures, evidence);
  const places = [...indexRows(rows, ({ area, className }) => `${area}|${className}`).values()];
  const demands = places
    .flatMap((place) => placeDemands(place, book, evidence.base, evidence.programs))
    .flatMap((inside) => bothSides(inside, evidence, book));
  const { outcomes } = proveOpen(
    system,
    demands.map(({ demand }) => demand),
    evidence.solver,
  );
  const isPossible = outcomes.every(({ status }) => status !== "infeasible");
  for (const figure of figures) check(notes, isPossible, () => contradiction(figure));
  if (!isPossible) return;
  for (const [index, { row, column, isRest }] of demands.entries()) {
    const outcome = outcomes[index];
    check(notes, outcome?.status === "open", () =>
      isRest
        ? findingAt(row, "outside figures narrow what is left beside the count", column)
        : outcomeFinding(row, column, outcome, "outside figures narrow the count"),
    );
  }
}

/** The count, and what is left of the denominator beside it: here the denominator itself is free. */
function bothSides(
  { row, column, demand }: CountDemand,
  { base }: FigureEvidence,
  { termsOf }: ReturnType<typeof figureSystem>["book"],
): (CountDemand & { readonly isRest: boolean })[] {
  const value = cellOf(row, column) ?? 0;
  const isSmall = value <= base || familiesOf(row) - value <= base;
  const limits = { width: isSmall ? base - 1 : 1, reach: base - 1, floor: Number.POSITIVE_INFINITY };
  const taken = row.protection.totals[column] ?? [column];
  const rest = splitColumns(row).filter((part) => part !== column && !taken.includes(part));
  return [demand.terms, termsOf(row, rest) ?? []].flatMap((terms, side) =>
    terms.length > 0 ? [{ row, column, demand: { terms, ...limits }, isRest: side === 1 }] : [],
  );
}

function contradiction(figure: OutsideFigure): AuditFinding {
  const { kode_wilayah, periode, program, kolom } = figure;
  const place = { kode_wilayah, periode, program, column: kolom, value: figure.nilai };
  return findingOn(place, "the outside figures contradict the tables");
}
