import type { z } from "zod";
import { column } from "./column.ts";
import {
  dataNature,
  desilBound,
  kabupatenKotaCode,
  kecamatanCode,
  monthPeriod,
  programId,
  triwulanPeriod,
} from "./keys.ts";
import { reasonCode } from "./reason.ts";

const kemendagri = {
  id: "Kepmendagri 300.2.2-2138 Tahun 2025 dan perubahannya",
  en: "Kepmendagri 300.2.2-2138/2025 as amended",
};
const bps = { id: "BPS (DTSEN)", en: "Statistics Indonesia (DTSEN)" };
const office = { id: "Dinas Sosial kabupaten/kota", en: "City social affairs office" };
const portal = { id: "Bansos Terbuka", en: "Bansos Terbuka" };

const regionColumn = <Schema extends z.ZodType>(schema: Schema, level: { id: string; en: string }) =>
  column(schema, {
    title: { id: "Kode wilayah", en: "Area code" },
    description: {
      id: `Kode ${level.id} menurut Kemendagri, ditulis dengan titik.`,
      en: `Dotted Ministry of Home Affairs code of the ${level.en}.`,
    },
    role: "key",
    kind: "code",
    source: kemendagri,
    summableAlong: [],
  });

export const kecamatanColumn = () =>
  regionColumn(kecamatanCode.clone(), { id: "kecamatan", en: "kecamatan (district)" });
export const kabupatenKotaColumn = () =>
  regionColumn(kabupatenKotaCode.clone(), { id: "kabupaten/kota", en: "kabupaten/kota (regency or city)" });

export const monthColumn = () =>
  column(monthPeriod.clone(), {
    title: { id: "Periode", en: "Period" },
    description: { id: "Bulan, keadaan akhir bulan (2026-09).", en: "Month, position at its end (2026-09)." },
    role: "key",
    kind: "code",
    source: office,
    summableAlong: [],
  });

export const triwulanColumn = () =>
  column(triwulanPeriod.clone(), {
    title: { id: "Periode", en: "Period" },
    description: { id: "Triwulan penyaluran (2026-T3).", en: "Quarter of disbursement (2026-T3)." },
    role: "key",
    kind: "code",
    source: office,
    summableAlong: [],
  });

export const desilColumns = () => ({
  desil_awal: column(desilBound.clone(), {
    title: { id: "Desil awal", en: "First desil" },
    description: {
      id: "Desil terendah kelas ini (1-10), atau belum_ada bagi keluarga yang belum punya desil.",
      en: "Lowest desil of the class (1-10), or belum_ada for families without a desil.",
    },
    role: "key",
    kind: "code",
    source: bps,
    summableAlong: [],
  }),
  desil_akhir: column(desilBound.clone(), {
    title: { id: "Desil akhir", en: "Last desil" },
    description: {
      id: "Desil tertinggi kelas ini; sama dengan desil awal bila kelas berisi satu desil.",
      en: "Highest desil of the class; equal to the first where the class is one desil.",
    },
    role: "key",
    kind: "code",
    source: bps,
    summableAlong: [],
  }),
});

export const programColumn = () =>
  column(programId.clone(), {
    title: { id: "Program", en: "Programme" },
    description: {
      id: "Kode program bantuan. SALAH_SATU berarti menerima sedikitnya satu program; bukan penjumlahan program.",
      en: "Programme code. SALAH_SATU means receiving at least one programme; it is not a sum of programmes.",
    },
    role: "key",
    kind: "code",
    source: { id: "Daftar program Bansos Terbuka", en: "Programme list of Bansos Terbuka" },
    summableAlong: [],
  });

export const reasonColumn = () =>
  column(reasonCode.nullable(), {
    title: { id: "Alasan kosong", en: "Reason for missing" },
    description: {
      id: "Bila ada sel kosong di baris ini, di sinilah alasannya. Kosong tidak berarti nol.",
      en: "Why cells of this row are empty. Empty never means zero.",
    },
    role: "attribute",
    kind: "code",
    source: office,
    summableAlong: [],
  });

export const natureColumn = () =>
  column(dataNature.clone(), {
    title: { id: "Sifat data", en: "Nature of the data" },
    description: {
      id: "`simulasi`: angka buatan untuk uji coba, bukan keadaan sebenarnya. `resmi`: dari kantor yang disebut.",
      en: "`simulasi`: simulated, not real. `resmi`: supplied by the named office.",
    },
    role: "attribute",
    kind: "code",
    source: portal,
    summableAlong: [],
  });
