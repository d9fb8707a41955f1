/** Files of every release besides its tables, in the order in which a reader is offered them. */
export const releaseDocuments = [
  "BACA-SAYA.txt",
  "perubahan.md",
  "SHA256SUMS",
  "audit.json",
  "datapackage.json",
  "dcat.jsonld",
  "manifest.json",
] as const;
