import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { formatBytes, reader } from "#messages";
import { findChromium } from "./checks/chromium.ts";
import { projectFolder } from "./config.ts";
import { makePracticeCopy } from "./guide/practice-copy.ts";
import { type GuideStep, readGuide } from "./guide/read-guide.ts";
import { runGuide } from "./guide/run-guide.ts";
import { screenPage } from "./guide/screen-page.ts";
import { takesNone } from "./help.ts";
import { serve } from "./serve.ts";
import { fail } from "./start/exit.ts";

const text = reader("commands");
const pictures = path.join(projectFolder, "docs/gambar");
const largestBytes = 60_000;

/** Walks through the guide in a copy of the project and takes its pictures on the way. Nothing in them is real. */
async function takePictures(): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(text("guide.noChromium"));
  mkdirSync(pictures, { recursive: true });
  const copy = makePracticeCopy();
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const guide = readGuide(readFileSync(path.join(projectFolder, "docs/panduan-operator.md"), "utf8"));
    for (const { step, output, fault } of runGuide(guide, copy.folder)) {
      if (fault) throw new Error(fault.what);
      if (step.kind === "run") await takePicture(browser, copy.folder, step.commands[0] ?? "", output);
      if (step.kind === "run" && step.line > lastPictured(guide)) break;
    }
  } finally {
    await browser.close();
    copy.remove();
  }
  weighPictures();
}

/** The step after which no picture is taken any more. */
const lastPictured = (guide: readonly GuideStep[]) =>
  guide.findLast(({ kind }) => kind === "change")?.line ?? Number.POSITIVE_INFINITY;

async function takePicture(browser: Browser, folder: string, command: string, output: string): Promise<void> {
  const shown = output
    .replace(/^(>|npm warn).*\n/gm, "")
    .replace(/^\n+/, "")
    .trimEnd();
  if (command.includes("2026-09,2026-T3"))
    await takeScreen(browser, "laporan-mutu", command, shortReport(shown));
  if (command.endsWith("--date 2026-10-05 --dry-run") && command.includes("latihan/kiriman"))
    await takeScreen(browser, "uji-coba", command, shortRun(shown));
  if (command.endsWith("--date 2026-11-06")) await takeMarkedCopy(browser, path.join(folder, "latihan"));
  if (command === "npm run build") await takeSite(browser, path.join(folder, "dist"));
}

function weighPictures(): void {
  for (const name of readdirSync(pictures)) {
    const { size } = statSync(path.join(pictures, name));
    console.log(`  ${name}  ${formatBytes(size)}`);
    if (size > largestBytes) throw new Error(text("guide.tooLarge", { name }));
  }
}

async function opened(browser: Browser, width: number, height: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: "light" });
  return context.newPage();
}

async function takeScreen(browser: Browser, name: string, command: string, shown: string): Promise<void> {
  const page = await opened(browser, 900, 200);
  await page.setContent(screenPage(command, shown));
  await keep(page, name, await page.locator("main").screenshot());
  await page.context().close();
}

/** The sheets as LibreOffice writes them, with the lines of a grid and without its own table of contents. */
const sheetStyle = `
  hr, center { display: none; } h1 { font: 14px sans-serif; }
  table { border-collapse: collapse; } td { border: 1px solid #bbb; padding: 3px 6px; }
  tr:first-child td[sdnum], tr:first-child td:has(b) { white-space: nowrap; max-inline-size: 60px; }`;

/** LibreOffice draws the workbook as an office would see it. */
async function takeMarkedCopy(browser: Browser, folder: string): Promise<void> {
  const file = path.join(folder, "periksa/82.71/2026-10/pendataan-ditandai.xlsx");
  const { status } = spawnSync("soffice", ["--headless", "--convert-to", "html", "--outdir", folder, file]);
  if (status !== 0) throw new Error(text("guide.noOffice"));
  const page = await opened(browser, 1100, 420);
  await page.goto(`file://${path.join(folder, "pendataan-ditandai.html")}`);
  await page.addStyleTag({ content: sheetStyle });
  await keep(page, "salinan-bertanda", await page.screenshot());
  await page.context().close();
}

async function takeSite(browser: Browser, folder: string): Promise<void> {
  const site = await serve({ folder, port: 0, host: "127.0.0.1" });
  try {
    for (const [name, address, height] of [
      ["halaman-kota", "/wilayah/82.71/", 640],
      ["halaman-rilis", "/data/rilis/", 620],
    ] as const) {
      const page = await opened(browser, 900, height);
      await page.goto(`${site.origin}${address}`);
      const png = await page.screenshot();
      await page.goto("about:blank");
      await keep(page, name, png);
      await page.context().close();
    }
  } finally {
    await site.stop();
  }
}

/** A run without the figures that others published, which take half of the screen. */
function shortRun(shown: string): string {
  return shown
    .split("\n")
    .filter((line) => !line.trimStart().startsWith("angka_resmi"))
    .join("\n");
}

/** The head of the quality report and the first findings of two kinds. */
function shortReport(shown: string): string {
  const part = (first: string, last: string, lines: number) => {
    const from = shown.indexOf(first);
    return shown.slice(from, shown.indexOf(last, from)).trim().split("\n").slice(0, lines).join("\n");
  };
  const parts = [
    part("# Laporan mutu", "## Cara", 12),
    part("## Disisihkan", "## Digabung", 6),
    part("## Digabung", "## Dihitung", 4),
  ];
  return parts.join("\n\n…\n\n");
}

/** WebP, made by the browser itself: a tenth of the bytes. */
async function keep(page: Page, name: string, png: Buffer): Promise<void> {
  const bytes = await page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      canvas.getContext("2d")?.drawImage(image, 0, 0);
      return canvas.toDataURL("image/webp", 0.72).split(",")[1] ?? "";
    },
    `data:image/png;base64,${png.toString("base64")}`,
  );
  writeFileSync(path.join(pictures, `${name}.webp`), Buffer.from(bytes, "base64"));
}

takesNone(text("guide.usage"));
takePictures().catch(fail);
