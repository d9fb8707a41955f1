import path from "node:path";
import type { Bench } from "../bench.ts";
import { buildPages } from "../build/astro.ts";
import { precompress } from "../build/compress.ts";
import { printReports } from "../build/reports/print-reports.ts";
import { openPrinter } from "../build/reports/printer.ts";
import { findChromium } from "../checks/chromium.ts";
import { cacheFolder, projectFolder } from "../config.ts";
import { inFreshFolder } from "../start/fresh-folder.ts";

/** How long the pages of the current release take to build, the reports to print for the first time, and all to compress. */
export const bench: Bench = (time) =>
  inFreshFolder(cacheFolder, "bench", async (outFolder) => {
    const building = await time(() => buildPages(projectFolder, outFolder, () => undefined));
    const chromium = findChromium();
    const printing = await time(() =>
      printReports({
        folder: outFolder,
        cache: path.join(outFolder, ".laporan"),
        open: async () => (chromium === null ? null : openPrinter(chromium, outFolder, "http://localhost")),
        onPrinted: () => undefined,
      }),
    );
    const compressing = await time(() => precompress(outFolder));
    return {
      pages: building.result,
      seconds: building.seconds,
      pagesPerSecond: building.result / building.seconds,
      reportsPrinted: printing.result.printed,
      printSeconds: printing.seconds,
      filesCompressed: compressing.result,
      compressSeconds: compressing.seconds,
    };
  });
