import { daysOf } from "#domain/period";
import {
  type Bilingual,
  type DatasetDefinition,
  datasets,
  type ReleasedFile,
  type ReleaseManifest,
} from "#schemas";
import { type Addresses, datasetAddress } from "./addresses.ts";
import type { Node } from "./context.ts";
import { distribution, recordTitle } from "./distribution.ts";
import { keywords, roundingNote, simulatedKeywords, simulatedMark, simulatedNote } from "./portal.ts";
import { frequencies, terms } from "./vocabulary.ts";

/** A dataset in a release. */
export interface DatasetRelease {
  readonly dataset: DatasetDefinition;
  readonly manifest: ReleaseManifest;
  readonly isSimulated: boolean;
  readonly files: readonly ReleasedFile[];
}

/** Returns the datasets that a release holds, in their order. */
export const datasetsOf = (manifest: ReleaseManifest): DatasetRelease[] =>
  datasets.flatMap((dataset) => {
    const files = manifest.files.filter((file) => file.dataset === dataset.id);
    return files.length > 0
      ? [{ dataset, manifest, files, isSimulated: isSimulatedIn(dataset, manifest) }]
      : [];
  });

/** Claims whether a dataset is simulated in a release: quoted official figures never are. */
export const isSimulatedIn = (
  { cadence }: Pick<DatasetDefinition, "cadence">,
  { nature }: Pick<ReleaseManifest, "nature">,
): boolean => nature === "simulasi" && cadence !== "irregular";

/** Returns the days a dataset spans in a release; null where it has no periods. */
export function daysCovered({ dataset, manifest }: Pick<DatasetRelease, "dataset" | "manifest">) {
  const [first, last] = [manifest.earliest?.[dataset.id], manifest.latest[dataset.id]];
  return first && last ? { first: daysOf(first).first, last: daysOf(last).last } : null;
}

/** Returns the kabupaten/kota a dataset has files of. */
export const areasOf = ({ files }: Pick<DatasetRelease, "files">): string[] => [
  ...new Set(files.flatMap(({ area }) => (area === null ? [] : [area]))),
];

/** Returns what is said of a dataset wherever it is described: about what, whose, how often, on which terms. */
export function describe(
  release: DatasetRelease,
  addresses: Addresses,
  area?: { code: string; name: string },
): Node {
  const { dataset, manifest, isSimulated } = release;
  const days = daysCovered(release);
  const note = (text: Bilingual) => ({ "@type": "dct:ProvenanceStatement", label: text });
  const places = area ? [area.code] : areasOf(release);
  return {
    title: recordTitle(dataset.title, isSimulated, area?.name),
    description: describeInWords(dataset, isSimulated),
    keyword: {
      id: [...(isSimulated ? [simulatedKeywords.id] : []), ...keywords.id],
      en: [...(isSimulated ? [simulatedKeywords.en] : []), ...keywords.en],
    },
    theme: terms.theme,
    ...(isSimulated ? { type: terms.isSynthetic } : {}),
    publisher: addresses.shared("penerbit"),
    creator: addresses.shared(isSimulated ? "penerbit" : `produsen-${dataset.id}`),
    contactPoint: addresses.shared("kontak"),
    accessRights: terms.isPublic,
    language: terms.indonesian,
    accrualPeriodicity: frequencies[dataset.cadence],
    issued: manifest.published,
    modified: manifest.published,
    spatial: [
      ...places.map((code) => addresses.shared(`wilayah-${code}`)),
      ...(area ? [] : [terms.indonesia]),
    ],
    ...(days ? { temporal: { "@type": "dct:PeriodOfTime", startDate: days.first, endDate: days.last } } : {}),
    landingPage: addresses.page(`/data/${dataset.id}/`),
    page: addresses.page("/metode/"),
    provenance: [
      ...(isSimulated ? [note(simulatedNote)] : []),
      ...(dataset.protection.kind === "none"
        ? [note(dataset.protection.why)]
        : [note(roundingNote(manifest.protection.base))]),
    ],
  };
}

/** Returns the record of a dataset as one release holds it, with its files of all areas. */
export function versionRecord(release: DatasetRelease, addresses: Addresses): Node {
  const { dataset, manifest, files, isSimulated } = release;
  const title = recordTitle(dataset.title, isSimulated);
  return {
    "@id": addresses.record(dataset.id),
    "@type": "dcat:Dataset",
    ...describe(release, addresses),
    identifier: `${manifest.id}/${dataset.id}`,
    version: manifest.id,
    isVersionOf: datasetAddress(addresses.page, dataset.id),
    conformsTo: addresses.file(`${dataset.id}/skema.json`),
    distribution: files
      .filter(({ area }) => area === null)
      .map((file) => distribution(file, title, manifest, addresses)),
  };
}

/** Returns what a dataset is in a few sentences, the first of which says so where it is simulated. */
export function describeInWords(
  { description, question, grain }: DatasetDefinition,
  isSimulated: boolean,
): Bilingual {
  const mark = isSimulated ? `${simulatedMark}. ` : "";
  return {
    id: `${mark}${isSimulated ? `${simulatedNote.id} ` : ""}${description.id} ${question.id} Satu baris per ${grain.id}.`,
    en: `${mark}${isSimulated ? `${simulatedNote.en} ` : ""}${description.en} ${question.en} One row per ${grain.en}.`,
  };
}
