import { expect, it } from "vitest";
import { imageTypeOf } from "./image-type.ts";

const text = (value: string) => new TextEncoder().encode(value);

it("knows JPEG, PNG and WebP by how they begin", () => {
  expect(imageTypeOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0]))).toBe("image/jpeg");
  expect(imageTypeOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).toBe("image/png");
  expect(imageTypeOf(text("RIFF1234WEBPVP8 "))).toBe("image/webp");
});

it.each(["<svg xmlns='http://www.w3.org/2000/svg'>", "<!doctype html>", "RIFF1234WAVE", "", "GIF89a"])(
  "shows nothing else: %s",
  (content) => expect(imageTypeOf(text(content))).toBeNull(),
);
