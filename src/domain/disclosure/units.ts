/**
 * Values of a row in whole bases, with what each holds beyond them. In a kecamatan row at most one part
 * has a remainder; in a row of the absorbing desil of a kabupaten/kota several may.
 */
export interface InUnits {
  readonly units: readonly number[];
  readonly remainders: readonly number[];
}

/** Returns the values divided by the base, with their remainders. */
export function toUnits(values: readonly number[], base: number): InUnits {
  return {
    units: values.map((value) => Math.floor(value / base)),
    remainders: values.map((value) => value % base),
  };
}

/** Returns the values again. */
export function fromUnits({ units, remainders }: InUnits, base: number): number[] {
  return units.map((unit, index) => unit * base + (remainders[index] ?? 0));
}
