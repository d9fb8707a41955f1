import type { PublishedRow } from "#domain/indicator";
import { formatDate, reader } from "#messages";
import { stageIds } from "#schemas";
import type { TableModel } from "../components/DataTable.tsx";

const t = reader("region");

export interface StageList {
  readonly done: number;
  readonly late: number;
  readonly table: TableModel;
}

/**
 * Returns the checklist of a city for one month, in the order of the stages.
 * A stage is late where it is not done and its due date lies before `asOf` (ISO date).
 */
export function stageList(rows: readonly PublishedRow[], asOf: string, caption: string): StageList {
  const ordered = stageIds.flatMap((id) => rows.filter(({ tahap }) => tahap === id));
  const isLate = (row: PublishedRow) => row.status !== "selesai" && String(row.tenggat) < asOf;
  const statusOf = (row: PublishedRow) => {
    if (row.status === "selesai") return t("statusDone");
    if (isLate(row)) return t("statusLate");
    return row.status === "berjalan" ? t("statusRunning") : t("statusWaiting");
  };
  return {
    done: ordered.filter(({ status }) => status === "selesai").length,
    late: ordered.filter(isLate).length,
    table: {
      caption,
      columns: [
        { label: t("colStage") },
        { label: t("colStatus"), isText: true },
        { label: t("colActual") },
        { label: t("colTarget") },
        { label: t("colDue"), isText: true },
        { label: t("colOwner"), isText: true },
        { label: t("colEvidence"), isText: true },
      ],
      rows: ordered.map((row) => ({
        head: stageName(String(row.tahap)),
        cells: [
          statusOf(row),
          percent(row.capaian_persen),
          percent(row.target_persen),
          formatDate(String(row.tenggat)),
          String(row.penanggung_jawab),
          row.bukti ? String(row.bukti) : { reason: t("noEvidence") },
        ],
      })),
    },
  };
}

function stageName(id: string): string {
  return t(`stage.${id as (typeof stageIds)[number]}`);
}

const percent = (value: unknown) =>
  typeof value === "number" ? `${value}\u00a0%` : { reason: t("statusWaiting") };
