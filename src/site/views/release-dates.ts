import { plannedReleases } from "#domain/release";
import { formatDate, reader } from "#messages";
import type { ReleaseCalendarPolicy, ReleaseIndex } from "#schemas";
import type { TableModel } from "../components/DataTable.tsx";

const t = reader("releases");
const planned = 4;

/** Returns every release there ever was, newest first, under those that are planned. */
export function releaseDates(
  releases: ReleaseIndex["releases"],
  current: ReleaseIndex["releases"][number],
  policy: ReleaseCalendarPolicy,
): TableModel {
  const stateOf = ({ id, withdrawn }: ReleaseIndex["releases"][number]) => {
    if (withdrawn) return t("stateWithdrawn");
    return t(id === current.id ? "stateCurrent" : "statePublished");
  };
  return {
    caption: t("calendarTable"),
    columns: [
      { label: t("calendarDate") },
      { label: t("calendarState"), isText: true },
      { label: t("calendarRelease"), isText: true },
    ],
    rows: [
      ...plannedReleases(policy, current.published, planned)
        .toReversed()
        .map((day) => ({ head: formatDate(day), cells: [t("planned"), { reason: t("noIdYet") }] })),
      ...releases.map((release) => ({
        head: formatDate(release.published),
        cells: [stateOf(release), { text: release.id, href: releaseAddress(release.id) }],
      })),
    ],
  };
}

/** Returns the address of the page of a release. */
export const releaseAddress = (release: string): string => `/data/rilis/${release}/`;
