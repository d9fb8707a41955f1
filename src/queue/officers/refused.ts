import type { Context } from "hono";
import type { Refusal } from "#domain/objection";
import { reader } from "#messages";
import { refusalText } from "#messages/objection";
import { problem } from "../problems/index.ts";
import type { ChangeResult } from "../store/index.ts";
import { tagOf } from "./version.ts";

const text = reader("queue");

/** Our own refusals besides those of the domain: the key is not the one that the desk uses now. */
export const oldKey: Refusal = { code: "incomplete", why: "old_key", field: "/key/fingerprint" };
/** The new code already finds another case. */
export const codeTaken: Refusal = { code: "incomplete", why: "code_taken", field: "/trackToken" };

export type NotChanged = Exclude<ChangeResult, { readonly kind: "changed" | "replayed" }>;

/** Answers a change that was not made. */
export function notChanged(context: Context, result: NotChanged) {
  if (result.kind === "missing") return problem(context, "tidak-ada");
  if (result.kind === "stale")
    return problem(context, "sudah-berubah", { headers: { ETag: tagOf(result.version) } });
  return refused(context, result.refusal);
}

/** Answers a refusal of the rules, with the field where one is missing or does not fit. */
export function refused(context: Context, refusal: Refusal) {
  const { code, why, field = "" } = refusal;
  if (why === oldKey.why)
    return problem(context, "kunci-lama", { errors: [{ pointer: field, detail: text("officer.keyOld") }] });
  const detail = why === codeTaken.why ? text("officer.codeTaken") : refusalText(why);
  if (code === "illegal") return problem(context, "langkah-tidak-sah", { detail });
  if (code === "not_allowed") return problem(context, "tidak-berhak", { detail });
  return problem(context, "isian-keliru", { errors: [{ pointer: field, detail }] });
}
