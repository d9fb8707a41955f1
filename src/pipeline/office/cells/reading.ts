/** What a cell became on its way through a spreadsheet, and was read back from. */
export type Repair =
  | "thousands"
  | "decimal_comma"
  | "number_code"
  | "lost_zero"
  | "date_code"
  | "serial_date"
  | "grouped_digits";

/** Why a cell cannot be read as what it should hold. */
export type OfficeFault =
  | "empty"
  | "not_a_number"
  | "fraction"
  | "not_a_date"
  | "impossible_date"
  | "not_a_code"
  | "unknown_code"
  | "lost_digits"
  | "wrong_length"
  | "not_digits";

/** A value, with what had to be repaired, or why there is none. */
export type Reading<Value> =
  | { readonly value: Value; readonly repair?: Repair }
  | { readonly fault: OfficeFault };
