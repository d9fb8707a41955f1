import type { z } from "zod";
import { apiArea, apiAreas, apiIndex, apiIndicators, apiRelease, apiReleases, apiSeries } from "./answers.ts";

/** One kind of address of the API. */
export interface ApiRoute {
  /** Name of the shape of its answer. */
  readonly name: string;
  /** Parts in braces are named in `parameters`. */
  readonly path: string;
  readonly summary: string;
  readonly parameters: Readonly<Record<string, { readonly description: string; readonly example: string }>>;
  readonly answer: z.ZodObject;
}

const kode = { description: "Kode wilayah bertitik.", example: "82.71.05" };

/** Every address of the API, in the order in which it is read. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    name: "Index",
    path: "/api/v1/index.json",
    summary: "Titik mulai: rilis yang berlaku dan alamat lainnya.",
    parameters: {},
    answer: apiIndex,
  },
  {
    name: "Areas",
    path: "/api/v1/areas.json",
    summary: "Semua wilayah yang punya angka.",
    parameters: {},
    answer: apiAreas,
  },
  {
    name: "Area",
    path: "/api/v1/areas/{kode}.json",
    summary: "Satu wilayah: angka terbaru setiap ukuran dan berkasnya.",
    parameters: { kode },
    answer: apiArea,
  },
  {
    name: "Indicators",
    path: "/api/v1/indicators.json",
    summary: "Arti setiap ukuran, program, dan alasan kosong.",
    parameters: {},
    answer: apiIndicators,
  },
  {
    name: "Series",
    path: "/api/v1/series/{kode}/{indikator}.json",
    summary: "Satu ukuran satu wilayah: setiap masa, program, dan kelas desil.",
    parameters: {
      kode,
      indikator: { description: "Nama pendek ukuran, dari daftar ukuran.", example: "cakupan" },
    },
    answer: apiSeries,
  },
  {
    name: "Releases",
    path: "/api/v1/releases.json",
    summary: "Semua rilis, juga yang ditarik, dan rencana berikutnya.",
    parameters: {},
    answer: apiReleases,
  },
  {
    name: "Release",
    path: "/api/v1/releases/{rilis}.json",
    summary: "Satu rilis: berkas, sidik jari, dan apa yang berubah.",
    parameters: { rilis: { description: "Nomor rilis.", example: "2026-10-31.1" } },
    answer: apiRelease,
  },
];
