import { readFileSync } from "node:fs";
import { join } from "node:path";
import { tableFromIPC } from "apache-arrow";
import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { damagedFiles } from "../index.ts";
import { contents, query, workplace } from "./published.ts";
import { small } from "./small.ts";

const expectedFolder = join(small, "terbit", "2026-06-30.1");
const expected = contents(expectedFolder);
const namesOtherFiles = ["manifest.json", "datapackage.json", "SHA256SUMS"];

interface Described {
  readonly format: string;
}

/** Sizes and checksums of these may change with the package that writes them; nothing else may. */
const written: readonly string[] = ["parquet", "arrow", "xlsx"];

function withoutWrittenBytes(json: Buffer | undefined): unknown {
  return JSON.parse(String(json), (_, value: unknown) => {
    const isWritten =
      typeof value === "object" && value !== null && written.includes((value as Described).format);
    return isWritten ? { ...value, bytes: 0, hash: "", sha256: "" } : value;
  });
}

/** Returns what a file says, in a form to compare: the rows of a table, or the text. */
async function said(path: string): Promise<unknown> {
  if (path.endsWith(".parquet")) return query(`FROM '${path}'`);
  if (path.endsWith(".arrows")) return String(tableFromIPC(readFileSync(path)));
  if (path.endsWith(".xlsx"))
    return (await readXlsx(readFileSync(path))).sheets.map(({ name, rows }) => [name, rows]);
  return readFileSync(path, "latin1");
}

test("two small submissions give the expected release, byte for byte where our own code writes them", async () => {
  const place = workplace();
  await place.first();
  await place.second();
  const folder = place.release("2026-06-30.1");
  const actual = contents(folder);
  expect([...actual.keys()]).toEqual([...expected.keys()]);

  for (const path of actual.keys())
    if (!namesOtherFiles.includes(path))
      expect(await said(join(folder, path)), path).toEqual(await said(join(expectedFolder, path)));
  for (const path of ["manifest.json", "datapackage.json"])
    expect(withoutWrittenBytes(actual.get(path)), path).toEqual(withoutWrittenBytes(expected.get(path)));
  expect(damagedFiles(place.publicFolder)).toEqual([]);
});

test("the same input, policy, secret, ledger and date give the same bytes, Parquet, Arrow, XLSX, manifest and ledger included", async () => {
  const [one, two] = [workplace(), workplace()];
  for (const place of [one, two]) {
    await place.first();
    await place.second();
  }
  for (const folder of ["publicFolder", "privateFolder"] as const) {
    const [left, right] = [contents(one[folder]), contents(two[folder])];
    expect([...left.keys()]).toEqual([...right.keys()]);
    expect(
      [...left].filter(([path, bytes]) => !right.get(path)?.equals(bytes)).map(([path]) => path),
    ).toEqual([]);
  }
});
