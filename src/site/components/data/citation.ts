import { formatDate, reader } from "#messages";
import type { DatasetDefinition, ReleaseManifest } from "#schemas";

/**
 * Returns the ready citation of a dataset: who, what, which release, when, licence.
 * The address ends it where the site has one; a site on the reader's own machine has none worth citing.
 */
export function citation(
  { title, producer }: DatasetDefinition,
  release: Pick<ReleaseManifest, "id" | "published">,
  isSimulated: boolean,
  address: URL | undefined,
): string {
  const t = reader("data");
  const text = t("citation", {
    year: release.published.slice(0, 4),
    title: title.id,
    nature: isSimulated ? t("citationNature") : "",
    producer: producer.id,
    release: release.id,
    date: formatDate(release.published),
  });
  const isPublic = address && address.hostname !== "localhost";
  return isPublic ? text + t("citationAddress", { address: address.href }) : text;
}
