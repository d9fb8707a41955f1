import { reader } from "#messages";
import { type DatasetDefinition, datasets, type JoinedRegion } from "#schemas";
import type { TableModel } from "../components/DataTable.tsx";
import { ownerOf } from "../components/provenance.ts";

const t = reader("region");

/** Figures that others published: the portal quotes them, no office delivers them. */
const quoted = "angka_resmi";

/** Returns one row per dataset that the office of a city has yet to deliver. */
export function missingTable({ joined }: JoinedRegion, place: string): TableModel {
  return {
    caption: t("empty.missingTable", { place }),
    columns: [
      { label: t("empty.colDataset") },
      { label: t("empty.colQuestion"), isText: true },
      { label: t("empty.colSource"), isText: true },
      { label: t("empty.colOwner"), isText: true },
    ],
    rows: datasets
      .filter(({ id }) => id !== quoted)
      .map((dataset) => ({
        head: dataset.title.id,
        href: `/data/${dataset.id}/`,
        cells: [dataset.question.id, joined.countsOwner, ownerWords(dataset)],
      })),
  };
}

/** Elsewhere the owner of a stage is read off its row, and here no row is. */
const ownerWords = (dataset: DatasetDefinition) =>
  dataset.id === "tahapan" ? t("empty.ownerOfStages") : ownerOf(dataset);
