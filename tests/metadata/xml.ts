import { readFileSync } from "node:fs";
import { XmlDocument, XsdValidator } from "libxml2-wasm";

/** Reads XML strictly and returns what it does wrong by a schema; empty where it keeps to it. */
export function xmlFaults(xml: string, schemaFile: string): string[] {
  using schema = XmlDocument.fromString(readFileSync(schemaFile, "utf8"));
  using validator = XsdValidator.fromDoc(schema);
  using document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return [];
  } catch (fault) {
    return [String(fault)];
  }
}

/** Returns the texts of every element of that name. */
export function textsOf(xml: string, name: string): string[] {
  using document = XmlDocument.fromString(xml);
  return document.find(`//*[local-name()='${name}']`).map((node) => node.content);
}
