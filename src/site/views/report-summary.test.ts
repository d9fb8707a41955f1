import { expect, it } from "vitest";
import { spanOf } from "./report-span.ts";
import { summaryTable } from "./report-summary.ts";

const registration = ["2026-06", "2026-08", "2026-09"].map((periode, index) => ({
  periode,
  keluarga_penyebut: 1000,
  belum_terdaftar: 600 - 100 * index,
  terdaftar_belum_padan: 0,
  padan_belum_verifikasi: 400 + 100 * index,
  terverifikasi: 0,
}));
const anyProgram = ["2026-T2", "2026-T3"].map((periode, index) => ({
  periode,
  layak_menerima: 60 + 20 * index,
  layak_belum: 40 - 20 * index,
  tidak_layak_menerima: 20,
  menerima: 80 + 20 * index,
}));
const table = (period: string) =>
  Object.fromEntries(
    summaryTable({ registration, anyProgram }, spanOf(period), "Kota Ternate").rows.map(({ head, cells }) => [
      head,
      cells.slice(1).map((cell) => (typeof cell === "string" ? cell.replaceAll("\u00a0", " ") : cell)),
    ]),
  );

it("sets a triwulan beside the one before it, registration at the end of both", () => {
  expect(table("2026-T3")).toMatchObject({
    Terdaftar: ["40,0 %", "60,0 %", "+20,0 poin"],
    "Keluarga layak": ["100", "100", "0"],
    "Keluarga penerima": ["80", "100", "+20"],
    Cakupan: ["60,0 %", "80,0 %", "+20,0 poin"],
    Terlewat: ["40,0 %", "20,0 %", "-20,0 poin"],
    "Salah sasaran": ["25,0 %", "20,0 %", "-5,0 poin"],
  });
});

it("sets a month beside the month before, and tells what the release does not have", () => {
  expect(Object.keys(table("2026-09"))).toEqual(["Keluarga (KK)", "Terdaftar", "Padan", "Terverifikasi"]);
  expect(table("2026-09").Terdaftar).toEqual(["50,0 %", "60,0 %", "+10,0 poin"]);
  expect(table("2026-06").Terdaftar).toEqual([{ reason: "tidak ada dalam rilis ini" }, "40,0 %", "–"]);
});
