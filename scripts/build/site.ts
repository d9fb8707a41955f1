import { existsSync } from "node:fs";
import path from "node:path";
import { formatCount, reader } from "#messages";
import { findChromium } from "../checks/chromium.ts";
import { isCi, siteUrl } from "../config.ts";
import { fingerprint, Stamp } from "../start/fingerprint.ts";
import { inFreshFolder, replace } from "../start/fresh-folder.ts";
import type { Progress } from "../start/progress.ts";
import { readIndex } from "../start/sample.ts";
import { buildPages } from "./astro.ts";
import { precompress } from "./compress.ts";
import { copyLatest } from "./latest.ts";
import { printReports } from "./reports/print-reports.ts";
import { openPrinter } from "./reports/printer.ts";
import { writeSitemap } from "./sitemap.ts";

const text = reader("commands");

/** What the pages are made from, besides the release. */
const inputs = [
  "public",
  "data/reference",
  "data/policy",
  "data/sample/kunci-meja.json",
  "data/boundaries",
  "src/site",
  "src/domain",
  "src/messages",
  "src/schemas",
  "scripts/build",
  "astro.config.mjs",
  "package-lock.json",
  "tsconfig.json",
];

/** The address the pages are built for where no other is given, as in `astro.config.mjs`. */
const localAddress = "http://localhost:4321";

export interface SiteOptions {
  /** The folder of the project. */
  readonly folder: string;
  readonly progress: Progress;
  /** Build even where nothing changed. */
  readonly force?: boolean;
}

/** Builds `dist/` where the release or the sources changed since the last time. Until it is complete the old one stands. */
export async function prepareSite({ folder, progress, force = false }: SiteOptions): Promise<void> {
  const target = path.join(folder, "dist");
  const stamp = new Stamp(path.join(folder, ".cache/site.sha256"));
  const chromium = findChromium();
  const current = `${await fingerprint(folder, inputs)} ${siteUrl ?? ""}${chromium === null ? "" : " pdf"}`;
  if (!force && existsSync(target) && stamp.matches(current)) return;

  await inFreshFolder(path.join(folder, ".cache"), "dist", async (fresh) => {
    await progress.stage(text("build.pages"), (note) =>
      buildPages(folder, fresh, (pages) => note(text("build.pagesSoFar", { pages: formatCount(pages) }))),
    );
    await printInto(fresh, { folder, progress, chromium });
    await listPages(folder, fresh);
    await progress.stage(text("build.compress"), () =>
      precompress(fresh, path.join(folder, ".cache/terkompres")),
    );
    await copyLatest(fresh);
    await replace(target, fresh);
  });
  await stamp.write(current);
}

async function listPages(folder: string, site: string): Promise<void> {
  const index = readIndex(folder);
  const release = index?.releases.find(({ id }) => id === index.latest);
  if (!release) return;
  const isSimulated = release.nature === "simulasi";
  await writeSitemap(site, {
    site: siteUrl?.replace(/\/$/, "") ?? localAddress,
    day: release.published,
    isSimulated,
  });
}

/** Without a browser the pages say how to print them, and the build says loudly that they do. */
async function printInto(
  site: string,
  { folder, progress, chromium }: { folder: string; progress: Progress; chromium: string | null },
): Promise<void> {
  const { reports, printed } = await progress.stage(text("build.reports"), (note) =>
    printReports({
      folder: site,
      cache: path.join(folder, ".cache/laporan"),
      open: async () => (chromium === null ? null : openPrinter(chromium, site, siteUrl ?? localAddress)),
      onPrinted: (done, of) =>
        note(text("build.reportsSoFar", { done: formatCount(done), of: formatCount(of) })),
    }),
  );
  if (printed === reports) return;
  const warning = text("build.noPdf", { count: formatCount(reports - printed) });
  if (isCi) throw new Error(warning);
  progress.say(warning);
}
