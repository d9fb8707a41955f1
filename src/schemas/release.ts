import { z } from "zod";
import { dataNature, isoDate, releaseId } from "./keys.ts";

/** Forms in which a table is released; `arrow` is the Arrow IPC stream, `geojson` one feature per area. */
export const fileFormat = z.enum(["csv", "xlsx", "parquet", "arrow", "json", "geojson"]);
export type FileFormat = z.infer<typeof fileFormat>;

/** One released file; `path` is relative to the release folder. */
export const releasedFile = z.object({
  path: z.string(),
  dataset: z.string(),
  /** Code of the kabupaten/kota, or null for the file of all areas. */
  area: z.string().nullable(),
  format: fileFormat,
  /** Rows of the table; in GeoJSON the features. */
  rows: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ReleasedFile = z.infer<typeof releasedFile>;

/**
 * Why a published row differs from the release before: a period, area or figure that was not there yet; a period
 * that the office delivered again; another method or schema; or the rounding alone.
 */
export const changeCause = z.enum(["perubahan_nyata", "revisi", "metode", "pembulatan"]);
export type ChangeCause = z.infer<typeof changeCause>;

export const changeKind = z.enum(["tambah", "ubah", "hapus"]);
export type ChangeKind = z.infer<typeof changeKind>;

/** How many rows of a dataset and kabupaten/kota were added, changed or removed against the release before, by cause. */
export const datasetChange = z.object({
  dataset: z.string(),
  area: z.string(),
  cause: changeCause,
  kind: changeKind,
  rows: z.int().positive(),
  periods: z.array(z.string()),
});
export type DatasetChange = z.infer<typeof datasetChange>;

/** Returns where a release lists its changed rows, relative to its folder. */
export const changedRowsPath = (nature: z.infer<typeof dataNature>, format: "csv" | "json"): string =>
  `perubahan-baris${nature === "simulasi" ? "-simulasi" : ""}.${format}`;

/** When and why a release was withdrawn; final. The reason is public and holds no count. */
export const withdrawal = z.object({ date: isoDate, reason: z.string() });
export type Withdrawal = z.infer<typeof withdrawal>;

/** The notice that a withdrawn release answers with, in its folder. */
export const withdrawalNotice = "DITARIK.txt";

const fivePercents = z.int().min(0).max(100).multipleOf(5);

/** How far published counts lie from the truth, as shares to the nearest 5 percent: exact deviations would help an attacker. */
export const coarseLoss = z.object({
  exactPercent: fivePercents,
  belowBasePercent: fivePercents,
  belowTwiceBasePercent: fivePercents,
  largerPercent: fivePercents,
});
export type CoarseLoss = z.infer<typeof coarseLoss>;

/**
 * Figures that a release does not have though others of the kabupaten/kota go on: the office has not sent them, or
 * they wait for the dataset that they must add up to.
 */
export const releaseGap = z.object({
  dataset: z.string(),
  area: z.string(),
  periods: z.array(z.string()).min(1),
  reason: z.enum(["tidak_dikirim", "menunggu"]),
  waitsFor: z.string().optional(),
});
export type ReleaseGap = z.infer<typeof releaseGap>;

/** `manifest.json` of a release: everything a reader needs to find and check its files. */
export const releaseManifest = z.object({
  id: releaseId,
  published: isoDate,
  nature: dataNature,
  previous: releaseId.nullable(),
  /** Kabupaten/kota in the release. */
  areas: z.array(z.string()),
  /** Earliest period per dataset; absent in releases made before it was told. */
  earliest: z.record(z.string(), z.string()).optional(),
  /** Latest period per dataset. */
  latest: z.record(z.string(), z.string()),
  /** How the release was protected, and how much was lost by it: in its cells, and in their sums over areas and classes. */
  protection: z.object({
    base: z.int().positive(),
    method: z.string(),
    auditPassed: z.literal(true),
    cellLoss: coarseLoss,
    sumLoss: coarseLoss,
    /** Families entering and leaving, and why; absent where the release has none. */
    flowLoss: coarseLoss.optional(),
  }),
  files: z.array(releasedFile),
  changes: z.array(datasetChange),
  /** Absent in releases made before gaps were told, and where there is none. */
  gaps: z.array(releaseGap).optional(),
  /** Unlikely changes that the office has explained: what kind, at which level, and why; never a count. */
  explained: z
    .array(
      z.object({
        kind: z.enum(["cell", "fall", "repeated"]),
        level: z.enum(["kecamatan", "kabupaten_kota"]),
        reason: z.string(),
      }),
    )
    .optional(),
  /** Releases withdrawn since the one before was published. */
  withdrawn: z.array(withdrawal.extend({ release: releaseId })).optional(),
});
export type ReleaseManifest = z.infer<typeof releaseManifest>;

/** `audit.json` of a release: every rule of the audit with its outcome, without anything counted in secret. */
export const publishedAudit = z.object({
  passed: z.boolean(),
  base: z.int().positive(),
  minimumDenominator: z.int().positive(),
  fingerprint: z.string(),
  /** Figures of older releases that outside figures have opened since. */
  incidents: z.int().nonnegative(),
  rules: z.array(
    z.object({
      rule: z.string(),
      status: z.enum(["passed", "failed", "skipped"]),
      /** Absent where the number would tell how many rows moved in truth. */
      checked: z.int().nonnegative().optional(),
      failed: z.int().nonnegative(),
    }),
  ),
});
export type PublishedAudit = z.infer<typeof publishedAudit>;

/** `rilis.json` at the root of the downloads: the one pointer that makes a release public. */
export const releaseIndex = z.object({
  /** The last release that stands. */
  latest: releaseId,
  /** Every release there ever was, oldest first. */
  releases: z.array(
    z.object({
      id: releaseId,
      published: isoDate,
      nature: dataNature,
      /** Of its manifest.json, which stays as it was even where the release was withdrawn. */
      sha256: z.string(),
      withdrawn: withdrawal.optional(),
    }),
  ),
});
export type ReleaseIndex = z.infer<typeof releaseIndex>;

/** Returns the releases that nobody has withdrawn, oldest first. */
export const standingReleases = ({ releases }: ReleaseIndex): ReleaseIndex["releases"] =>
  releases.filter(({ withdrawn }) => withdrawn === undefined);

/** Claims whether the pointer leads where it should: to the last release that stands. */
export const leadsToStanding = (index: ReleaseIndex): boolean =>
  standingReleases(index).at(-1)?.id === index.latest;

/** What a JSON slice says of one of its columns. */
export const sliceField = z.object({
  name: z.string(),
  title: z.string(),
  type: z.string(),
  unit: z.string().optional(),
  /** Keys along which the column may be summed; empty where it may not. */
  summableAlong: z.array(z.string()),
});

/** A JSON slice: rows as arrays in the order of `columns`, which `fields` describe. */
export const releasedSlice = z.object({
  dataset: z.string(),
  release: releaseId,
  nature: dataNature,
  columns: z.array(z.string()),
  /** Absent in releases of before it was written. */
  fields: z.array(sliceField).optional(),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
});
export type ReleasedSlice = z.infer<typeof releasedSlice>;
