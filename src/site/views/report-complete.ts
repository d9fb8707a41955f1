import { isTriwulan, monthsOf } from "#domain/period";
import { formatCount, formatPeriod, reader } from "#messages";
import { type DatasetDefinition, findDataset, type ReleaseManifest } from "#schemas";
import type { TableCell, TableModel } from "../components/DataTable.tsx";
import { ownerOf } from "../components/provenance.ts";

const t = reader("report");

/** A dataset that a report rests on, and the period of it that the report shows. */
export interface ReportDataset {
  readonly dataset: string;
  readonly period: string;
}

/** Figures of a month come by month, those of a triwulan by triwulan; a triwulan also shows its last month. */
const monthly = ["pendataan", "mutu", "sanggahan_kota", "tahapan"];
const quarterly = [
  "penyaluran",
  "desil_kota",
  "perubahan",
  "perubahan_alasan",
  "sebab_belum_kota",
  "sanggahan",
];

/** Returns the datasets that a report on the period rests on. */
export function datasetsOfReport(period: string): ReportDataset[] {
  if (!isTriwulan(period)) return monthly.map((dataset) => ({ dataset, period }));
  const lastMonth = monthsOf(period)[2];
  return [
    ...quarterly.map((dataset) => ({ dataset, period })),
    ...["pendataan", "mutu", "tahapan"].map((dataset) => ({ dataset, period: lastMonth })),
  ];
}

/**
 * Returns one row per dataset of a report: whether the release has it for the period, or why not, and its file.
 * `rowsOf` counts the rows that the release has of a dataset and period.
 */
export function completenessTable(
  report: { readonly period: string; readonly release: ReleaseManifest },
  city: { readonly code: string; readonly name: string },
  rowsOf: (one: ReportDataset) => number,
): TableModel {
  const { period, release } = report;
  return {
    caption: t("complete.table", { city: city.name, period: formatPeriod(period), release: release.id }),
    columns: [
      { label: t("complete.colDataset") },
      { label: t("complete.colPeriod"), isText: true },
      { label: t("complete.colOwner"), isText: true },
      { label: t("complete.colState"), isText: true },
      { label: t("complete.colFile"), isText: true },
    ],
    rows: datasetsOfReport(period).flatMap((one) => {
      const definition = findDataset(one.dataset);
      if (!definition) return [];
      const rows = rowsOf(one);
      return [
        {
          head: definition.title.id,
          href: `/data/${one.dataset}/`,
          cells: [
            formatPeriod(one.period),
            ownerOf(definition),
            rows > 0
              ? t("complete.here", { rows: formatCount(rows) })
              : { reason: reasonOf(definition, one.period, city.code, release) },
            fileCell(definition, city.code, release),
          ],
        },
      ];
    }),
  };
}

function reasonOf({ id }: DatasetDefinition, period: string, area: string, { gaps = [] }: ReleaseManifest) {
  const gap = gaps.find((one) => one.dataset === id && one.area === area && one.periods.includes(period));
  if (gap?.reason !== "menunggu") return t("complete.notSent");
  const awaited = gap.waitsFor ?? "";
  return t("complete.waits", { dataset: findDataset(awaited)?.title.id ?? awaited });
}

function fileCell({ id }: DatasetDefinition, area: string, release: ReleaseManifest): TableCell {
  const file = release.files.find((one) => one.dataset === id && one.area === area && one.format === "csv");
  if (!file) return { reason: t("complete.noFile") };
  return { text: t("complete.file"), href: `/unduh/rilis/${release.id}/${file.path}` };
}
