import { asText, type CitedWork } from "#domain/citation";
import { formatDate, reader } from "#messages";
import type { DatasetDefinition, ReleaseManifest } from "#schemas";

/** A work to cite, and its citation as a sentence. */
export interface Citation {
  readonly work: CitedWork;
  readonly text: string;
}

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
    url: address && address.hostname !== "localhost" ? address.href : null,
    accessed: null,
    note: t("citationProducer", { producer: producer.id }),
  };
  const words = { producer: producer.id, release: release.id, date: formatDate(release.published) };
  return { work, text: asText(work, [t("citationProducer", words), t("citationRelease", words)]) };
}
