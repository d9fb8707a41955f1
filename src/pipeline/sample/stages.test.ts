import { expect, test } from "vitest";
import { stageIds } from "#schemas";
import { committedSample } from "./committed-sample.ts";

const byCityAndMonth = Map.groupBy(committedSample.tahapan, (row) => `${row.kode_wilayah} ${row.periode}`);

test("every city has all stages in order in each of the ten months", () => {
  expect(byCityAndMonth.size).toBe(30);
  for (const [key, rows] of byCityAndMonth)
    expect(
      rows.map(({ tahap }) => tahap),
      key,
    ).toEqual([...stageIds]);
});

test("a stage is done exactly when it reaches its target, and has no progress before it starts", () => {
  for (const row of committedSample.tahapan) {
    expect(row.status === "belum_mulai").toBe(row.capaian_persen === null);
    expect(row.status === "selesai").toBe((row.capaian_persen ?? 0) >= row.target_persen);
  }
});

test("a stage never goes back", () => {
  for (const [key, rows] of Map.groupBy(
    committedSample.tahapan,
    (row) => `${row.kode_wilayah} ${row.tahap}`,
  )) {
    const progress = rows.toSorted((left, right) => (left.periode < right.periode ? -1 : 1));
    const percents = progress.map(({ capaian_persen }) => capaian_persen ?? -1);
    expect(percents, key).toEqual(percents.toSorted((left, right) => left - right));
  }
});

test("in October some stages are late, some are done and some have not begun", () => {
  const october = committedSample.tahapan.filter(({ periode }) => periode === "2026-10");
  const late = october.filter(({ status, tenggat }) => status !== "selesai" && tenggat < "2026-10-31");
  expect(late.map(({ kode_wilayah, tahap }) => `${kode_wilayah} ${tahap}`)).toContain(
    "82.71 pendaftaran_keluarga",
  );
  expect(october.filter(({ status }) => status === "selesai").length).toBeGreaterThan(8);
  expect(october.filter(({ status }) => status === "belum_mulai").length).toBeGreaterThan(0);
});

test("owners are offices, and evidence is marked as simulated", () => {
  const office = /^(Sekretariat Daerah|Dinas|Badan|Kementerian)/;
  for (const { penanggung_jawab, bukti, status } of committedSample.tahapan) {
    expect(penanggung_jawab).toMatch(office);
    if (bukti !== null) expect(bukti).toMatch(/\(simulasi\)$/);
    if (status === "selesai") expect(bukti).not.toBeNull();
  }
});
