import { createInflateRaw } from "node:zlib";

/** One file inside a ZIP archive. */
export interface ZipPart {
  readonly start: number;
  readonly end: number;
  readonly isDeflated: boolean;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const longestComment = 65_557;
const inZip64 = 0xffffffff;
const deflated = 8;

/** Returns the parts of an archive by name; null where it is broken or too large for the plain form. */
export function zipParts(zip: Buffer): ReadonlyMap<string, ZipPart> | null {
  const end = endOf(zip);
  if (end < 0) return null;
  const parts = new Map<string, ZipPart>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== entrySignature) return null;
    const [size, header] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)];
    if (size === inZip64 || header + 30 > zip.length) return null;
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
    const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
    const isDeflated = zip.readUInt16LE(at + 10) === deflated;
    parts.set(zip.toString("utf8", at + 46, nameEnd), { start, end: start + size, isDeflated });
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}

/** Gives the text of a part piece by piece, so that a sheet of a gigabyte never stands in memory. */
export async function* partText(zip: Buffer, part: ZipPart): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder("utf-8");
  const bytes = zip.subarray(part.start, part.end);
  if (!part.isDeflated) {
    yield decoder.decode(bytes);
    return;
  }
  const inflate = createInflateRaw({ chunkSize: 1 << 18 });
  inflate.end(bytes);
  for await (const piece of inflate as AsyncIterable<Buffer>) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** Returns the whole text of a small part; empty where it is not there. */
export async function wholeText(zip: Buffer, part: ZipPart | undefined): Promise<string> {
  if (!part) return "";
  let text = "";
  for await (const piece of partText(zip, part)) text += piece;
  return text;
}

function endOf(zip: Buffer): number {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - longestComment); at -= 1)
    if (zip.readUInt32LE(at) === endSignature) return at;
  return -1;
}
