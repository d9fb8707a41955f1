import type { Bench } from "../bench.ts";
import { buildPages } from "../build/astro.ts";
import { precompress } from "../build/compress.ts";
import { cacheFolder, projectFolder } from "../config.ts";
import { inFreshFolder } from "../start/fresh-folder.ts";

/** How long the pages of the current release take to build and to compress. */
export const bench: Bench = (time) =>
  inFreshFolder(cacheFolder, "bench", async (outFolder) => {
    const building = await time(() => buildPages(projectFolder, outFolder, () => undefined));
    const compressing = await time(() => precompress(outFolder));
    return {
      pages: building.result,
      seconds: building.seconds,
      pagesPerSecond: building.result / building.seconds,
      filesCompressed: compressing.result,
      compressSeconds: compressing.seconds,
    };
  });
