import { expect, test } from "vitest";
import {
  type DatasetDefinition,
  datasetColumns,
  datasets,
  pendataan,
  penyaluran,
  satuData,
  satuDataColumns,
} from "./index.ts";

const fieldsOf = (name: string, dataset: DatasetDefinition = penyaluran) =>
  satuDataColumns(dataset).find((column) => column.name === name);

test("every column of every dataset has a concept and a definition; every figure a class, a measure and a unit", () => {
  for (const dataset of datasets)
    for (const column of datasetColumns(dataset)) {
      const fields = satuData(dataset, column);
      expect([fields.konsep.id, fields.definisi.id].every((text) => text.length > 2)).toBe(true);
      if (column.meta.role === "measure")
        expect(
          [fields.klasifikasi, fields.ukuran, fields.satuan],
          `${dataset.id}.${column.name}`,
        ).not.toContain(undefined);
    }
});

test("a count tells by what it is split, that it is a count, and of what", () => {
  expect(fieldsOf("menerima")).toMatchObject({
    klasifikasi: { id: "menurut kecamatan, triwulan, program, dan kelas desil" },
    ukuran: { id: "jumlah" },
    satuan: { id: "keluarga", en: "families" },
  });
});

test("a code tells whose list it is from, and what is on it where that is short; a period is no class", () => {
  expect(fieldsOf("kode_wilayah")?.klasifikasi?.id).toBe(
    "kode menurut Kepmendagri 300.2.2-2138 Tahun 2025 dan perubahannya",
  );
  expect(fieldsOf("sifat_data", pendataan)?.klasifikasi?.id).toBe(
    "kode menurut Bansos Terbuka: simulasi, resmi",
  );
  expect(fieldsOf("periode")).not.toHaveProperty("klasifikasi");
  expect(fieldsOf("kode_wilayah")).not.toHaveProperty("satuan");
});
