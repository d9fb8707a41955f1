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
      row("penyaluran", "belum_mulai", "2026-12-31"),
      row("masa_sanggah", "belum_mulai", "2026-12-01"),
      row("pembentukan_tim", "selesai", "2026-01-31"),
      row("pelatihan_agen", "berjalan", "2026-06-30"),
    ],
    "2026-10-31",
  );
  it("keeps the order of the stages and counts what is done and what is late", () => {
    expect(list.stages.map(({ name }) => name)).toEqual([
      "Pembentukan tim",
      "Pelatihan agen",
      "Masa sanggah",
      "Penyaluran",
    ]);
    expect(list).toMatchObject({ done: 1, late: 1 });
  });
  it("shows late as late, and a stage that has not begun as such", () => {
    expect(list.stages.map(({ stateWords }) => stateWords)).toEqual([
      "selesai",
      "lewat tenggat",
      "belum mulai",
      "belum mulai",
    ]);
    expect(list.stages[2]?.progress).toBe("target 100\u00a0%");
    expect(list.stages[1]?.progress).toBe("50\u00a0% dari 100\u00a0%");
  });
  it("names what is due next: the earliest date ahead, not the earliest stage", () => {
    expect(list.next?.name).toBe("Masa sanggah");
  });
  it("is due on its day, and late from the day after", () => {
    const due = [row("pelatihan_agen", "berjalan", "2026-06-30")];
    expect(stageList(due, "2026-06-30")).toMatchObject({ late: 0, next: null });
    expect(stageList(due, "2026-06-29")).toMatchObject({ late: 0, next: { name: "Pelatihan agen" } });
    expect(stageList(due, "2026-07-01")).toMatchObject({ late: 1, next: null });
  });
  it("has nothing ahead where the office sent no list", () => {
    expect(stageList([], "2026-10-31")).toEqual({ stages: [], done: 0, late: 0, next: null });
  });
});
