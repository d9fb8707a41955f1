import { z } from "zod";
import { dataNature, desilBound, isoDate, programId, regionCode, releaseId } from "../keys.ts";
import { reasonCode } from "../reason.ts";
import { datasetChange, releaseGap, withdrawal } from "../release.ts";
import {
  apiFile,
  apiManifestLink,
  apiMeasure,
  apiProgram,
  apiRegion,
  apiWords,
  envelope,
  link,
} from "./parts.ts";

const indicatorId = z.string().describe("Nama pendek ukuran, dipakai dalam alamat.");
const period = z.string().describe("`2026-09` bulan, `2026-T3` triwulan.");

/** `/api/v1/index.json` */
export const apiIndex = envelope.extend({
  version: z.literal("v1").describe("Versi API."),
  links: z
    .object({ self: link, documentation: link, openapi: link, areas: link, indicators: link, releases: link })
    .describe("Ke mana dari sini."),
  templates: z
    .object({ area: z.string(), series: z.string(), release: z.string() })
    .describe("Pola alamat; ganti bagian dalam kurung kurawal."),
});

/** `/api/v1/areas.json` */
export const apiAreas = envelope.extend({
  areas: z.array(apiRegion).describe("Semua kabupaten/kota dan kecamatan dalam rilis ini."),
  links: z.object({ self: link }),
});

/** `/api/v1/areas/{kode}.json` */
export const apiArea = envelope.extend({
  area: apiRegion,
  children: z
    .array(z.object({ code: regionCode, name: z.string(), url: link }))
    .describe("Kecamatan di dalamnya; kosong bagi kecamatan."),
  indicators: z
    .array(
      apiMeasure.extend({
        id: indicatorId,
        periode: period.nullable().describe("Masa terbaru; `null` bila belum ada angkanya."),
        url: link.nullable().describe("Deret lengkapnya; kosong bila rilis tidak punya berkasnya."),
      }),
    )
    .describe(
      "Angka terbaru setiap ukuran, semua kelas desil bersama; untuk penyaluran: program SALAH_SATU.",
    ),
  files: z.array(apiFile).describe("Berkas rilis yang memuat wilayah ini."),
  links: z.object({ self: link, page: link }),
});

/** `/api/v1/indicators.json` */
export const apiIndicators = envelope.extend({
  indicators: z.array(
    z.object({
      id: indicatorId,
      name: apiWords,
      meaning: apiWords,
      formula: z.string().describe("Rumus dengan nama kolom himpunan data."),
      numerator: z.array(z.string()).describe("Kolom yang dijumlahkan sebagai pembilang."),
      denominator: z.array(z.string()).describe("Kolom yang dijumlahkan sebagai penyebut."),
      denominatorMeaning: apiWords,
      unit: z.literal("keluarga").describe("Yang dihitung: keluarga (satu kartu keluarga)."),
      dataset: z.string().describe("Himpunan data asalnya."),
      owner: apiWords,
      basis: apiWords,
    }),
  ),
  programs: z.array(z.object({ id: programId, name: z.string(), summary: z.string() })),
  reasons: z
    .array(
      z.object({
        code: z.enum([...reasonCode.options, "penyebut_nol"]),
        title: z.string(),
        text: z.string(),
      }),
    )
    .describe("Arti setiap `alasan_kosong`."),
  links: z.object({ self: link }),
});

/** `/api/v1/series/{kode}/{indikator}.json` */
export const apiSeries = envelope.extend({
  area: apiRegion,
  indicator: z.object({ id: indicatorId, name: apiWords, meaning: apiWords, formula: z.string() }),
  rounding: z
    .object({
      base: z.int().positive().describe("Kelipatan pembulatan."),
      smallestDifference: z
        .int()
        .positive()
        .describe("Beda jumlah keluarga yang lebih kecil dari ini belum tentu sungguhan."),
      url: link.describe("Penjelasannya."),
    })
    .describe("Angka dibulatkan supaya tidak ada keluarga yang dikenali."),
  source: apiFile.describe("Berkas yang barisnya dijumlahkan menjadi deret ini."),
  observations: z
    .array(
      apiMeasure.extend({
        periode: period,
        program: apiProgram.describe("Program; `null` bila himpunan datanya tidak per program."),
        desil_awal: desilBound.nullable().describe("Desil terendah kelas; `null`: semua kelas bersama."),
        desil_akhir: desilBound.nullable().describe("Desil tertinggi kelas; `null`: semua kelas bersama."),
      }),
    )
    .describe("Satu per masa, program, dan kelas desil, dengan nama kunci seperti kolom CSV."),
  links: z.object({
    self: link,
    area: link,
    page: link,
    verify: link.describe("Barisnya di berkas, untuk diperiksa dan dikutip."),
  }),
});

const releaseEntry = z.object({
  id: releaseId,
  published: isoDate,
  nature: dataNature,
  isCurrent: z.boolean().describe("Rilis yang sekarang berlaku."),
  withdrawn: withdrawal.nullable().describe("Kapan dan mengapa ditarik; `null` bila tidak."),
  manifest: apiManifestLink,
  links: z.object({ self: link, page: link }),
});

/** `/api/v1/releases.json` */
export const apiReleases = envelope.extend({
  releases: z.array(releaseEntry).describe("Semua rilis, yang terbaru dulu."),
  planned: z.array(isoDate).describe("Tanggal rilis berikutnya yang direncanakan."),
  links: z.object({ self: link }),
});

/** `/api/v1/releases/{rilis}.json` */
export const apiRelease = envelope.extend({
  ...releaseEntry.omit({ id: true, published: true, nature: true }).shape,
  previous: releaseId.nullable().describe("Rilis sebelumnya; `null` bagi yang pertama."),
  areas: z.array(regionCode).describe("Kabupaten/kota di dalamnya."),
  latest: z.record(z.string(), z.string()).describe("Masa terbaru per himpunan data."),
  files: z.array(apiFile).describe("Berkas semua wilayah. Berkas per kabupaten/kota ada di `manifest`."),
  changedRows: z.array(link).describe("Daftar baris yang berubah terhadap rilis sebelumnya."),
  changes: z.array(datasetChange).describe("Banyaknya baris yang berubah, menurut sebabnya."),
  gaps: z.array(releaseGap).describe("Yang belum ada, dengan alasannya."),
});
