import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { InputProblem } from "#schemas";
import { loadReference } from "../config/index.ts";
import { type Ingested, ingest } from "../ingest/index.ts";
import { type Reference, validate } from "../validate/index.ts";

/** One kabupaten/kota with two kecamatan, two submissions, and the reference data they are checked against. */
export const small = join(import.meta.dirname, "fixtures", "kecil");
export const smallFolders = {
  referenceFolder: join(small, "reference"),
  policyFolder: join(small, "policy"),
};
export const files = {
  penyaluran: "82.71/2026-T1/penyaluran.csv",
  desilKota: "82.71/2026-T1/desil_kota.csv",
  pendataan: "82.71/2026-03/pendataan.csv",
  tahapan: "82.71/2026-03/tahapan.csv",
} as const;

/** Returns a temporary folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "bansos-tes-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Returns a copy of a submission to spoil. */
export function submission(name: "kiriman-1" | "kiriman-2" = "kiriman-1") {
  const folder = join(temporaryFolder(), name);
  cpSync(join(small, name), folder, { recursive: true });
  const rewrite = (file: string, change: (lines: string[]) => string[]) => {
    const path = join(folder, file);
    const lines = readFileSync(path, "utf8").trimEnd().split("\n");
    writeFileSync(path, `${change(lines).join("\n")}\n`);
  };
  return {
    folder,
    rewrite,
    /** Puts a text into one cell; rows are counted as in a spreadsheet. */
    put: (file: string, row: number, column: string, cell: string) =>
      rewrite(file, (lines) => {
        const index = (lines[0] ?? "").split(",").indexOf(column);
        const cells = (lines[row - 1] ?? "").split(",");
        if (index < 0 || cells.length === 1) throw new Error(`No cell ${column} in row ${row}`);
        return lines.with(row - 1, cells.with(index, cell).join(","));
      }),
    write: (file: string, content: string | Uint8Array) => writeFileSync(join(folder, file), content),
    remove: (file: string) => rmSync(join(folder, file), { recursive: true }),
    problems: (date = "2026-03-31") => problemsOf(folder, date),
  };
}

/** Returns what is read from a submission of the small office. */
export function readSmall(folder: string): Promise<Ingested> {
  const { regions } = smallReference();
  return ingest(folder, smallFolders.referenceFolder, (code) => regions.names.has(code));
}

/** Returns everything wrong with a first submission. */
export async function problemsOf(folder: string, date: string): Promise<InputProblem[]> {
  const { tables, problems } = await readSmall(folder);
  const context = { folder, date, reference: smallReference(), series: null, previous: null };
  return [...problems, ...validate(tables, context).problems];
}

function smallReference(): Reference {
  const reference = loadReference(smallFolders.referenceFolder, smallFolders.policyFolder);
  if (!reference.ok) throw new Error("The small reference data does not load");
  return reference.value;
}
