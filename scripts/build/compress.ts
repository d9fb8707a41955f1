import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

const looseFile = /\.(arrows|css|csv|geojson|html|js|json|jsonld|md|svg|txt|wasm|webmanifest|xml)$/;
/** Below this the headers cost more than compression saves. */
const smallestBytes = 1024;
/** Quality 11 takes seconds a megabyte: worth it for what every reader waits for, not for downloads. */
const pageFile = /\.(css|html|js|svg)$/;
/** The program of the SQL page, 34 MB: quality 9 takes eight times as long as 6 and saves 4 percent. */
const programFile = /\.wasm$/;
const widestWindow = 24;
const atOnce = 4;

/** Writes a `.br` and a `.gz` beside every file under `folder` of a kind that is not compressed yet and that gets smaller by it. Returns how many. */
export async function precompress(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && looseFile.test(entry.name))
    .map(({ parentPath, name }) => path.join(parentPath, name));
  const waiting = files.values();
  let compressed = 0;
  const work = async () => {
    for (const file of waiting) if (await compressFile(file)) compressed += 1;
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return compressed;
}

async function compressFile(file: string): Promise<boolean> {
  const plain = await readFile(file);
  if (plain.length < smallestBytes) return false;
  const brotli = await toBrotli(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: qualityOf(file),
      [constants.BROTLI_PARAM_LGWIN]: widestWindow,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  });
  const gzipped = await toGzip(plain, { level: 9 });
  if (brotli.length >= plain.length) return false;
  await writeFile(`${file}.br`, brotli);
  await writeFile(`${file}.gz`, gzipped);
  return true;
}

function qualityOf(file: string): number {
  if (programFile.test(file)) return 6;
  return pageFile.test(file) ? 11 : 9;
}
