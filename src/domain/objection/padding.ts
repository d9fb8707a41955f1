const smallest = 1024;

/**
 * Returns the JSON of a value as UTF-8, followed by spaces up to 1, 2, 4, 8, ... KiB: the length tells the
 * bucket and no more, and `age -d` still shows plain JSON.
 */
export function padJson(value: unknown): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(value));
  let size = smallest;
  while (size < json.length) size *= 2;
  const padded = new Uint8Array(size).fill(0x20);
  padded.set(json);
  return padded;
}

/** Returns the value again. Throws where the bytes are not JSON. */
export function readPaddedJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
}
