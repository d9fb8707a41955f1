/** Administrative level, read from a dotted Kepmendagri code. */
export type RegionLevel = "negara" | "provinsi" | "kabupaten_kota" | "kecamatan";

/** Returns the level of a code: `00` country, `82` province, `82.71` kabupaten/kota, `82.71.05` kecamatan. */
export function regionLevel(code: string): RegionLevel {
  if (code === "00") return "negara";
  const levels: Record<number, RegionLevel> = { 2: "provinsi", 5: "kabupaten_kota", 8: "kecamatan" };
  const level = levels[code.length];
  if (!level) throw new Error(`Not a region code: ${code}`);
  return level;
}

/** Returns the code of the kabupaten/kota a kecamatan lies in; a kabupaten/kota gives itself. */
export function kabupatenKotaOf(code: string): string {
  return code.slice(0, 5);
}

/** Returns the code of the province. */
export function provinceOf(code: string): string {
  return code.slice(0, 2);
}

/** Claims whether `code` is `ancestor` or lies inside it. */
export function isWithin(code: string, ancestor: string): boolean {
  return ancestor === "00" || code === ancestor || code.startsWith(`${ancestor}.`);
}
