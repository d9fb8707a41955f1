import type { Bilingual } from "#schemas";

/** How the portal introduces itself to machines. */
export const portalName = "Bansos Terbuka";

export const portalTitle: Bilingual = {
  id: "Data terbuka Bansos Terbuka",
  en: "Open data of Bansos Terbuka",
};

export const portalDescription: Bilingual = {
  id: "Angka bantuan sosial per kecamatan di Indonesia: siapa yang layak, siapa yang menerima, siapa yang terlewat, dan siapa yang menerima padahal tidak layak. Semua dibulatkan supaya tidak ada keluarga yang dikenali.",
  en: "Figures on social assistance in Indonesia by kecamatan (district): who is eligible, who receives, who is missed, who is wrongly included. All rounded so that no family can be recognised.",
};

/** Stands before every title and description of simulated data. */
export const simulatedMark = "SIMULASI";

export const simulatedNote: Bilingual = {
  id: "Angka di himpunan data ini buatan, untuk uji coba, dan bukan keadaan sebenarnya.",
  en: "The figures of this dataset are simulated, made for trying out, and not real.",
};

export const roundingNote = (base: number): Bilingual => ({
  id: `Jumlah dibulatkan ke kelipatan ${base} supaya tidak ada keluarga yang dikenali; semua jumlahnya tetap cocok dan sudah diperiksa sebelum terbit.`,
  en: `Counts are rounded to multiples of ${base} so that no family can be recognised; their sums still agree and were audited before release.`,
});

export const regionNamesNote: Bilingual = {
  id: "Kode dan nama wilayah berasal dari idn-area-data (fityannugroho dan kontributor), Open Database License (ODbL) 1.0; selebihnya CC BY 4.0.",
  en: "Area codes and names come from idn-area-data (fityannugroho and contributors), Open Database License (ODbL) 1.0; the rest is CC BY 4.0.",
};

export const keywords: Readonly<Record<keyof Bilingual, readonly string[]>> = {
  id: ["bansos", "bantuan sosial", "desil", "DTSEN", "kemiskinan", "kecamatan"],
  en: ["social assistance", "poverty", "welfare deciles", "districts", "Indonesia"],
};

export const simulatedKeywords: Readonly<Record<keyof Bilingual, string>> = {
  id: "simulasi",
  en: "simulated data",
};
