import { expect, it } from "vitest";
import { lossTable } from "./loss-table.ts";

it("tells the loss of a release in coarse classes of the rounding base, small shares without a false zero", () => {
  const cellLoss = { exactPercent: 30, belowBasePercent: 65, belowTwiceBasePercent: 5, largerPercent: 0 };
  const sumLoss = { exactPercent: 20, belowBasePercent: 75, belowTwiceBasePercent: 5, largerPercent: 0 };
  const table = lossTable({ base: 5, method: "", auditPassed: true, cellLoss, sumLoss }, "2026-10-31.1");
  expect(table.rows).toEqual([
    { head: "tepat sama", cells: ["sekitar 30 %", "sekitar 20 %"] },
    { head: "1 sampai 4 keluarga", cells: ["sekitar 65 %", "sekitar 75 %"] },
    { head: "5 sampai 9 keluarga", cells: ["sekitar 5 %", "sekitar 5 %"] },
    { head: "10 keluarga atau lebih", cells: ["kurang dari 2,5 %", "kurang dari 2,5 %"] },
  ]);
});

it("tells the loss of flows beside them where a release has flows", () => {
  const loss = { exactPercent: 30, belowBasePercent: 65, belowTwiceBasePercent: 5, largerPercent: 0 };
  const protection = { base: 5, method: "", auditPassed: true, cellLoss: loss, sumLoss: loss } as const;
  const table = lossTable({ ...protection, flowLoss: { ...loss, exactPercent: 10 } }, "2026-10-31.1");
  expect(table.columns.at(-1)?.label).toBe("Dari masuk, keluar, dan alasannya");
  expect(table.rows[0]?.cells).toEqual(["sekitar 30 %", "sekitar 30 %", "sekitar 10 %"]);
});
