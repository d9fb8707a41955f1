import { expect, test } from "vitest";
import { files, submission } from "../tests/small.ts";

const { penyaluran, pendataan } = files;
const notOffered = 18;
const noRule = 14;
const noDesil = 9;
const notEligible = 8;

test("states that do not sum to the denominator are refused with both numbers", async () => {
  const { put, problems } = submission();
  put(pendataan, 2, "terverifikasi", "1");
  const [found] = await problems();
  expect(await problems()).toHaveLength(1);
  expect(found).toMatchObject({
    rule: "states_sum",
    file: pendataan,
    row: 2,
    column: "keluarga_penyebut",
    value: "103",
  });
  expect(found?.message).toMatch(
    /^Jumlah belum_terdaftar \+ terdaftar_belum_padan \+ padan_belum_verifikasi \+ terverifikasi adalah \d+, seharusnya sama dengan keluarga_penyebut \(103\)\.$/,
  );
});

test("receiving and not receiving must sum to the denominator where eligibility has no value", async () => {
  const { put, problems } = submission();
  put(penyaluran, noDesil, "tidak_menerima", "99");
  expect((await problems())[0]).toMatchObject({
    rule: "states_sum",
    row: noDesil,
    column: "keluarga_penyebut",
    value: "16",
  });
  expect((await problems())[0]?.message).toContain("menerima + tidak_menerima");
});

test("a total that is not the sum of its parts is refused", async () => {
  const { put, problems } = submission();
  put(penyaluran, 6, "menerima", "39");
  expect(await problems()).toMatchObject([
    {
      rule: "total_mismatch",
      file: penyaluran,
      row: 6,
      column: "menerima",
      value: "39",
      message: "Seharusnya sama dengan layak_menerima + tidak_layak_menerima, yaitu 38.",
      consequences: 1,
    },
  ]);
});

test("an empty cell without a reason is refused", async () => {
  const { put, problems } = submission();
  put(pendataan, 4, "terverifikasi", "");
  expect(await problems()).toMatchObject([
    {
      rule: "missing_without_reason",
      file: pendataan,
      row: 4,
      column: "terverifikasi",
      value: null,
      message: "Sel ini kosong tanpa alasan.",
      remedy: "Isi angkanya, atau isi alasan_kosong (tidak_dikumpulkan). Kosong tidak berarti nol.",
    },
  ]);
});

test("a reason although every cell is filled is refused", async () => {
  const { put, problems } = submission();
  put(pendataan, 4, "alasan_kosong", "tidak_dikumpulkan");
  expect(await problems()).toMatchObject([
    {
      rule: "reason_without_missing",
      row: 4,
      column: "alasan_kosong",
      value: "tidak_dikumpulkan",
      message: "Ada alasan kosong, padahal tidak ada sel yang kosong di baris ini.",
    },
  ]);
});

test("a row that was not collected at all is fine, one filled in part is not", async () => {
  const states = ["belum_terdaftar", "terdaftar_belum_padan", "padan_belum_verifikasi", "terverifikasi"];
  const { put, problems } = submission();
  put(pendataan, 4, "alasan_kosong", "tidak_dikumpulkan");
  for (const state of states.slice(1)) put(pendataan, 4, state, "");
  expect(await problems()).toMatchObject([
    { rule: "partly_filled", row: 4, column: null, value: null, message: "Baris ini terisi sebagian." },
  ]);
  put(pendataan, 4, "belum_terdaftar", "");
  expect(await problems()).toEqual([]);
});

test("a reason that does not fit the rule of the programme is refused with the right one", async () => {
  const { put, problems } = submission();
  put(penyaluran, noRule, "alasan_kosong", "belum_dinilai");
  put(penyaluran, noDesil, "alasan_kosong", "tidak_berlaku");
  put(penyaluran, notOffered, "alasan_kosong", "tidak_dikumpulkan");
  const message = "Alasan ini tidak cocok dengan aturan programnya.";
  expect(await problems()).toMatchObject([
    { row: noDesil, value: "tidak_berlaku", remedy: "Untuk baris ini alasannya: belum_dinilai." },
    {
      rule: "wrong_reason",
      row: noRule,
      column: "alasan_kosong",
      value: "belum_dinilai",
      message,
      remedy: "Untuk baris ini alasannya: tidak_berlaku.",
    },
    { row: notOffered, value: "tidak_dikumpulkan", remedy: "Untuk baris ini alasannya: tidak_ditawarkan." },
  ]);
});

test("figures for a programme that is not offered are refused", async () => {
  const { put, problems } = submission();
  put(penyaluran, notOffered, "menerima", "4");
  expect((await problems())[0]).toMatchObject({
    rule: "not_offered_filled",
    row: notOffered,
    column: "menerima",
    value: "4",
    message: "Program BLT_DD tidak dijalankan di Kota Ternate (82.71), jadi tidak boleh ada angkanya.",
  });
});

test("eligibility where it cannot be assessed is refused", async () => {
  const { put, problems } = submission();
  put(penyaluran, noDesil, "layak_menerima", "4");
  expect((await problems())[0]).toMatchObject({
    rule: "not_assessed_filled",
    row: noDesil,
    column: "layak_menerima",
    value: "4",
    message:
      "Kelayakan tidak bisa dihitung untuk baris ini (belum punya desil), jadi kolom ini harus kosong.",
  });
});

test("eligible families in a desil outside the rule are refused", async () => {
  const { put, problems } = submission();
  put(penyaluran, notEligible, "layak_menerima", "4");
  put(penyaluran, notEligible, "tidak_layak_menerima", "0");
  expect((await problems())[0]).toMatchObject({
    rule: "not_eligible_filled",
    row: notEligible,
    column: "layak_menerima",
    value: "4",
    message: "Desil ini tidak termasuk aturan program PKH, jadi tidak ada keluarga yang layak.",
  });
});
