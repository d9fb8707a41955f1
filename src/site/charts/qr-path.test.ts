import { expect, it } from "vitest";
import { qrPath } from "./qr-path.ts";

it("draws a run of dark modules as one line through their middles", () => {
  const rows = [
    [true, true, false, true],
    [false, false, false, false],
    [false, true, true, true],
  ];
  expect(qrPath(rows)).toBe("M0 0.5h2m1 0h1M1 2.5h3");
});
