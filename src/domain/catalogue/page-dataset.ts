import { datasetColumns, mediaTypes } from "#schemas";
import { cataloguePath, datasetAddress, releaseAddresses } from "./addresses.ts";
import type { Node } from "./context.ts";
import { areasOf, type DatasetRelease, daysCovered, describeInWords } from "./dataset-record.ts";
import { recordTitle } from "./distribution.ts";
import { keywords, portalName, portalTitle, roundingNote, simulatedKeywords } from "./portal.ts";
import { terms } from "./vocabulary.ts";

export interface PageDatasetFacts {
  /** Public address of the site, without a slash at its end. */
  readonly site: string;
  /** Day on which the dataset was first released. */
  readonly firstPublished: string;
  /** The ready citation. */
  readonly citation: string;
  readonly nameOf: (area: string) => string;
}

/** Returns a dataset as schema.org describes one, for the head of its page: what search engines for data read. */
export function pageDataset(release: DatasetRelease, facts: PageDatasetFacts): Node {
  const { dataset, manifest, isSimulated, files } = release;
  const { site, nameOf, citation, firstPublished } = facts;
  const addresses = releaseAddresses(site, manifest.id);
  const days = daysCovered(release);
  const portal = { "@type": "Organization", name: portalName, url: `${site}/` };
  const description = describeInWords(dataset, isSimulated);
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": datasetAddress(addresses.page, dataset.id),
    name: recordTitle(dataset.title, isSimulated).id,
    alternateName: recordTitle(dataset.title, isSimulated).en,
    description: description.id,
    url: addresses.page(`/data/${dataset.id}/`),
    identifier: `${manifest.id}/${dataset.id}`,
    version: manifest.id,
    datePublished: firstPublished,
    dateModified: manifest.published,
    inLanguage: "id",
    license: terms.licence,
    isAccessibleForFree: true,
    creator: isSimulated ? portal : { "@type": "Organization", name: dataset.producer.id },
    publisher: portal,
    citation,
    keywords: [...(isSimulated ? [simulatedKeywords.id] : []), ...keywords.id],
    ...(days ? { temporalCoverage: `${days.first}/${days.last}` } : {}),
    spatialCoverage: areasOf(release).map((code) => place(code, nameOf(code))),
    variableMeasured: datasetColumns(dataset)
      .filter(({ meta }) => meta.role === "measure")
      .map(({ name, meta }) => ({
        "@type": "PropertyValue",
        name,
        alternateName: meta.title.id,
        description: meta.description.id,
        ...(meta.unit ? { unitText: meta.unit.id } : {}),
      })),
    measurementTechnique:
      dataset.protection.kind === "none"
        ? dataset.protection.why.id
        : roundingNote(manifest.protection.base).id,
    includedInDataCatalog: {
      "@type": "DataCatalog",
      name: portalTitle.id,
      url: addresses.page("/data/"),
      subjectOf: `${site}${cataloguePath}`,
    },
    distribution: files
      .filter(({ area }) => area === null)
      .map(({ path, format, bytes, sha256 }) => ({
        "@type": "DataDownload",
        contentUrl: addresses.file(path),
        encodingFormat: mediaTypes[format],
        contentSize: `${bytes} B`,
        sha256,
      })),
  };
}

const place = (code: string, name: string): Node => ({
  "@type": "Place",
  name,
  identifier: { "@type": "PropertyValue", propertyID: "Kode wilayah Kemendagri", value: code },
});
