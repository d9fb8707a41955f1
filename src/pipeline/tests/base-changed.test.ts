import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { workplace } from "./published.ts";
import { smallFolders, temporaryFolder } from "./small.ts";

test("a series keeps its rounding base: another one is refused with what to do, and nothing is written", async () => {
  const place = workplace();
  await place.first();
  const policyFolder = join(temporaryFolder(), "policy");
  cpSync(smallFolders.policyFolder, policyFolder, { recursive: true });
  const path = join(policyFolder, "disclosure.json");
  const policy = JSON.parse(readFileSync(path, "utf8"));
  policy.roundingBase.value = 6;
  writeFileSync(path, JSON.stringify(policy));
  const index = readFileSync(join(place.publicFolder, "rilis.json"), "utf8");
  const result = await place.second({ policyFolder });
  if (result.outcome !== "refused") throw new Error(`Not refused: ${result.outcome}`);
  expect(result.problems.map(({ rule }) => rule)).toEqual(["base_changed"]);
  expect(result.problems[0]).toMatchObject({ file: "disclosure.json", column: "roundingBase", value: "6" });
  expect(result.problems[0]?.remedy).toContain("Kembalikan roundingBase ke 5.");
  expect(readFileSync(join(place.publicFolder, "rilis.json"), "utf8")).toBe(index);
  expect((await place.second()).outcome).toBe("published");
});
