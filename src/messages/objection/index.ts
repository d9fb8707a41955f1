import { readerOf } from "../fill.ts";
import texts from "./id.json" with { type: "json" };

/** Key of a text on cases: `kind.usul`, `state.in_review`, `step.claim`, `action.claim`, `reason.not_proven`, ... */
export type ObjectionKey = keyof typeof texts;

/** Returns a text on cases, `{name}` filled from the parameters. Carried alone, without the other areas. */
export const objectionText = readerOf(texts, "objection");

/** Claims that there is such a text: for keys put together from what a service said. */
export function isObjectionKey(key: string): key is ObjectionKey {
  return Object.hasOwn(texts, key);
}

/** Returns why something was refused, from the `why` of a refusal. */
export function refusalText(why: string): string {
  const key = `why.${why}`;
  return objectionText(isObjectionKey(key) ? key : "why.unknown");
}

/** The kinds of case in the order in which they are offered. */
export const objectionKinds = ["usul", "sanggah", "civil_data", "desil", "not_received"] as const;
