import type { Catalogue } from "./catalogue.ts";

const city = (code: string, name: string) => ({
  code,
  name: `Kota ${name}`,
  shortName: name,
  kecamatan: Array.from({ length: 8 }, (_, index) => `${code}.0${index + 1}`),
  slice: `/peta/irisan/${code}.json`,
  official: null,
});

/** Two cities, two programmes, three triwulan: for tests. */
export const exampleCatalogue: Catalogue = {
  release: "2026-10-31.1",
  isSimulated: true,
  cities: [city("82.71", "Ternate"), city("81.71", "Ambon")],
  overview: null,
  programs: [
    { id: "SALAH_SATU", name: "Sedikitnya satu" },
    { id: "PKH", name: "PKH" },
  ],
  classes: ["1-2", "3-4", "belum_ada"],
  periods: {
    penyaluran: ["2026-T1", "2026-T2", "2026-T3"],
    pendataan: ["2026-05", "2026-06", "2026-08", "2026-10"],
  },
  reasons: { tidak_ditawarkan: "program tidak ada di sini", tidak_dikumpulkan: "belum dikumpulkan" },
  sources: { penyaluran: "Dinas Sosial", pendataan: "Dinas Sosial dan Dukcapil" },
};
