import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { projectFolder } from "../../scripts/config.ts";

const read = (file: string) => readFileSync(path.join(projectFolder, file), "utf8");

interface Package {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read("package.json")) as Package;
const declared = { ...dependencies, ...devDependencies, ...optionalDependencies };
const rows = [...read("docs/dependencies.md").matchAll(/^\| `([^`]+)` \| (.+) \| (.+) \|$/gm)];

it("gives every dependency exactly one line, and no line to what is not one", () => {
  expect(rows.map(([, name]) => name).sort()).toEqual(Object.keys(declared).sort());
});

it("says for each what it is for and what else was weighed", () => {
  const silent = rows.filter(([, , use = "", weighed = ""]) => use.length < 10 || weighed.length < 8);
  expect(silent.map(([, name]) => name)).toEqual([]);
});

it("pins every version exactly", () => {
  const loose = Object.entries(declared).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  expect(loose).toEqual([]);
});
