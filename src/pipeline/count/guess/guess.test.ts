import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { listMapping } from "#schemas";
import { temporaryFolder } from "../../tests/small.ts";
import { kkOf, nikOf } from "../tests/office-list.ts";
import { guessMapping } from "./index.ts";

const area = "82.71";

async function guessOf(header: readonly string[], rows: readonly (readonly string[])[]) {
  const list = join(temporaryFolder(), "daftar.csv");
  writeFileSync(list, [header, ...rows].map((cells) => `${cells.join(";")}\r\n`).join(""));
  const outcome = await guessMapping({ list, area });
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join());
  return outcome.value;
}

const people = Array.from({ length: 40 }, (_, index) => [
  String(index + 1),
  nikOf(index + 1),
  kkOf(Math.floor(index / 4) + 1),
  `Nama ${index}`,
  index % 2 ? "Ternate Selatan" : "Kec. Moti",
  String((index % 10) + 1),
  index % 3 ? "SUDAH TERDAFTAR" : "Belum",
  index % 3 ? "Padan" : "Tidak Padan",
  index % 5 ? "" : "V",
  index % 4 ? "Rp" : "600000",
]);
const header = [
  "No.",
  "NIK",
  "No. Kartu Keluarga",
  "Nama",
  "Kec.",
  "Desil Nasional",
  "Status Pendaftaran",
  "Status Dukcapil",
  "PKH",
  "BPNT",
];

test("columns are found by their usual names, words are sorted into yes and no, what is unclear is asked", async () => {
  const { mapping, choices, unknownWords } = await guessOf(header, people);
  expect(listMapping.parse(mapping)).toMatchObject({
    sifat_data: "simulasi",
    satuan: "orang",
    kk: "No. Kartu Keluarga",
    nik: "NIK",
    kecamatan: { kolom: "Kec." },
    desil: { kolom: "Desil Nasional" },
    terdaftar: { kolom: "Status Pendaftaran", ya: ["sudah terdaftar"], tidak: ["belum"] },
    padan: { kolom: "Status Dukcapil", ya: ["padan"], tidak: ["tidak padan"] },
    terverifikasi: null,
    program: {
      PKH: { kolom: "PKH", ya: ["v"], tidak: [""] },
      SEMBAKO: { kolom: "BPNT", ya: ["600000"], tidak: [] },
    },
  });
  expect(unknownWords).toEqual([{ column: "BPNT", words: ["rp"] }]);
  const kk = choices.find(({ field }) => field === "kk");
  expect(kk).toMatchObject({ confidence: "tinggi", reasons: ["judul kolomnya cocok", "100 % isinya cocok"] });
  expect(choices.find(({ field }) => field === "SEMBAKO")?.confidence).not.toBe("tinggi");
});

test("letters set apart are one word, and what stands below the list says nothing of it", async () => {
  const below = [
    ["Jumlah", "", "", "", "", "", "", "", "16", "10"],
    ["", "", "", "", "", "", "", "", "Kepala Dinas", ""],
  ];
  const { mapping, choices } = await guessOf(
    header.map((name) => (name === "NIK" ? "N I K" : name)),
    [...people, ...below],
  );
  expect(choices.find(({ field }) => field === "nik")).toMatchObject({ confidence: "tinggi" });
  expect(mapping?.program.PKH).toMatchObject({ ya: ["v"], tidak: [""] });
});

test("the sheet and the header that were named are taken, and kept in the mapping", async () => {
  const folder = temporaryFolder();
  const list = join(folder, "daftar.xlsx");
  const rows = [header, ...people].map((cells) => [...cells]);
  const sheets = [
    { name: "Petunjuk", rows: [["Cara mengisi"], ["Isi lembar KPM"]] },
    { name: "KPM", rows },
    { name: "Rekap", rows: [["Kecamatan", "Desil"], ...rows.slice(0, 3).map((row) => [row[4], row[5]])] },
  ];
  writeFileSync(
    list,
    await writeXlsx({
      sheets: sheets.map(({ name, rows: own }) => ({
        name,
        rows: own.map((row) => row.map((cell) => cell ?? null)),
      })),
    }),
  );
  const guessed = await guessMapping({ list, area });
  expect(guessed.ok && guessed.value.mapping).toMatchObject({ berkas: {}, kk: "No. Kartu Keluarga" });
  const named = await guessMapping({ list, area, sheet: "Rekap", headerRow: 1 });
  expect(named.ok && named.value.mapping).toMatchObject({
    berkas: { lembar: "Rekap", baris_judul: 1 },
    kecamatan: { kolom: "Kecamatan" },
  });
  const wrong = await guessMapping({ list, area, sheet: "Petunjuk" });
  expect(!wrong.ok && wrong.problems.map(({ rule, value }) => [rule, value])).toEqual([
    ["office_no_header", "Petunjuk"],
  ]);
});

test("numbers and kecamatan are found by their values where the header says nothing, and that is not sure", async () => {
  const renamed = header.map(
    (name) => ({ NIK: "X1", "No. Kartu Keluarga": "X2", "Kec.": "X3" })[name] ?? name,
  );
  const { mapping, choices } = await guessOf(renamed, people);
  expect(mapping).toMatchObject({ kk: "X1", nik: "X2", kecamatan: { kolom: "X3" } });
  expect(choices.find(({ field }) => field === "kecamatan")).toMatchObject({ confidence: "rendah" });
});

test("what the operator chooses is taken, and a column is given away once", async () => {
  const guess = await guessOf(header, people);
  const again = guess.choose(
    new Map([
      ["PKH", "BPNT"],
      ["padan", null],
    ]),
  );
  expect(again.mapping?.program.PKH?.kolom).toBe("BPNT");
  expect(again.mapping?.program.SEMBAKO).toBeUndefined();
  expect(again.mapping?.padan).toBeNull();
});

test("without a column for desil there is no mapping", async () => {
  const guess = await guessOf(
    ["NIK", "Kecamatan"],
    [
      [nikOf(1), "Moti"],
      [nikOf(2), "Moti"],
    ],
  );
  expect(guess.mapping).toBeNull();
});
