import { kabupatenKotaOf } from "#domain/region";
import type {
  DesilClassPolicy,
  DisclosurePolicy,
  FamilyTotals,
  FigureLinks,
  JumpPolicy,
  ProgramList,
  RegionList,
} from "#schemas";

/** What input is checked against: the regions, the programmes and the policy. */
export interface Reference {
  readonly regions: RegionBook;
  readonly programs: ProgramList;
  /** Official figures that are exact sums of what is published. */
  readonly figures: FigureLinks;
  /** Families per kecamatan as Dukcapil counts them; empty where the office does not have them. */
  readonly families: FamilyTotals;
  readonly classes: DesilClassPolicy;
  readonly disclosure: DisclosurePolicy;
  readonly jumps: JumpPolicy;
}

/** Names by code, and the kecamatan of each kabupaten/kota in order. */
export interface RegionBook {
  readonly names: ReadonlyMap<string, string>;
  readonly kecamatan: ReadonlyMap<string, readonly string[]>;
}

/** Returns the region list as a book to look up in. */
export function regionBook({ provinces, regencies, districts }: RegionList): RegionBook {
  const codes = districts.map(([code]) => code).sort();
  return {
    names: new Map([["00", "Indonesia"], ...provinces, ...regencies, ...districts]),
    kecamatan: Map.groupBy(codes, kabupatenKotaOf),
  };
}

/** Returns `Kota Ternate (82.71)`. */
export function areaName(code: string, { names }: RegionBook): string {
  return `${names.get(code) ?? ""} (${code})`.trim();
}
