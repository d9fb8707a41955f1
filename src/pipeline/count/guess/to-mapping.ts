import {
  type DataNature,
  type ListedProgramId,
  type ListMapping,
  programIds,
  type StageColumns,
} from "#schemas";
import type { ColumnProfile } from "./column-profile.ts";
import type { Field } from "./fields.ts";
import type { Choice } from "./propose.ts";
import { sortWords } from "./sort-words.ts";

const repeatedKk = 0.85;
const simulatedNature = 0.5;

/** Returns the mapping that the choices amount to, or null where kecamatan or desil has no column. */
export function mappingOf(
  choices: readonly Choice[],
  berkas: ListMapping["berkas"] = {},
): ListMapping | null {
  const chosen = new Map(choices.map(({ field, profile }) => [field, profile]));
  const of = (field: Field): ColumnProfile | null => chosen.get(field) ?? null;
  const [kk, nik, kecamatan, desil] = [of("kk"), of("nik"), of("kecamatan"), of("desil")];
  if (!kecamatan || !desil) return null;
  const programs = programIds.filter((id): id is ListedProgramId => id !== "SALAH_SATU");
  return {
    versi: 1,
    sifat_data: natureOf([kk, nik]),
    satuan: kk && kk.newShare < repeatedKk ? "orang" : "keluarga",
    berkas,
    kk: kk?.name ?? null,
    nik: nik?.name ?? null,
    kecamatan: { kolom: kecamatan.name, nilai: {} },
    desil: { kolom: desil.name, belum_ada: ["", "-", "0", "belum ada", "tidak ada"] },
    terdaftar: stageOf(of("terdaftar"), of("terdaftar_tanggal")),
    padan: stageOf(of("padan"), of("padan_tanggal")),
    terverifikasi: stageOf(of("terverifikasi"), of("terverifikasi_tanggal")),
    program: Object.fromEntries(
      programs.flatMap((id) => {
        const column = of(id);
        const layak = of(`layak_${id}`);
        if (!column) return [];
        return [[id, { ...wordsOf(column), ...(layak ? { layak: wordsOf(layak) } : {}) }]];
      }),
    ),
    tanggal: [],
  };
}

function stageOf(column: ColumnProfile | null, dates: ColumnProfile | null): StageColumns | null {
  if (!column && !dates) return null;
  const { kolom = null, ya = [], tidak = [] } = column ? wordsOf(column) : {};
  return { kolom, ya, tidak, tanggal: dates?.name ?? null };
}

/** Words that are neither yes nor no are left out: rows with them are set aside until somebody says what they mean. */
function wordsOf(profile: ColumnProfile) {
  const sorted = sortWords(profile);
  return { kolom: profile.name, ya: [...(sorted?.ya ?? [])], tidak: [...(sorted?.tidak ?? [])] };
}

const natureOf = (columns: readonly (ColumnProfile | null)[]): DataNature =>
  columns.some((column) => (column?.simulatedShare ?? 0) > simulatedNature) ? "simulasi" : "resmi";
