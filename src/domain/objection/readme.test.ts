import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { transitions } from "./index.ts";

test("the moves in the README are those of the table", () => {
  const readme = readFileSync(join(import.meta.dirname, "README.md"), "utf8");
  const shown = readme.split("<!-- moves -->")[1]?.split("<!-- /moves -->")[0]?.trim();
  const rows = Object.entries(transitions).map(([action, { from, to, by, needs, isNoticed }]) => {
    const states = from.join(", ") || "(new)";
    return `| ${action} | ${states} | ${to} | ${by} | ${needs.join(", ")} | ${isNoticed ? "yes" : ""} |`;
  });
  const head = ["| action | from | to | by | needs | notice |", "|---|---|---|---|---|---|"];
  expect(shown).toBe([...head, ...rows].join("\n"));
});
