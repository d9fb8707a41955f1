import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

test("every control that docs/ancaman.md and docs/kunci.md name is there", () => {
  const named = ["docs/ancaman.md", "docs/kunci.md"].flatMap((file) => [
    ...readFileSync(join(root, file), "utf8").matchAll(/`((?:src|scripts|tests|docs)\/[^`\s]+)`/g),
  ]);
  const paths = [...new Set(named.map(([, path]) => String(path)))];
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
