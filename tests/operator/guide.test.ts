import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectFolder } from "../../scripts/config.ts";
import { makePracticeCopy, type PracticeCopy } from "../../scripts/guide/practice-copy.ts";
import { readGuide } from "../../scripts/guide/read-guide.ts";
import { runGuide } from "../../scripts/guide/run-guide.ts";

const guide = readFileSync(path.join(projectFolder, "docs/panduan-operator.md"), "utf8");
const faults = readFileSync(path.join(projectFolder, "docs/kesalahan-masukan.md"), "utf8");

let copy: PracticeCopy;
beforeAll(() => {
  copy = makePracticeCopy();
});
afterAll(() => copy.remove());

const faultIn = (markdown: string) => {
  for (const { fault } of runGuide(readGuide(markdown), copy.folder)) if (fault) return fault;
  return null;
};

test("everything the guide has the operator do works in order, and shows what the guide says", () => {
  expect(readGuide(guide).filter(({ kind }) => kind === "run").length).toBeGreaterThan(20);
  expect(faultIn(guide)).toBeNull();
  const page = readFileSync(path.join(copy.folder, "dist/wilayah/82.71/index.html"), "utf8");
  expect(page).toContain("Kota Ternate");
  expect(page.toLowerCase()).toContain("simulasi");
});

describe("a guide that is wrong is found out:", () => {
  test.each([
    ["a command that does not exist", "```sh\nnpm run terbitkan -- x\n```", 1],
    ["an option that does not exist", "```sh\nnpm run templates -- x --wilayah 82.71\n```", 1],
    ["a refusal that is none", "```sh gagal\nnpm run templates -- --help\n```", 1],
    [
      "an output that does not come",
      "```sh\nnpm run templates -- --help\n```\n\n```text\nCara pakai: …\nSelesai.\n```",
      7,
    ],
  ])("%s", (_name, markdown, line) => expect(faultIn(markdown)).toMatchObject({ line }));

  test("a fence that would be passed over", () => {
    expect(() => readGuide("```bash\nnpm start\n```")).toThrow("nobody runs");
  });
});

describe("what the guide says of faults", () => {
  const rows = [...guide.matchAll(/^\| `(\w+)` \| ([^|]+) \|/gm)].map(([, code = "", shown = ""]) => ({
    code,
    shown: shown.trim(),
  }));

  test("is of twelve", () => expect(rows).toHaveLength(12));

  test.each(rows)("$code is told in the words of the portal", ({ code, shown }) => {
    expect(faults).toContain(`| \`${code}\` | ${shown} |`);
  });
});

test("every link to a heading, a document or a picture leads somewhere", () => {
  const headings = [...guide.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, "")
      .replaceAll(" ", "-"),
  );
  for (const [, target = ""] of guide.matchAll(/\]\(([^)]+)\)/g))
    if (target.startsWith("#")) expect(headings).toContain(target.slice(1));
    else
      expect(() => readFileSync(path.join(projectFolder, "docs", target.split("#")[0] ?? ""))).not.toThrow();
});
