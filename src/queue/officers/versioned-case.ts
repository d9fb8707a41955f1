import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { caseId } from "#schemas/objection";
import type { Deps } from "../deps.ts";
import { problem } from "../problems/index.ts";
import type { ChangeResult, OfficerRow } from "../store/index.ts";
import { answerCase } from "./case-answer.ts";
import { notChanged } from "./refused.ts";
import { caseInSight } from "./scope.ts";
import { expectedVersion } from "./version.ts";

/** What names a case and the version it was seen in. */
export const versionedCase = {
  params: z.object({ id: caseId }),
  headers: z.object({ "if-match": z.string().optional() }),
};

/** Problems of every change to a case in the version it was seen in. */
export const changeProblems = [
  "perlu-masuk",
  "tidak-berhak",
  "asal-lain",
  "tidak-ada",
  "langkah-tidak-sah",
  "sudah-berubah",
  "isian-keliru",
  "perlu-if-match",
  "sibuk",
] as const;

/** Problems of such a change that brings a body. */
export const changeWithBodyProblems = [
  ...changeProblems,
  "bukan-json",
  "terlalu-besar",
  "bukan-jenisnya",
] as const;

/** The case and version that a change is asked for. */
export interface Seen {
  readonly caseId: string;
  readonly version: number;
}

/** Changes the case that a request names, in the version it names, and answers with the case as it then stands. */
export async function answerChange(
  context: Context,
  deps: Deps,
  asked: { readonly officer: OfficerRow; readonly id: string },
  change: (seen: Seen) => Promise<ChangeResult>,
) {
  const { officer, id } = asked;
  const record = await caseInSight(deps, officer, id);
  if (record === null) return problem(context, "tidak-ada");
  const version = expectedVersion(context);
  if (version === null) return problem(context, "perlu-if-match");
  const result = await change({ caseId: record.id, version });
  if (!("record" in result)) return notChanged(context, result);
  return answerCase(context, deps, officer, result.record);
}
