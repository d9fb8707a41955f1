/** What the explorer can show, known when the page is made. */
export interface Catalogue {
  readonly release: string;
  readonly isSimulated: boolean;
  readonly cities: readonly ExplorerCity[];
  /** Address of the coarse map of everything imported, where there is one. */
  readonly overview: string | null;
  /** Every programme, `SALAH_SATU` first. */
  readonly programs: readonly { readonly id: string; readonly name: string }[];
  /** Keys of the desil classes, `1-2`, in order. */
  readonly classes: readonly string[];
  /** Periods per dataset, oldest first. */
  readonly periods: Readonly<Record<string, readonly string[]>>;
  /** Reasons for missing cells in words. */
  readonly reasons: Readonly<Record<string, string>>;
  /** Who supplies each dataset. */
  readonly sources: Readonly<Record<string, string>>;
}

export interface ExplorerCity {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  /** Codes of its kecamatan. */
  readonly kecamatan: readonly string[];
  /** Address of the figures of the city. */
  readonly slice: string;
  readonly official: OfficialShapes | null;
}

/** Where the imported boundaries of a city are, and whose they are. */
export interface OfficialShapes {
  readonly address: string;
  readonly source: string;
  readonly licence: string;
}

/** Stands for every city of the release. */
export const allCities = "semua";
/** Stands for every desil class. */
export const allClasses = "semua";
/** Receiving at least one programme. */
export const anyProgram = "SALAH_SATU";

/** Returns the cities a view is about. */
export function citiesOf({ cities }: Catalogue, area: string): readonly ExplorerCity[] {
  return area === allCities ? cities : cities.filter(({ code }) => code === area);
}
