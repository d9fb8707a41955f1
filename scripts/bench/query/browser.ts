import { type Browser, chromium, type Page } from "playwright-core";
import { reader } from "#messages";
import { chromiumFlags, findChromium } from "../../checks/chromium.ts";
import { middle } from "./native.ts";

const patience = { timeout: 180_000 };
const text = reader("commands");

export interface BoardFigures {
  /** From the press of the button until the database answers. */
  readonly startSeconds: number;
  /** From the press of the key until rows stand on the page, the table's download included. */
  readonly firstSeconds: number;
  /** The same once the table is there. */
  readonly warmSeconds: number;
  /** What the page says that the database took of it. */
  readonly engineMilliseconds: number;
  readonly engineBytes: number;
  readonly tableBytes: number;
}

/** Asks a query on the page itself, first with an empty profile, then again and again. */
export async function askBoard(
  origin: string,
  sql: (turn: number) => string,
  times: number,
): Promise<BoardFigures> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(text("bench.noChromium"));
  const browser: Browser = await chromium.launch({
    executablePath,
    args: chromiumFlags,
    chromiumSandbox: false,
  });
  try {
    const page = await browser.newPage({ serviceWorkers: "block" });
    const transferred = countBytes(page);
    await page.goto(`${origin}/data/kueri/`);
    const started = performance.now();
    await page.locator("#kueri-pembuka button").click();
    await page.locator("button.primary[aria-disabled=false]").waitFor(patience);
    const startSeconds = since(started);
    const engineBytes = await transferred();
    const firstSeconds = await ask(page, sql(0), 0);
    const tableBytes = (await transferred()) - engineBytes;
    const warm: number[] = [];
    const engine: number[] = [];
    for (let turn = 1; turn <= times; turn += 1) {
      warm.push(await ask(page, sql(turn), turn));
      engine.push(await engineTime(page));
    }
    const engineMilliseconds = middle(engine);
    return {
      startSeconds,
      firstSeconds,
      warmSeconds: middle(warm),
      engineMilliseconds,
      engineBytes,
      tableBytes,
    };
  } finally {
    await browser.close();
  }
}

const since = (started: number): number => (performance.now() - started) / 1000;

/** Writes a query whose first column is named after its turn, runs it, and waits for that column. */
async function ask(page: Page, sql: string, turn: number): Promise<number> {
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(sql);
  const started = performance.now();
  await page.keyboard.press("Control+Enter");
  await page.locator("th", { hasText: `giliran_${turn}` }).waitFor(patience);
  return since(started);
}

/** Reads the time that the page tells: seconds, with a decimal comma. */
async function engineTime(page: Page): Promise<number> {
  const said = await page.locator(".query-outcome [role=status]").first().innerText();
  return Number(/([\d,]+) detik/.exec(said)?.[1]?.replace(",", ".")) * 1000;
}

/** Counts the bodies that come over the network, as they are on the way. */
function countBytes(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    sizes.push(
      request.sizes().then(
        ({ responseBodySize }) => responseBodySize,
        () => 0,
      ),
    );
  });
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
