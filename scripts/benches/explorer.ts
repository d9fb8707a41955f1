import { type Browser, chromium, type Page } from "playwright-core";
import type { Bench } from "../bench.ts";
import { buildPages } from "../build/astro.ts";
import { precompress } from "../build/compress.ts";
import { chromiumFlags, findChromium } from "../checks/chromium.ts";
import { cacheFolder, projectFolder } from "../config.ts";
import { serve } from "../serve.ts";
import { inFreshFolder } from "../start/fresh-folder.ts";

const rounds = 15;
/** A processor four times slower than this one, as a cheap phone has. */
const slowdown = 4;
/** The browser does not time what is faster than this. */
const leastMilliseconds = 16;
const settleMilliseconds = 500;

const places = { city: "35.10", allPilots: "semua" } as const;

/** One thing a reader does; `round` tells there from back. */
type Action = (page: Page, round: number) => Promise<void>;

const actions: Readonly<Record<string, Action>> = {
  indicatorChange: async (page, round) => {
    await page.getByLabel("Ukuran").focus();
    await page.keyboard.press(round % 2 === 0 ? "ArrowDown" : "ArrowUp");
  },
  periodStep: (page, round) =>
    page.getByRole("button", { name: round % 2 === 0 ? "Masa sebelumnya" : "Masa berikutnya" }).click(),
  hover: (page, round) =>
    page
      .locator(".explorer-map .area")
      .nth(2 + (round % 2))
      .hover({ force: true }),
  nextAreaByKey: async (page, round) => {
    if (round === 0) await page.locator(".explorer-map .area").first().focus();
    await page.keyboard.press("ArrowRight");
  },
  tableKey: async (page, round) => {
    if (round === 0) await page.getByRole("button", { name: "Peta", exact: true }).focus();
    await page.keyboard.press("t");
  },
  pin: async (page) => {
    await page.locator(".explorer-map .area").nth(3).focus();
    await page.keyboard.press("Enter");
  },
  geographySwitch: (page, round) =>
    page.getByRole("button", { name: round % 2 === 0 ? "Ubin" : "Skematik" }).click(),
};

/**
 * From input to the next paint in the explorer, under a slowed processor: the largest kabupaten and all pilots at
 * once. Milliseconds as the browser times its own events, in steps of eight.
 */
export const bench: Bench = () =>
  inFreshFolder(cacheFolder, "bench", async (folder) => {
    const executablePath = findChromium();
    if (executablePath === null)
      throw new Error("The explorer is measured in Chromium: install it, or set CHROMIUM");
    await buildPages(projectFolder, folder, () => undefined);
    await precompress(folder);
    const site = await serve({ folder, port: 0, host: "127.0.0.1" });
    const browser = await chromium.launch({ executablePath, args: chromiumFlags, chromiumSandbox: false });
    try {
      const figures: Record<string, number> = { slowdown, rounds };
      for (const [name, area] of Object.entries(places))
        Object.assign(figures, await measurePlace(browser, site.origin, name, area));
      return figures;
    } finally {
      await browser.close();
      await site.stop();
    }
  });

async function measurePlace(
  browser: Browser,
  origin: string,
  name: string,
  area: string,
): Promise<Record<string, number>> {
  const figures: Record<string, number> = {};
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(recordEvents);
  const client = await page.context().newCDPSession(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  for (const [action, act] of Object.entries(actions)) {
    await page.goto(`${origin}/peta/?wilayah=${area}`);
    await page.locator(".explorer-map .area").first().waitFor({ state: "attached" });
    await page.waitForTimeout(settleMilliseconds);
    const taken: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await page.evaluate(() => window.slowEvents.splice(0));
      await act(page, round);
      await page.waitForTimeout(settleMilliseconds);
      taken.push(Math.max(leastMilliseconds, ...(await page.evaluate(() => window.slowEvents))));
    }
    taken.sort((left, right) => left - right);
    figures[`${name}_${action}_medianMilliseconds`] = taken[Math.floor(rounds / 2)] ?? 0;
    figures[`${name}_${action}_worstMilliseconds`] = taken.at(-1) ?? 0;
  }
  await page.close();
  return figures;
}

function recordEvents(): void {
  window.slowEvents = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.slowEvents.push(duration);
  });
  observer.observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
}

declare global {
  interface Window {
    slowEvents: number[];
  }
}
