import type { CoarseLoss, DatasetDefinition, DesilClassPolicy, DisclosurePolicy, Program } from "#schemas";
import type { RawTables, RoundedTables, Tables } from "../tables/index.ts";

/** The last release as the private ledger keeps it: true rows and what was published for them. */
export interface LedgerRelease {
  readonly raw: Tables;
  readonly published: Tables;
}

/** Number in [0, 1) for a named cell: the same name always gives the same number (HMAC with the office secret). */
export type KeyedDraw = (cell: string) => number;

/** Groups of rows done so far: per kecamatan, class and period, and per kabupaten/kota and triwulan. */
export interface ProtectionProgress {
  readonly step: "rows" | "city_tables";
  readonly done: number;
  readonly total: number;
}

export interface ProtectionInput {
  /** Every area and period to date, parsed and validated. */
  readonly raw: RawTables;
  /** Null before the first release. */
  readonly ledger: LedgerRelease | null;
  readonly datasets: readonly DatasetDefinition[];
  readonly programs: readonly Program[];
  readonly classes: DesilClassPolicy;
  readonly policy: DisclosurePolicy;
  readonly draw: KeyedDraw;
  readonly onProgress?: (progress: ProtectionProgress) => void;
}

/** Why a table cannot be protected. */
export type ProtectionRule =
  /** The class holds fewer families than `minimumDenominator`. */
  | "class_below_minimum"
  /** Classes cannot be rounded so that the largest keeps `minimumDenominator`. */
  | "classes_too_small_together"
  /** The classes of an area and triwulan are not those of the policy. */
  | "classes_differ_from_policy"
  /** Two rows of one area, triwulan and class give different denominators. */
  | "denominator_differs"
  /** States (or totals) are given in part, or do not sum to the denominator. */
  | "states_incomplete"
  /** No publishable SALAH_SATU agrees with the programmes. */
  | "any_programme_impossible"
  /** Rows per kecamatan and per desil do not hold the same cells, so they cannot be made to agree. */
  | "city_table_partial"
  /** True sums over kecamatan and over desil differ. */
  | "city_table_differs"
  /** No publishable table of desil has these margins. */
  | "city_table_impossible"
  /** Flows are given in part, without a reason, twice, or opening + entered - left is not the closing. */
  | "flows_incomplete"
  /** The opening or closing of flows is not the stock that the other dataset has. */
  | "flows_stock_differs"
  /** Reasons are given in part or do not sum to the flow of all kecamatan. */
  | "flow_reasons_differ"
  /** Parts of a whole are given in part. */
  | "parts_incomplete"
  /** Parts do not sum to the count they split. */
  | "parts_whole_differs"
  /** Cases are given in part, or the part is more than the total. */
  | "cases_incomplete"
  /** Cases of the kecamatan do not sum to those of the kabupaten/kota. */
  | "cases_whole_differs";

/** What the office can do about it. */
export type ProtectionRemedy =
  /** Join desil classes for the whole history of the kabupaten/kota in the policy. */
  | "join_classes"
  /** Correct the input. */
  | "correct_input"
  /** Leave the cells empty with the reason `tidak_dikumpulkan` in the table that has them. */
  | "leave_empty";

/** An expected reason for which nothing may be published. It holds a true count: for the office only. */
export interface ProtectionProblem {
  readonly rule: ProtectionRule;
  readonly remedy: ProtectionRemedy;
  readonly dataset: string | null;
  /** Kecamatan, or kabupaten/kota for a city table. */
  readonly kode_wilayah: string;
  readonly periode: string;
  /** Class key, `3-4` or `belum_ada`. */
  readonly desilClass: string | null;
  readonly program: string | null;
  /** True families concerned, where there is one number to name. */
  readonly count: number | null;
}

export interface ProtectionReport {
  /** Rows with protected counts that split a denominator; flows follow from these and are not counted. */
  readonly rows: number;
  /** Rows whose true counts did not change and that keep the values of the last release. */
  readonly keptRows: number;
  /** Rows whose true counts changed against the ledger. */
  readonly changedRows: number;
  /** Rows that the ledger does not have. */
  readonly newRows: number;
  /** Rows whose true counts did not change but that had to follow a row that did. */
  readonly followedRows: number;
  readonly cellLoss: CoarseLoss;
  /** The same for sums per kecamatan, per class and per kabupaten/kota. */
  readonly sumLoss: CoarseLoss;
  /** The same for families entering and leaving, and why; null where there are none. */
  readonly flowLoss: CoarseLoss | null;
}

export type ProtectionResult =
  | { readonly ok: true; readonly tables: RoundedTables; readonly report: ProtectionReport }
  | { readonly ok: false; readonly problems: readonly ProtectionProblem[] };
