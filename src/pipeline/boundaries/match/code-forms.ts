import type { RegionIndex } from "./region-index.ts";

/** Whose codes a column holds. */
export type CodeSystem = "kemendagri" | "bps";
export const codeSystems: readonly CodeSystem[] = ["kemendagri", "bps"];

/** Returns the known kecamatan of a code of a kecamatan, or of a kelurahan in it; null where there is none. */
export function kecamatanOfCode(value: unknown, system: CodeSystem, index: RegionIndex): string | null {
  const digits = digitsOf(value);
  if (digits === null) return null;
  const code = system === "bps" ? (index.byBps.get(bpsKecamatan(digits)) ?? "") : kemendagriKecamatan(digits);
  return index.kecamatan.has(code) ? code : null;
}

/** Returns the kabupaten/kota that a code begins with, be the rest known or not. */
export function regencyOfCode(value: unknown, system: CodeSystem, index: RegionIndex): string | null {
  const digits = digitsOf(value);
  if (digits === null || digits.length < 4) return null;
  const code =
    system === "bps"
      ? (index.regencyByBps.get(digits.slice(0, 4)) ?? "")
      : `${digits.slice(0, 2)}.${digits.slice(2, 4)}`;
  return index.regencies.has(code) ? code : null;
}

/** Claims whether the value is a code of an area above the kecamatan. */
export function isHigherCode(value: unknown, index: RegionIndex): boolean {
  const digits = digitsOf(value);
  return digits?.length === 4 && index.regencies.has(`${digits.slice(0, 2)}.${digits.slice(2)}`);
}

/** Returns the text of an attribute; whole numbers lose nothing, whatever way they are kept. */
export function textOf(value: unknown): string | null {
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : null;
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

function digitsOf(value: unknown): string | null {
  const text = textOf(value)?.replace(/\.0+$/, "") ?? "";
  return /^\d{2}([. -]?\d{2}([. -]?\d{2,3}([. -]?\d{3,4})?)?)?$/.test(text)
    ? text.replace(/[. -]/g, "")
    : null;
}

/** `827105`, or `8271052001` of a kelurahan, whose own part begins with 1 or 2. */
function kemendagriKecamatan(digits: string): string {
  const isOne = digits.length === 6 || (digits.length === 10 && /[12]/.test(digits[6] ?? ""));
  return isOne ? `${digits.slice(0, 2)}.${digits.slice(2, 4)}.${digits.slice(4, 6)}` : "";
}

/** `8271012`, or `8271012001` of a kelurahan. */
const bpsKecamatan = (digits: string) =>
  digits.length === 7 || digits.length === 10 ? digits.slice(0, 7) : "";
