import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser, useBrowser } from "./visit.ts";

interface Saved {
  readonly name: string;
  readonly content: Buffer;
}

const figureOf = (page: Page, title: RegExp) =>
  page.locator("figure", { has: page.getByRole("heading", { name: title }) });

async function saved(page: Page, figure: Locator, button: RegExp): Promise<Saved> {
  expect(await figure.count()).toBe(1);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    figure.getByRole("button", { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

describeInBrowser("what is seen of a figure can be saved", () => {
  const visit = useBrowser();

  it("as CSV: plain numbers, and in every row what they rest on", async () => {
    await visit("/wilayah/82.71/", {}, async ({ page, faults }) => {
      const figure = figureOf(page, /^Semua kecamatan/);
      const { name, content } = await saved(page, figure, /CSV/);
      expect(name).toMatch(/^82\.71-semua-kecamatan-\d{4}-\d\d-\d\d\.\d+-simulasi\.csv$/);
      const [head = "", ...rows] = String(content).trimEnd().split("\r\n");
      expect(head).toMatch(/^\uFEFFKecamatan,Keluarga,Terdaftar \(%\),/);
      expect(head).toMatch(/Masa,Sumber,Pemilik data,Rilis,Alamat,Sifat data$/);
      expect(rows).toHaveLength(9);
      expect(rows[0]).toMatch(/^Kota Ternate Selatan|^Ternate Selatan/);
      for (const row of rows) expect(row).toMatch(/,simulasi$/);
      const [, families = "", registered = ""] = rows[0]?.split(",") ?? [];
      expect(await figure.locator("tbody tr").first().locator("td").allInnerTexts()).toEqual(
        expect.arrayContaining([
          Number(families).toLocaleString("id-ID"),
          `${registered.replace(".", ",")}\u00a0%`,
        ]),
      );
      expect(faults).toEqual([]);
    });
  });

  it("as SVG: it stands without style sheet or page, and names title, source and nature", async () => {
    await visit("/wilayah/82.71/", {}, async ({ page, faults }) => {
      const figure = page.locator("figure", { has: page.locator("svg.map") });
      const { name, content } = await saved(page, figure, /SVG/);
      const svg = String(content);
      expect(name).toMatch(/-simulasi\.svg$/);
      expect(svg).toContain("SIMULASI");
      expect(svg).toMatch(/Sumber: .*Rilis: \d{4}-\d\d-\d\d/);
      expect(svg).not.toMatch(/var\(|class=|<style|http:(?!\/\/(www\.w3\.org|localhost|127\.0\.0\.1))/);
      const fills = await page.evaluate((text) => {
        const { documentElement } = new DOMParser().parseFromString(text, "image/svg+xml");
        return {
          root: documentElement.nodeName,
          fills: new Set(
            [...documentElement.querySelectorAll("path")].map((path) => path.getAttribute("fill")),
          ).size,
        };
      }, svg);
      expect(fills.root).toBe("svg");
      expect(fills.fills).toBeGreaterThan(2);
      expect(faults).toEqual([]);
    });
  });

  it("as PNG: twice as many pixels as the picture has units, and not blank", async () => {
    await visit("/wilayah/82.71.05/", { viewport: { width: 360, height: 800 } }, async ({ page, faults }) => {
      const figure = figureOf(page, /^Desil 1–2/);
      const { name, content } = await saved(page, figure, /PNG/);
      expect(name).toMatch(/^82\.71\.05-.*-simulasi\.png$/);
      const seen = await page.evaluate(
        async (bytes) => {
          const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
          const canvas = document.createElement("canvas");
          canvas.width = bitmap.width;
          canvas.height = bitmap.height;
          const context = canvas.getContext("2d");
          context?.drawImage(bitmap, 0, 0);
          const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
          const colours = new Set<string>();
          for (let at = 0; at < data.length; at += 4 * 97)
            colours.add(`${data[at]},${data[at + 1]},${data[at + 2]}`);
          return { width: bitmap.width, colours: colours.size };
        },
        [...content],
      );
      expect(seen.width).toBe(1440);
      expect(seen.colours).toBeGreaterThan(8);
      expect(await figure.getByRole("status").innerText()).toContain(name);
      expect(faults).toEqual([]);
    });
  });

  it("says so where it cannot be made", async () => {
    await visit("/wilayah/82.71/", {}, async ({ page }) => {
      await page.route("**/save*.js", (route) => route.abort());
      const figure = figureOf(page, /^Semua kecamatan/);
      await figure.getByRole("button", { name: /CSV/ }).click();
      await expect.poll(() => figure.getByRole("status").last().innerText()).toMatch(/coba lagi/);
    });
  });

  it("only with script: without it the links to the files stay", async () => {
    await visit("/wilayah/82.71/", { javaScriptEnabled: false }, async ({ page }) => {
      expect(await page.getByRole("button").count()).toBe(0);
      expect(await page.getByRole("link", { name: "Unduh CSV" }).count()).toBeGreaterThan(0);
    });
  });
});
