import type { Page, Route } from "playwright-core";
import { reader } from "#messages";
import { builtFile } from "../../checks/built-pages.ts";
import { chromiumFlags } from "../../checks/chromium.ts";
import type { ReportSheet } from "./report-sheet.ts";

const t = reader("report");

/** Prints reports one after the other. */
export interface Printer {
  readonly print: (sheet: ReportSheet) => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/**
 * Opens Chromium as a printer for pages built into `folder`. `origin` is the public address of the site: nothing is
 * served there, the files are handed over, and the links on the sheets lead to it.
 */
export async function openPrinter(executablePath: string, folder: string, origin: string): Promise<Printer> {
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath, args: chromiumFlags, chromiumSandbox: false });
  const context = await browser.newContext({ locale: "id-ID", javaScriptEnabled: false });
  const page = await context.newPage();
  const onTheWay = new Map<string, string>();
  await page.route("**/*", (route) => handOver(route, { folder, origin, pages: onTheWay }));
  return {
    print: async (sheet) => {
      onTheWay.set(sheet.address, sheet.html);
      await page.goto(new URL(sheet.address, origin).href, { waitUntil: "load" });
      onTheWay.delete(sheet.address);
      return printed(page, sheet, origin);
    },
    close: () => browser.close(),
  };
}

interface Handing {
  readonly folder: string;
  readonly origin: string;
  /** Pages as they are printed, by address. */
  readonly pages: ReadonlyMap<string, string>;
}

function handOver(route: Route, { folder, origin, pages }: Handing): Promise<void> {
  const url = new URL(route.request().url());
  if (url.origin !== new URL(origin).origin) return route.abort();
  const body = pages.get(url.pathname);
  if (body !== undefined) return route.fulfill({ contentType: "text/html; charset=utf-8", body });
  const file = builtFile(folder, url.pathname);
  return file === null ? route.abort() : route.fulfill({ path: file });
}

function printed(page: Page, { head, address }: ReportSheet, origin: string): Promise<Buffer> {
  const { host } = new URL(origin);
  return page.pdf({
    format: "A4",
    preferCSSPageSize: true,
    tagged: true,
    outline: true,
    displayHeaderFooter: true,
    headerTemplate: line(head, ""),
    footerTemplate: line(
      `${host}${address}`,
      `${t("print.page")} <span class="pageNumber"></span> ${t("print.of")} <span class="totalPages"></span>`,
    ),
  });
}

/** Chromium shows these lines with a style sheet of their own, in letters of size 0. */
const line = (left: string, right: string) =>
  `<div style="display:flex;justify-content:space-between;width:100%;margin:0 14mm;font:7pt system-ui,sans-serif">
    <span>${left}</span><span>${right}</span>
  </div>`;
