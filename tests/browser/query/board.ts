import type { Page } from "playwright-core";

/** Opens the board and waits until the database answers. */
export async function openBoard(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Buka papan kueri" }).click();
  await awaitEngine(page);
  await page.locator(".cm-content").waitFor();
}

export async function awaitEngine(page: Page): Promise<void> {
  await page.locator(".query-status", { hasText: "Mesin siap" }).waitFor({ timeout: 120_000 });
}

/** Puts a query in the place of the one that stands in the editor, by keyboard. */
export async function write(page: Page, sql: string): Promise<void> {
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await page.keyboard.insertText(sql);
}

/** Runs what stands in the editor by keyboard, and waits for what comes of it. */
export async function run(page: Page, awaited = ".query-result, .query-fault"): Promise<string> {
  await page.keyboard.press("Control+Enter");
  await page.locator(awaited).first().waitFor({ timeout: 60_000 });
  return page.locator(".query-outcome").innerText();
}
