import { expect, it } from "vitest";
import { toCsv } from "./csv.ts";

const column = (label: string, ...texts: string[]) => ({ label, cells: texts.map((text) => ({ text })) });
const lines = (csv: string) => csv.split("\r\n");

it("writes numbers plainly and their unit in the header", () => {
  const csv = toCsv([
    column("Kecamatan", "Moti", "Sirimau"),
    column("Keluarga", "990", "12.345"),
    column("Cakupan", "71,4\u00a0%", "100,0\u00a0%"),
    column("Perubahan", "-1,5 poin", "+0,2 poin"),
  ]);
  expect(csv.startsWith("\uFEFF")).toBe(true);
  expect(lines(csv.slice(1))).toEqual([
    "Kecamatan,Keluarga,Cakupan (%),Perubahan (poin)",
    "Moti,990,71.4,-1.5",
    "Sirimau,12345,100.0,0.2",
    "",
  ]);
});

it("keeps a reason where there is no number", () => {
  const cells = [{ text: "1.200" }, { text: "belum dikumpulkan", isReason: true }];
  expect(lines(toCsv([{ label: "Keluarga", cells }])).slice(1)).toEqual(["1200", "belum dikumpulkan", ""]);
});

it("leaves a column alone where units differ", () => {
  expect(lines(toCsv([column("Nilai", "3.216 KPM", "3,1 %")])).slice(1)).toEqual([
    "3.216 KPM",
    '"3,1 %"',
    "",
  ]);
});

it("lets no spreadsheet run a cell", () => {
  const texts = ["=1+1", "+62 811", "-naik-", "@SUM(A1)", '=HYPERLINK("x")', " =2"];
  expect(lines(toCsv([column("Teks", ...texts)])).slice(1)).toEqual([
    "'=1+1",
    "'+62 811",
    "'-naik-",
    "'@SUM(A1)",
    `"'=HYPERLINK(""x"")"`,
    "' =2",
    "",
  ]);
});
