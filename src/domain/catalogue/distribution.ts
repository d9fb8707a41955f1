import type { Bilingual, ReleasedFile, ReleaseManifest } from "#schemas";
import type { Addresses } from "./addresses.ts";
import type { Node } from "./context.ts";
import { simulatedMark } from "./portal.ts";
import { fileTypes, mediaTypeTerm, standards, terms } from "./vocabulary.ts";

/** Returns the record of one file of a dataset: where it lies, how large it is, and how to tell that it is whole. */
export function distribution(
  file: ReleasedFile,
  title: Bilingual,
  { id, published }: Pick<ReleaseManifest, "id" | "published">,
  addresses: Addresses,
): Node {
  const address = addresses.file(file.path);
  const format =
    file.format === "arrow" ? "Arrow" : file.path.slice(file.path.lastIndexOf(".") + 1).toUpperCase();
  const standard = standards[file.format];
  return {
    "@id": addresses.record(file.path),
    "@type": "dcat:Distribution",
    title: { id: `${title.id}, ${format}`, en: `${title.en}, ${format}` },
    description: {
      id: `Rilis ${id}, ${file.rows} ${file.format === "geojson" ? "bentuk" : "baris"}.`,
      en: `Release ${id}, ${file.rows} ${file.format === "geojson" ? "features" : "rows"}.`,
    },
    accessURL: address,
    downloadURL: address,
    ...(fileTypes[file.format] ? { format: fileTypes[file.format] } : {}),
    mediaType: mediaTypeTerm(file.format),
    byteSize: String(file.bytes),
    checksum: { "@type": "spdx:Checksum", algorithm: terms.sha256, checksumValue: file.sha256 },
    license: terms.licence,
    rights: addresses.shared("hak"),
    availability: terms.isStable,
    issued: published,
    language: terms.indonesian,
    ...(standard ? { conformsTo: standard } : {}),
  };
}

/** Returns the title of a dataset as a record bears it, marked where it is simulated. */
export function recordTitle(title: Bilingual, isSimulated: boolean, area?: string): Bilingual {
  const [mark, place] = [isSimulated ? `${simulatedMark}: ` : "", area ? `, ${area}` : ""];
  return { id: `${mark}${title.id}${place}`, en: `${mark}${title.en}${place}` };
}
