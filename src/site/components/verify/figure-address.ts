/** Which rows of a release a figure shows. */
export interface ShownRows {
  readonly release: string;
  /** The area and all within it; null: every area. */
  readonly area: string | null;
  /** First and last period; the first alone where there is one; none where the dataset has no periods. */
  readonly periods: readonly [first?: string, last?: string];
  /** Null: every programme, or a dataset without. */
  readonly program: string | null;
}

const everyArea = "semua";
const between = "..";

/**
 * Returns the address of the page on which the rows are shown in their released file. What is after `#` stays with
 * the reader: `#2026-10-31.1/82.71.05/2026-T3/PKH`.
 */
export function verifyAddress(dataset: string, { release, area, periods, program }: ShownRows): string {
  const [first = "", last = first] = periods;
  const period = first === last ? first : `${first}${between}${last}`;
  const parts = [release, area ?? everyArea, period, program ?? ""];
  return `/data/${dataset}/periksa/#${parts.join("/").replace(/\/+$/, "")}`;
}

/** Returns which rows the part of an address behind `#` names, or null where it is none of ours. */
export function readShownRows(hash: string): ShownRows | null {
  const pattern =
    /^#(20\d\d-\d\d-\d\d\.\d+)\/(semua|\d\d(?:\.\d\d){0,2})(?:\/([\dT-]*)(?:\.\.([\dT-]+))?)?(?:\/([A-Z_]+))?$/;
  const [, release, area, first, last, program] = pattern.exec(hash) ?? [];
  if (release === undefined || area === undefined) return null;
  return {
    release,
    area: area === everyArea ? null : area,
    periods: first ? [first, last ?? first] : [],
    program: program ?? null,
  };
}
