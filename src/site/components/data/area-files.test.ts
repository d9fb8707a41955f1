import { expect, test } from "vitest";
import type { FileFormat, ReleasedFile } from "#schemas";
import { fileName, filesByArea } from "./area-files.ts";

const file = (dataset: string, area: string | null, format: FileFormat, rows = 3): ReleasedFile => ({
  path: `${dataset}/${area ?? dataset}-simulasi.${format}`,
  dataset,
  area,
  format,
  rows,
  bytes: 10,
  sha256: "0".repeat(64),
});

test("the file of all areas comes first, then areas by code, formats from the most familiar", () => {
  const groups = filesByArea(
    [
      file("pendataan", "82.71", "json"),
      file("pendataan", "82.71", "csv"),
      file("pendataan", "35.10", "csv"),
      file("pendataan", null, "parquet", 9),
      file("pendataan", null, "csv", 9),
    ],
    "pendataan",
  );
  expect(groups.map(({ area, rows }) => [area, rows])).toEqual([
    [null, 9],
    ["35.10", 3],
    ["82.71", 3],
  ]);
  expect(groups.map(({ files }) => files.map(({ format }) => format))).toEqual([
    ["csv", "parquet"],
    ["csv"],
    ["csv", "json"],
  ]);
});

test("files of other datasets are left out", () => {
  expect(filesByArea([file("penyaluran", null, "csv")], "pendataan")).toEqual([]);
});

test("a file is named as the browser saves it", () => {
  expect(fileName(file("pendataan", "82.71", "csv"))).toBe("82.71-simulasi.csv");
});
