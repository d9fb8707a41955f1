import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { kinds } from "./kinds.ts";
import { describeInBrowser, useBrowser } from "./visit.ts";

const charted = [
  kinds.city,
  kinds["desil report"],
  kinds["flow report"],
  kinds["quality report"],
  kinds["island kecamatan"],
  kinds.kecamatan,
];

/** Returns the share of the picture that has not its most frequent colour: the marks on the ground. */
async function markedShare(page: Page, picture: Buffer): Promise<number> {
  const blank = await page.context().newPage();
  return blank.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
    if (!canvas) throw new Error("No canvas");
    canvas.drawImage(image, 0, 0);
    const pixels = new Uint32Array(canvas.getImageData(0, 0, image.width, image.height).data.buffer);
    const counts = new Map<number, number>();
    for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    return 1 - Math.max(...counts.values()) / pixels.length;
  }, picture.toString("base64"));
}

describeInBrowser("in forced colours", () => {
  const visit = useBrowser();

  it.each(charted)("the charts of %s keep their marks", async (pathname) => {
    const options = { forcedColors: "active", colorScheme: "dark" } as const;
    await visit(pathname, options, async ({ page, faults }) => {
      const charts = await page.locator("main figure svg[role=img]:visible").all();
      expect(charts.length).toBeGreaterThan(0);
      for (const chart of charts)
        expect(await markedShare(page, await chart.screenshot())).toBeGreaterThan(0.02);
      expect(faults).toEqual([]);
    });
  });
});
