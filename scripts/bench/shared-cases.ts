import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { crossings, type TableCase } from "./table-case.ts";

/** What SmallCountRounding (R) reaches on a case, from the README beside the files. */
export interface ReferenceLoss {
  readonly cells: number;
  readonly maxDiff: number;
  readonly meanAbsDiff: number;
  /** Null where it was not reported. */
  readonly rms: number | null;
}

export interface SharedCase {
  readonly name: string;
  readonly file: string;
  readonly count: string;
  readonly base: number;
  readonly crossings: readonly (readonly string[])[];
  readonly reference: ReferenceLoss;
}

const months = [["mnd"], []];
const areas = [["fylke"], ["kostragr"], []];
const purposes = [["hovedint"], []];
const byArea = crossings(areas, purposes, months);
const regionByMonth = crossings([["region"]], months);

export const sharedCases: readonly SharedCase[] = [
  {
    name: "e6Base3",
    file: "scr_e6.csv",
    count: "freq",
    base: 3,
    crossings: crossings([["geo"], ["eu"], []], [["year"], []]),
    reference: { cells: 18, maxDiff: 1, meanAbsDiff: 0.3333, rms: 0.5774 },
  },
  {
    name: "e6Base5",
    file: "scr_e6.csv",
    count: "freq",
    base: 5,
    crossings: [["geo"], ["eu"], ["year"], []],
    reference: { cells: 8, maxDiff: 3, meanAbsDiff: 1.25, rms: 1.6583 },
  },
  {
    name: "z3Base3",
    file: "ssb_z3.csv",
    count: "ant",
    base: 3,
    crossings: [...regionByMonth, ...byArea],
    reference: { cells: 324, maxDiff: 3, meanAbsDiff: 0.4444, rms: null },
  },
  {
    name: "z3Base15",
    file: "ssb_z3.csv",
    count: "ant",
    base: 15,
    crossings: [...regionByMonth, ["region", "hovedint"], ...byArea],
    reference: { cells: 468, maxDiff: 24, meanAbsDiff: 5.3226, rms: null },
  },
  {
    name: "sosialFiktiv",
    file: "scr_sosialFiktiv.csv",
    count: "ant",
    base: 4,
    crossings: [...regionByMonth, ...byArea],
    reference: { cells: 2448, maxDiff: 5, meanAbsDiff: 0.2345, rms: 0.6996 },
  },
  {
    name: "a8",
    file: "spike_A8.csv",
    count: "R",
    base: 3,
    crossings: crossings([["l1"], []], [["desil"], []], [["prog"], []]),
    reference: { cells: 1287, maxDiff: 4, meanAbsDiff: 0.3621, rms: 0.7664 },
  },
];

/** Proven least sum of absolute deviations on case A8. */
export const provenA8 = 394;

/** Claims whether the shared cases are on this machine. */
export function hasSharedCases(folder: string): boolean {
  return sharedCases.every(({ file }) => existsSync(path.join(folder, file)));
}

/** Returns a shared case with its table. */
export async function readSharedCase(folder: string, shared: SharedCase): Promise<TableCase> {
  const { name, file, count, base } = shared;
  const records: Record<string, string>[] = parse(await readFile(path.join(folder, file)), { columns: true });
  const wanted = new Set(shared.crossings.flat());
  const keys = [...wanted].map((key) => [key, codesOf(records.map((record) => record[key] ?? ""))]);
  return {
    name,
    keys: Object.fromEntries(keys),
    counts: Int32Array.from(records, (record) => Number(record[count])),
    denominators: null,
    base,
    crossings: shared.crossings,
  };
}

function codesOf(values: readonly string[]): Int32Array {
  const codes = new Map<string, number>();
  return Int32Array.from(values, (value) => {
    const code = codes.get(value) ?? codes.size;
    codes.set(value, code);
    return code;
  });
}
