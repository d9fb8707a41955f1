import { createReadStream } from "node:fs";

export type EncodingName = "utf-8" | "utf-16le" | "windows-1252";

export interface FoundEncoding {
  readonly name: EncodingName;
  /** False where the file says so itself, with a byte order mark. */
  readonly isGuess: boolean;
}

/** Returns how a text at hand is written, by the same signs. */
export function encodingOfBytes(bytes: Uint8Array): EncodingName {
  const marked = encodingOfMark(bytes);
  if (marked) return marked.name;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/**
 * Returns how the text of a file is written. Without a mark it is UTF-8 where every byte fits, else Windows-1252,
 * which is what Excel writes where it does not write UTF-8.
 */
export async function findEncoding(path: string): Promise<FoundEncoding> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let isFirst = true;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
      const marked = isFirst ? encodingOfMark(chunk) : null;
      if (marked) return marked;
      isFirst = false;
      decoder.decode(chunk, { stream: true });
    }
    decoder.decode();
    return { name: "utf-8", isGuess: false };
  } catch (error) {
    if (error instanceof TypeError) return { name: "windows-1252", isGuess: true };
    throw error;
  }
}

function encodingOfMark(bytes: Uint8Array): FoundEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { name: "utf-16le", isGuess: false };
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return isMarked ? { name: "utf-8", isGuess: false } : null;
}
