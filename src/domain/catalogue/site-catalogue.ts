import type { ReleaseManifest } from "#schemas";
import {
  type Addresses,
  datasetAddress,
  latestAddresses,
  releaseAddresses,
  releaseCatalogue,
} from "./addresses.ts";
import { catalogueNode } from "./catalogue-node.ts";
import { context, type Node } from "./context.ts";
import { areasOf, type DatasetRelease, datasetsOf, describe, versionRecord } from "./dataset-record.ts";
import { distribution, recordTitle } from "./distribution.ts";
import { formatsOf, pagesOf, schemaNodes } from "./release-catalogue.ts";
import { locations, parties, termNodes } from "./shared-nodes.ts";
import { terms } from "./vocabulary.ts";

export interface SiteCatalogueFacts {
  /** Public address of the site, without a slash at its end. */
  readonly site: string;
  /** Every release that stands, newest first; the first one is current. */
  readonly releases: readonly ReleaseManifest[];
  /** What was withdrawn, with the manifest that stays. */
  readonly withdrawn: readonly {
    readonly manifest: ReleaseManifest;
    readonly date: string;
    readonly reason: string;
  }[];
  readonly nameOf: (area: string) => string;
}

/**
 * Returns the DCAT 3 catalogue of the site with full addresses: every dataset with its files at the addresses that
 * stay, and a version per release with the files that never change. Parts per kabupaten/kota are in the catalogue of
 * each release, to which every version points.
 */
export function siteDcat({ site, releases, withdrawn, nameOf }: SiteCatalogueFacts): Node {
  const [current] = releases;
  const oldest = releases.at(-1);
  if (!current || !oldest) throw new Error("A catalogue needs a release");
  const addresses = latestAddresses(site);
  const held = datasetsOf(current);
  const standing = releases.flatMap(datasetsOf);
  const gone = withdrawn.flatMap((release) =>
    datasetsOf(release.manifest).map((one) => withdrawnRecord(one, release, site)),
  );
  return {
    "@context": context,
    "@graph": [
      catalogueNode(
        held.map(({ dataset }) => datasetAddress(addresses.page, dataset.id)),
        current,
        oldest.published,
        addresses,
      ),
      ...held.map((release) => datasetRecord(release, standing, addresses, site)),
      ...standing.map((release) => standingRecord(release, standing, site)),
      ...gone,
      ...locations([...new Set(standing.flatMap(areasOf))], nameOf, addresses),
      ...parties(
        held.map(({ dataset }) => dataset),
        addresses,
      ),
      ...releases.flatMap((release) => schemaNodes(datasetsOf(release), releaseAddresses(site, release.id))),
      ...schemaNodes(held, addresses),
      ...termNodes(formatsOf(current), [...pagesOf(held, addresses), addresses.page("/data/rilis/")]),
    ],
  };
}

/** A dataset whatever its release: its files lie where the latest ones always will. */
function datasetRecord(
  release: DatasetRelease,
  standing: readonly DatasetRelease[],
  addresses: Addresses,
  site: string,
): Node {
  const { dataset, manifest, files, isSimulated } = release;
  const versions = standing.filter((one) => one.dataset.id === dataset.id);
  const title = recordTitle(dataset.title, isSimulated);
  return {
    "@id": datasetAddress(addresses.page, dataset.id),
    "@type": "dcat:Dataset",
    ...describe(release, addresses),
    issued: versions.at(-1)?.manifest.published ?? manifest.published,
    identifier: dataset.id,
    version: manifest.id,
    hasVersion: versions.map((one) => versionAddress(one, site)),
    hasCurrentVersion: versionAddress(release, site),
    conformsTo: addresses.file(`${dataset.id}/skema.json`),
    distribution: files
      .filter(({ area }) => area === null)
      .map((file) => distribution(file, title, manifest, addresses)),
  };
}

function standingRecord(release: DatasetRelease, standing: readonly DatasetRelease[], site: string): Node {
  const { dataset, manifest } = release;
  const versions = standing.filter((one) => one.dataset.id === dataset.id);
  const before = versions[versions.indexOf(release) + 1];
  return {
    ...versionRecord(release, releaseAddresses(site, manifest.id)),
    ...(before ? { previousVersion: versionAddress(before, site) } : {}),
    seeAlso: `${site}${releaseCatalogue(manifest.id)}`,
  };
}

/** What is left of a version that was withdrawn: when and why, and no file. */
function withdrawnRecord(
  release: DatasetRelease,
  { date, reason }: { readonly date: string; readonly reason: string },
  site: string,
): Node {
  const { dataset, manifest, isSimulated } = release;
  const mark = { id: `DITARIK ${date}. `, en: `WITHDRAWN ${date}. ` };
  const title = recordTitle(dataset.title, isSimulated);
  return {
    "@id": versionAddress(release, site),
    "@type": "dcat:Dataset",
    title: { id: mark.id + title.id, en: mark.en + title.en },
    description: {
      id: `${mark.id}${reason}`,
      en: `${mark.en}Figures no longer to be used. Reason: ${reason}`,
    },
    identifier: `${manifest.id}/${dataset.id}`,
    version: manifest.id,
    isVersionOf: datasetAddress(latestAddresses(site).page, dataset.id),
    status: terms.isWithdrawn,
    versionNotes: { id: reason },
    issued: manifest.published,
    modified: date,
    landingPage: `${site}/data/rilis/`,
  };
}

const versionAddress = ({ dataset, manifest }: DatasetRelease, site: string) =>
  releaseAddresses(site, manifest.id).record(dataset.id);
