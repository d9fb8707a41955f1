import { readFileSync } from "node:fs";
import path from "node:path";
import jsonld from "jsonld";
import { Parser, Store } from "n3";
import ShaclValidator from "rdf-validate-shacl";

export type Severity = "Violation" | "Warning" | "Info";

/** Returns what a JSON-LD document says as triples. No other host is asked: its context must be in it. */
export async function graphOf(document: object, base: string): Promise<Store> {
  const noLoader = (url: string) => Promise.reject(new Error(`The document needs ${url}`));
  // The types of jsonld do not know `safe`, which refuses terms that would be dropped in silence.
  const options: jsonld.Options.ToRdf & { safe: boolean } = {
    base,
    format: "application/n-quads",
    documentLoader: noLoader,
    safe: true,
  };
  const quads = await jsonld.toRDF(document as jsonld.JsonLdDocument, options);
  return new Store(new Parser({ format: "N-Quads" }).parse(String(quads)));
}

/** Returns the shapes of a Turtle file. What it would import from elsewhere is left out. */
export function shapesIn(file: string): Store {
  const quads = new Parser({ baseIRI: `file://${path.resolve(file)}` }).parse(readFileSync(file, "utf8"));
  return new Store(quads.filter(({ predicate }) => !predicate.value.endsWith("owl#imports")));
}

/** Returns what a graph does wrong by the shapes, one line each. */
export async function faults(
  graph: Store,
  shapes: Store,
  severities: readonly Severity[] = ["Violation", "Warning"],
): Promise<string[]> {
  const { results } = await new ShaclValidator(shapes).validate(graph);
  return results
    .filter(({ severity }) => severities.some((one) => severity?.value.endsWith(`#${one}`)))
    .map((result) => {
      const named = [result.focusNode, result.path, result.sourceConstraintComponent, result.value];
      return named.map((term) => term?.value ?? "").join(" ");
    });
}

/** Returns the objects of a property, of one subject or of any. */
export const objectsOf = (graph: Store, property: string, subject: string | null = null): string[] =>
  graph.getObjects(subject, property, null).map(({ value }) => value);

export const dcat = (name: string) => `http://www.w3.org/ns/dcat#${name}`;
export const dct = (name: string) => `http://purl.org/dc/terms/${name}`;
export const rdfType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
