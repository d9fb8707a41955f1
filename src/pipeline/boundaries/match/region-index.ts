import { kabupatenKotaOf } from "#domain/region";
import type { PilotRegions, RegionList } from "#schemas";
import { normalName, regencyNames } from "./names.ts";

export interface KnownKecamatan {
  readonly code: string;
  readonly name: string;
  /** Official name, everyday name and aliases, as they are compared. */
  readonly names: ReadonlySet<string>;
}

/** Everything features are joined to. */
export interface RegionIndex {
  readonly kecamatan: ReadonlyMap<string, KnownKecamatan>;
  readonly regencies: ReadonlyMap<
    string,
    { readonly name: string; readonly kecamatan: readonly KnownKecamatan[] }
  >;
  /** Kecamatan code by BPS code, for the kabupaten/kota whose BPS codes we know. */
  readonly byBps: ReadonlyMap<string, string>;
  readonly regencyByBps: ReadonlyMap<string, string>;
  /** Codes by `kabupaten bandung` and by `bandung`. */
  readonly byRegencyName: ReadonlyMap<string, readonly string[]>;
  readonly kecamatanNames: ReadonlySet<string>;
}

/** Returns the index of all kecamatan; everyday names, aliases and BPS codes are known for the pilots. */
export function regionIndex(list: RegionList, pilots: PilotRegions): RegionIndex {
  const pilotKecamatan = new Map(pilots.flatMap((pilot) => pilot.kecamatan.map((one) => [one.code, one])));
  const kecamatan = new Map(
    list.districts.map(([code, name]): [string, KnownKecamatan] => {
      const pilot = pilotKecamatan.get(code);
      const all = [name, ...(pilot ? [pilot.name, pilot.shortName, ...pilot.aliases] : [])];
      return [code, { code, name, names: new Set(all.map(normalName)) }];
    }),
  );
  const members = Map.groupBy(kecamatan.values(), ({ code }) => kabupatenKotaOf(code));
  const regencies = new Map(
    list.regencies.map(([code, name]) => [code, { name, kecamatan: members.get(code) ?? [] }]),
  );
  return {
    kecamatan,
    regencies,
    byBps: new Map([...pilotKecamatan.values()].flatMap(({ bps, code }) => (bps ? [[bps, code]] : []))),
    regencyByBps: new Map(pilots.flatMap(({ bps, code }) => (bps ? [[bps, code]] : []))),
    byRegencyName: codesByName(list.regencies),
    kecamatanNames: new Set([...kecamatan.values()].flatMap(({ names }) => [...names])),
  };
}

function codesByName(regencies: RegionList["regencies"]): Map<string, string[]> {
  const codes = new Map<string, string[]>();
  for (const [code, name] of regencies) {
    const { exact, bare } = regencyNames(name);
    for (const key of exact === null ? [bare] : [exact, bare])
      codes.set(key, [...(codes.get(key) ?? []), code]);
  }
  return codes;
}
