import { existsSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import {
  desilClassPolicy,
  disclosurePolicy,
  familyTotals,
  figureLinks,
  jumpPolicy,
  programList,
  regionList,
} from "#schemas";
import { readJson } from "../disk/index.ts";
import { issueText, type Outcome, problem, refusal, success } from "../problems/index.ts";
import { type Reference, regionBook } from "../validate/index.ts";

/** Returns reference data and policy, or which of their files does not fit its schema. */
export function loadReference(referenceFolder: string, policyFolder: string): Outcome<Reference> {
  const regions = loadReferenceFile(join(referenceFolder, "wilayah.json"), regionList);
  const programs = loadReferenceFile(join(referenceFolder, "program.json"), programList);
  const figures = loadReferenceFile(join(referenceFolder, "angka-luar.json"), figureLinks);
  const familyFile = join(referenceFolder, "jumlah-kk.json");
  const families = existsSync(familyFile) ? loadReferenceFile(familyFile, familyTotals) : success([]);
  const classes = loadReferenceFile(join(policyFolder, "kelas-desil.json"), desilClassPolicy);
  const disclosure = loadReferenceFile(join(policyFolder, "disclosure.json"), disclosurePolicy);
  const jumps = loadReferenceFile(join(policyFolder, "lonjakan.json"), jumpPolicy);
  if (regions.ok && programs.ok && figures.ok && families.ok && classes.ok && disclosure.ok && jumps.ok)
    return success({
      regions: regionBook(regions.value),
      programs: programs.value,
      figures: figures.value,
      families: families.value,
      classes: classes.value,
      disclosure: disclosure.value,
      jumps: jumps.value,
    });
  const failed = [regions, programs, figures, families, classes, disclosure, jumps];
  return refusal(...failed.flatMap((outcome) => (outcome.ok ? [] : outcome.problems)));
}

/** Returns the content of a reference file, or how it does not fit its schema. */
export function loadReferenceFile<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): Outcome<z.infer<Schema>> {
  if (!existsSync(file)) return refusal(problem("reference_missing", { file }));
  const parsed = schema.safeParse(readJson(file));
  if (parsed.success) return success(parsed.data);
  const issue = parsed.error.issues[0];
  return refusal(
    problem(
      "reference_invalid",
      { file, column: issue?.path.join(".") || null },
      { detail: issue ? issueText(issue) : "" },
    ),
  );
}
