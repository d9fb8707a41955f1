import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Writes a file and waits until it is on the disk. */
export function writeDurably(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  flush(path);
}

/** Replaces a file in one step: a reader sees the old content or the new, whatever happens in between. */
export function replaceDurably(path: string, content: string | Uint8Array): void {
  const temporary = temporaryName(path);
  writeDurably(temporary, content);
  moveDurably(temporary, path);
}

/** Returns the name under which the next content of a file is written before it takes its place. */
export const temporaryName = (path: string): string => `${path}.sementara`;

/** Renames a file or folder and waits until the new name is on the disk. */
export function moveDurably(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
  flush(dirname(to));
}

/** Waits until a file, or the names in a folder, are on the disk. */
export function flush(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
