import { rm } from "node:fs/promises";
import path from "node:path";
import type { Bench } from "../bench.ts";
import { buildPages } from "../build/astro.ts";
import { precompress } from "../build/compress.ts";
import { cacheFolder, projectFolder } from "../config.ts";

const outFolder = path.join(cacheFolder, "bench");

/** How long the pages of the current release take to build and to compress. */
export const bench: Bench = async (time) => {
  await rm(outFolder, { recursive: true, force: true });
  const building = await time(() => buildPages(projectFolder, outFolder, () => undefined));
  const compressing = await time(() => precompress(outFolder));
  await rm(outFolder, { recursive: true });
  return {
    pages: building.result,
    seconds: building.seconds,
    pagesPerSecond: building.result / building.seconds,
    filesCompressed: compressing.result,
    compressSeconds: compressing.seconds,
  };
};
