import { join } from "node:path";
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

/** Sizes and checksums of Parquet files may change with the engine that writes them; nothing else may. */
function withoutParquetBytes(json: Buffer | undefined): unknown {
  return JSON.parse(String(json), (_, value: unknown) => {
    const isParquet =
      typeof value === "object" && value !== null && (value as Described).format === "parquet";
    return isParquet ? { ...value, bytes: 0, hash: "", sha256: "" } : value;
  });
}

test("two small submissions give the expected release, byte for byte", async () => {
  const place = workplace();
  await place.first();
  await place.second();
  const folder = place.release("2026-06-30.1");
  const actual = contents(folder);
  expect([...actual.keys()]).toEqual([...expected.keys()]);

  for (const [path, bytes] of actual)
    if (!path.endsWith(".parquet") && !namesOtherFiles.includes(path))
      expect(bytes.toString("latin1"), path).toBe(expected.get(path)?.toString("latin1"));
  for (const path of ["manifest.json", "datapackage.json"])
    expect(withoutParquetBytes(actual.get(path)), path).toEqual(withoutParquetBytes(expected.get(path)));
  for (const path of actual.keys())
    if (path.endsWith(".parquet"))
      expect(await query(`FROM '${join(folder, path)}'`), path).toEqual(
        await query(`FROM '${join(expectedFolder, path)}'`),
      );
  expect(damagedFiles(place.publicFolder)).toEqual([]);
});

test("the same input, policy, secret, ledger and date give the same bytes, Parquet, manifest and ledger included", async () => {
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
