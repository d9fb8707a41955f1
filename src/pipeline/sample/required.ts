/** Returns the entry of a table. Throws where the table has none: a kecamatan or programme was added but not its figures. */
export function required<Value>(table: Readonly<Record<string, Value>>, key: string): Value {
  const value = table[key];
  if (value === undefined) throw new Error(`The sample has no figures for ${key}`);
  return value;
}

/** Returns the entry of a list. Throws outside it. */
export function entry<Value>(list: ArrayLike<Value>, index: number): Value {
  const value = list[index];
  if (value === undefined) throw new Error(`The sample has no entry ${index}`);
  return value;
}
