import type { LossFigures } from "#domain/disclosure";
import { generatedTable } from "../bench/generated-tables.ts";
import { sampleCases } from "../bench/sample-cases.ts";
import { hasSharedCases, provenA8, readSharedCase, sharedCases } from "../bench/shared-cases.ts";
import { roundWithR } from "../bench/small-count-rounding.ts";
import { roundCase, type TableCase } from "../bench/table-case.ts";
import type { Bench, Timer } from "../bench.ts";
import { rscriptPath, sdcCasesFolder } from "../config.ts";

type Figures = Record<string, number>;

const seed = 1;
const generatedBase = 3;

/**
 * Loss and time of the rounding engine: cases made by others (where they are), the sample, and generated tables
 * up to the whole country, with the complement protected and without. With `RSCRIPT` set the R package
 * SmallCountRounding rounds the one-sided tables in the same run.
 */
export const bench: Bench = async (time) => {
  const figures: Figures = {};
  if (hasSharedCases(sdcCasesFolder))
    for (const shared of sharedCases) {
      const table = await readSharedCase(sdcCasesFolder, shared);
      const loss = await measure(table, time, figures);
      figures[`${shared.name}.meanAbsDiffReference`] = shared.reference.meanAbsDiff;
      if (shared.name === "a8") figures["a8.timesProvenOptimum"] = (loss.meanAbsDiff * loss.cells) / provenA8;
    }
  for (const table of await sampleCases()) await measure(table, time, figures);
  for (const [name, areas, families] of [
    ["kecamatan8", 8, 9000],
    ["kelurahan300", 300, 900],
    ["kecamatan7277", 7277, 9000],
  ] as const) {
    const table = generatedTable(name, areas, families, generatedBase);
    await measure(table, time, figures);
    await measure({ ...table, name: `${name}OneSided`, denominators: null }, time, figures);
  }
  return figures;
};

async function measure(table: TableCase, time: Timer, figures: Figures): Promise<LossFigures> {
  const { result, seconds } = await time(async () => roundCase(table, seed));
  addFigures(figures, table.name, { ...result, seconds });
  figures[`${table.name}.baseCells`] = table.counts.length;
  figures[`${table.name}.peakMegabytes`] = process.resourceUsage().maxRSS / 1024;
  if (rscriptPath && !table.denominators)
    addFigures(figures, `${table.name}.r`, await roundWithR(rscriptPath, table));
  return result;
}

function addFigures(figures: Figures, name: string, { ...values }: Readonly<Record<string, number>>): void {
  for (const [figure, value] of Object.entries(values)) figures[`${name}.${figure}`] = value;
}
