import { kabupatenKotaOf } from "../../region/index.ts";
import type { TableRow } from "../../tables/index.ts";
import { check, type Evidence, findingOn, type Notes } from "../evidence.ts";
import { indexRows, total } from "../published-row.ts";
import type { AuditFinding } from "../report.ts";

/**
 * Reasons of every direction sum to the published flow of all kecamatan: one row for each reason and none beside
 * them, every count 0 or at least the base and at most one no multiple of it; or all empty, with a reason.
 */
export function flowReasons({ input, base }: Evidence, notes: Notes): void {
  for (const { id, protection } of input.datasets) {
    if (protection.kind !== "flow_reasons") continue;
    const { direction, reason, reasons, measure, flows: flowDataset } = protection;
    const placeOf = (row: TableRow, area: unknown) => [area, row.periode, row.program].join("|");
    const flows = indexRows(input.rounded[flowDataset] ?? [], (row) =>
      placeOf(row, kabupatenKotaOf(String(row.kode_wilayah))),
    );
    const groups = indexRows(input.rounded[id] ?? [], (row) => placeOf(row, row.kode_wilayah));
    for (const [place, [row]] of flows)
      check(notes, groups.has(place), () => findingIn(id, row, "flows without reasons"));
    for (const [place, rows] of groups) {
      const isKnown = rows.every((row) => Object.hasOwn(reasons, String(row[direction])));
      check(notes, isKnown, () => findingIn(id, rows[0], "reasons of no known direction"));
      for (const [side, expected] of Object.entries(reasons)) {
        const own = rows.filter((row) => row[direction] === side);
        const given = own.map((row) => String(row[reason])).sort();
        const whole = total((flows.get(place) ?? [{}]).map((row) => countIn(row as TableRow, side)));
        const claim = (holds: boolean, detail: string) =>
          check(notes, holds, () => findingIn(id, own[0] ?? rows[0], detail));
        claim(given.join() === [...expected].sort().join(), "not one row for each reason");
        const isEmpty = own.every((row) => row[measure] === null);
        claim(
          own.every((row) => isEmpty === (typeof row.alasan_kosong === "string")),
          "counts and the reason for none do not fit",
        );
        if (isEmpty) continue;
        const counts = own.map((row) => countIn(row, measure));
        claim(
          counts.every((count) => Number.isSafeInteger(count) && (count === 0 || count >= base)),
          "not a publishable value",
        );
        claim(
          counts.filter((count) => count % base !== 0).length <= 1,
          "more than one reason beside the multiples",
        );
        claim(total(counts) === whole, "reasons do not sum to the flow");
      }
    }
  }
}

/** Anything but a number is not a number: NaN, which fails every claim. */
function countIn(row: TableRow, column: string): number {
  const value = row[column];
  return typeof value === "number" ? value : Number.NaN;
}

function findingIn(dataset: string, row: TableRow | undefined, detail: string): AuditFinding {
  const textIn = (key: string) => (typeof row?.[key] === "string" ? row[key] : null);
  const place = {
    dataset,
    kode_wilayah: textIn("kode_wilayah"),
    periode: textIn("periode"),
    program: textIn("program"),
  };
  return findingOn(place, detail);
}
