import { tokensOf } from "./tokens.ts";

/** Returns a query in one line that asks the same: without comments, texts in quotes as they are. */
export function oneLine(sql: string): string {
  const tokens = tokensOf(sql);
  return tokens
    .map(({ start, end }, index) => {
      const before = tokens[index - 1];
      return `${before && before.end < start ? " " : ""}${sql.slice(start, end)}`;
    })
    .join("");
}
