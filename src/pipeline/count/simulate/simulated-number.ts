import { simulatedProvince } from "../person-number-form.ts";

const serials = 9999;
const firstCard = Date.UTC(2010, 0, 1);
const firstBirth = Date.UTC(1950, 0, 1);
const birthDays = 18_000;
const day = 86_400_000;

/**
 * Returns a KK that nobody has: province 99 does not exist. `index` tells families of a kecamatan apart; up to 50
 * million stay different.
 */
export function simulatedKk(kecamatan: string, index: number): string {
  const date = dateDigits(firstCard + Math.floor(index / serials) * day);
  return `${place(kecamatan)}${date}${fourDigits((index % serials) + 1)}`;
}

/** Returns a NIK that nobody has, of a man or, with `isWoman`, a woman: day of birth 40 higher. */
export function simulatedNik(kecamatan: string, index: number, isWoman: boolean): string {
  const date = dateDigits(firstBirth + (index % birthDays) * day, isWoman ? 40 : 0);
  return `${place(kecamatan)}${date}${fourDigits(Math.floor(index / birthDays) + 1)}`;
}

const place = (kecamatan: string) => simulatedProvince + kecamatan.slice(3).replace(".", "");
const fourDigits = (value: number) => String(value).padStart(4, "0");

function dateDigits(time: number, moreDays = 0): string {
  const iso = new Date(time).toISOString();
  const dayOfMonth = Number(iso.slice(8, 10)) + moreDays;
  return `${String(dayOfMonth).padStart(2, "0")}${iso.slice(5, 7)}${iso.slice(2, 4)}`;
}
