/** What an entry leads to. The order is that in which equally good finds are shown. */
export const entryTypes = [
  "kabupaten_kota",
  "kecamatan",
  "kelurahan",
  "program",
  "istilah",
  "data",
  "halaman",
  "provinsi",
] as const;
export type EntryType = (typeof entryTypes)[number];

/** One thing that can be found. */
export interface Entry {
  readonly type: EntryType;
  readonly name: string;
  readonly href: string;
  /** Where it lies or what it is, in words. */
  readonly context: string;
  /** Everyday, old and short names. */
  readonly otherNames: readonly string[];
  /** Official codes, Kemendagri and BPS. */
  readonly codes: readonly string[];
  /** False for an area of which the portal has no figures. */
  readonly hasData: boolean;
}

/** An entry as it travels: type by its place in `entryTypes`, then the rest in order. */
export type PackedEntry = readonly [
  type: number,
  name: string,
  href: string,
  context: string,
  otherNames: readonly string[],
  codes: readonly string[],
  hasData: 0 | 1,
];

/** The part of the index that every search needs: what has a page of its own. */
export interface FirstPart {
  readonly attribution: string;
  readonly entries: readonly PackedEntry[];
}

/** The part with all other areas: provinces, and their kabupaten/kota with kecamatan as `01Name`. */
export interface NationalPart {
  readonly attribution: string;
  readonly provinces: readonly (readonly [code: string, name: string])[];
  readonly cities: readonly (readonly [code: string, name: string, kecamatan: readonly string[]])[];
  readonly otherNames: readonly (readonly [code: string, name: string])[];
}

export function packEntry(entry: Entry): PackedEntry {
  const { type, name, href, context, otherNames, codes, hasData } = entry;
  return [entryTypes.indexOf(type), name, href, context, otherNames, codes, hasData ? 1 : 0];
}

export function unpackEntry([type, name, href, context, otherNames, codes, hasData]: PackedEntry): Entry {
  return {
    type: entryTypes[type] ?? "halaman",
    name,
    href,
    context,
    otherNames,
    codes,
    hasData: hasData === 1,
  };
}

/** Returns the address where an area without a page is listed: the page of its province, at its kabupaten/kota. */
export function listedAddress(code: string): string {
  const province = `/cari/${code.slice(0, 2)}/`;
  return code.length > 2 ? `${province}#${listedAnchor(code)}` : province;
}

/** Returns the anchor of a kabupaten/kota on the page of its province. */
export function listedAnchor(code: string): string {
  return `k${code.slice(0, 5).replace(".", "-")}`;
}

/** Returns the areas without figures as entries. */
export function nationalEntries({ provinces, cities, otherNames }: NationalPart): Entry[] {
  const nameOf = new Map(provinces);
  const others = Map.groupBy(otherNames, ([code]) => code);
  const namesOf = (code: string) => (others.get(code) ?? []).map(([, name]) => name);
  return cities.flatMap(([code, name, kecamatan]) => {
    const province = nameOf.get(code.slice(0, 2)) ?? "";
    const area = (type: EntryType, own: string, called: string, context: string): Entry => ({
      type,
      name: called,
      href: listedAddress(code),
      context,
      otherNames: namesOf(own),
      codes: [own],
      hasData: false,
    });
    return [
      area("kabupaten_kota", code, name, province),
      ...kecamatan.map((one) =>
        area("kecamatan", `${code}.${one.slice(0, 2)}`, one.slice(2), `${name}, ${province}`),
      ),
    ];
  });
}
