import { mod1271_36 } from "cdigit";
import fc from "fast-check";
import { expect, test } from "vitest";
import { formatCode, makeCode, normaliseCode, passphraseOf, ticketOf, trackTokenOf } from "./index.ts";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));
const code = fc
  .infiniteStream(fc.integer({ min: 0, max: 255 }))
  .map((stream) =>
    makeCode((count) => Uint8Array.from({ length: count }, () => stream.next().value), mod1271_36),
  );

test("a code has sixteen characters that cannot be misread, and differs from the next", () => {
  const codes = Array.from({ length: 500 }, () => makeCode(randomBytes, mod1271_36));
  for (const one of codes) expect(one).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
  expect(new Set(codes).size).toBe(500);
});

test("it is shown in four groups and read again however it was typed", () => {
  const shown = formatCode(mod1271_36.generate("00000000000000"));
  expect(shown).toMatch(/^0000-0000-0000-00..$/);
  fc.assert(
    fc.property(code, fc.constantFrom(" ", "-", " - ", "\n", " – ", ""), (one, between) => {
      const typed = formatCode(one).split("-").join(between).toLowerCase();
      expect(normaliseCode(`Kode saya: ${typed}.`, mod1271_36)).toBe(one);
      expect(normaliseCode(one.replaceAll("1", "l").replaceAll("0", "o"), mod1271_36)).toBe(one);
      expect(normaliseCode(one.replaceAll("1", "I"), mod1271_36)).toBe(one);
    }),
    { numRuns: 50 },
  );
});

test("every single wrong character and every swap of neighbours is caught", () => {
  fc.assert(
    fc.property(code, (one) => {
      for (let place = 0; place < 16; place += 1) {
        for (const letter of alphabet) {
          if (letter === one[place]) continue;
          expect(normaliseCode(one.slice(0, place) + letter + one.slice(place + 1), mod1271_36)).toBeNull();
        }
        const swapped = one.slice(0, place) + one[place + 1] + one[place] + one.slice(place + 2);
        if (place < 15 && swapped !== one) expect(normaliseCode(swapped, mod1271_36)).toBeNull();
      }
    }),
    { numRuns: 20 },
  );
});

test.each(["", "BT-7K3M9-QXD2A", "tidak ada kode di sini", "7K3M 9QXD 2A4T", "0".repeat(17)])(
  "%j holds no code",
  (text) => {
    expect(normaliseCode(text, mod1271_36)).toBeNull();
  },
);

test("what finds a case and what opens it are different, and the same for every visitor", async () => {
  const token = await trackTokenOf("7K3M9QXD2A4TH8WN");
  expect(token).toBe(await trackTokenOf("7K3M9QXD2A4TH8WN"));
  expect(token).toMatch(/^[0-9a-f]{64}$/);
  expect(await passphraseOf("7K3M9QXD2A4TH8WN")).not.toBe(token);
  expect(await trackTokenOf("7K3M9QXD2A4TH8WP")).not.toBe(token);
});

test("a ticket comes from the case id alone", async () => {
  const id = "0192f0c1-7e2a-7b3c-8d4e-5f60718293a4";
  const { createHash } = await import("node:crypto");
  const bits = [...createHash("sha256").update(id).digest()]
    .map((byte) => byte.toString(2).padStart(8, "0"))
    .join("");
  const letters = Array.from(
    { length: 10 },
    (_, place) => alphabet[Number.parseInt(bits.slice(place * 5, place * 5 + 5), 2)],
  );
  expect(await ticketOf(id)).toBe(`BT-${letters.slice(0, 5).join("")}-${letters.slice(5).join("")}`);
  expect(await ticketOf(id.toUpperCase())).toBe(await ticketOf(id));
});
