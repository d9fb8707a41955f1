import { createHmac } from "node:crypto";
import type { KeyedDraw } from "#domain/disclosure";

/** Returns the keyed draw of an office: HMAC-SHA256 of the cell's name, its first 48 bits as a number in [0, 1). */
export function keyedDraw(secret: string): KeyedDraw {
  return (cell) => createHmac("sha256", secret).update(cell).digest().readUIntBE(0, 6) / 2 ** 48;
}
