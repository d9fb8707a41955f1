import fc from "fast-check";
import { expect, it } from "vitest";
import { messageBody, objectionBody } from "../objection/index.ts";
import { readBody, readMessage } from "./opened.ts";

const hash = "0123456789abcdef".repeat(4);

const body = {
  version: 1,
  kind: "not_received",
  channel: "agen",
  area: "82.71.05",
  kelurahan: " Kampung Pisang ",
  address: "Jalan Merdeka 4",
  program: "SEMBAKO",
  desil: 2,
  relation: "helper",
  name: "",
  subject: { name: "Ibu Ani", address: "" },
  story: "Sudah tiga bulan tidak menerima bantuan.",
  contact: { kind: "phone", value: "0812 0000 0000" },
  photos: [hash],
};

/** Values near the borders of every field, right and wrong. */
const candidates: Readonly<Record<string, readonly unknown[]>> = {
  version: [1, 2, "1", undefined],
  kind: [...objectionBody.shape.kind.options, "lain", "", null],
  channel: [...objectionBody.shape.channel.options, "web", null],
  area: [null, "82.71.05", "82.71", "82.71.051", "", 82, undefined],
  kelurahan: ["", "Gamalama", "a".repeat(100), `  ${"a".repeat(100)} `, "a".repeat(101), null],
  address: ["", "b".repeat(200), "b".repeat(201), 4],
  program: [null, ...objectionBody.shape.program.unwrap().options, "SALAH_SATU", "XYZ", undefined],
  desil: [null, 1, 10, 0, 11, 1.5, "3", Number.NaN],
  relation: [...objectionBody.shape.relation.options, "friend", null],
  name: ["", "Siti", "c".repeat(101), null],
  subject: [
    { name: "", address: "" },
    { name: " Ani ", address: "d".repeat(200) },
    { name: "e".repeat(101), address: "" },
    { name: "Ani" },
    { name: "Ani", address: "", nik: "8271" },
    null,
  ],
  story: ["x".repeat(10), "x".repeat(9), `${" ".repeat(9)}x`, "x".repeat(2000), "x".repeat(2001), null],
  contact: [
    null,
    { kind: "phone", value: "08120" },
    { kind: "email", value: "0812" },
    { kind: "fax", value: "081200" },
    { kind: "phone", value: "f".repeat(101) },
    { kind: "phone", value: "081200", name: "x" },
    undefined,
  ],
  photos: [[], [hash], [hash, hash, hash], [hash, hash, hash, hash], [hash.toUpperCase()], [""], null],
};

const changes = fc.dictionary(fc.constantFrom(...Object.keys(candidates), "nik"), fc.nat(), { maxKeys: 3 });

function changed(indexes: Readonly<Record<string, number>>): Record<string, unknown> {
  const made: Record<string, unknown> = { ...body };
  for (const [field, index] of Object.entries(indexes)) {
    const values = candidates[field] ?? ["8271000000000001"];
    made[field] = values[index % values.length];
  }
  return made;
}

it("reads a body as the schema of the service does, whatever is in it", () => {
  let taken = 0;
  fc.assert(
    fc.property(changes, (indexes) => {
      const made = changed(indexes);
      const expected = objectionBody.safeParse(made);
      if (expected.success) taken += 1;
      expect(readBody(made)).toEqual(expected.success ? expected.data : null);
    }),
    { numRuns: 3000 },
  );
  expect(taken).toBeGreaterThan(100);
  expect(taken).toBeLessThan(2900);
});

it("agrees on every single value near a border", () => {
  for (const [field, values] of Object.entries(candidates))
    for (const value of values) {
      const expected = objectionBody.safeParse({ ...body, [field]: value });
      expect(readBody({ ...body, [field]: value })).toEqual(expected.success ? expected.data : null);
    }
});

it("knows every field of the schema", () => {
  expect(Object.keys(candidates).sort()).toEqual(Object.keys(objectionBody.shape).sort());
  for (const field of Object.keys(body)) {
    const { [field as "kind"]: _, ...without } = body;
    expect(readBody(without)).toBeNull();
  }
});

it("reads a message as the schema of the service does", () => {
  const text = fc.oneof(fc.string(), fc.constantFrom("  ", "x".repeat(2000), "x".repeat(2001), 4, null));
  const version = fc.constantFrom(1, 1, 1, 2, "1");
  fc.assert(
    fc.property(text, version, fc.boolean(), (written, numbered, hasMore) => {
      const made = { version: numbered, text: written, ...(hasMore ? { html: "<b>" } : {}) };
      const expected = messageBody.safeParse(made);
      expect(readMessage(made)).toEqual(expected.success ? expected.data : null);
    }),
  );
});

it.each([null, undefined, "teks", 4, []])("reads nothing from %s", (opened) => {
  expect(readBody(opened)).toBeNull();
  expect(readMessage(opened)).toBeNull();
});
