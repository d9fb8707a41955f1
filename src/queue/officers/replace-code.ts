import { happened } from "#domain/objection";
import type { CodeReplacement } from "#schemas/objection";
import type { Deps } from "../deps.ts";
import { trackHashOf } from "../residents/index.ts";
import type { ChangeResult, OfficerRow } from "../store/index.ts";
import { changeCase } from "./change-case.ts";
import { codeTaken } from "./refused.ts";

/** Gives the case a new code: from then on the old one finds nothing and opens nothing. */
export async function replaceCode(
  deps: Deps,
  officer: OfficerRow,
  asked: {
    readonly caseId: string;
    readonly version: number;
    readonly replacement: CodeReplacement;
  },
): Promise<ChangeResult> {
  const { caseId, version, replacement } = asked;
  const trackHash = trackHashOf(replacement.trackToken, deps.secrets);
  const holder = await deps.store.caseByTrack(trackHash);
  if (holder !== null) return { kind: "refused", refusal: codeTaken };
  return changeCase(deps, officer, {
    caseId,
    expectedVersion: version,
    decide: (current, context) => ({
      ok: true,
      next: { ...current, version: current.version + 1 },
      events: [happened("code_replaced", context)],
      code: { trackHash, keyForResident: replacement.keyForResident },
    }),
  });
}
