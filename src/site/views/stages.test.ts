import { describe, expect, it } from "vitest";
import { stageList } from "./stages.ts";

const row = (tahap: string, status: string, tenggat: string) => ({
  tahap,
  status,
  tenggat,
  target_persen: 100,
  capaian_persen: status === "belum_mulai" ? null : 50,
  penanggung_jawab: "Dinas Sosial",
  bukti: null,
});

describe("checklist of a city", () => {
  const list = stageList(
    [
      row("masa_sanggah", "belum_mulai", "2026-12-01"),
      row("pembentukan_tim", "selesai", "2026-01-31"),
      row("pelatihan_agen", "berjalan", "2026-06-30"),
    ],
    "2026-10-31",
    "",
  );
  it("keeps the order of the stages and counts what is done and what is late", () => {
    expect(list.table.rows.map(({ head }) => head)).toEqual([
      "Pembentukan tim",
      "Pelatihan agen",
      "Masa sanggah",
    ]);
    expect(list).toMatchObject({ done: 1, late: 1 });
  });
  it("shows late as late, and a stage that has not begun as such", () => {
    expect(list.table.rows.map(({ cells }) => cells[0])).toEqual(["selesai", "lewat tenggat", "belum mulai"]);
    expect(list.table.rows[2]?.cells[1]).toEqual({ reason: "belum mulai" });
  });
});
