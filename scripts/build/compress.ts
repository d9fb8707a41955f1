import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

const looseFile = /\.(arrows|atom|css|csv|geojson|html|js|json|jsonld|md|svg|txt|wasm|webmanifest|xml)$/;
/** Below this the headers cost more than compression saves. */
const smallestBytes = 1024;
/** Quality 11 takes seconds a megabyte: worth it for what every reader waits for, not for downloads. */
const pageFile = /\.(css|html|js|svg)$/;
/** The program of the SQL page, 34 MB: quality 9 takes eight times as long as 6 and saves 4 percent. */
const programFile = /\.wasm$/;
const widestWindow = 24;
const atOnce = 4;

/**
 * Writes a `.br` and a `.gz` beside every file under `folder` of a kind that is not compressed yet and that gets
 * smaller by it. Returns how many. Where there is a `cache`, what it made is kept there for the next time, and what
 * this time did not need goes.
 */
export async function precompress(folder: string, cache: string | null = null): Promise<number> {
  if (cache !== null) await mkdir(cache, { recursive: true });
  const waiting = (await looseFilesIn(folder)).values();
  const needed = new Set<string>();
  let compressed = 0;
  const work = async () => {
    for (const file of waiting) {
      const plain = await readFile(file);
      if (plain.length < smallestBytes) continue;
      const quality = qualityOf(file);
      const name = `${createHash("sha256").update(plain).digest("hex")}-${quality}`;
      needed.add(`${name}.br`).add(`${name}.gz`);
      const brotli = await kept(cache, `${name}.br`, () => brotliOf(plain, quality));
      const gzipped = await kept(cache, `${name}.gz`, () => toGzip(plain, { level: 9 }));
      if (brotli.length >= plain.length) continue;
      await writeFile(`${file}.br`, brotli);
      await writeFile(`${file}.gz`, gzipped);
      compressed += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  if (cache !== null)
    for (const name of await readdir(cache)) if (!needed.has(name)) await rm(path.join(cache, name));
  return compressed;
}

async function looseFilesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && looseFile.test(entry.name))
    .map(({ parentPath, name }) => path.join(parentPath, name));
}

/** A file half written by a run that was stopped must not be taken for a whole one: it gets its name last. */
async function kept(cache: string | null, name: string, make: () => Promise<Buffer>): Promise<Buffer> {
  if (cache === null) return make();
  const file = path.join(cache, name);
  if (existsSync(file)) return readFile(file);
  const made = await make();
  const unfinished = `${file}.${randomUUID()}`;
  await writeFile(unfinished, made);
  await rename(unfinished, file);
  return made;
}

const brotliOf = (plain: Buffer, quality: number) =>
  toBrotli(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: widestWindow,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  });

function qualityOf(file: string): number {
  if (programFile.test(file)) return 6;
  return pageFile.test(file) ? 11 : 9;
}
