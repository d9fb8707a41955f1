import iconv from "iconv-lite";
import type { InputProblem } from "#schemas";
import { type EncodingName, encodingOfBytes } from "../office/encoding.ts";
import { type Outcome, problem, refusal, success, text } from "../problems/index.ts";

export interface Decoded {
  readonly content: string;
  readonly encoding: EncodingName;
}

/** What a text looks like that was read in one encoding and written in another. */
const scrambled = /Ã[\u0080-\u00BF]|â[\u0080-\u009F€]|Â[\u00A0-\u00BF]/;

/** Returns the text of a CSV file: UTF-8, UTF-16 with its mark, or Windows-1252 as Excel writes it. */
export function decodeOffice(bytes: Uint8Array, file: string): Outcome<Decoded> {
  const encoding = encodingOf(bytes);
  if (encoding === null) return refusal(problem("not_utf8", { file }, { encoding: text("encoding.utf16") }));
  const content = iconv.decode(Buffer.from(bytes), encoding);
  const broken = brokenLine(content);
  if (broken) return refusal(brokenText(broken, file));
  return content.trim() === "" ? refusal(problem("empty_file", { file })) : success({ content, encoding });
}

/** UTF-16 that is written the other way round, or does not say that it is, cannot be told from other bytes. */
function encodingOf(bytes: Uint8Array): EncodingName | null {
  const encoding = encodingOfBytes(bytes);
  const isSwapped = bytes[0] === 0xfe && bytes[1] === 0xff;
  return isSwapped || (encoding !== "utf-16le" && bytes.includes(0)) ? null : encoding;
}

interface BrokenLine {
  readonly row: number;
  readonly value: string;
}

function brokenLine(content: string): BrokenLine | null {
  const lost = content.indexOf("\uFFFD");
  const at = lost >= 0 ? lost : content.search(scrambled);
  if (at < 0) return null;
  const before = content.slice(0, at).split(/\r\n|\n|\r/);
  const start = at - (before.at(-1)?.length ?? 0);
  return { row: before.length, value: content.slice(start, at + 40).split(/[\r\n]/, 1)[0] ?? "" };
}

const brokenText = ({ row, value }: BrokenLine, file: string): InputProblem =>
  problem("encoding_broken", { file, row, value });
