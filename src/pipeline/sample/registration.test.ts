import { expect, test } from "vitest";
import type { PendataanRow } from "#schemas";
import { committedReference, committedSample, sum } from "./committed-sample.ts";

const registered = (rows: readonly PendataanRow[]) =>
  sum(rows, (row) => row.keluarga_penyebut) - sum(rows, (row) => row.belum_terdaftar);
const share = (rows: readonly PendataanRow[]) => registered(rows) / sum(rows, (row) => row.keluarga_penyebut);

test("registration states sum to the families", () => {
  for (const row of committedSample.pendataan)
    expect(
      (row.belum_terdaftar ?? 0) +
        (row.terdaftar_belum_padan ?? 0) +
        (row.padan_belum_verifikasi ?? 0) +
        (row.terverifikasi ?? 0),
    ).toBe(row.keluarga_penyebut);
});

test("registration and verification climb month by month in every kecamatan, and matching runs ahead of verification", () => {
  for (const [code, rows] of Map.groupBy(committedSample.pendataan, (row) => row.kode_wilayah)) {
    const months = [...Map.groupBy(rows, (row) => row.periode).values()];
    expect(months).toHaveLength(10);
    for (const [index, month] of months.entries()) {
      const before = months[index - 1];
      if (!before) continue;
      expect(share(month), `${code} month ${index + 1}`).toBeGreaterThan(share(before));
      expect(sum(month, (row) => row.terverifikasi)).toBeGreaterThanOrEqual(
        sum(before, (row) => row.terverifikasi),
      );
      expect(sum(month, (row) => row.terverifikasi)).toBeLessThan(registered(month));
    }
  }
});

test("registration lags on the islands of Ternate and is ahead in Banyuwangi, every month", () => {
  const islands = new Set(
    committedReference.pilots.flatMap(({ kecamatan }) =>
      kecamatan.filter((one) => one.isIsland).map(({ code }) => code),
    ),
  );
  for (const [month, rows] of Map.groupBy(committedSample.pendataan, (row) => row.periode)) {
    const shares = (wanted: (code: string) => boolean) =>
      [
        ...Map.groupBy(
          rows.filter((row) => wanted(row.kode_wilayah)),
          (row) => row.kode_wilayah,
        ).values(),
      ].map(share);
    const island = shares((code) => islands.has(code));
    const rest = shares((code) => code.startsWith("82.71") && !islands.has(code));
    expect(Math.max(...island), month).toBeLessThan(Math.min(...rest));
    expect(Math.min(...shares((code) => code.startsWith("35.10"))), month).toBeGreaterThan(
      Math.max(...shares((code) => !code.startsWith("35.10"))),
    );
  }
});
