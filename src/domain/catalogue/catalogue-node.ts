import type { ReleaseManifest } from "#schemas";
import type { Addresses } from "./addresses.ts";
import type { Node } from "./context.ts";
import { recordTitle } from "./distribution.ts";
import { portalDescription, portalTitle, simulatedNote } from "./portal.ts";
import { terms } from "./vocabulary.ts";

/** Returns the record of a catalogue itself, with the addresses of its datasets. */
export function catalogueNode(
  records: readonly string[],
  { published, nature }: Pick<ReleaseManifest, "published" | "nature">,
  issued: string,
  { shared, page }: Addresses,
): Node {
  const isSimulated = nature === "simulasi";
  const note = {
    id: isSimulated ? ` ${simulatedNote.id}` : "",
    en: isSimulated ? ` ${simulatedNote.en}` : "",
  };
  return {
    "@id": shared("katalog"),
    "@type": "dcat:Catalog",
    title: recordTitle(portalTitle, isSimulated),
    description: { id: portalDescription.id + note.id, en: portalDescription.en + note.en },
    publisher: shared("penerbit"),
    license: terms.licence,
    language: [terms.indonesian, terms.english],
    homepage: page("/"),
    issued,
    modified: published,
    spatial: terms.indonesia,
    themeTaxonomy: terms.themes,
    dataset: records,
  };
}
