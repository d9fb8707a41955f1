import { z } from "zod";
import { dataNature, isoDate, programId, regionCode, releaseId } from "../keys.ts";
import { reasonCode } from "../reason.ts";
import { fileFormat, releasedFile } from "../release.ts";

/** An address on the same host, from its root. */
export const link = z.string().regex(/^\//).describe("Alamat di host yang sama, mulai dari akarnya.");

const sha256 = releasedFile.shape.sha256.describe("SHA-256 isi berkas, 64 angka heksadesimal.");

/** What every answer says of itself. */
export const envelope = z.object({
  release: releaseId.describe("Rilis asal angkanya."),
  published: isoDate.describe("Tanggal rilis itu terbit."),
  nature: dataNature.describe("`simulasi`: angka buatan. `resmi`: dari kantor yang disebut."),
  notice: z.string().describe("Sifat data dalam satu kalimat, untuk ditampilkan bersama angkanya."),
  licence: z
    .object({ name: z.string(), url: z.url(), attribution: z.string() })
    .describe("Lisensi dan siapa yang harus disebut."),
});

export const regionLevel = z
  .enum(["kabupaten_kota", "kecamatan"])
  .describe("Tingkat wilayah: `kabupaten_kota` atau `kecamatan`.");

/** An area by name. */
export const apiRegion = z.object({
  code: regionCode.describe("Kode Kemendagri bertitik."),
  name: z.string().describe("Nama resmi wilayah."),
  level: regionLevel,
  parent: regionCode
    .nullable()
    .describe("Kode kabupaten/kota tempat kecamatan ini; `null` bagi kabupaten/kota."),
  province: z.string().describe("Nama provinsi."),
  links: z.object({
    self: link.describe("Keterangan wilayah ini."),
    page: link.describe("Halamannya di portal."),
  }),
});

/** A released file. */
export const apiFile = z.object({
  url: link.describe("Alamat berkas; isinya tidak pernah berubah."),
  dataset: z.string().describe("Himpunan data."),
  format: fileFormat.describe("Bentuk berkas."),
  rows: releasedFile.shape.rows.describe("Banyaknya baris."),
  bytes: releasedFile.shape.bytes.describe("Ukuran."),
  sha256,
});

/** A text that is recorded with its checksum. */
export const apiManifestLink = z.object({
  url: link.describe("Daftar semua berkas rilis."),
  sha256,
});

/** Both languages of a definition. */
export const apiWords = z
  .object({ id: z.string().describe("Bahasa Indonesia."), en: z.string().describe("Bahasa Inggris.") })
  .describe("Kata-katanya dalam dua bahasa.");

/** A share with its parts, or the reason why there is none. */
export const apiMeasure = z.object({
  value: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .describe("Bagian 0-1, enam angka di belakang koma: `numerator / denominator`. `null` bila tidak ada."),
  numerator: z.int().nonnegative().nullable().describe("Pembilang: banyaknya keluarga yang dimaksud."),
  denominator: z.int().nonnegative().nullable().describe("Penyebut: dari berapa keluarga."),
  alasan_kosong: z
    .enum([...reasonCode.options, "penyebut_nol"])
    .nullable()
    .describe("Mengapa tidak ada nilainya; `null` bila ada. Kosong tidak berarti nol."),
  margin: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .describe("Beda yang lebih kecil dari ini belum tentu sungguhan, karena angkanya dibulatkan."),
});

export const apiProgram = programId.nullable();
