import { datasets } from "#schemas";
import { type LedgerRelease, protect } from "../disclosure/index.ts";
import type { RawTables, RoundedTables } from "../tables/index.ts";
import { exampleClasses, examplePolicy, examplePrograms } from "./example-reference.ts";
import { type Simulation, simulateTables } from "./simulated-tables.ts";

/** Everything but the tables that `protect` and `audit` take, as the examples have it. */
export const exampleSetting = {
  datasets: datasets.filter(({ protection }) => protection.kind === "states"),
  programs: examplePrograms,
  classes: exampleClasses,
  policy: examplePolicy(),
};

/** Two kecamatan of 82.71 and one of 81.71 over two triwulan and their first months. */
export const exampleSimulation: Simulation = {
  seed: 7,
  kecamatan: [
    { code: "82.71.01", families: 520 },
    { code: "82.71.05", families: 260 },
    { code: "81.71.01", families: 400 },
  ],
  triwulans: ["2026-T1", "2026-T2"],
  months: ["2026-01", "2026-02", "2026-04"],
  programs: examplePrograms,
  classes: exampleClasses,
  changeShare: 0.05,
  receivingShare: 0.4,
};

/** Returns a draw per cell that depends on the secret and the cell only. */
export function exampleDraw(secret: string): (cell: string) => number {
  return (cell) => {
    let hash = 0x811c9dc5;
    for (const letter of `${secret}:${cell}`)
      hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
  };
}

/** Returns a release of simulated families. Throws if they cannot be protected. */
export function exampleRelease(
  changes: Partial<Simulation> = {},
  ledger: LedgerRelease | null = null,
  secret = "kantor",
): { readonly raw: RawTables; readonly rounded: RoundedTables } {
  const raw = simulateTables({ ...exampleSimulation, ...changes });
  const result = protect({ ...exampleSetting, raw, ledger, draw: exampleDraw(secret) });
  if (!result.ok) throw new Error(`Not protected: ${JSON.stringify(result.problems.slice(0, 3))}`);
  return { raw, rounded: result.tables };
}
