import { expect, it } from "vitest";
import { readShownRows, type ShownRows, verifyAddress } from "./figure-address.ts";

const shown = (part: Partial<ShownRows>): ShownRows => ({
  release: "2026-10-31.1",
  area: "82.71.05",
  periods: [],
  program: null,
  ...part,
});

it.each([
  [shown({ periods: ["2026-T3"], program: "PBI_JK" }), "#2026-10-31.1/82.71.05/2026-T3/PBI_JK"],
  [shown({ periods: ["2026-01", "2026-10"] }), "#2026-10-31.1/82.71.05/2026-01..2026-10"],
  [shown({ periods: ["2026-T3", "2026-T3"] }), "#2026-10-31.1/82.71.05/2026-T3"],
  [shown({ area: null, periods: ["2026-10"] }), "#2026-10-31.1/semua/2026-10"],
  [shown({ area: "82.71" }), "#2026-10-31.1/82.71"],
])("names release, area, periods and programme in the address", (rows, hash) => {
  expect(verifyAddress("penyaluran", rows)).toBe(`/data/penyaluran/periksa/${hash}`);
  const read = readShownRows(hash);
  expect({ ...read, periods: [] }).toEqual({ ...rows, periods: [] });
  expect([...new Set(read?.periods)]).toEqual([...new Set(rows.periods)]);
});

it.each(["", "#", "#berkas", "#2026-10-31.1", "#2026-10-31.1/<b>", "#x/82.71/2026-10"])(
  "%s names nothing",
  (hash) => {
    expect(readShownRows(hash)).toBeNull();
  },
);
