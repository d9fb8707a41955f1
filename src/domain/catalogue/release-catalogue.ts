import type { FileFormat, ReleaseManifest } from "#schemas";
import { type Addresses, relativeAddresses, releaseCatalogue } from "./addresses.ts";
import { catalogueNode } from "./catalogue-node.ts";
import { context, type Node } from "./context.ts";
import { areasOf, type DatasetRelease, datasetsOf, describe, versionRecord } from "./dataset-record.ts";
import { distribution, recordTitle } from "./distribution.ts";
import { locations, parties, termNodes } from "./shared-nodes.ts";

export interface ReleaseCatalogueFacts {
  readonly nameOf: (area: string) => string;
  /** Claims whether the release before had the dataset too. */
  readonly hadBefore: (dataset: string) => boolean;
}

/**
 * Returns `dcat.jsonld` of a release: every dataset of it as DCAT 3 describes one, its files of all areas, and a
 * part per kabupaten/kota with its own. Addresses are relative to the file.
 */
export function releaseDcat(manifest: ReleaseManifest, { nameOf, hadBefore }: ReleaseCatalogueFacts): Node {
  const addresses = relativeAddresses;
  const held = datasetsOf(manifest);
  const { previous } = manifest;
  const records = held.flatMap((release) => {
    const { id } = release.dataset;
    const parts = areasOf(release).map((area) => areaRecord(release, area, nameOf(area), addresses));
    return [
      {
        ...versionRecord(release, addresses),
        ...(previous && hadBefore(id) ? { previousVersion: `${releaseCatalogue(previous)}#${id}` } : {}),
        hasPart: parts.map((part) => part["@id"]),
      },
      ...parts,
    ];
  });
  return {
    "@context": context,
    "@graph": [
      catalogueNode(
        records.map((record) => String((record as Node)["@id"])),
        manifest,
        manifest.published,
        addresses,
      ),
      ...records,
      ...locations([...new Set(held.flatMap(areasOf))], nameOf, addresses),
      ...parties(
        held.map(({ dataset }) => dataset),
        addresses,
      ),
      ...schemaNodes(held, addresses),
      ...termNodes(formatsOf(manifest), pagesOf(held, addresses)),
    ],
  };
}

/** The files of one kabupaten/kota are a dataset of their own: they hold other rows than the whole. */
function areaRecord(release: DatasetRelease, code: string, name: string, addresses: Addresses): Node {
  const { dataset, manifest, files, isSimulated } = release;
  const id = `${dataset.id}-${code}`;
  const title = recordTitle(dataset.title, isSimulated, name);
  return {
    "@id": addresses.record(id),
    "@type": "dcat:Dataset",
    ...describe(release, addresses, { code, name }),
    identifier: `${manifest.id}/${id}`,
    version: manifest.id,
    isPartOf: addresses.record(dataset.id),
    conformsTo: addresses.file(`${dataset.id}/skema.json`),
    distribution: files
      .filter(({ area }) => area === code)
      .map((file) => distribution(file, title, manifest, addresses)),
  };
}

/** Returns the documents that say what the columns of the datasets mean. */
export const schemaNodes = (held: readonly DatasetRelease[], { file }: Addresses): Node[] =>
  held.map(({ dataset: { id, title } }) => ({
    "@id": file(`${id}/skema.json`),
    "@type": "dct:Standard",
    title: { id: `Arti kolom: ${title.id}`, en: `Meaning of the columns: ${title.en}` },
  }));

/** Returns the pages that the records of the datasets lead to. */
export const pagesOf = (held: readonly DatasetRelease[], { page }: Addresses): string[] => [
  ...["/", "/metode/"].map(page),
  ...held.map(({ dataset }) => page(`/data/${dataset.id}/`)),
];

export const formatsOf = ({ files }: Pick<ReleaseManifest, "files">): FileFormat[] => [
  ...new Set(files.map(({ format }) => format)),
];
