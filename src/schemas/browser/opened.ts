import * as z from "zod/mini";
import type { MessageBody, ObjectionBody } from "../objection/index.ts";
import { maximumFiles, maximumStory, minimumStory } from "./limits.ts";

/**
 * Returns the body of a case as it came out of its seal, or null where it is not what a case holds.
 * Whoever files wrote it: nothing in it is trusted. Agrees with `objectionBody`.
 */
export function readBody(opened: unknown): ObjectionBody | null {
  const result = z.safeParse(bodyCheck(), opened);
  return result.success ? result.data : null;
}

/** Returns the message as it came out of its seal, or null where it is none. Agrees with `messageBody`. */
export function readMessage(opened: unknown): MessageBody | null {
  const result = z.safeParse(messageCheck(), opened);
  return result.success ? result.data : null;
}

const text = (maximum: number, minimum = 0) =>
  z.string().check(z.trim(), z.minLength(minimum), z.maxLength(maximum));

const version = () => z.literal(1);

function bodyCheck() {
  return z.strictObject({
    version: version(),
    kind: z.enum(["usul", "sanggah", "civil_data", "desil", "not_received"]),
    channel: z.enum(["self", "agen", "kelurahan", "paper"]),
    area: z.nullable(z.string().check(z.regex(/^\d{2}\.\d{2}\.\d{2}$/))),
    kelurahan: text(100),
    address: text(200),
    program: z.nullable(
      z.enum(["PKH", "SEMBAKO", "PBI_JK", "BLTS_KESRA", "BERAS_CPP", "PIP", "ATENSI", "BLT_DD"]),
    ),
    desil: z.nullable(z.int().check(z.minimum(1), z.maximum(10))),
    relation: z.enum(["self", "family", "neighbour", "helper"]),
    name: text(100),
    subject: z.strictObject({ name: text(100), address: text(200) }),
    story: text(maximumStory, minimumStory),
    contact: z.nullable(z.strictObject({ kind: z.enum(["phone", "email"]), value: text(100, 5) })),
    photos: z.array(z.string().check(z.regex(/^[0-9a-f]{64}$/))).check(z.maxLength(maximumFiles)),
  });
}

function messageCheck() {
  return z.strictObject({ version: version(), text: text(maximumStory, 1) });
}
