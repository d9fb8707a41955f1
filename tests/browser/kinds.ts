/** One page of each kind. The kecamatan pages are an island far from its city and one of a large kabupaten. */
export const kinds = {
  home: "/",
  directory: "/wilayah/",
  search: "/cari/",
  "areas of a province": "/cari/82/",
  city: "/wilayah/82.71/",
  "desil report": "/wilayah/82.71/desil/",
  "island kecamatan": "/wilayah/82.71.05/",
  kecamatan: "/wilayah/35.10.01/",
  "data catalogue": "/data/",
  dataset: "/data/penyaluran/",
  releases: "/data/rilis/",
  method: "/metode/",
  privacy: "/metode/privasi/",
  audit: "/metode/pemeriksaan/",
  eligibility: "/kelayakan/",
  glossary: "/istilah/",
  about: "/tentang/",
  "objection form": "/sanggah/",
  "objection tracking": "/sanggah/lacak/",
  "objection on paper": "/sanggah/cetak/",
  "personal data": "/privasi/",
  "officers' console": "/petugas/",
  "page not found": "/tidak-ada/",
} as const;

export const everyKind = Object.entries(kinds) as [kind: string, pathname: string][];
