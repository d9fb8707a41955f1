import { describe, expect, test } from "vitest";
import {
  cellText,
  officeWord,
  readDecimal,
  readOfficeDate,
  readPersonNumber,
  readRegionCode,
  readWhole,
} from "./index.ts";

const known = new Set(["82.71", "82.71.01", "82.71.05", "35.10", "11.01", "11.01.02", "12.20"]);
const region = (cell: Parameters<typeof readRegionCode>[0], within?: string) =>
  readRegionCode(cell, { isKnown: (code) => known.has(code), ...(within ? { within } : {}) });
const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe("texts", () => {
  test.each([
    ["  Moti \u00A0", "Moti"],
    ["'8271", "8271"],
    ["\uFEFFNIK\u200B", "NIK"],
    ["Ternate\n Selatan", "Ternate Selatan"],
    [null, ""],
    [true, "TRUE"],
    [day("2026-02-01"), "2026-02-01"],
    [8271054107900001, "8271054107900001"],
    [1e21, "1000000000000000000000"],
  ])("%j says %j", (cell, expected) => expect(cellText(cell)).toBe(expected));

  test("words are compared without case, underscores and end punctuation", () =>
    expect(officeWord(" BELUM_PADAN. ")).toBe("belum padan"));
});

describe("whole numbers", () => {
  test.each([
    ["1234", { value: 1234 }],
    ["1.234", { value: 1234, repair: "thousands" }],
    ["1,234", { value: 1234, repair: "thousands" }],
    ["12 345 678", { value: 12345678, repair: "thousands" }],
    ["12,00", { value: 12, repair: "decimal_comma" }],
    ["1.234,00", { value: 1234, repair: "thousands" }],
    ["3,5", { fault: "fraction" }],
    [1.234, { fault: "fraction" }],
    ["", { fault: "empty" }],
    ["dua", { fault: "not_a_number" }],
  ])("%j reads as %j", (cell, expected) => expect(readWhole(cell)).toEqual(expected));
});

describe("decimals", () => {
  test.each([
    ["3,5", { value: 3.5, repair: "decimal_comma" }],
    ["1.234,5", { value: 1234.5, repair: "thousands" }],
    ["1.234", { value: 1234, repair: "thousands" }],
    ["3.5", { value: 3.5 }],
    [3.5, { value: 3.5 }],
    ["3,5 %", { fault: "not_a_number" }],
  ])("%j reads as %j", (cell, expected) => expect(readDecimal(cell)).toEqual(expected));
});

describe("dates", () => {
  test.each([
    ["31/10/2026", { value: "2026-10-31" }],
    ["1-2-26", { value: "2026-02-01" }],
    ["1 Februari 2026", { value: "2026-02-01" }],
    ["17-Agu-1985", { value: "1985-08-17" }],
    ["17 Aug 85", { value: "1985-08-17" }],
    ["2026-10-31 00:00:00", { value: "2026-10-31" }],
    ["31/10/2026 14:05", { value: "2026-10-31" }],
    [day("2026-10-31"), { value: "2026-10-31" }],
    [46054, { value: "2026-02-01", repair: "serial_date" }],
    ["29/02/2026", { fault: "impossible_date" }],
    ["10/31/2026", { fault: "impossible_date" }],
    ["kemarin", { fault: "not_a_date" }],
    ["", { fault: "empty" }],
  ])("%j reads as %j", (cell, expected) => expect(readOfficeDate(cell)).toEqual(expected));
});

describe("region codes", () => {
  test.each([
    ["82.71.01", { value: "82.71.01" }],
    ["82-71-01", { value: "82.71.01" }],
    ["82 71 01", { value: "82.71.01" }],
    ["827101", { value: "82.71.01", repair: "number_code" }],
    [827101, { value: "82.71.01", repair: "number_code" }],
    [8271, { value: "82.71", repair: "number_code" }],
    [82.71, { value: "82.71" }],
    ["82,71", { value: "82.71" }],
    [35.1, { value: "35.10", repair: "number_code" }],
    ["35,1", { value: "35.10", repair: "number_code" }],
    ["11 Jan", { value: "11.01", repair: "date_code" }],
    [day("2002-01-11"), { value: "11.01.02", repair: "date_code" }],
    ["01 Feb", { fault: "unknown_code" }],
    ["99.99.99", { fault: "unknown_code" }],
    ["Moti", { fault: "not_a_code" }],
    ["", { fault: "empty" }],
  ])("%j reads as %j", (cell, expected) => expect(region(cell)).toEqual(expected));

  test.each([
    ["05", { value: "82.71.05" }],
    [5, { value: "82.71.05", repair: "lost_zero" }],
    ["9", { fault: "unknown_code" }],
  ])("within a kabupaten/kota %j reads as %j", (cell, expected) =>
    expect(region(cell, "82.71")).toEqual(expected),
  );
});

describe("numbers of persons and families", () => {
  test.each([
    ["9982710101900001", { value: "9982710101900001" }],
    ["'9982710101900001 ", { value: "9982710101900001" }],
    ["9982.7101.0190.0001", { value: "9982710101900001", repair: "grouped_digits" }],
    ["9982710101900001,00", { value: "9982710101900001", repair: "grouped_digits" }],
    [8271054107900001, { value: "8271054107900001" }],
    [8271054107900000, { fault: "lost_digits" }],
    ["8,27105E+15", { fault: "lost_digits" }],
    ["8.271E+15", { fault: "lost_digits" }],
    [9.982710101e15, { fault: "lost_digits" }],
    ["827105410790001", { fault: "wrong_length" }],
    ["8271O54107900001", { fault: "not_digits" }],
    [null, { fault: "empty" }],
  ])("%j reads as %j", (cell, expected) => expect(readPersonNumber(cell)).toEqual(expected));
});
