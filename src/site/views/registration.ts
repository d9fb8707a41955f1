import { indicators, type Measure, type PublishedRow, shareOf, sumOf } from "#domain/indicator";
import { formatCount, formatPeriod, reader } from "#messages";
import type { BarRow, TrendSeries } from "../charts/index.ts";
import type { TableModel } from "../components/DataTable.tsx";
import { periodsOf, where } from "./rows.ts";
import { shareCell } from "./words.ts";

const t = reader("region");

export interface Registration {
  readonly registered: Measure;
  readonly matched: Measure;
  readonly verified: Measure;
}

/** Returns the three shares of registration of the rows. */
export function registrationOf(rows: readonly PublishedRow[]): Registration {
  return {
    registered: indicators.pendaftaran.measure(rows),
    matched: indicators.pemadanan.measure(rows),
    verified: indicators.verifikasi.measure(rows),
  };
}

const stages = [
  ["verified", "terverifikasi"],
  ["matched", "padan_belum_verifikasi"],
  ["registered", "terdaftar_belum_padan"],
  ["unregistered", "belum_terdaftar"],
] as const;

/** The legend of a chart of registration stages. */
export const stageEntries = stages.map(([state, column]) => ({ state, label: t(column) }));

/** Returns all families of the rows as one bar, split by how far registration has come. */
export function registrationBar(label: string, rows: readonly PublishedRow[]): BarRow {
  return {
    label,
    parts: stages.map(([state, column]) => ({ state, label: t(column), value: sumOf(rows, [column]) })),
  };
}

/** One month of registration. */
export interface RegistrationMonth extends Registration {
  readonly period: string;
  readonly families: number;
}

/** Returns registration month by month. */
export function registrationByMonth(rows: readonly PublishedRow[]): RegistrationMonth[] {
  return periodsOf(rows).map((period) => {
    const month = where(rows, { periode: period });
    return { period, families: sumOf(month, ["keluarga_penyebut"]), ...registrationOf(month) };
  });
}

/** Returns the three shares as lines over the months. */
export function registrationLines(months: readonly RegistrationMonth[]): TrendSeries[] {
  const values = (pick: (month: RegistrationMonth) => Measure) =>
    months.map((month) => {
      const measure = pick(month);
      return measure.kind === "value" ? shareOf(measure) : null;
    });
  return [
    { label: t("registered"), values: values(({ registered }) => registered) },
    { label: t("matched"), values: values(({ matched }) => matched) },
    { label: t("verified"), values: values(({ verified }) => verified) },
  ];
}

/** Returns the numbers behind `registrationLines`. */
export function registrationTable(months: readonly RegistrationMonth[], caption: string): TableModel {
  return {
    caption,
    columns: [
      { label: t("colMonth") },
      { label: t("colFamilies") },
      { label: t("registered") },
      { label: t("matched") },
      { label: t("verified") },
    ],
    rows: months.map(({ period, families, registered, matched, verified }) => ({
      head: formatPeriod(period),
      cells: [formatCount(families), shareCell(registered), shareCell(matched), shareCell(verified)],
    })),
  };
}
