import fc from "fast-check";
import type { CellValue, TableRow } from "#domain/tables";
import { type ColumnKind, type DatasetDefinition, datasetColumns } from "#schemas";

const values: Readonly<Record<ColumnKind, fc.Arbitrary<CellValue>>> = {
  count: fc.nat(2_147_483_647),
  percent: fc.nat(100),
  number: fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 })
    .map((value) => value + 0),
  date: fc
    .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  code: fc.stringMatching(/^[a-z0-9._]{1,8}$/),
  text: fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
  url: fc.webUrl(),
};

/** Rows with the right kind of value in every column, or none where a cell may be empty; their meaning is left open. */
export function anyRows(dataset: DatasetDefinition, maxLength = 6): fc.Arbitrary<TableRow[]> {
  const cells = datasetColumns(dataset).map(({ name, meta, isOptional }) => {
    const value = values[meta.kind];
    return [name, isOptional ? fc.option(value) : value] as const;
  });
  return fc.array(fc.record(Object.fromEntries(cells)) as fc.Arbitrary<TableRow>, {
    minLength: 1,
    maxLength,
  });
}
