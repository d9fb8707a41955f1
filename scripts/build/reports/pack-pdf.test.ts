import { inflateSync } from "node:zlib";
import { expect, it } from "vitest";
import { packPdf } from "./pack-pdf.ts";

const page = "<</Type /Page\n/Parent 3 0 R>>";
const drawing = "<</Length 8>> stream\nBT \xe9 ET\nendstream";
const bodies = [
  "<</Title (Laporan)\n/CreationDate (D:20261130083000+00'00')\n/ModDate (D:20261130083000+00'00')>>",
  "<</Type /Catalog\n/Pages 3 0 R>>",
  "<</Type /Pages\n/Kids [4 0 R]\n/Count 1>>",
  page,
  drawing,
  ...Array.from({ length: 450 }, (_, index) => `<</Type /StructElem\n/S /TD\n/ID (${index})>>`),
];

/** Writes objects as Chromium does: one after the other, then a table of where each begins. */
function plainPdf(objects: readonly string[]): Buffer {
  let text = "%PDF-1.4\n%\xd3\xeb\xe9\xe1\n";
  const places = objects.map((body, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const lines = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${lines}trailer\n<</Size ${size}\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

/** Reads objects back by the cross-reference stream, as a viewer does. */
function objectsIn(pdf: Buffer): Map<number, string> {
  const at = (place: number) => {
    const [, head = "", dictionary = ""] =
      /^(\d+ 0 obj\n(<<.*?>>) stream\n)/s.exec(pdf.toString("latin1", place)) ?? [];
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
    const start = place + head.length;
    return { dictionary, content: pdf.subarray(start, start + length) };
  };
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(pdf.toString("latin1"))?.[1]);
  const { dictionary, content } = at(start);
  expect(dictionary).toContain("/Root 2 0 R /Info 1 0 R");
  const table = inflateSync(content);
  const found = new Map<number, string>();
  for (let number = 1; number * 7 < table.length; number += 1) {
    const [kind, place] = [table.readUInt8(number * 7), table.readUInt32BE(number * 7 + 1)];
    if (kind === 1) {
      const text = pdf.toString("latin1", place);
      found.set(number, text.slice(text.indexOf("\n") + 1, text.indexOf("\nendobj")));
    } else if (kind === 2) {
      const holder = at(table.readUInt32BE(place * 7 + 1));
      const text = inflateSync(holder.content).toString("latin1");
      const first = Number(/\/First (\d+)/.exec(holder.dictionary)?.[1]);
      const offsets = text.slice(0, first).trim().split(/\s+/).map(Number);
      const index = table.readUInt16BE(number * 7 + 5);
      expect(offsets[2 * index]).toBe(number);
      const [from, to] = [offsets[2 * index + 1], offsets[2 * index + 3]];
      found.set(number, text.slice(first + (from ?? 0), to === undefined ? undefined : first + to).trim());
    }
  }
  return found;
}

function packedOf(pdf: Buffer): Buffer {
  const packed = packPdf(pdf, "2026-10-31");
  if (packed === null) throw new Error("Not packed");
  return packed;
}

it("keeps every object under its number, drawings byte for byte, in fewer bytes", () => {
  const plain = plainPdf(bodies);
  const packed = packedOf(plain);
  const objects = objectsIn(packed);
  for (const [index, body] of bodies.entries())
    if (index > 0) expect(objects.get(index + 1), `object ${index + 1}`).toBe(body);
  expect(packed.toString("latin1")).toContain(drawing);
  expect(packed.length).toBeLessThan(plain.length / 3);
});

it("bears the date it is given, so that the same report makes the same file", () => {
  const later = plainPdf([bodies[0]?.replaceAll("0830", "0945") ?? "", ...bodies.slice(1)]);
  const packed = packedOf(plainPdf(bodies));
  expect(packedOf(later).equals(packed)).toBe(true);
  expect(objectsIn(packed).get(1)).toBe(
    "<</Title (Laporan)\n/CreationDate (D:20261031000000+00'00')\n/ModDate (D:20261031000000+00'00')>>",
  );
});

it("leaves alone what it cannot read: a printed report that is large is better than none", () => {
  expect(packPdf(Buffer.from("%PDF-1.4\n"), "2026-10-31")).toBeNull();
  const damaged = plainPdf(bodies).toString("latin1").replace("3 0 obj", "3 1 obj");
  expect(packPdf(Buffer.from(damaged, "latin1"), "2026-10-31")).toBeNull();
});
