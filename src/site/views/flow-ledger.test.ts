import { expect, it } from "vitest";
import { ledgerLabels, ledgerTable } from "./flow-ledger.ts";

const ledger = { opening: 600, entered: 240, left: 120, closing: 720 };
const names = { period: "2026-T1", place: "Hiri" };
const reason = (arah: string, alasan: string, keluarga: number) => ({
  arah,
  alasan,
  keluarga,
  alasan_kosong: null,
});

it("calls the stocks by their triwulan, across the turn of the year", () => {
  expect(ledgerLabels("2026-T1")).toEqual({
    opening: "Penerima triwulan IV 2025",
    entered: "Masuk",
    left: "Keluar",
    closing: "Penerima triwulan I 2026",
  });
});

it("is a statement that adds up from top to bottom", () => {
  const { rows, total } = ledgerTable(ledger, [], names);
  expect(rows.map(({ head, cells }) => [head, ...cells])).toEqual([
    ["Penerima triwulan IV 2025", "600"],
    ["Semua yang masuk", "240"],
    ["Semua yang keluar", "120"],
  ]);
  expect(total).toEqual({ head: "Penerima triwulan I 2026", cells: ["720"] });
});

it("lists the reasons before the side they sum to, those not sent with a reason of their own", () => {
  const { rows } = ledgerTable(
    ledger,
    [reason("masuk", "penetapan_baru", 240), reason("keluar", "ganda", 5)],
    names,
  );
  expect(rows).toHaveLength(1 + 5 + 1 + 6 + 1);
  expect(rows[1]).toEqual({ head: "+ Penetapan baru", cells: ["240"] });
  expect(rows[2]?.cells[0]).toEqual({ reason: "belum dikumpulkan" });
  expect(rows[6]?.head).toBe("Semua yang masuk");
  expect(rows[9]).toEqual({ head: "\u2212 Data ganda", cells: ["5"] });
});
