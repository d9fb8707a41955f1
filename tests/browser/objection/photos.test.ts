import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser, useBrowser } from "../visit.ts";
import { acknowledged, fillUp, onwards, receiptOn } from "./filling.ts";
import { keptCases, openedAtDesk } from "./store.ts";

const place = "GPSRAHASIA 0.79,127.38";

/** Returns a JPEG of noise, larger than what is sent, with an EXIF segment that tells a place. */
async function photoWithPlace(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(2000, 1500);
    const context = canvas.getContext("2d");
    for (let step = 0; step < 400; step += 1) {
      if (context) context.fillStyle = `hsl(${step} 70% 50%)`;
      context?.fillRect((step * 97) % 2000, (step * 61) % 1500, 90, 70);
    }
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: "image/jpeg" })).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  });
  const jpeg = Buffer.from(base64, "base64");
  const exif = Buffer.from(`Exif\0\0II*\0\x08\0\0\0\0\0${place}`, "latin1");
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
}

/** Returns width and height from the frame header of a JPEG. */
function sizeOf(jpeg: Buffer): { width: number; height: number } {
  for (let at = 2; at < jpeg.length; at += 2 + jpeg.readUInt16BE(at + 2)) {
    const marker = jpeg[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xc2)
      return { height: jpeg.readUInt16BE(at + 5), width: jpeg.readUInt16BE(at + 7) };
  }
  throw new Error("No frame header");
}

describeInBrowser("photos", () => {
  const visit = useBrowser();

  it("arrive drawn anew, small, without place or camera, and only the desk can open them", async () => {
    const ticket = await visit("/sanggah/", {}, async ({ page, faults }) => {
      const photo = await photoWithPlace(page);
      expect(photo.toString("latin1")).toContain("GPSRAHASIA");
      await fillUp(page, { photo });
      await onwards(page).click();
      const receipt = await receiptOn(page);
      await acknowledged(page);
      expect(await page.locator(".status").innerText()).not.toContain("menyusul");
      expect(faults).toEqual([]);
      return receipt.ticket;
    });
    const { photos } = await openedAtDesk(keptCases(ticket)[0]?.id ?? "");
    expect(photos).toHaveLength(1);
    const photo = Buffer.from(photos[0] ?? []);
    expect(photo.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
    expect(photo.toString("latin1")).not.toMatch(/GPSRAHASIA|Exif/);
    expect(sizeOf(photo)).toEqual({ width: 1280, height: 960 });
  });

  it("are refused where a file is no picture, with the reason", async () => {
    await visit("/sanggah/", {}, async ({ page }) => {
      await fillUp(page);
      await page.locator(".summary .link").nth(9).click();
      const buffer = Buffer.from("bukan foto");
      await page.setInputFiles("#foto", { name: "a.jpg", mimeType: "image/jpeg", buffer });
      await page.getByText("tidak bisa dibaca sebagai foto").waitFor();
      expect(await page.locator(".photos img").count()).toBe(0);
    });
  });
});
