import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { isCi } from "../../scripts/config.ts";
import { kinds } from "./kinds.ts";
import { describeInBrowser, useBrowser } from "./visit.ts";

const run = promisify(execFile);
const sheets = [
  [kinds["island kecamatan"], 2],
  [kinds.kecamatan, 2],
  [kinds.city, 3],
  ["/wilayah/35.10/", 3],
] as const;

/** Returns the text of a PDF, or null where `pdftotext` (poppler-utils) is not installed. */
async function textOf(pdf: Buffer): Promise<string | null> {
  const folder = await mkdtemp(path.join(tmpdir(), "print-"));
  try {
    const file = path.join(folder, "page.pdf");
    await writeFile(file, pdf);
    const { stdout } = await run("pdftotext", ["-layout", file, "-"]);
    return plain(stdout);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT" && !isCi) return null;
    throw error;
  } finally {
    await rm(folder, { recursive: true });
  }
}

const plain = (text: string) => text.replace(/\s+/g, " ");
const pagesIn = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length;

describeInBrowser("on paper", () => {
  const visit = useBrowser();

  it.each(sheets)("%s takes at most %i sheets and keeps its main figures", async (pathname, most) => {
    const { pdf, figures } = await visit(pathname, {}, async ({ page }) => ({
      figures: await page.locator(".facts .big").allInnerTexts(),
      pdf: await page.pdf({ preferCSSPageSize: true, format: "A4" }),
    }));
    expect(figures.length).toBeGreaterThan(0);
    expect(pagesIn(pdf)).toBeLessThanOrEqual(most);
    const printed = await textOf(pdf);
    if (printed === null) return;
    for (const figure of figures) expect(printed).toContain(plain(figure));
    expect(printed.toUpperCase()).toContain("SIMULASI");
  });
});
