import type { z } from "zod";
import { text } from "./rule.ts";

/** Returns what is wrong with a part of a settings file, by the issue its schema raises. */
export function issueText(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value")
    return text("issue.one_of", { values: issue.values.map(String).join(", ") });
  if (issue.code === "unrecognized_keys") return text("issue.unknown_keys", { keys: issue.keys.join(", ") });
  if (issue.code !== "invalid_type") return isOwnWords(issue) ? issue.message : text("issue.form");
  const isMissing = issue.message.endsWith("received undefined");
  const expected = types[issue.expected] ?? "issue.type_other";
  return text(isMissing ? "issue.missing" : "issue.type", { expected: text(expected) });
}

/** Schemas say some things themselves; what zod says by default is English. */
const isOwnWords = ({ message }: z.core.$ZodIssue) => !/^(Invalid|Too|Unrecognized)/.test(message);

const types: Readonly<
  Record<string, "issue.type_text" | "issue.type_list" | "issue.type_group" | "issue.type_number">
> = {
  string: "issue.type_text",
  array: "issue.type_list",
  object: "issue.type_group",
  record: "issue.type_group",
  number: "issue.type_number",
  int: "issue.type_number",
};
