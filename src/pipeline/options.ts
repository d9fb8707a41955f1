import { join } from "node:path";
import type { DataNature, DatasetChange, InputProblem, ReleaseGap } from "#schemas";
import { defaultFolders } from "./config/index.ts";
import type { Acknowledgement } from "./jumps/index.ts";
import type { CommitStep } from "./release/index.ts";

export interface PublishOptions {
  /** Submission: `<area>/<period>/<dataset>.csv` or `.xlsx`. */
  readonly folder: string;
  /** Date of the release, `2026-10-31`. */
  readonly date: string;
  /** Checks everything and tells what would change, without writing. */
  readonly dryRun?: boolean;
  /** Where downloads lie; `public/unduh` of the project by default. */
  readonly publicFolder?: string;
  /** Where ledgers and the secret lie; `data/private` by default. */
  readonly privateFolder?: string;
  readonly referenceFolder?: string;
  readonly policyFolder?: string;
  /** Imported boundaries; `boundaries` beside the reference data by default. */
  readonly boundariesFolder?: string;
  /** Documented secret for simulated data; `data/sample/rahasia-uji.txt` by default. */
  readonly sampleSecretFile?: string;
  /** Reasons for jumps in the counts that were asked about. */
  readonly acknowledgements?: readonly Acknowledgement[];
  /** Where marked copies of faulty files are put; none are written without it. */
  readonly markedFolder?: string;
  /** Told of every stage, as it is done. */
  readonly onEvent?: (event: PublishEvent) => void;
}

export type Stage =
  | "recovered"
  | "read"
  | "repaired"
  | "gaps"
  | "checked"
  | "protected"
  | "audited"
  | "incidents"
  | "written"
  | "published";

/** `message` is Indonesian, for the screen of the operator. */
export type PublishEvent =
  | { readonly kind: "stage"; readonly stage: Stage; readonly message: string }
  | { readonly kind: "step"; readonly step: CommitStep };

export interface PublishSummary {
  readonly release: string;
  readonly date: string;
  readonly nature: DataNature;
  readonly previous: string | null;
  readonly areas: readonly string[];
  readonly areaNames: Readonly<Record<string, string>>;
  /** Published rows per dataset. */
  readonly rows: Readonly<Record<string, number>>;
  readonly files: number;
  readonly bytes: number;
  readonly changes: readonly DatasetChange[];
  /** What areas of this release do not have yet, and why. */
  readonly gaps: readonly ReleaseGap[];
  /** Revised true rows whose published values stayed: for the office only. */
  readonly unseenRevisions: number;
}

export type PublishResult =
  | { readonly outcome: "published" | "previewed"; readonly summary: PublishSummary }
  /** Nothing is wrong, but something is unlikely: each question (`value` is its id) wants a reason first. */
  | { readonly outcome: "held"; readonly questions: readonly InputProblem[] }
  | {
      readonly outcome: "refused";
      readonly problems: readonly InputProblem[];
      /** Paths of the marked copies that were written. */
      readonly marked?: readonly string[];
    };

/** Options with every default filled in. */
export type Settings = ReturnType<typeof withDefaults>;

export function withDefaults(options: PublishOptions) {
  const referenceFolder = options.referenceFolder ?? defaultFolders.reference;
  const onEvent = options.onEvent ?? (() => undefined);
  return {
    folder: options.folder,
    date: options.date,
    isDryRun: options.dryRun ?? false,
    publicFolder: options.publicFolder ?? defaultFolders.public,
    privateFolder: options.privateFolder ?? defaultFolders.private,
    referenceFolder,
    boundariesFolder: options.boundariesFolder ?? join(referenceFolder, "..", "boundaries"),
    policyFolder: options.policyFolder ?? defaultFolders.policy,
    sampleSecretFile: options.sampleSecretFile ?? join(defaultFolders.sample, "rahasia-uji.txt"),
    markedFolder: options.markedFolder ?? null,
    acknowledgements: options.acknowledgements ?? [],
    onEvent,
    onStage: (stage: Stage, message: string) => onEvent({ kind: "stage", stage, message }),
  };
}
