import { comparePeriods } from "#domain/period";
import { formatCount, formatPeriod, reader } from "#messages";
import {
  type ChangeKind,
  changeCause,
  changeKind,
  type DatasetChange,
  datasets,
  type ReleaseManifest,
} from "#schemas";
import type { TableModel } from "../components/DataTable.tsx";

const t = reader("data");

/** Returns what is new in a release, in sentences. */
export function releaseNews(
  { changes, previous }: Pick<ReleaseManifest, "changes" | "previous">,
  nameOf: (area: string) => string,
): string[] {
  if (changes.length === 0) return [t("releases.none")];
  const added = changes.filter(({ cause }) => cause === "perubahan_nyata");
  const old = changes.filter(({ kind }) => kind !== "tambah");
  const revised = periodsOf(changes.filter(({ cause }) => cause === "revisi"));
  const areas = [...new Set(added.map(({ area }) => area))].filter((area) => area.length === 5).sort();
  return [
    ...(previous === null ? [t("releases.first")] : []),
    ...sentence("releases.newPeriods", periodsOf(added)),
    ...(added.length > 0
      ? [t("releases.newRows", { rows: formatCount(rowsIn(added)), areas: areas.map(nameOf).join(", ") })]
      : []),
    ...sentence("releases.revised", revised),
    ...(old.length > 0 ? [t("releases.otherChanged", { rows: formatCount(rowsIn(old)) })] : []),
    ...(previous !== null && old.length === 0 && revised.length === 0 ? [t("releases.noRevision")] : []),
  ];
}

/** Returns the changed rows of a release per dataset and cause: added, changed, removed. */
export function changesTable({ id, changes }: Pick<ReleaseManifest, "id" | "changes">): TableModel {
  const rows = datasets.flatMap((dataset) =>
    changeCause.options.flatMap((cause) => {
      const own = changes.filter((change) => change.dataset === dataset.id && change.cause === cause);
      if (own.length === 0) return [];
      return [
        {
          head: dataset.title.id,
          href: `/data/${dataset.id}/`,
          cells: [t(`releases.cause.${cause}`), ...counts(own)],
        },
      ];
    }),
  );
  return {
    caption: t("releases.tableCaption", { release: id }),
    columns: [
      { label: t("releases.dataset") },
      { label: t("releases.cause"), isText: true },
      ...changeKind.options.map((kind) => ({ label: t(`releases.${kind}`) })),
    ],
    rows,
    total: { head: t("releases.total"), cells: [t("releases.allCauses"), ...counts(changes)] },
  };
}

/** Returns the jumps that the office explained, each once. */
export const explainedJumps = ({ explained = [] }: Pick<ReleaseManifest, "explained">): string[] => [
  ...new Set(
    explained.map(({ kind, level, reason }) =>
      t("releases.explained", {
        kind: t(`releases.jump.${kind}`),
        level: t(`releases.level.${level}`),
        reason,
      }),
    ),
  ),
];

const counts = (changes: readonly DatasetChange[]) =>
  changeKind.options.map((kind: ChangeKind) =>
    formatCount(rowsIn(changes.filter((change) => change.kind === kind))),
  );

const rowsIn = (changes: readonly DatasetChange[]) => changes.reduce((sum, { rows }) => sum + rows, 0);

/** Months before triwulan, each in order. */
function periodsOf(changes: readonly DatasetChange[]): string[] {
  const periods = [...new Set(changes.flatMap((change) => change.periods))];
  return [false, true].flatMap((isTriwulan) => {
    const own = periods.filter((period) => period.includes("T") === isTriwulan).sort(comparePeriods);
    return own.map(formatPeriod);
  });
}

function sentence(key: "releases.newPeriods" | "releases.revised", periods: readonly string[]): string[] {
  return periods.length > 0 ? [t(key, { periods: periods.join(", ") })] : [];
}
