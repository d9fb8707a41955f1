import { unzipSync } from "fflate";
import { attribute, unescaped } from "./xml-text.ts";

/** Returns the names of the visible sheets of a workbook in order; empty where the file is no workbook. */
export function sheetNames(workbook: Uint8Array): string[] {
  const part = unzipSync(workbook, { filter: ({ name }) => /^xl\/workbook\.xml$/i.test(name) });
  const xml = Object.values(part)[0];
  if (!xml) return [];
  const sheets = [...new TextDecoder().decode(xml).matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => ({
    name: unescaped(attribute(tag, "name")),
    isHidden: attribute(tag, "state").toLowerCase().includes("hidden"),
  }));
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  return (visible.length > 0 ? visible : sheets).map(({ name }) => name);
}
