import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Returns the forms in which a value could lie somewhere: plain, UTF-16, hex, and base64 at each of its three alignments. */
export function disguises(value: string): readonly Buffer[] {
  const bytes = Buffer.from(value, "utf8");
  const hex = bytes.toString("hex");
  const aligned = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString("base64")
      .replaceAll("=", "");
    // The first and the last characters also hold bits of the neighbours.
    return text.slice(shift === 0 ? 0 : shift + 1, -1);
  });
  const urlSafe = aligned.map((text) => text.replaceAll("+", "-").replaceAll("/", "_"));
  const texts = new Set([value, encodeURIComponent(value), hex, hex.toUpperCase(), ...aligned, ...urlSafe]);
  return [...[...texts].map((text) => Buffer.from(text, "utf8")), Buffer.from(value, "utf16le")];
}

/** Returns which of the values lie in the files under a folder, in whatever form: `value: file`. */
export function findIn(folder: string, values: readonly string[]): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const content = readFileSync(file);
    for (const value of values)
      if (disguises(value).some((form) => content.includes(form)))
        found.push(`${value}: ${path.relative(folder, file)}`);
  }
  return found;
}
