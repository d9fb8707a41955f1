type Step = string | number;

/** Returns JSON text with one value replaced; everything else stays as people wrote it. Throws where the path is not there. */
export function replaceValue(text: string, path: readonly Step[], value: unknown): string {
  const at = path.reduce<number>((start, step) => findStep(text, start, step), skipSpace(text, 0));
  const indent = "  ".repeat(path.length);
  const written = JSON.stringify(value, null, 2).replaceAll("\n", `\n${indent}`);
  return text.slice(0, at) + written + text.slice(endOfValue(text, at));
}

/** Returns where the value of a member or element of the object or array at `start` begins. */
function findStep(text: string, start: number, step: Step): number {
  const isObject = text[start] === "{";
  let at = skipSpace(text, start + 1);
  for (let index = 0; text[at] !== "]" && text[at] !== "}"; index += 1) {
    const nameEnd = isObject ? endOfValue(text, at) : at;
    const name = isObject ? JSON.parse(text.slice(at, nameEnd)) : index;
    const value = isObject ? skipSpace(text, text.indexOf(":", nameEnd) + 1) : at;
    if (name === step) return value;
    at = skipSpace(text, endOfValue(text, value));
    if (text[at] === ",") at = skipSpace(text, at + 1);
  }
  throw new Error(`No ${step} in this JSON`);
}

function endOfValue(text: string, start: number): number {
  if (text[start] === '"') return endOfString(text, start);
  if (text[start] !== "{" && text[start] !== "[")
    return start + (/[^\s,\]}]+/.exec(text.slice(start))?.[0].length ?? 0);
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') at = endOfString(text, at) - 1;
    else if (sign === "{" || sign === "[") depth += 1;
    else if (sign === "}" || sign === "]") depth -= 1;
    if (depth === 0) return at + 1;
  }
  throw new Error("This JSON has no end");
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at + 1;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (/\s/.test(text[at] ?? "")) at += 1;
  return at;
}
