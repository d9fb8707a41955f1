import { plannedReleases } from "#domain/release";
import { formatDate, reader } from "#messages";
import type { ReleaseCalendarPolicy, ReleaseManifest } from "#schemas";
import type { TableModel } from "../components/DataTable.tsx";
import { releaseAnchor } from "./places.ts";

const t = reader("city");
const planned = 2;

type PastRelease = Pick<ReleaseManifest, "id" | "published" | "areas">;

/**
 * Returns the releases that hold a city, newest first, under the next ones that are planned.
 * `current` is the release the page is made from.
 */
export function releaseCalendar(
  city: { readonly code: string; readonly name: string },
  releases: readonly PastRelease[],
  current: Pick<ReleaseManifest, "id" | "published">,
  policy: ReleaseCalendarPolicy,
): TableModel {
  const past = releases.filter(({ areas }) => areas.includes(city.code));
  return {
    caption: t("calendar.table", { city: city.name }),
    columns: [
      { label: t("calendar.date") },
      { label: t("calendar.state"), isText: true },
      { label: t("calendar.release"), isText: true },
    ],
    rows: [
      ...plannedReleases(policy, current.published, planned)
        .reverse()
        .map((day) => ({
          head: formatDate(day),
          cells: [t("calendar.planned"), { reason: t("calendar.noIdYet") }],
        })),
      ...past.map(({ id, published }) => ({
        head: formatDate(published),
        cells: [
          t(id === current.id ? "calendar.current" : "calendar.published"),
          { text: id, href: `/data/rilis/#${releaseAnchor(id)}` },
        ],
      })),
    ],
  };
}
