import { kabupatenKotaCode } from "#schemas";
import type { Refusal } from "./answers.ts";
import type { Known } from "./project.ts";

/** A kabupaten/kota of the national list. */
export interface ListedCity {
  readonly code: string;
  readonly name: string;
  readonly province: string;
  readonly kecamatan: readonly (readonly [code: string, name: string])[];
}

/** Returns the kabupaten/kota of a code in the national list, or why there is none. */
export function findCity({ regions }: Known, code: string): ListedCity | Refusal {
  if (!kabupatenKotaCode.safeParse(code).success) return { why: "city.badCode", parameters: { code } };
  const [, province] = regions.provinces.find(([one]) => one === code.slice(0, 2)) ?? [];
  if (province === undefined)
    return { why: "city.unknownProvince", parameters: { code, province: code.slice(0, 2) } };
  const [, name] = regions.regencies.find(([one]) => one === code) ?? [];
  if (name === undefined) {
    const others = regions.regencies.filter(([one]) => one.startsWith(code.slice(0, 3)));
    const known = others.map((pair) => pair.join(" ")).join(", ");
    return { why: "city.unknownCode", parameters: { code, province, known } };
  }
  const kecamatan = regions.districts.filter(([one]) => one.startsWith(`${code}.`));
  if (kecamatan.length === 0) return { why: "city.noKecamatan", parameters: { code, name } };
  return { code, name, province, kecamatan };
}
