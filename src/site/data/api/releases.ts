import type { z } from "zod";
import { plannedReleases } from "#domain/release";
import { changedRowsPath, type ReleaseManifest } from "#schemas";
import type { apiRelease, apiReleases } from "#schemas/api";
import { releaseAddress } from "../../views/release-dates.ts";
import { releaseCalendarPlan } from "../reference.ts";
import { currentRelease, everyRelease, releasedAddress } from "../release.ts";
import { apiAddress, envelopeOf, fileFacts } from "./envelope.ts";

type Entry = z.infer<typeof apiReleases>["releases"][number];
type Listed = ReturnType<typeof everyRelease>[number];

const plannedCount = 4;

export const apiReleasesAnswer = (): z.infer<typeof apiReleases> => ({
  ...envelopeOf(),
  releases: everyRelease().map(entryOf),
  planned: plannedReleases(releaseCalendarPlan(), currentRelease().published, plannedCount),
  links: { self: apiAddress.releases },
});

function entryOf({ id, published, nature, sha256, withdrawn }: Listed): Entry {
  return {
    id,
    published,
    nature,
    isCurrent: id === currentRelease().id,
    withdrawn: withdrawn ?? null,
    manifest: { url: releasedAddress("manifest.json", id), sha256 },
    links: { self: apiAddress.release(id), page: releaseAddress(id) },
  };
}

/** Returns a release; of one that was withdrawn no file is named, since none is left. */
export function apiReleaseAnswer(listed: Listed, manifest: ReleaseManifest): z.infer<typeof apiRelease> {
  const { isCurrent, withdrawn, manifest: link, links } = entryOf(listed);
  const { id, nature, previous, areas, latest, files, changes, gaps = [] } = manifest;
  const isStanding = withdrawn === null;
  return {
    ...envelopeOf(manifest),
    isCurrent,
    withdrawn,
    manifest: link,
    links,
    previous,
    areas,
    latest,
    files: isStanding ? files.filter(({ area }) => area === null).map((file) => fileFacts(file, id)) : [],
    changedRows: isStanding
      ? (["csv", "json"] as const).map((format) => releasedAddress(changedRowsPath(nature, format), id))
      : [],
    changes,
    gaps,
  };
}
