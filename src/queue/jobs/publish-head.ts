import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { localDay } from "#domain/period";
import { type ChainHead, chainHead } from "#schemas/objection";
import type { QueueStore } from "../store/index.ts";

const headsFolder = "kepala";

/** Writes the head of the chain into the file of the day, once a day. Returns false where the day has its file. */
export async function publishHead(store: QueueStore, folder: string, now: Date): Promise<boolean> {
  const heads = path.join(folder, headsFolder);
  const file = path.join(heads, `${localDay(now.toISOString(), "Asia/Jakarta")}.json`);
  if (existsSync(file)) return false;
  mkdirSync(heads, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  const written = openSync(unfinished, "w");
  writeFileSync(written, `${JSON.stringify(await store.head(), null, 2)}\n`);
  fsyncSync(written);
  closeSync(written);
  renameSync(unfinished, file);
  return true;
}

/** Returns every head published so far, oldest first. */
export function publishedHeads(folder: string): readonly ChainHead[] {
  return publishedDays(folder).map((day) =>
    chainHead.parse(JSON.parse(readFileSync(path.join(folder, headsFolder, `${day}.json`), "utf8"))),
  );
}

/** Returns the days (`2026-11-10`) that have their head, oldest first. */
export function publishedDays(folder: string): readonly string[] {
  const heads = path.join(folder, headsFolder);
  if (!existsSync(heads)) return [];
  return readdirSync(heads)
    .filter((name) => name.endsWith(".json"))
    .map((name) => path.basename(name, ".json"))
    .sort();
}
