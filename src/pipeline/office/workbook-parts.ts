import { attribute, richText, unescaped } from "./xml-text.ts";
import { partText, wholeText, type ZipPart, zipParts } from "./zip-parts.ts";

/** What the cells of a sheet refer to. */
export interface WorkbookParts {
  readonly sheet: ZipPart;
  readonly sharedTexts: readonly string[];
  /** Claims of each style whether its numbers are dates. */
  readonly dateStyles: readonly boolean[];
  readonly is1904: boolean;
}

/** Returns the parts that a sheet needs, or null where the workbook is built in a way this reader does not know. */
export async function workbookParts(zip: Buffer, sheet: string): Promise<WorkbookParts | null> {
  const parts = zipParts(zip);
  if (!parts) return null;
  const workbook = await wholeText(zip, parts.get("xl/workbook.xml"));
  const part = (await sheetParts(zip, parts, workbook)).get(sheet);
  if (!part) return null;
  return {
    sheet: part,
    sharedTexts: await sharedTexts(zip, parts.get("xl/sharedStrings.xml")),
    dateStyles: dateStyles(await wholeText(zip, parts.get("xl/styles.xml"))),
    is1904: /<workbookPr\s[^>]*date1904="(1|true)"/.test(workbook),
  };
}

/** Returns the sheet that takes most room: beside instructions and summaries that is the list itself. */
export async function largestSheet(zip: Buffer, sheets: readonly string[]): Promise<string | null> {
  const parts = zipParts(zip);
  if (!parts) return null;
  const found = await sheetParts(zip, parts, await wholeText(zip, parts.get("xl/workbook.xml")));
  const sizeOf = (name: string) => {
    const part = found.get(name);
    return part ? part.end - part.start : 0;
  };
  return sheets.reduce((best, name) => (sizeOf(name) > sizeOf(best) ? name : best), sheets[0] ?? "") || null;
}

async function sheetParts(
  zip: Buffer,
  parts: ReadonlyMap<string, ZipPart>,
  workbook: string,
): Promise<Map<string, ZipPart>> {
  const relations = await wholeText(zip, parts.get("xl/_rels/workbook.xml.rels"));
  const targets = new Map(
    [...relations.matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => [
      attribute(tag, "Id"),
      attribute(tag, "Target"),
    ]),
  );
  return new Map(
    [...workbook.matchAll(/<sheet\s[^>]*>/g)].flatMap(([tag]): [string, ZipPart][] => {
      const part = parts.get(pathOf(targets.get(attribute(tag, "r:id")) ?? ""));
      return part ? [[unescaped(attribute(tag, "name")), part]] : [];
    }),
  );
}

const pathOf = (target: string) => (target.startsWith("/") ? target.slice(1) : `xl/${target}`);

async function sharedTexts(zip: Buffer, part: ZipPart | undefined): Promise<string[]> {
  const texts: string[] = [];
  if (!part) return texts;
  let rest = "";
  for await (const piece of partText(zip, part)) {
    const text = rest + piece;
    let from = 0;
    for (;;) {
      const end = text.indexOf("</si>", from);
      if (end < 0) break;
      const item = text.slice(from, end);
      if (item.includes("<si/>"))
        texts.push(
          ...item
            .split("<si/>")
            .slice(1)
            .map(() => ""),
        );
      texts.push(richText(item));
      from = end + 5;
    }
    rest = text.slice(from);
  }
  return texts;
}

const builtInDates = /^(1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8])$/;

function dateStyles(styles: string): boolean[] {
  const ownDates = new Set(
    [...styles.matchAll(/<numFmt\s[^>]*>/g)]
      .filter(([tag]) => isDateFormat(unescaped(attribute(tag, "formatCode"))))
      .map(([tag]) => attribute(tag, "numFmtId")),
  );
  const formats = /<cellXfs\b[\s\S]*?<\/cellXfs>/.exec(styles)?.[0] ?? "";
  return [...formats.matchAll(/<xf\s[^>]*>/g)].map(([tag]) => {
    const id = attribute(tag, "numFmtId");
    return builtInDates.test(id) || ownDates.has(id);
  });
}

const isDateFormat = (code: string) => /[dmyhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
