import type { Context } from "hono";
import type { Deps } from "../deps.ts";
import { problem } from "../problems/index.ts";
import { signedInOf } from "./officers-only.ts";
import { refused } from "./refused.ts";
import { caseInSight } from "./scope.ts";
import { writeMessage } from "./write-message.ts";

/** Answers a message that came without a track token: only an officer writes without one. */
export async function answerOfficerMessage(
  context: Context,
  deps: Deps,
  caseId: string,
  message: { readonly id: string; readonly sealed: string },
) {
  const signedIn = await signedInOf(context, deps);
  if (signedIn === null) return problem(context, "perlu-masuk");
  const record = await caseInSight(deps, signedIn.officer, caseId);
  if (record === null) return problem(context, "tidak-ada");
  const result = await writeMessage(deps, signedIn.officer, record.id, message);
  if (result.kind === "refused") return refused(context, result.refusal);
  if (!("record" in result)) return problem(context, "tidak-ada");
  context.header("Cache-Control", "no-store");
  const { id, state } = result.record;
  const answer = { id: message.id, case: id, at: deps.clock().toISOString(), state };
  return context.json(answer, result.kind === "changed" ? 201 : 200);
}
