import {
  type HandlingTime,
  type ObjectionKindColumn,
  type ObjectionResult,
  objectionKindColumn,
  objectionResult,
  type SanggahanKotaRow,
  type SanggahanRow,
} from "#schemas";
import type { CaseEvent, ObjectionKind, Owner } from "#schemas/objection";
import { isTriwulan, monthsOf } from "../period/index.ts";
import { kabupatenKotaOf } from "../region/index.ts";

/** A case as it is counted: nothing that a person wrote, no ticket, no officer. Days are local to the desk. */
export interface CountedCase {
  readonly kind: ObjectionKindColumn;
  readonly owner: Owner;
  /** Kecamatan. */
  readonly area: string;
  readonly filedOn: string;
  /** Last day on which an end is on time. */
  readonly dueOn: string;
  /** When it ended and how, and when it was taken up again (null), in order. */
  readonly turns: readonly { readonly on: string; readonly result: EndResult | null }[];
}

export type EndResult = Exclude<ObjectionResult, "berjalan">;

/** A count of cases, before it is published. */
export type CaseNumbers = Pick<
  SanggahanRow,
  "jumlah" | "tepat_waktu" | "tunggakan" | "lama" | "alasan_kosong"
>;

/** The public word of a kind. */
export const publicKinds: Readonly<Record<ObjectionKind, ObjectionKindColumn>> = {
  usul: "usul",
  sanggah: "sanggah",
  civil_data: "data_diri",
  desil: "desil",
  not_received: "tidak_sampai",
};

/** Returns the result that an event gives a case, null where it takes it up again, undefined where it does neither. */
export function resultOf({ what, facts }: Pick<CaseEvent, "what" | "facts">): EndResult | null | undefined {
  if (what === "decide") return facts.outcome === "refused" ? "ditolak" : "dikabulkan";
  if (what === "find_inadmissible" || what === "find_duplicate" || what === "withdraw")
    return "tidak_diproses";
  return what === "reopen" || what === "review_again" ? null : undefined;
}

/** Returns the rows of `sanggahan` for a triwulan: one per kecamatan given and result. */
export function objectionRows(
  cases: readonly CountedCase[],
  { areas, period, nature }: { areas: readonly string[]; period: string; nature: SanggahanRow["sifat_data"] },
): SanggahanRow[] {
  const byArea = Map.groupBy(cases, ({ area }) => area);
  return areas.flatMap((area) =>
    objectionResult.options.map((hasil) => ({
      kode_wilayah: area,
      periode: period,
      hasil,
      ...numbersOf(byArea.get(area) ?? [], hasil, period),
      sifat_data: nature,
    })),
  );
}

/** Returns the rows of `sanggahan_kota` for a month: one per kind and result, of the cases of the kabupaten/kota. */
export function objectionCityRows(
  cases: readonly CountedCase[],
  {
    city,
    period,
    nature,
    owners,
  }: {
    readonly city: string;
    readonly period: string;
    readonly nature: SanggahanKotaRow["sifat_data"];
    readonly owners: Readonly<Record<ObjectionKindColumn, Owner>>;
  },
): SanggahanKotaRow[] {
  const byKind = Map.groupBy(
    cases.filter(({ area }) => kabupatenKotaOf(area) === city),
    ({ kind }) => kind,
  );
  return objectionKindColumn.options.flatMap((jenis) =>
    objectionResult.options.map((hasil) => ({
      kode_wilayah: city,
      periode: period,
      jenis,
      pemilik: owners[jenis],
      hasil,
      ...numbersOf(byKind.get(jenis) ?? [], hasil, period),
      sifat_data: nature,
    })),
  );
}

function numbersOf(cases: readonly CountedCase[], hasil: ObjectionResult, period: string): CaseNumbers {
  const stands = cases.flatMap((one) => standsOf(one, hasil, period));
  const onTime = stands.filter(({ isOnTime }) => isOnTime).length;
  const lama = medianClass(stands.map(({ days }) => days));
  return {
    jumlah: stands.length,
    tepat_waktu: onTime,
    tunggakan: hasil === "berjalan" ? stands.length - onTime : 0,
    lama,
    alasan_kosong: lama === null ? "terlalu_sedikit" : null,
  };
}

/** Every month in which the case ended so, by its last day; what is undecided counts at the end of the period. */
function standsOf(one: CountedCase, hasil: ObjectionResult, period: string) {
  const months = isTriwulan(period) ? monthsOf(period) : [period];
  const counted = hasil === "berjalan" ? months.slice(-1) : months;
  return counted.flatMap((month) => {
    const { first, last } = daysOf(month);
    const now = standingAt(one, last);
    if (now === null || now.result !== hasil || now.on < first) return [];
    return [{ isOnTime: now.on <= one.dueOn, days: daysBetween(one.filedOn, now.on) }];
  });
}

/** How a case stands at the end of a day, and since when; what is undecided is looked at on that day. */
function standingAt(
  { filedOn, turns }: CountedCase,
  last: string,
): { readonly result: ObjectionResult; readonly on: string } | null {
  if (filedOn > last) return null;
  const turn = turns.filter(({ on }) => on <= last).at(-1);
  return turn?.result ? { result: turn.result, on: turn.on } : { result: "berjalan", on: last };
}

/** Returns the class of the median number of days, or null where there is none. */
export function medianClass(days: readonly number[]): HandlingTime | null {
  const middle = [...days].sort((left, right) => left - right)[Math.floor((days.length - 1) / 2)];
  if (middle === undefined) return null;
  if (middle <= 5) return "sampai_5_hari";
  if (middle <= 14) return "6_sampai_14_hari";
  return middle <= 60 ? "15_sampai_60_hari" : "lebih_60_hari";
}

function daysOf(month: string): { readonly first: string; readonly last: string } {
  const [year, number] = month.split("-").map(Number);
  const last = new Date(Date.UTC(year ?? 0, number ?? 0, 0)).toISOString().slice(0, 10);
  return { first: `${month}-01`, last };
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
