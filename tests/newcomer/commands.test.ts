import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { projectFolder } from "../../scripts/config.ts";

const read = (file: string) => readFileSync(path.join(projectFolder, file), "utf8");
const { scripts } = JSON.parse(read("package.json")) as { scripts: Readonly<Record<string, string>> };

it("promises the two commands in the README", () => {
  const readme = read("README.md");
  expect(readme).toContain("npm ci && npm start");
  expect(readme).toContain("npm ci && npm test");
});

it("has a script for every npm command the documents mention", () => {
  const documents = ["README.md", "scripts/README.md", "tests/README.md", "docs/dependencies.md"];
  const mentioned = documents.flatMap((file) =>
    [...read(file).matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)].map(([, name = ""]) => name),
  );
  const own = new Set(Object.keys(scripts));
  const builtIn = new Set(["ci", "install", "run"]);
  expect([...new Set(mentioned)].filter((name) => !own.has(name) && !builtIn.has(name))).toEqual([]);
});

it("points every script at a file that exists", () => {
  const files = Object.values(scripts).flatMap((command) => command.match(/\bscripts\/[\w./-]+/g) ?? []);
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => !existsSync(path.join(projectFolder, file)))).toEqual([]);
});
