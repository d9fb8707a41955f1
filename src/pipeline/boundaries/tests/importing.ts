import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type BoundaryTopology, boundaryTopology } from "#schemas";
import { type ImportOptions, type ImportReport, importBoundaries } from "../index.ts";

export const fixture = (name: string): string => join(import.meta.dirname, "..", "fixtures", name);

/** Returns a folder for boundaries that is gone after the test; it does not exist yet. */
export function boundariesFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "bansos-batas-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "boundaries");
}

export const given = { source: "Penerbit, Batas, 2026", licence: "CC BY 4.0", date: "2026-10-31" };

type Options = Partial<ImportOptions>;

/** Imports fixtures without writing. Returns the report, or throws what was refused. */
export async function look(names: string | readonly string[], options: Options = {}): Promise<ImportReport> {
  const files = [names].flat().map(fixture);
  const result = await importBoundaries({
    ...given,
    boundariesFolder: boundariesFolder(),
    files,
    dryRun: true,
    ...options,
  });
  if (result.outcome === "refused") throw new Error(result.problems.map(({ rule }) => rule).join());
  return result.report;
}

/** Returns the rules a fixture breaks. */
export async function refusals(name: string, options: Options = {}) {
  const result = await importBoundaries({
    ...given,
    boundariesFolder: boundariesFolder(),
    files: [fixture(name)],
    ...options,
  });
  return result.outcome === "refused" ? result.problems : [];
}

export const written = (folder: string, name: string): BoundaryTopology =>
  boundaryTopology.parse(JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")));
