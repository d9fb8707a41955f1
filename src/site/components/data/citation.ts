import { asText, type CitedWork } from "#domain/citation";
import { formatDate, reader } from "#messages";
import type { DatasetDefinition, ReleaseManifest } from "#schemas";

/** A work to cite, and its citation as a sentence. */
export interface Citation {
  readonly work: CitedWork;
  readonly text: string;
}

/** Returns the citation of a whole release. */
export function citeRelease(
  { id, published, nature }: Pick<ReleaseManifest, "id" | "published" | "nature">,
  address: URL | undefined,
): Citation {
  const t = reader("data");
  const title = reader("releases")("citeTitle", { release: id });
  const work: CitedWork = {
    key: `bansos-terbuka-${id.replace(".", "-")}`,
    title: `${title}${nature === "simulasi" ? t("citationNature") : ""}`,
    publisher: "Bansos Terbuka",
    issued: published,
    version: id,
    url: publicAddress(address),
    accessed: null,
    note: null,
  };
  return { work, text: asText(work, [t("citationRelease", { release: id, date: formatDate(published) })]) };
}

const publicAddress = (address: URL | undefined): string | null =>
  address && address.hostname !== "localhost" ? address.href : null;

/**
 * Returns the citation of a dataset: who, what, which release, when, licence.
 * The address ends it where the site has one; a site on the reader's own machine has none worth citing.
 */
export function citeDataset(
  { id, title, producer }: DatasetDefinition,
  release: Pick<ReleaseManifest, "id" | "published">,
  isSimulated: boolean,
  address: URL | undefined,
): Citation {
  const t = reader("data");
  const work: CitedWork = {
    key: `bansos-terbuka-${id.replaceAll("_", "-")}-${release.id.replace(".", "-")}`,
    title: `${title.id}${isSimulated ? t("citationNature") : ""}`,
    publisher: "Bansos Terbuka",
    issued: release.published,
    version: release.id,
    url: publicAddress(address),
    accessed: null,
    note: t("citationProducer", { producer: producer.id }),
  };
  const words = { producer: producer.id, release: release.id, date: formatDate(release.published) };
  return { work, text: asText(work, [t("citationProducer", words), t("citationRelease", words)]) };
}
