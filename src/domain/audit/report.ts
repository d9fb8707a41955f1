import type { DatasetDefinition, DesilClass, DesilClassPolicy, DisclosurePolicy, Program } from "#schemas";
import type { RawTables, RoundedTables, Tables } from "../tables/index.ts";

/** What an earlier release published and, where the office still has them, the true counts behind it. */
export interface EarlierRelease {
  readonly release: string;
  readonly tables: Tables;
  readonly raw?: Tables;
}

/** Exact number of families (KK) of a kecamatan in a triwulan: public. */
export interface ExactFamilies {
  readonly kode_wilayah: string;
  /** Triwulan, `2026-T3`. */
  readonly periode: string;
  readonly keluarga: number;
}

/** An exact figure known from elsewhere: all families in one column of a programme, over the classes of an area. */
export interface OutsideFigure {
  /** Kecamatan or kabupaten/kota. */
  readonly kode_wilayah: string;
  readonly program: string;
  readonly periode: string;
  /** Column it counts, `menerima` for recipients. */
  readonly kolom: string;
  readonly nilai: number;
  /** Desil it counts; all families of the area where it has none. */
  readonly desil?: DesilClass;
}

export interface AuditInput {
  readonly rounded: RoundedTables;
  /** Every earlier release, oldest first. */
  readonly earlier: readonly EarlierRelease[];
  readonly families: readonly ExactFamilies[];
  readonly datasets: readonly DatasetDefinition[];
  readonly programs: readonly Program[];
  readonly classes: DesilClassPolicy;
  readonly policy: DisclosurePolicy;
  /** True counts; without them the rules that need them are skipped and nothing can be released. */
  readonly raw?: RawTables;
  readonly outsideFigures?: readonly OutsideFigure[];
}

export const auditRules = [
  "rows_complete",
  "values_whole",
  "reasons_in_place",
  "structural_zeros",
  "classes_fixed",
  "publishable_values",
  "states_sum",
  "totals_sum",
  "denominator_shared",
  "denominator_moves",
  "families_sum",
  "city_agrees",
  "flows_reconcile",
  "flow_reasons",
  "splits_complete",
  "parts_agree",
  "cases_rounded",
  "any_programme",
  "interval_width",
  "outside_figures",
  "small_counts_hidden",
  "kept_between_periods",
  "kept_between_releases",
] as const;

/** Rules that need a solver: what tables that hang together, and figures from outside, say of each other. */
export const linkRules = ["linked_cells", "linked_flows", "outside_links"] as const;

export type AuditRule = (typeof auditRules)[number];
export type LinkRule = (typeof linkRules)[number];

/** One place where a rule fails. Holds places and published values, never a true count. */
export interface AuditFinding {
  readonly dataset: string | null;
  readonly kode_wilayah: string | null;
  readonly periode: string | null;
  readonly program: string | null;
  readonly desilClass: string | null;
  readonly column: string | null;
  /** Published value, where there is one. */
  readonly value: number | string | null;
  readonly detail: string;
  /** What an attacker narrows the true count to, where that was worked out. */
  readonly interval?: { readonly low: number; readonly high: number };
}

export interface RuleOutcome {
  readonly rule: AuditRule | LinkRule;
  readonly status: "passed" | "failed" | "skipped";
  /** Cells or rows looked at: the same whatever the true counts are. */
  readonly checked: number;
  readonly failed: number;
  /** The first findings, at most `findingsKept`. */
  readonly findings: readonly AuditFinding[];
}

/** What to do about a breach in a release that is out already. */
export type IncidentStep = "beri_tahu" | "tarik_atau_gabung_kelas" | "catat_di_log";

/** A breach found later in an older release: told of, but no fault of the release under audit. */
export interface AuditIncident {
  readonly release: string;
  readonly finding: AuditFinding;
  /** The figures that opened it: all of its kabupaten/kota and period. */
  readonly figures: readonly OutsideFigure[];
  readonly steps: readonly IncidentStep[];
}

/** Findings kept per rule. */
export const findingsKept = 20;

/** Machine-readable; holds no true count, so that a passed report may be published. */
export interface AuditReport {
  /** No rule failed and none was skipped. */
  readonly passed: boolean;
  readonly base: number;
  readonly minimumDenominator: number;
  /** Fingerprint of the tables looked at: a report releases these and no others. */
  readonly fingerprint: string;
  readonly rules: readonly RuleOutcome[];
  /** Breaches in earlier releases; none of them fails this one. */
  readonly incidents?: readonly AuditIncident[];
}
