import { reader } from "#messages";

export const text = reader("pipeline");

type MessageKey = Parameters<typeof text>[0];
type RuleOf<Key> = Key extends `rule.${infer Name}` ? Name : never;

/** Stable code of a rule that input can break; its message and remedy are `rule.<code>` and `remedy.<code>`. */
export type Rule = RuleOf<MessageKey>;
