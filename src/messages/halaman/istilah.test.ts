import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Entry {
  readonly id: string;
  readonly term: string;
  readonly meaning: string;
  readonly inCode?: string;
  readonly basis?: string;
}

const entries: Entry[] = JSON.parse(readFileSync("src/messages/halaman/id/istilah.json", "utf8"));

/** Nouns that Indonesian rules define and that the code therefore does not translate. */
const keptInCode = [
  "kabupatenKota",
  "kecamatan",
  "kelurahan",
  "desil",
  "keluarga",
  "nik",
  "triwulan",
  "usul",
  "sanggah",
];

test("every entry has an anchor of its own", () => {
  const ids = entries.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
});

test.each(keptInCode)(
  "the word %s, which the code keeps in Indonesian, is explained with its basis",
  (word) => {
    const entry = entries.find(({ inCode }) => inCode === word);
    expect(entry?.meaning.length).toBeGreaterThan(20);
    expect(entry?.basis).toBeTruthy();
  },
);

test("a meaning is at most three sentences", () => {
  for (const { meaning } of entries) expect(meaning.match(/[.?!](\s|$)/g)?.length).toBeLessThanOrEqual(3);
});
