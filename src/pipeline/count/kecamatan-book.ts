import type { PilotKecamatan } from "#schemas";
import { type OfficeCell, officeWord, type Repair, readRegionCode } from "../office/index.ts";

/** A region by code and name. */
export interface NamedRegion {
  readonly code: string;
  readonly name: string;
}

/** The kecamatan of a kabupaten/kota, found by whatever an office writes for them. */
export interface KecamatanBook {
  readonly all: readonly NamedRegion[];
  /** Returns the code and what had to be repaired, or null where no kecamatan is meant. */
  readonly find: (cell: OfficeCell) => { readonly code: string; readonly repair: Repair | null } | null;
}

/** Returns the book: dotted and bare codes, BPS codes, names, everyday names and aliases, with or without "Kec.". */
export function kecamatanBook(
  area: NamedRegion,
  all: readonly NamedRegion[],
  pilots: readonly PilotKecamatan[],
): KecamatanBook {
  const byName = new Map<string, string>();
  const clashing = new Set<string>();
  const add = (name: string, code: string) => {
    const key = nameKey(name);
    if (byName.has(key) && byName.get(key) !== code) clashing.add(key);
    byName.set(key, code);
  };
  for (const { code, name } of all) {
    add(name, code);
    const short = withoutKind(name);
    if (nameKey(short) !== nameKey(withoutKind(area.name))) add(short, code);
  }
  for (const { code, shortName, aliases, bps } of pilots)
    for (const name of [shortName, ...aliases, ...(bps ? [bps] : [])]) add(name, code);
  for (const { code, name } of all) {
    clashing.delete(nameKey(name));
    byName.set(nameKey(name), code);
  }
  const codes = new Set(all.map(({ code }) => code));
  return {
    all,
    find: (cell) => {
      const reading = readRegionCode(cell, { isKnown: (code) => codes.has(code), within: area.code });
      if ("value" in reading) return { code: reading.value, repair: reading.repair ?? null };
      const key = nameKey(officeWord(cell));
      const code = clashing.has(key) ? undefined : byName.get(key);
      return code === undefined ? null : { code, repair: null };
    },
  };
}

const withoutKind = (name: string) => name.replace(/^(kota|kabupaten|pulau) /i, "");

const nameKey = (name: string) =>
  officeWord(name)
    .replace(/^kec(amatan)?\b[. ]*/, "")
    .replace(/^pu?l?[. ]+(?=\p{L}{2})/u, "pulau")
    .replace(/[^\p{L}\p{N}]/gu, "");
