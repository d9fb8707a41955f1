import { expect, it } from "vitest";
import { textTable } from "./text-table.ts";

it("lines up columns under their header", () => {
  const rows = [
    ["Halaman", "KB"],
    ["/wilayah/82.71/", "8,1"],
    ["/", "12,0"],
  ];
  expect(textTable(rows)).toBe(
    ["Halaman          KB", "---------------  ----", "/wilayah/82.71/  8,1", "/                12,0"].join(
      "\n",
    ),
  );
});
