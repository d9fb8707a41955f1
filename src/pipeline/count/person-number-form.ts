/** First two digits of made-up numbers: no province has this code, so no person has such a number. */
export const simulatedProvince = "99";

export type NumberKind = "nik" | "kk";

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Claims whether sixteen digits could be a NIK or KK: a province that exists, a possible date, a running number. */
export function isPlausibleNumber(number: string, kind: NumberKind, provinces: ReadonlySet<string>): boolean {
  const province = number.slice(0, 2);
  if (!provinces.has(province) && province !== simulatedProvince) return false;
  if (number.slice(2, 4) === "00" || number.slice(4, 6) === "00" || number.endsWith("0000")) return false;
  const written = Number(number.slice(6, 8));
  const day = kind === "nik" && written > womenAddDays ? written - womenAddDays : written;
  const longest = daysInMonth[Number(number.slice(8, 10)) - 1];
  return longest !== undefined && 1 <= day && day <= longest;
}

/** Claims whether a number was made up for trying the command. */
export const isSimulatedNumber = (number: string): boolean => number.startsWith(simulatedProvince);

/** In the NIK of a woman the day of birth is 40 higher. */
const womenAddDays = 40;
