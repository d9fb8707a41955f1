import { expect, it } from "vitest";
import { compactPath } from "./map-layout-path.ts";

it("tells each point from the one before, in whole pixels", () => {
  const ring = [
    [10.2, 20.1],
    [10.4, 30],
    [19.6, 24],
    [10.2, 20.1],
  ] as const;
  expect(compactPath([ring])).toBe("M10 20l0 10 10-6z");
});

it("keeps what is smaller than a pixel as a dot", () => {
  expect(
    compactPath([
      [
        [5, 5],
        [5.1, 5.2],
        [5.2, 5],
        [5, 5],
      ],
    ]),
  ).toBe("M5 5h1v1z");
});
