import { renderUnicodeCompact } from "uqr";
import { reader } from "#messages";
import { codeAddress, secretAsText } from "#queue/officers";

const text = reader("commands");

/** Returns what an officer puts into the app for one-time codes: a picture to point it at, and the same to type. */
export function codeToShow(secret: Uint8Array, name: string): string {
  const typed = secretAsText(secret).replace(/(.{4})(?=.)/g, "$1 ");
  const picture = renderUnicodeCompact(codeAddress(secret, name, text("start.title")), { border: 2 });
  return `${text("officers.code", { name })}\n\n${picture}\n\n  ${typed}\n\n${text("officers.codeOnce")}`;
}
