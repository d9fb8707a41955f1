import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Permission of files that only the office may read. */
export const privateMode = 0o600;

/** Writes a file and the folders above it; it may still be on its way to the disk. */
export function writeLoosely(path: string, content: string | Uint8Array, mode = 0o644): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content, { mode });
}

/** Writes a file and waits until it is on the disk. */
export function writeDurably(path: string, content: string | Uint8Array, mode?: number): void {
  writeLoosely(path, content, mode);
  flushFile(path);
}

/** Replaces a file in one step: a reader sees the old content or the new, whatever happens in between. */
export function replaceDurably(path: string, content: string | Uint8Array, mode?: number): void {
  const temporary = temporaryName(path);
  writeDurably(temporary, content, mode);
  moveDurably(temporary, path);
}

/** Returns the name under which the next content of a file is written before it takes its place. */
export const temporaryName = (path: string): string => `${path}.sementara`;

/** Renames a file or folder and waits until the new name is on the disk. */
export function moveDurably(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
  flushFolder(dirname(to));
}

/** Waits until a folder and everything below it is on the disk: the disk takes many files together as fast as few. */
export async function flushTree(folder: string): Promise<void> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  for (let from = 0; from < files.length; from += flushedTogether)
    await Promise.all(files.slice(from, from + flushedTogether).map(flushOpen));
  for (const entry of entries) if (entry.isDirectory()) flushFolder(join(entry.parentPath, entry.name));
  flushFolder(folder);
}

const flushedTogether = 64;

async function flushOpen(path: string): Promise<void> {
  const handle = await open(path, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Waits until the content of a file is on the disk. */
export function flushFile(path: string): void {
  flush(path, "r+");
}

/** Waits until the names in a folder are on the disk; Windows has no such call and keeps names in order by itself. */
export function flushFolder(path: string): void {
  if (process.platform !== "win32") flush(path, "r");
}

function flush(path: string, mode: "r" | "r+"): void {
  const handle = openSync(path, mode);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
