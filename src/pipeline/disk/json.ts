import { readFileSync } from "node:fs";

/** Returns the parsed content of a JSON file, or undefined where it is not JSON. */
export function readJson(path: string): unknown {
  const content = readFileSync(path, "utf8");
  try {
    return JSON.parse(content);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
