import { formatBytes } from "#messages";
import type { InputProblem } from "#schemas";
import { type Outcome, problem, refusal, success, text } from "../problems/index.ts";

const largestFile = 50_000_000;

/** Returns the text of a UTF-8 file without its byte order mark. */
export function decode(bytes: Uint8Array, file: string): Outcome<string> {
  if (bytes.length > largestFile)
    return refusal(problem("too_large", { file }, { limit: formatBytes(largestFile) }));
  const encoding = foreignEncoding(bytes);
  if (encoding) return refusal(problem("not_utf8", { file }, { encoding }));
  const decoded = new TextDecoder("utf-8").decode(bytes);
  const firstFault = decoded.indexOf("\uFFFD");
  if (firstFault >= 0) return refusal(notUtf8(decoded, firstFault, file));
  return decoded.trim() === "" ? refusal(problem("empty_file", { file })) : success(decoded);
}

function notUtf8(decoded: string, firstFault: number, file: string): InputProblem {
  const row = decoded.slice(0, firstFault).split("\n").length;
  return problem("not_utf8", { file, row }, { encoding: text("encoding.windows") });
}

function foreignEncoding(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const startsWith = (left: number, right: number) => first === left && second === right;
  if (startsWith(0xff, 0xfe) || startsWith(0xfe, 0xff)) return text("encoding.utf16");
  if (startsWith(0x50, 0x4b) || startsWith(0xd0, 0xcf)) return text("encoding.binary");
  return bytes.includes(0) ? text("encoding.utf16") : null;
}
