const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Returns the value of an attribute of a tag; empty where it has none. */
export const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";

/** Returns the text that XML stands for, with the escapes that workbooks add for characters XML cannot hold. */
export function unescaped(xml: string): string {
  const plain = xml.includes("&") ? xml.replace(/&(?:#(x?)([0-9a-f]+)|(\w+));/gi, entity) : xml;
  if (!plain.includes("_x")) return plain;
  return plain.replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Returns the text of all runs of a rich text, without the reading aids of other scripts. */
export function richText(xml: string): string {
  const own = xml.includes("<rPh") ? xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, "") : xml;
  const end = own.indexOf("</t>");
  if (end < 0) return "";
  if (end === own.lastIndexOf("</t>")) return unescaped(own.slice(own.lastIndexOf(">", end) + 1, end));
  let text = "";
  for (const [, run = ""] of own.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)) text += run;
  return unescaped(text);
}

function entity(whole: string, hex: string, number: string | undefined, name: string | undefined): string {
  if (name) return entities[name] ?? whole;
  return String.fromCodePoint(Number.parseInt(number ?? "", hex ? 16 : 10));
}
