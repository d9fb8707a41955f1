import { type BaseRow, type RoundedRow, readBaseRows } from "./base-row.ts";
import { roundCaseTables } from "./case-tables.ts";
import { roundCityTables } from "./city-tables.ts";
import { openDenominatorBook, publishedDenominator } from "./denominator-book.ts";
import { flowFaults } from "./flow-faults.ts";
import { lossOfFlows } from "./flow-loss.ts";
import { roundReasonTables } from "./flow-reason-tables.ts";
import { roundFlowTables } from "./flow-tables.ts";
import { decideKecamatanDenominators } from "./kecamatan-denominators.ts";
import { roundKecamatanRows } from "./kecamatan-rows.ts";
import { protectionReport } from "./loss.ts";
import { roundPartTables } from "./part-tables.ts";
import type { ProtectionInput, ProtectionProblem, ProtectionResult } from "./protection.ts";
import { writeRounded } from "./rounded-tables.ts";
import { roundingHistory } from "./rounding-history.ts";
import { rowMemory } from "./row-memory.ts";
import { splitFaults } from "./split-faults.ts";
import { splitDeviations } from "./split-loss.ts";

/**
 * Returns publishable tables for the true counts, in the same row order, and a report without true counts;
 * or the reasons why the input cannot be published, which do hold true counts. Every count of a protected
 * dataset becomes 0 or at least the base, and so does what is left of its denominator; sums agree within a
 * row, over the classes of a kecamatan, between kecamatan and kabupaten/kota tables, and SALAH_SATU with the
 * programmes, parts with their whole, cases of kecamatan with those of their kabupaten/kota. Small count rounding of base cells after Langsrud & Heldal (2018). Datasets without protection
 * pass unchanged. The same input, ledger and draws give the same result.
 */
export function protect(input: ProtectionInput): ProtectionResult {
  const { datasets, classes, policy, draw, programs, ledger } = input;
  const { rows, problems } = readBaseRows(input.raw, datasets);
  const unreadable = [...problems, ...flowFaults(input.raw, datasets), ...splitFaults(input.raw, datasets)];
  if (unreadable.length > 0) return { ok: false, problems: unreadable };
  const base = policy.roundingBase.value;
  const minimum = Math.max(policy.minimumDenominator.value, 2 * base);
  const cityWeight = policy.cityWeight.value;
  const kecamatanOf = reconciledDatasets(input);
  const kecamatanRows = rows.filter((row) => !kecamatanOf.has(row.dataset));
  const { book, problems: contradictions } = openDenominatorBook(rows, ledger, datasets);
  const faults = [
    ...contradictions,
    ...decideKecamatanDenominators(kecamatanRows, book, { classes, base, minimum, cityWeight, draw }),
  ];
  if (faults.length > 0) return { ok: false, problems: faults };
  const memory = rowMemory(input, base, (row) => publishedDenominator(book, row));
  const history = roundingHistory(input, base);
  const options = { base, minimum, cityWeight, classes, programs, draw, memory, history, book };
  const inKecamatan = roundKecamatanRows(kecamatanRows, options, progressOf(input, "rows"));
  if (inKecamatan.problems.length > 0) return { ok: false, problems: inKecamatan.problems };
  const rounded = new Map<BaseRow, RoundedRow>(inKecamatan.rounded);
  const found: ProtectionProblem[] = [];
  for (const [dataset, kecamatanDataset] of kecamatanOf) {
    const beside = [...inKecamatan.rounded]
      .filter(([row]) => row.dataset === kecamatanDataset)
      .map(([row, values]) => ({ row, ...values }));
    const own = rows.filter((row) => row.dataset === dataset);
    const inCity = roundCityTables(own, beside, options, progressOf(input, "city_tables"));
    for (const [row, values] of inCity.rounded) rounded.set(row, values);
    found.push(...inCity.problems);
  }
  if (found.length > 0) return { ok: false, problems: found };
  const withFlows = roundFlowTables(input, writeRounded(input.raw, rows, rounded));
  const withReasons = roundReasonTables(input, withFlows);
  const tables = roundCaseTables(input, roundPartTables(input, withReasons));
  const flowLoss = lossOfFlows(input.raw, tables, datasets, base);
  const beside = splitDeviations(input.raw, tables, datasets);
  const report = { ...protectionReport(rows, rounded, memory, base, beside), flowLoss };
  return { ok: true, tables, report };
}

/** City datasets with the kecamatan dataset each reconciles with. */
function reconciledDatasets({ datasets }: ProtectionInput): Map<string, string> {
  return new Map(
    datasets.flatMap(({ id, protection }) =>
      protection.kind === "states" && protection.reconcilesWith ? [[id, protection.reconcilesWith]] : [],
    ),
  );
}

function progressOf({ onProgress }: ProtectionInput, step: "rows" | "city_tables") {
  return (done: number, total: number) => onProgress?.({ step, done, total });
}
