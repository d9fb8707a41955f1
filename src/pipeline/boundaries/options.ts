import type { InputProblem } from "#schemas";
import type { Columns, MissReason } from "./match/index.ts";
import type { SourceLayer } from "./read/index.ts";
import type { Repairs } from "./shape/index.ts";

export interface ImportOptions {
  /** GeoJSON, TopoJSON or zipped Shapefile; several are taken together. */
  readonly files: readonly string[];
  /** Publisher, title and date, and the licence: shown under every map. */
  readonly source: string;
  readonly licence: string;
  /** Day of the import. */
  readonly date: string;
  readonly boundariesFolder?: string;
  readonly referenceFolder?: string;
  /** Kabupaten/kota to take; none means all. */
  readonly only?: readonly string[];
  readonly layer?: string | undefined;
  readonly codeColumn?: string | undefined;
  readonly nameColumn?: string | undefined;
  /** Look only: nothing is written. */
  readonly dryRun?: boolean;
}

/** Where a feature stands in its file, and what it says of itself. */
export interface FeaturePlace {
  readonly file: string;
  readonly feature: number;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Why a feature gives no outline: it belongs to no kecamatan, or has no shape to draw. */
export type Unused = MissReason | "no_geometry" | "not_polygon" | "outside" | "collapsed";

export interface NamedArea {
  readonly code: string;
  readonly name: string;
}

export interface ImportedArea extends NamedArea {
  readonly kecamatan: number;
  readonly of: number;
  readonly vertices: number;
  readonly bytes: number;
  readonly gzipBytes: number;
  /** Not written: an earlier import has more kecamatan of it. */
  readonly isKeptFromBefore: boolean;
}

export interface ImportReport {
  readonly files: readonly (Omit<SourceLayer, "features"> & {
    readonly features: number;
    readonly columns: Columns;
    readonly assumedRegency: string | null;
  })[];
  readonly matched: { readonly byCode: number; readonly byName: number; readonly kecamatan: number };
  readonly unmatched: readonly (FeaturePlace & { readonly reason: Unused })[];
  /** Features of kabupaten/kota that were not asked for. */
  readonly skipped: number;
  readonly otherNames: readonly (NamedArea & { readonly found: string })[];
  readonly withoutShape: readonly NamedArea[];
  readonly merged: readonly (NamedArea & { readonly features: number })[];
  readonly repeatedFeatures: number;
  readonly overlapping: readonly NamedArea[];
  readonly repairs: Repairs;
  readonly rough: readonly NamedArea[];
  readonly vertices: { readonly before: number; readonly after: number };
  readonly areas: readonly ImportedArea[];
  readonly overview: { readonly areas: number; readonly bytes: number; readonly gzipBytes: number };
  readonly size: { readonly medianGzipBytes: number; readonly largestGzipBytes: number };
}

export type ImportResult =
  | { readonly outcome: "imported" | "previewed"; readonly report: ImportReport }
  | { readonly outcome: "refused"; readonly problems: readonly InputProblem[] };
