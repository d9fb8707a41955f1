import { existsSync } from "node:fs";
import { basename } from "node:path";
import { type ListMapping, listMapping } from "#schemas";
import { readJson } from "../disk/index.ts";
import { issueText, type Outcome, problem, refusal, success } from "../problems/index.ts";

/** Returns the mapping of a file, or everything in it that does not fit. */
export function readMapping(path: string): Outcome<ListMapping> {
  const file = basename(path);
  if (!existsSync(path)) return refusal(problem("count_mapping_missing", { file }));
  const content = readJson(path);
  if (content === undefined) return refusal(problem("count_mapping_not_json", { file }));
  const parsed = listMapping.safeParse(content);
  if (parsed.success) return success(parsed.data);
  const problems = parsed.error.issues.map((issue) =>
    problem(
      "count_mapping_invalid",
      { file, column: issue.path.join(".") || null },
      { detail: issueText(issue) },
    ),
  );
  return { ok: false, problems };
}
