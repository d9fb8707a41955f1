import type { InputProblem, ListMapping } from "#schemas";
import { defaultFolders } from "../config/index.ts";
import type { QualityReport } from "./report.ts";

export interface CountOptions {
  /** The office's own list. */
  readonly list: string;
  readonly mapping: ListMapping;
  readonly area: string;
  readonly period: string;
  /** Folder of the submission. */
  readonly out: string;
  /** Folder of the quality reports; `<out>-mutu` by default. */
  readonly reportFolder?: string;
  /** The list of the triwulan before, in the same columns: who came and left is counted against it. */
  readonly previous?: string;
  /** Counts of the same area and period may be replaced. */
  readonly replace?: boolean;
  /** More than this share of rows set aside, in percent, and nothing is written. */
  readonly tolerancePercent?: number;
  readonly referenceFolder?: string;
  readonly policyFolder?: string;
  readonly onProgress?: (progress: CountProgress) => void;
}

export interface CountProgress {
  readonly stage: "reading" | "folding" | "writing";
  readonly rows: number;
}

export type CountResult =
  | {
      readonly outcome: "counted";
      readonly report: QualityReport;
      readonly files: readonly string[];
      readonly reportFiles: readonly string[];
    }
  /** Nothing was counted into the folder; the report is there where the list could be read. */
  | {
      readonly outcome: "refused";
      readonly problems: readonly InputProblem[];
      readonly report: QualityReport | null;
      readonly reportFiles: readonly string[];
    };

/**
 * Two rows in a hundred: beyond that the counts would say more about the list than about the families, and small
 * kecamatan would be the first to be wrong.
 */
export const defaultTolerance = 2;

/** Returns the options with every default filled in. */
export function withDefaults(options: CountOptions) {
  return {
    ...options,
    reportFolder: options.reportFolder ?? `${options.out.replace(/[\\/]+$/, "")}-mutu`,
    previous: options.previous ?? null,
    replace: options.replace ?? false,
    tolerancePercent: options.tolerancePercent ?? defaultTolerance,
    referenceFolder: options.referenceFolder ?? defaultFolders.reference,
    policyFolder: options.policyFolder ?? defaultFolders.policy,
    onProgress: options.onProgress ?? (() => undefined),
  };
}

export type CountSettings = ReturnType<typeof withDefaults>;
