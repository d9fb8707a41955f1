import type { Page } from "playwright-core";

/** Waits until the map is drawn. */
export async function opened(page: Page): Promise<void> {
  await page.locator(".explorer-map .area").first().waitFor({ state: "attached" });
}

/** Waits until the table is there. */
export async function openedTable(page: Page): Promise<void> {
  await page.locator(".explorer-table table").waitFor();
}

/** Returns the part of the address that tells the view. */
export const query = (page: Page): string => new URL(page.url()).search;

export const finding = (page: Page) => page.locator(".explorer-finding");
export const areaOf = (page: Page, code: string) => page.locator(`.explorer-map [data-code="${code}"]`);
