import { expect, it } from "vitest";
import { isNumeric, plainValue } from "./plain-value.ts";

const read = (type: unknown, value: unknown) => plainValue({ name: "a", type })(value);
const words = (value: bigint) =>
  Uint32Array.from([0n, 32n, 64n, 96n], (shift) => Number((value >> shift) & 0xffffffffn));
const decimal = (scale: number) => ({ scale, toString: () => `Decimal[38e${scale}]` });

it("keeps every digit: as number where it holds them, as text where not", () => {
  expect(read("Int64", 45n)).toBe(45);
  expect(read("Int64", 9007199254740993n)).toBe("9007199254740993");
  expect(read(decimal(0), words(1864845n))).toBe(1864845);
  expect(read(decimal(0), words(-5n))).toBe(-5);
  expect(read(decimal(2), words(110n))).toBe(1.1);
  expect(read(decimal(2), words(-5n))).toBe(-0.05);
  expect(read(decimal(2), words(1234567890123456789012n))).toBe("12345678901234567890.12");
  expect(read("Float32", Math.fround(0.1))).toBe(0.1);
  expect(read("Float64", Number.POSITIVE_INFINITY)).toBe("Infinity");
});

it("writes days, moments and times as they are read", () => {
  expect(read("Date32<DAY>", Date.UTC(2026, 2, 1))).toBe("2026-03-01");
  expect(read("Timestamp<MICROSECOND>", Date.UTC(2026, 2, 1, 12, 34, 56, 789))).toBe(
    "2026-03-01 12:34:56.789",
  );
  expect(read("Timestamp<MICROSECOND>", Date.UTC(2026, 2, 1))).toBe("2026-03-01 00:00:00");
  expect(read("Timestamp<MICROSECOND, UTC>", Date.UTC(2026, 2, 1))).toBe("2026-03-01 00:00:00Z");
  expect(read("Time64<MICROSECOND>", 45_296_000_000n)).toBe("12:34:56");
});

it("writes lists with their numbers, and bytes", () => {
  expect(read("List<Int64>", { toJSON: () => [1n, 9007199254740993n] })).toBe('[1,"9007199254740993"]');
  expect(read("Binary", Uint8Array.of(120, 10))).toBe("\\x780a");
  expect(read("Utf8", null)).toBeNull();
});

it.each([
  "Interval<MONTH_DAY_NANO>",
  "Dictionary<Int8, Utf8>",
  "List<Decimal[38e+0]>",
  "Struct<{a:Date32<DAY>}>",
])("gives no value of %s rather than a wrong one", (type) => {
  expect(() => read(type, 1)).toThrow('Unreadable Column "a"');
});

it("tells numbers from names", () => {
  expect(["Int32", "Uint64", "Float64", "Decimal[38e+0]"].every(isNumeric)).toBe(true);
  expect(["Interval<DAY_TIME>", "Utf8", "Date32<DAY>", "Bool"].some(isNumeric)).toBe(false);
});
