import { existsSync, statSync } from "node:fs";
import { copyFile, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { builtPages } from "../../checks/built-pages.ts";
import { offerPdf, type PrintedReport } from "./offer-pdf.ts";
import { packPdf } from "./pack-pdf.ts";
import type { Printer } from "./printer.ts";
import { type ReportSheet, reportSheet } from "./report-sheet.ts";

export interface PrintOptions {
  /** The built site. */
  readonly folder: string;
  /** Where printed reports are kept by what is on them, for the next build. */
  readonly cache: string;
  /** Called where something has to be printed; null where there is nothing to print with. */
  readonly open: () => Promise<Printer | null>;
  readonly onPrinted: (done: number, of: number) => void;
}

/** How many reports the site has, and how many of them have a PDF now. */
export interface PrintOutcome {
  readonly reports: number;
  readonly printed: number;
}

/** Puts a PDF beside every periodic report and offers it on the pages. What was printed before is not printed again. */
export async function printReports({ folder, cache, open, onPrinted }: PrintOptions): Promise<PrintOutcome> {
  const pages = await builtPages(folder);
  const sheets = pages.map((page) => reportSheet(page, folder)).filter((sheet) => sheet !== null);
  const kept = await keptIn(cache);
  const missing = sheets.filter(({ hash }) => !kept.has(hash));
  const printer = missing.length > 0 ? await open() : null;
  if (printer) {
    try {
      for (const [index, sheet] of missing.entries()) {
        kept.set(sheet.hash, await printInto(cache, sheet, printer));
        onPrinted(index + 1, missing.length);
      }
    } finally {
      await printer.close();
    }
  }

  const printed = new Map<string, PrintedReport>();
  for (const { hash, pdf } of sheets) {
    const report = kept.get(hash);
    if (!report) continue;
    await copyFile(path.join(cache, report.file), path.join(folder, pdf));
    printed.set(pdf, report);
  }
  for (const { address, html } of pages) {
    const offered = offerPdf(html, printed);
    if (offered !== html) await writeFile(path.join(folder, address, "index.html"), offered);
  }
  await removeOthers(cache, new Set(sheets.map(({ hash }) => hash)));
  return { reports: sheets.length, printed: printed.size };
}

interface KeptReport extends PrintedReport {
  readonly file: string;
}

const nameOf = (hash: string, pages: number) => `${hash}-${pages}.pdf`;

async function keptIn(cache: string): Promise<Map<string, KeptReport>> {
  await mkdir(cache, { recursive: true });
  const kept = (await readdir(cache)).flatMap((file) => {
    const [, hash, pages] = /^([0-9a-f]{64})-(\d+)\.pdf$/.exec(file) ?? [];
    const { size } = statSync(path.join(cache, file));
    return hash && pages ? [[hash, { file, pages: Number(pages), bytes: size }] as const] : [];
  });
  return new Map(kept);
}

async function printInto(cache: string, sheet: ReportSheet, printer: Printer): Promise<KeptReport> {
  const raw = await printer.print(sheet);
  const pages = raw.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  const pdf = packPdf(raw, sheet.date) ?? raw;
  const file = nameOf(sheet.hash, pages);
  const whole = path.join(cache, file);
  await writeFile(`${whole}.sebagian`, pdf);
  await rename(`${whole}.sebagian`, whole);
  return { file, pages, bytes: pdf.length };
}

async function removeOthers(cache: string, used: ReadonlySet<string>): Promise<void> {
  if (!existsSync(cache)) return;
  for (const file of await readdir(cache)) if (!used.has(file.slice(0, 64))) await rm(path.join(cache, file));
}
