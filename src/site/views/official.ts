import type { PublishedRow } from "#domain/indicator";
import { formatCount, formatDate, reader } from "#messages";
import type { TableModel } from "../components/DataTable.tsx";

const t = reader("region");
const decimals = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 2 });

/** Returns quoted official figures with publisher, title and date. */
export function officialTable(rows: readonly PublishedRow[], caption: string): TableModel {
  return {
    caption,
    columns: [
      { label: t("colFigure") },
      { label: t("colValue") },
      { label: t("colReference"), isText: true },
      { label: t("colPublisher"), isText: true },
      { label: t("colPublished"), isText: true },
    ],
    rows: rows.map((row) => ({
      head: String(row.uraian),
      cells: [
        valueWithUnit(Number(row.nilai), String(row.satuan)),
        String(row.masa),
        row.tautan
          ? { text: `${row.penerbit}: ${row.judul}`, href: String(row.tautan) }
          : `${row.penerbit}: ${row.judul}`,
        dateWords(String(row.tanggal_terbit)),
      ],
    })),
  };
}

/** A publisher may tell the year or the month alone. */
function dateWords(date: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(date) ? formatDate(date) : date;
}

function valueWithUnit(value: number, unit: string): string {
  if (unit === "persen") return `${decimals.format(value)}\u00a0%`;
  if (unit === "rupiah") return `Rp${formatCount(value)}`;
  return `${formatCount(value)} ${unit}`;
}
