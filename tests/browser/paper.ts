import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { isCi } from "../../scripts/config.ts";

const run = promisify(execFile);

/** Returns a page as it is printed on A4. */
export const printed = (page: Page): Promise<Buffer> => page.pdf({ preferCSSPageSize: true, format: "A4" });

export const pagesIn = (pdf: Buffer): number =>
  pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** Returns text on one line, no-break spaces as spaces. */
export const plain = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Returns the text of a PDF, or null where `pdftotext` (poppler-utils) is not installed. */
export const textOf = (pdf: Buffer): Promise<string | null> => saidOf(pdf, "pdftotext", ["-"]);

/** Returns what `pdfinfo` says of a PDF: title, date, tags; null where it is not installed. */
export const factsOf = (pdf: Buffer): Promise<string | null> => saidOf(pdf, "pdfinfo", []);

async function saidOf(pdf: Buffer, command: string, options: readonly string[]): Promise<string | null> {
  const folder = await mkdtemp(path.join(tmpdir(), "print-"));
  try {
    const file = path.join(folder, "page.pdf");
    await writeFile(file, pdf);
    const { stdout } = await run(command, [file, ...options]);
    return plain(stdout);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT" && !isCi) return null;
    throw error;
  } finally {
    await rm(folder, { recursive: true });
  }
}
