import { deflateSync } from "node:zlib";

/** One numbered object of a PDF, without the words around it. */
interface PdfObject {
  readonly number: number;
  readonly body: Buffer;
}

const objectsPerStream = 4000;
const bytesOfOffset = 4;

/**
 * Returns the same PDF at a third of its size: Chromium writes every object of the structure that screen readers need
 * in plain words, and PDF 1.5 allows them packed. `date` (ISO) takes the place of the time of printing, so that one
 * report gives one file. Null where the PDF is not as Chromium wrote it when this was written.
 */
export function packPdf(pdf: Buffer, date: string): Buffer | null {
  const read = readPdf(pdf);
  if (read === null) return null;
  const { objects, root, info } = read;
  const dated = objects.map((object) => (object.number === info ? withDate(object, date) : object));
  const [kept, packable] = [dated.filter(isStream), dated.filter((object) => !isStream(object))];
  const size = Math.max(...objects.map(({ number }) => number)) + 1;

  const parts: Buffer[] = [Buffer.from("%PDF-1.5\n%\xd3\xeb\xe9\xe1\n", "latin1")];
  const entries = new Map<number, readonly [kind: number, place: number, index: number]>();
  let written = parts[0]?.length ?? 0;
  const write = (number: number, body: Buffer) => {
    entries.set(number, [1, written, 0]);
    const part = Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from("\nendobj\n")]);
    parts.push(part);
    written += part.length;
  };

  for (const { number, body } of kept) write(number, body);
  const streams = Math.ceil(packable.length / objectsPerStream);
  for (let index = 0; index < streams; index += 1) {
    const own = packable.slice(index * objectsPerStream, (index + 1) * objectsPerStream);
    const number = size + index;
    for (const [place, object] of own.entries()) entries.set(object.number, [2, number, place]);
    write(number, objectStream(own));
  }
  const start = written;
  write(size + streams, crossReferences(entries, size + streams, start, { root, info }));
  return Buffer.concat([...parts, Buffer.from(`startxref\n${start}\n%%EOF\n`)]);
}

function readPdf(pdf: Buffer): { objects: PdfObject[]; root: number; info: number } | null {
  const text = pdf.toString("latin1");
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const table = /^xref\s+0 (\d+)\s+((?:\d{10} \d{5} [nf]\s*?\r?\n)+)trailer\s*<<([\s\S]*?)>>/.exec(
    text.slice(start),
  );
  const [, , lines = "", trailer = ""] = table ?? [];
  const [root, info] = ["Root", "Info"].map((name) =>
    Number(new RegExp(`/${name} (\\d+) 0 R`).exec(trailer)?.[1]),
  );
  if (!root || !info) return null;
  const places = [...lines.matchAll(/(\d{10}) \d{5} n/g)].map(([, place]) => Number(place));
  const ends = [...places, start].sort((left, right) => left - right);
  const objects = places.flatMap((place) => {
    const end = ends.find((one) => one > place) ?? start;
    const [head = "", number] = /^(\d+) 0 obj\s/.exec(text.slice(place, place + 20)) ?? [];
    const last = text.lastIndexOf("endobj", end);
    if (number === undefined || last < place) return [];
    return { number: Number(number), body: pdf.subarray(place + head.length, last - 1) };
  });
  return objects.length === places.length ? { objects, root, info } : null;
}

const isStream = ({ body }: PdfObject) =>
  body.subarray(-"endstream".length).toString("latin1") === "endstream";

function withDate({ number, body }: PdfObject, date: string): PdfObject {
  const moment = `D:${date.replaceAll("-", "")}000000+00'00'`;
  const words = body.toString("latin1").replace(/(\/(?:Creation|Mod)Date) \([^)]*\)/g, `$1 (${moment})`);
  return { number, body: Buffer.from(words, "latin1") };
}

function objectStream(objects: readonly PdfObject[]): Buffer {
  let offset = 0;
  const heads = objects.map(({ number, body }) => {
    const head = `${number} ${offset}`;
    offset += body.length + 1;
    return head;
  });
  const head = Buffer.from(`${heads.join(" ")}\n`);
  const content = Buffer.concat([head, ...objects.flatMap(({ body }) => [body, Buffer.from("\n")])]);
  return stream(`/Type /ObjStm /N ${objects.length} /First ${head.length}`, content);
}

function crossReferences(
  entries: ReadonlyMap<number, readonly [kind: number, place: number, index: number]>,
  own: number,
  start: number,
  { root, info }: { readonly root: number; readonly info: number },
): Buffer {
  const width = 1 + bytesOfOffset + 2;
  const content = Buffer.alloc((own + 1) * width);
  for (const [number, [kind, place, index]] of [...entries, [own, [1, start, 0]] as const]) {
    content.writeUInt8(kind, number * width);
    content.writeUInt32BE(place, number * width + 1);
    content.writeUInt16BE(index, number * width + 1 + bytesOfOffset);
  }
  const dictionary = `/Type /XRef /Size ${own + 1} /W [1 ${bytesOfOffset} 2] /Root ${root} 0 R /Info ${info} 0 R`;
  return stream(dictionary, content);
}

function stream(dictionary: string, content: Buffer): Buffer {
  const packed = deflateSync(content, { level: 9 });
  return Buffer.concat([
    Buffer.from(`<<${dictionary} /Filter /FlateDecode /Length ${packed.length}>> stream\n`),
    packed,
    Buffer.from("\nendstream"),
  ]);
}
