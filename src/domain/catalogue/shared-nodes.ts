import type { Bilingual, DatasetDefinition, FileFormat } from "#schemas";
import type { Addresses } from "./addresses.ts";
import type { Node } from "./context.ts";
import { portalName, regionNamesNote } from "./portal.ts";
import { fileTypes, frequencies, mediaTypeTerm, standards, terms } from "./vocabulary.ts";

/** Returns what the records name: publisher, contact, producers, and on which terms the files are given. */
export function parties(datasets: readonly DatasetDefinition[], { shared, page }: Addresses): Node[] {
  return [
    {
      "@id": shared("penerbit"),
      "@type": "foaf:Agent",
      name: portalName,
      homepage: page("/"),
    },
    {
      "@id": shared("kontak"),
      "@type": ["vcard:Kind", "vcard:Organization"],
      fn: portalName,
      hasURL: page("/tentang/"),
    },
    { "@id": shared("hak"), "@type": "dct:RightsStatement", label: regionNamesNote },
    ...datasets.map(({ id, producer }) => ({
      "@id": shared(`produsen-${id}`),
      "@type": "foaf:Agent",
      name: [
        { "@language": "id", "@value": producer.id },
        { "@language": "en", "@value": producer.en },
      ],
    })),
  ];
}

/** Returns the kabupaten/kota of the records, with their Kepmendagri code. */
export function locations(
  areas: readonly string[],
  nameOf: (area: string) => string,
  { shared }: Addresses,
): Node[] {
  return areas.map((code) => ({
    "@id": shared(`wilayah-${code}`),
    "@type": "dct:Location",
    identifier: code,
    notation: code,
    prefLabel: { id: nameOf(code) },
  }));
}

/** Returns what kind of thing each term of a published list is, as DCAT-AP wants it told. */
export function termNodes(formats: readonly FileFormat[], pages: readonly string[]): Node[] {
  return [
    ...listed("dct:LinguisticSystem", [terms.indonesian, terms.english]),
    ...listed("dct:Frequency", Object.values(frequencies)),
    ...listed("dct:RightsStatement", [terms.isPublic]),
    ...listed("dct:Location", [terms.indonesia]),
    ...listed(
      "dct:MediaTypeOrExtent",
      formats.flatMap((format) => fileTypes[format] ?? []),
    ),
    ...typed(["dct:MediaType", "dct:MediaTypeOrExtent"], formats.map(mediaTypeTerm)),
    ...typed("dct:LicenseDocument", [terms.licence]),
    ...typed("dct:Standard", Object.values(standards)),
    ...typed("foaf:Document", pages),
    concept(terms.theme, { id: "Penduduk dan masyarakat", en: "Population and society" }),
    concept(terms.isStable, { id: "tetap tersedia", en: "stable" }),
    concept(terms.isSynthetic, { id: "data buatan", en: "synthetic data" }),
    concept(terms.isWithdrawn, { id: "ditarik", en: "withdrawn" }),
    { "@id": terms.themes, "@type": "skos:ConceptScheme", title: { id: "Tema data", en: "Data theme" } },
    { "@id": terms.sha256, "@type": "spdx:ChecksumAlgorithm" },
  ];
}

const typed = (type: string | string[], ids: readonly string[]): Node[] =>
  [...new Set(ids)].map((id) => ({ "@id": id, "@type": type }));

/** Terms of lists whose address begins the address of the term. */
const listed = (type: string, ids: readonly string[]): Node[] =>
  typed(type, ids).map((node) => ({ ...node, inScheme: schemeOf(String(node["@id"])) }));

const concept = (id: string, prefLabel: Bilingual): Node => ({
  "@id": id,
  "@type": "skos:Concept",
  inScheme: schemeOf(id),
  prefLabel,
});

const schemeOf = (id: string) => id.slice(0, id.lastIndexOf("/"));
