import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ListMapping } from "#schemas";
import { temporaryFolder } from "../../tests/small.ts";
import { type CountOptions, type CountResult, countList } from "../index.ts";

const header = [
  "KK",
  "NIK",
  "KEC",
  "DESIL",
  "DAFTAR",
  "TGL",
  "PADAN",
  "VERIF",
  "PKH",
  "SEMBAKO",
  "LAYAK PKH",
  "LAHIR",
];

/** A mapping for the small lists of these tests. */
export const smallMapping: ListMapping = {
  versi: 1,
  sifat_data: "simulasi",
  satuan: "keluarga",
  berkas: {},
  kk: "KK",
  nik: "NIK",
  kecamatan: { kolom: "KEC", nilai: { "82.71.04": ["pulau seberang"] } },
  desil: { kolom: "DESIL", belum_ada: ["belum"] },
  terdaftar: { kolom: "DAFTAR", ya: ["ya"], tidak: ["tidak"], tanggal: "TGL" },
  padan: { kolom: "PADAN", ya: ["ya"], tidak: ["tidak", ""], tanggal: null },
  terverifikasi: { kolom: "VERIF", ya: ["ya"], tidak: ["tidak", ""], tanggal: null },
  program: {
    PKH: {
      kolom: "PKH",
      ya: ["ya"],
      tidak: ["tidak"],
      layak: { kolom: "LAYAK PKH", ya: ["ya"], tidak: ["tidak"] },
    },
    SEMBAKO: { kolom: "SEMBAKO", ya: ["ya"], tidak: ["tidak"] },
  },
  tanggal: ["LAHIR"],
};

/** Cells of one family; what is left out is as ordinary as can be. */
export interface SmallFamily {
  readonly kk?: string;
  readonly nik?: string;
  readonly kec?: string;
  readonly desil?: string;
  readonly daftar?: string;
  readonly tgl?: string;
  readonly padan?: string;
  readonly verif?: string;
  readonly pkh?: string;
  readonly sembako?: string;
  readonly layakPkh?: string;
  readonly lahir?: string;
}

/** Returns the KK and NIK of the nth family: nobody's, and never the same twice. */
export const kkOf = (index: number) =>
  `9971010101${String(10 + (index % 20)).padStart(2, "0")}${String(index).padStart(4, "0")}`;
export const nikOf = (index: number) =>
  `9971014101${String(60 + (index % 30)).padStart(2, "0")}${String(index).padStart(4, "0")}`;

/** Returns the text of a list as Excel writes it. */
export function listText(families: readonly SmallFamily[]): string {
  const rows = families.map((one, index) => [
    one.kk ?? kkOf(index + 1),
    one.nik ?? nikOf(index + 1),
    one.kec ?? "Moti",
    one.desil ?? "3",
    one.daftar ?? "ya",
    one.tgl ?? "",
    one.padan ?? "ya",
    one.verif ?? "tidak",
    one.pkh ?? "tidak",
    one.sembako ?? "tidak",
    one.layakPkh ?? "tidak",
    one.lahir ?? "",
  ]);
  return [header, ...rows].map((cells) => `${cells.join(";")}\r\n`).join("");
}

/** Counts a small list in a folder of its own. */
export async function countSmall(
  families: readonly SmallFamily[],
  options: Partial<CountOptions> = {},
): Promise<{ readonly result: CountResult; readonly folder: string; readonly out: string }> {
  const folder = temporaryFolder();
  const list = join(folder, "daftar.csv");
  writeFileSync(list, listText(families));
  const out = join(folder, "kiriman");
  const result = await countList({
    list,
    mapping: smallMapping,
    area: "82.71",
    period: "2026-T3",
    out,
    tolerancePercent: 100,
    ...options,
  });
  return { result, folder, out };
}
