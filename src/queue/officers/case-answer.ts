import type { Context } from "hono";
import type { CaseRecord } from "#domain/objection";
import { officerCase } from "#schemas/objection";
import type { Deps } from "../deps.ts";
import type { OfficerRow } from "../store/index.ts";
import { officerCaseOf } from "./case-view.ts";
import { tagOf } from "./version.ts";

/** What a route says of an answer that is a case. */
export const caseAnswer = {
  description: "The case; its version is the ETag",
  content: { "application/json": { schema: officerCase } },
};

/** Answers with the case as it stands. */
export async function answerCase(context: Context, deps: Deps, officer: OfficerRow, record: CaseRecord) {
  const body = await officerCaseOf(deps, officer, record);
  context.header("ETag", tagOf(record.version));
  context.header("Cache-Control", "no-store");
  return context.json(body, 200);
}
