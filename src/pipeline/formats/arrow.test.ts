import { DataType, Dictionary, tableFromIPC } from "apache-arrow";
import fc from "fast-check";
import { expect, test } from "vitest";
import { datasetColumns, datasets, penyaluran, tahapan } from "#schemas";
import { anyRows } from "../tests/any-rows.ts";
import { toArrow } from "./index.ts";

const metadata = { rilis: "2026-03-31.1", sifat_data: "simulasi" };

test("Arrow gives every cell of every dataset back, missing ones as missing", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...datasets).chain((dataset) => fc.tuple(fc.constant(dataset), anyRows(dataset))),
      ([dataset, rows]) => {
        const table = tableFromIPC(toArrow(dataset, rows, metadata));
        const isDate = new Set(
          table.schema.fields.filter(({ type }) => DataType.isDate(type)).map(({ name }) => name),
        );
        const read = table
          .toArray()
          .map((row: { toJSON: () => Record<string, unknown> }) =>
            Object.fromEntries(
              Object.entries(row.toJSON()).map(([name, value]) => [
                name,
                isDate.has(name) && value !== null
                  ? new Date(Number(value)).toISOString().slice(0, 10)
                  : value,
              ]),
            ),
          );
        expect(read).toEqual(rows.map((row) => ({ ...row })));
      },
    ),
  );
});

test("texts are dictionaries, counts 32-bit integers, dates days; columns and table say what they are", () => {
  const { schema } = tableFromIPC(toArrow(penyaluran, [], metadata));
  expect(schema.fields.map(({ name }) => name)).toEqual(datasetColumns(penyaluran).map(({ name }) => name));
  const types = Object.fromEntries(
    [...schema.fields, ...tableFromIPC(toArrow(tahapan, [], metadata)).schema.fields].map(
      ({ name, type }) => [name, String(type instanceof Dictionary ? type.dictionary : type)],
    ),
  );
  expect(types).toMatchObject({
    program: "Utf8",
    alasan_kosong: "Utf8",
    menerima: "Int32",
    capaian_persen: "Int32",
    tenggat: "Date32<DAY>",
  });
  const menerima = schema.fields.find(({ name }) => name === "menerima");
  expect(Object.fromEntries(menerima?.metadata ?? [])).toEqual({
    judul: "Menerima",
    satuan: "keluarga",
    boleh_dijumlahkan_menurut: "kode_wilayah desil",
  });
  expect(Object.fromEntries(schema.metadata)).toEqual(metadata);
});

test("more rows than one batch and more texts than a small index come back, with the same bytes every time", () => {
  const rows = Array.from({ length: 70_000 }, (_, position) => ({
    kode_wilayah: "82.71",
    periode: "2026-03",
    tahap: "masa_sanggah",
    target_persen: position % 100,
    capaian_persen: position % 3 ? position % 100 : null,
    tenggat: "2026-09-28",
    status: "berjalan",
    penanggung_jawab: `Kantor ${position % 200}`,
    bukti: `Surat ${position}`,
    sifat_data: "simulasi",
  }));
  const bytes = toArrow(tahapan, rows, metadata);
  expect(Buffer.from(toArrow(tahapan, rows, metadata)).equals(bytes)).toBe(true);
  const table = tableFromIPC(bytes);
  expect(table.batches).toHaveLength(2);
  const { penanggung_jawab, bukti, capaian_persen } = table.get(69_999)?.toJSON() ?? {};
  expect([penanggung_jawab, bukti, capaian_persen]).toEqual(["Kantor 199", "Surat 69999", null]);
});
