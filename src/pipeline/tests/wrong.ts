import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { InputProblem } from "#schemas";
import { problemsOf, submission } from "./small.ts";

const wrong = join(import.meta.dirname, "fixtures", "salah");

export const wrongNames = readdirSync(wrong).sort();

interface Expected {
  /** Date of the release, where it matters. */
  readonly date?: string;
  readonly problems: readonly InputProblem[];
}

export const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(join(wrong, name, "harap.json"), "utf8")) as Expected;

/** Returns a small submission with the files of a fixture laid over it; a workbook takes the place of its CSV. */
export function wrongSubmission(name: string): string {
  const { folder, remove } = submission();
  const own = join(wrong, name);
  cpSync(own, folder, { recursive: true, filter: (path) => !path.endsWith("harap.json") });
  for (const path of readdirSync(own, { recursive: true, encoding: "utf8" })) {
    const csv = path.replace(/\.xlsx?$/, ".csv");
    if (csv !== path && !existsSync(join(own, csv))) remove(csv);
  }
  return folder;
}

export const problemsOfWrong = (name: string, date = "2026-03-31"): Promise<InputProblem[]> =>
  problemsOf(wrongSubmission(name), date);
