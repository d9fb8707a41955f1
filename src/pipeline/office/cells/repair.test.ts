import fc from "fast-check";
import { expect, test } from "vitest";
import { readDecimal, readOfficeDate, readPersonNumber, readRegionCode, readWhole } from "./index.ts";

const grouped = new Intl.NumberFormat("id-ID");
const twoDigits = fc.integer({ min: 1, max: 99 }).map((part) => String(part).padStart(2, "0"));
const province = fc.integer({ min: 11, max: 96 }).map(String);
const only = (code: string) => ({ isKnown: (one: string) => one === code });

test("a whole number survives thousands points, a comma with zeros and spaces around", () =>
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => {
      const text = grouped.format(value).replace("−", "-");
      for (const written of [text, `${text},00`, ` ${value} `, text.replaceAll(".", " ")])
        expect(readWhole(written)).toMatchObject({ value });
    }),
  ));

test("a decimal survives the Indonesian comma and points", () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 99 }), (whole, part) => {
      const decimals = String(part).padStart(2, "0");
      const expected = Number(`${whole}.${decimals}`);
      expect(readDecimal(`${grouped.format(whole)},${decimals}`)).toMatchObject({ value: expected });
    }),
  ));

test("a region code survives losing its dots, its last zero and becoming a date", () =>
  fc.assert(
    fc.property(province, twoDigits, twoDigits, (first, second, third) => {
      const code = `${first}.${second}.${third}`;
      for (const written of [
        code,
        code.replaceAll(".", "-"),
        code.replaceAll(".", ""),
        Number(`${first}${second}${third}`),
      ])
        expect(readRegionCode(written, only(code))).toMatchObject({ value: code });
      const short = `${first}.${second}`;
      for (const written of [short, Number(short), short.replace(".", ","), `${first}${second}`])
        expect(readRegionCode(written, only(short))).toMatchObject({ value: short });
    }),
  ));

test("a code that became a date is read back from it", () =>
  fc.assert(
    fc.property(
      fc.date({ min: new Date("2001-01-01"), max: new Date("2060-12-31"), noInvalidDate: true }),
      (date) => {
        const iso = date.toISOString();
        const [year, month, day] = [iso.slice(2, 4), iso.slice(5, 7), iso.slice(8, 10)];
        const code = `${day}.${month}.${year}`;
        expect(readRegionCode(date, only(code))).toEqual({ value: code, repair: "date_code" });
      },
    ),
  ));

test("a date survives every way an office writes it", () =>
  fc.assert(
    fc.property(
      fc.date({ min: new Date("1945-01-01"), max: new Date("2039-12-31"), noInvalidDate: true }),
      (date) => {
        const value = date.toISOString().slice(0, 10);
        const [year = "", month = "", day = ""] = value.split("-");
        const serial = Math.floor(date.getTime() / 86_400_000) + 25_569;
        const long = new Intl.DateTimeFormat("id-ID", {
          day: "numeric",
          month: "long",
          year: "numeric",
          timeZone: "UTC",
        });
        for (const written of [
          date,
          value,
          `${day}/${month}/${year}`,
          `${Number(day)}-${Number(month)}-${year}`,
          long.format(date),
        ])
          expect(readOfficeDate(written)).toMatchObject({ value });
        if (serial >= 20_000) expect(readOfficeDate(String(serial))).toMatchObject({ value });
      },
    ),
  ));

test("a number of a person is read whole or not at all", () =>
  fc.assert(
    fc.property(fc.bigInt({ min: 10n ** 15n, max: 10n ** 16n - 1n }), (number) => {
      const text = String(number);
      expect(readPersonNumber(text)).toEqual({ value: text });
      const kept = Number(`${text.slice(0, 15)}0`);
      expect(readPersonNumber(kept)).toEqual({ fault: "lost_digits" });
      expect(readPersonNumber(Number(text).toExponential(4).replace(".", ","))).toEqual({
        fault: "lost_digits",
      });
      expect(readPersonNumber(text.slice(1))).toEqual({ fault: "wrong_length" });
    }),
  ));
