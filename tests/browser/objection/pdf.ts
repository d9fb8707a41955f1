import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { isCi } from "../../../scripts/config.ts";

const run = promisify(execFile);

/** Returns the text of a PDF with single spaces, or null where `pdftotext` (poppler-utils) is not installed. */
export async function textOf(pdf: Buffer): Promise<string | null> {
  const folder = await mkdtemp(path.join(tmpdir(), "print-"));
  try {
    const file = path.join(folder, "page.pdf");
    await writeFile(file, pdf);
    const { stdout } = await run("pdftotext", ["-layout", file, "-"]);
    return stdout.replace(/\s+/g, " ");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT" && !isCi) return null;
    throw error;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Returns on how many sheets a PDF is. */
export const pagesIn = (pdf: Buffer): number =>
  pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
