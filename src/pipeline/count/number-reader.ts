import { type OfficeCell, readPersonNumber } from "../office/index.ts";
import type { FindingKind } from "./finding.ts";
import { isPlausibleNumber, isSimulatedNumber, type NumberKind } from "./person-number-form.ts";

/** What all numbers of a column say together. */
export interface NumberTally {
  read: number;
  endingInZero: number;
  simulated: number;
}

export type NumberReading = { readonly number: bigint } | { readonly kind: FindingKind };

/** Returns the function that reads a NIK or KK, and the tally it keeps. The number goes into memory and no further. */
export function numberReader(
  kind: NumberKind,
  provinces: ReadonlySet<string>,
): { readonly read: (cell: OfficeCell) => NumberReading; readonly tally: NumberTally } {
  const tally: NumberTally = { read: 0, endingInZero: 0, simulated: 0 };
  const read = (cell: OfficeCell): NumberReading => {
    const reading = readPersonNumber(cell);
    if ("fault" in reading) {
      if (reading.fault === "empty") return { kind: `${kind}_missing` };
      return { kind: reading.fault === "lost_digits" ? `${kind}_lost` : `${kind}_form` };
    }
    const number = reading.value;
    tally.read += 1;
    if (number.endsWith("0")) tally.endingInZero += 1;
    if (isSimulatedNumber(number)) tally.simulated += 1;
    return isPlausibleNumber(number, kind, provinces) ? { number: BigInt(number) } : { kind: `${kind}_form` };
  };
  return { read, tally };
}
