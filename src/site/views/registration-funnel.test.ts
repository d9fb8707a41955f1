import { expect, it } from "vitest";
import { registrationFunnel } from "./registration-funnel.ts";

const month = (unregistered: number, unmatched: number, unverified: number, verified: number) => ({
  belum_terdaftar: unregistered,
  terdaftar_belum_padan: unmatched,
  padan_belum_verifikasi: unverified,
  terverifikasi: verified,
  alasan_kosong: null,
});

it("follows all families to a verified record, each share with what it is of", () => {
  const steps = registrationFunnel([month(100, 50, 25, 25), month(100, 50, 25, 125)]);
  expect(steps.map(({ value }) => value)).toEqual([500, 300, 200, 150]);
  expect(steps.map(({ lost = "" }) => lost.replaceAll("\u00a0", " "))).toEqual([
    "",
    "60,0 % dari semua keluarga; 200 belum",
    "66,7 % dari terdaftar; 100 belum padan",
    "50,0 % dari terdaftar; 50 menunggu",
  ]);
});

it("counts nobody where nobody is registered yet", () => {
  const [, , matched, verified] = registrationFunnel([month(100, 0, 0, 0)]);
  for (const step of [matched, verified])
    expect(step).toMatchObject({ value: 0, words: "0", lost: "belum ada yang terdaftar" });
});

it("says why a step has no number instead of drawing none", () => {
  const steps = registrationFunnel([]);
  expect(steps.map(({ value, words }) => [value, words])).toEqual(
    Array.from({ length: 4 }, () => [null, "belum dikumpulkan"]),
  );
});
