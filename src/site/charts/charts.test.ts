import { describe, expect, it } from "vitest";
import { placeSteps } from "./Funnel.tsx";
import { tilesPath } from "./HundredTiles.tsx";
import { placeSlopes } from "./SlopeLines.tsx";
import { placeParts } from "./StackedBars.tsx";
import { stretches } from "./stretches.ts";
import { isNamed } from "./TrendLines.tsx";

describe("a funnel", () => {
  const step = (value: number | null) => ({ label: String(value), value, words: "" });

  it("has all bars on one scale and the rest of the step before", () => {
    const places = placeSteps([step(200), step(150), step(50)]);
    expect(places.map(({ reached, before }) => [reached, before])).toEqual([
      [100, 0],
      [75, 100],
      [25, 75],
    ]);
  });

  it("passes over a step that is not known instead of counting it as nobody", () => {
    const places = placeSteps([step(200), step(null), step(50)]);
    expect(places.map(({ reached, before }) => [reached, before])).toEqual([
      [100, 0],
      [0, 0],
      [25, 100],
    ]);
  });

  it("gives a step room for what became of the others", () => {
    const [first, second] = placeSteps([{ ...step(2), lost: "satu belum" }, step(1)]);
    expect(second?.y).toBe(first?.height);
    expect(first?.height).toBeGreaterThan(second?.height ?? 0);
  });
});

describe("a slope", () => {
  it("puts the higher share higher and leaves out a row that lacks an end", () => {
    const { lines, absent } = placeSlopes([
      { label: "naik", from: 0.2, to: 0.8 },
      { label: "turun", from: 0.7, to: 0.3 },
      { label: "tanpa", from: 0.5, to: null, missing: "tidak dikumpulkan" },
    ]);
    expect(lines.map(({ label, fromY, toY }) => [label, fromY > toY])).toEqual([
      ["naik", true],
      ["turun", false],
    ]);
    expect(absent.map(({ label }) => label)).toEqual(["tanpa"]);
  });

  it("keeps the labels of equal shares apart", () => {
    const { lines } = placeSlopes(["a", "b", "c"].map((label) => ({ label, from: 0.5, to: 0.5 })));
    const ends = lines.map(({ toLabelY }) => toLabelY).sort((left, right) => left - right);
    expect((ends[1] ?? 0) - (ends[0] ?? 0)).toBeGreaterThanOrEqual(34);
    expect((ends[2] ?? 0) - (ends[1] ?? 0)).toBeGreaterThanOrEqual(34);
  });
});

describe("lines over time", () => {
  it("break where a period has no value", () => {
    const pieces = stretches([1, 2, null, 4, 5]).map(([from, to]) => [from.index, to.index]);
    expect(pieces).toEqual([
      [0, 1],
      [3, 4],
    ]);
  });

  it("name every third period and the last, never two beside each other", () => {
    const named = (count: number) =>
      Array.from({ length: count }, (_, index) => index).filter((index) => isNamed(index, count));
    expect(named(4)).toEqual([0, 1, 2, 3]);
    expect(named(10)).toEqual([0, 3, 6, 9]);
    expect(named(11)).toEqual([0, 3, 6, 10]);
  });
});

it("places the parts of a bar one after the other and drops the empty ones", () => {
  const part = (state: "reached" | "missed" | "wrong", value: number) => ({ state, label: state, value });
  expect(
    placeParts([part("reached", 40), part("missed", 0), part("wrong", 5)]).map(({ state, before }) => [
      state,
      before,
    ]),
  ).toEqual([
    ["reached", 0],
    ["wrong", 40],
  ]);
});

it("fills a hundred tiles row by row", () => {
  expect(tilesPath(0, 13)).toBe("M0 0h260v26h-260zM0 26h78v26h-78z");
  expect(tilesPath(13, 20)).toBe("M78 26h182v26h-182z");
  expect(tilesPath(100, 100)).toBe("");
});
