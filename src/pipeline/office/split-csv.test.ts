import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { splitCsv } from "./split-csv.ts";

async function records(pieces: readonly string[], delimiter = ";", lineEnd: "\n" | "\r" = "\n") {
  const source = async function* () {
    yield* pieces;
  };
  const all: string[][] = [];
  for await (const cells of splitCsv(source(), delimiter, lineEnd)) all.push(cells);
  return all;
}

test.each([
  [
    "a;b\r\nc;d\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "a;b\nc;d",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ["a\n\nb\n", [["a"], [""], ["b"]]],
  ['"a;b";"c""d"\n', [["a;b", 'c"d']]],
  ['"dua\r\nbaris";x\r\ny\r\n', [["dua\r\nbaris", "x"], ["y"]]],
  ['pipa 5" besar;x\n', [['pipa 5" besar', "x"]]],
  ['"sebut "ini" ya";x\n', [['sebut "ini" ya', "x"]]],
  ['"";""\n', [["", ""]]],
  ["", []],
])("%j", async (text, expected) => expect(await records([text])).toEqual(expected));

test("old line ends are read too", async () => {
  expect(await records(['a;"b\rc"\rd;e\r'], ";", "\r")).toEqual([
    ["a", "b\rc"],
    ["d", "e"],
  ]);
});

test("what is written as CSV is read back, however the text is cut into pieces", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.array(fc.string({ unit: fc.constantFrom("a", '"', ";", "\n", "\r", " ", "é") }), {
          minLength: 2,
          maxLength: 4,
        }),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom("\n", "\r\n"),
      async (rows, size, end) => {
        const text = stringify(rows, { delimiter: ";", record_delimiter: end, quoted: true });
        const pieces = text.match(new RegExp(`[^]{1,${size}}`, "g")) ?? [];
        expect(await records(pieces)).toEqual(rows);
      },
    ),
  ));

test("an unclosed quote is told with the record it opens in, at the end as in the middle", async () => {
  await expect(records(["a;b\n", 'c;"d\n', "e;f\n"])).rejects.toMatchObject({ record: 2 });
  await expect(records(["a\n", `"${"x\n".repeat(600_000)}`])).rejects.toMatchObject({ record: 2 });
});
