import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import type { TableCase } from "./table-case.ts";

const script = path.join(import.meta.dirname, "small-count-rounding.R");
const answer = z.object({
  seconds: z.number(),
  cells: z.number(),
  maxDiff: z.number(),
  meanAbsDiff: z.number(),
  rms: z.number(),
});

/** Rounds a case one-sided with the R package SmallCountRounding and returns its loss and time. */
export async function roundWithR(rscript: string, table: TableCase): Promise<z.infer<typeof answer>> {
  const folder = await mkdtemp(path.join(tmpdir(), "small-count-rounding-"));
  try {
    const file = path.join(folder, "table.csv");
    await writeFile(file, csvOf(table));
    const { stdout } = await promisify(execFile)(rscript, [
      script,
      file,
      String(table.base),
      formulaOf(table),
    ]);
    return answer.parse(JSON.parse(stdout.trim().split("\n").at(-1) ?? ""));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The grand total is the intercept; it is always published. */
function formulaOf({ crossings }: TableCase): string {
  return `~ ${crossings.flatMap((names) => (names.length > 0 ? [names.join(":")] : [])).join(" + ")}`;
}

function csvOf({ keys, counts }: TableCase): string {
  const columns = Object.entries(keys);
  const lines = Array.from(counts, (count, cell) =>
    [...columns.map(([name, codes]) => `${name}${codes[cell]}`), count].join(","),
  );
  return [[...columns.map(([name]) => name), "count"].join(","), ...lines, ""].join("\n");
}
