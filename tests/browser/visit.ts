import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { chromiumFlags, findChromium } from "../../scripts/checks/chromium.ts";

const executablePath = findChromium();

/** Tests that need a real browser; where there is none they count as skipped and `npm test` says so. */
export const describeInBrowser = describe.skipIf(executablePath === null);

/** An open page and everything about it that must not happen. */
export interface Visit {
  readonly page: Page;
  /** Console errors, uncaught exceptions, refused by policy, requests to another host, failed requests. */
  readonly faults: readonly string[];
}

/** Opens a page of the built site, lets `look` examine it and closes it. */
export type Visitor = <Result>(
  pathname: string,
  options: BrowserContextOptions,
  look: (visit: Visit) => Promise<Result>,
) => Promise<Result>;

/** Keeps one browser with an empty profile for the tests of a file; every visit starts without history. */
export function useBrowser(): Visitor {
  let browser: Browser;
  beforeAll(async () => {
    if (executablePath === null) return;
    browser = await chromium.launch({ executablePath, args: chromiumFlags, chromiumSandbox: false });
  });
  afterAll(() => browser?.close());

  return async (pathname, options, look) => {
    const origin = inject("origin");
    const context = await browser.newContext({ baseURL: origin, locale: "id-ID", ...options });
    try {
      const page = await context.newPage();
      const faults = await recordFaults(page, origin);
      await page.goto(pathname, { waitUntil: "load" });
      return await look({ page, faults });
    } finally {
      await context.close();
    }
  };
}

async function recordFaults(page: Page, origin: string): Promise<string[]> {
  const faults: string[] = [];
  await page.route("**/*", (route) => {
    const url = route.request().url();
    if (url.startsWith(`${origin}/`)) return route.continue();
    faults.push(`request to another host: ${url}`);
    return route.abort();
  });
  page.on("console", (message) => {
    const isStatus = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !isStatus) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(`uncaught: ${error.message}`));
  page.on("response", (response) => {
    const isPage = response.request().isNavigationRequest();
    if (response.status() >= 400 && !isPage) faults.push(`${response.status()} for ${response.url()}`);
  });
  return faults;
}
