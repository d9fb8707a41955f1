import { type ReadOptions, readXlsx } from "hucre/xlsx";
import { expect, test, vi } from "vitest";
import type { TableRow } from "#domain/tables";
import { datasetColumns, penyaluran, tahapan } from "#schemas";
import { toWorkbook } from "./index.ts";

const facts = {
  release: "2026-03-31.1",
  published: "2026-03-31",
  nature: "simulasi" as const,
  base: 5,
  areaName: "Kota Ternate (82.71)",
};
const stage: TableRow = {
  kode_wilayah: "82.10",
  periode: "2026-03",
  tahap: "masa_sanggah",
  target_persen: 100,
  capaian_persen: null,
  tenggat: "2026-09-28",
  status: "berjalan",
  penanggung_jawab: "Dinas Sosial",
  bukti: null,
  sifat_data: "simulasi",
};
const read = async (bytes: Uint8Array, options?: ReadOptions) => (await readXlsx(bytes, options)).sheets;

test("numbers are numbers, codes text for good, dates dates, and missing cells empty", async () => {
  const [data] = await read(await toWorkbook(tahapan, [stage], facts), { readStyles: true });
  expect(data?.name).toBe("data");
  expect(data?.rows[0]).toEqual(datasetColumns(tahapan).map(({ name }) => name));
  expect(data?.rows[1]).toEqual([
    "82.10",
    "2026-03",
    "masa_sanggah",
    100,
    null,
    new Date("2026-09-28T00:00:00Z"),
    "berjalan",
    "Dinas Sosial",
    null,
    "simulasi",
  ]);
  const formatOf = (cell: string) => data?.cells?.get(cell)?.style?.numFmt;
  expect(["1,0", "1,1", "1,3", "1,5", "1,7"].map(formatOf)).toEqual(["@", "@", "0", "yyyy-mm-dd", "@"]);
});

test("notes say what is simulated, which release it is, what is missing and what may be summed", async () => {
  const [, notes, dictionary] = await read(await toWorkbook(penyaluran, [], facts));
  expect([notes?.name, dictionary?.name]).toEqual(["catatan", "kamus"]);
  const lines = notes?.rows.flat().join("\n") ?? "";
  expect(lines).toMatch(/^Penyaluran per kecamatan\nSIMULASI: /);
  expect(lines).toContain("Rilis 2026-03-31.1, terbit 31 Maret 2026. Isi berkas ini: Kota Ternate (82.71).");
  expect(lines).toContain("tidak_ditawarkan: Program ini tidak dijalankan di wilayah itu.");
  expect(lines).toContain(
    "Boleh dijumlahkan menurut kode_wilayah dan desil (desil_awal sampai desil_akhir): keluarga_penyebut, menerima,",
  );
  expect(lines).toContain("Jangan menjumlahkannya menurut periode dan program.");
  expect(dictionary?.rows.slice(1).map(([name]) => name)).toEqual(
    datasetColumns(penyaluran).map(({ name }) => name),
  );
});

test("the same rows give the same bytes on another day", async () => {
  vi.useFakeTimers({ now: new Date("2026-04-01T10:00:00Z"), toFake: ["Date"] });
  const one = await toWorkbook(tahapan, [stage], facts);
  vi.setSystemTime(new Date("2027-05-02T11:00:01Z"));
  const two = await toWorkbook(tahapan, [stage], facts);
  vi.useRealTimers();
  expect(Buffer.from(one).equals(two)).toBe(true);
});
