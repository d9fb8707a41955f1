import { classesFor } from "#domain/desil";
import type { CellValue } from "#domain/tables";
import { missedCause, type Protection } from "#schemas";
import type { Reference } from "../validate/index.ts";
import { receivingExample } from "./example-values.ts";

type Values = Readonly<Record<string, CellValue>>;
type Parts = Extract<Protection, { kind: "parts" }>;
type Cases = Extract<Protection, { kind: "cases" }>;

/** Example cases of one row in one kecamatan and month: in all, and of them in the part. */
const examples = { total: 6, part: 4 } as const;

/** Returns the part of an example row: the whole of `receivingExample` shared out, what is left over in the last. */
export function partExample(
  { measure, whole, along }: Parts,
  key: Values,
  kecamatan: number,
  { area, reference }: { readonly area: string; readonly reference: Reference },
): Values {
  const id = whole.program ?? key.program;
  const program = reference.programs.find((one) => one.id === id);
  const cells = program
    ? classesFor(reference.classes, area).map((one) =>
        receivingExample(program, reference.programs, area, one, kecamatan),
      )
    : [];
  const counts = cells.map((cell) => cell[whole.column]).filter((count) => typeof count === "number");
  if (counts.length === 0)
    return { [measure]: null, alasan_kosong: cells[0]?.alasan_kosong ?? "tidak_dikumpulkan" };
  const sum = counts.reduce((total, count) => total + count, 0);
  const parts = missedCause.options;
  const share = Math.floor(sum / parts.length);
  const isLast = key[along] === parts.at(-1);
  return { [measure]: isLast ? sum - share * (parts.length - 1) : share };
}

/** Returns the cases of an example row: the same in every month and kecamatan, so that all tables agree. */
export function caseExample(protection: Cases, key: Values, kecamatan: number): Values {
  const { total, part, overdue, telling } = protection;
  const times = timesOf(protection, key, kecamatan);
  const isOpen = overdue !== undefined && key[overdue.key] === overdue.value;
  return {
    [total]: examples.total * times,
    [part]: examples.part * times,
    ...(overdue ? { [overdue.column]: isOpen ? (examples.total - examples.part) * times : 0 } : {}),
    ...(telling ? { [telling]: "6_sampai_14_hari" } : {}),
  };
}

/**
 * How often the example counts stand in a row. A kecamatan sums the kinds (5) of three months, or of one where they
 * stand; a kabupaten/kota its kecamatan.
 */
function timesOf({ overdue, sumOf }: Cases, key: Values, kecamatan: number): number {
  if (!overdue) return 1;
  if (!sumOf) return kecamatan;
  return key[sumOf.standing.key] === sumOf.standing.value ? 5 : 15;
}
