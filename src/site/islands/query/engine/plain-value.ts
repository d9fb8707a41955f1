import type { ResultValue } from "../result/result.ts";

interface Field {
  readonly name: string;
  /** An Arrow type: how it is written tells what it is. */
  readonly type: unknown;
}

/** Claims that a type of Arrow is a number. */
export function isNumeric(type: unknown): boolean {
  return /^(?:Ui|I)nt\d|^Float|^Decimal/.test(String(type));
}

/**
 * Returns how a value of a column becomes a plain one. Numbers that would lose digits become text. Fails for a type
 * that the reader of Arrow gives back wrong: better no value than another.
 */
export function plainValue({ name, type }: Field): (value: unknown) => ResultValue {
  const kind = String(type);
  const isNested = /^(?:List|FixedSizeList|Struct|Map)/.test(kind);
  if (/Interval|Dictionary/.test(kind) || (isNested && /Decimal|Date|Time/.test(kind)))
    throw new Error(`Unreadable Column "${name}" (${kind}): cast it to VARCHAR`);
  const own = readerOf(kind, type);
  return (value) => (value === null || value === undefined ? null : own(value));
}

function readerOf(kind: string, type: unknown): (value: unknown) => ResultValue {
  if (kind.startsWith("Decimal")) return (value) => decimal(value, (type as { scale: number }).scale);
  if (kind === "Float32") return (value) => number(Number(Number(value).toPrecision(7)));
  if (kind.startsWith("Date")) return (value) => new Date(Number(value)).toISOString().slice(0, 10);
  if (kind.startsWith("Timestamp")) return (value) => moment(Number(value), kind.includes(","));
  if (kind.startsWith("Time")) return (value) => timeOfDay(Number(value), kind);
  if (kind.includes("Binary")) return (value) => `\\x${hex(value as Uint8Array)}`;
  return other;
}

function other(value: unknown): ResultValue {
  if (typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number") return number(value);
  if (typeof value === "bigint") return whole(value);
  return JSON.stringify(value, (_, inner) => (typeof inner === "bigint" ? whole(inner) : inner)) ?? "";
}

const number = (value: number): ResultValue => (Number.isFinite(value) ? value : String(value));

const whole = (value: bigint): number | string =>
  Number.isSafeInteger(Number(value)) ? Number(value) : String(value);

/** The most digits that a number of JavaScript holds for certain. */
const certainDigits = 15;

/** Arrow gives the digits of a decimal as four words, the lowest first, negative ones as complement of two. */
function decimal(value: unknown, scale: number): ResultValue {
  const words = [...(value as Uint32Array)];
  const digits = BigInt.asIntN(
    words.length * 32,
    words.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n),
  );
  if (scale === 0) return whole(digits);
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, "0");
  const written = `${digits < 0n ? "-" : ""}${text.slice(0, -scale)}.${text.slice(-scale)}`;
  return text.length <= certainDigits ? Number(written) : written;
}

function moment(milliseconds: number, hasZone: boolean): string {
  const text = new Date(milliseconds).toISOString().replace("T", " ");
  return text.replace(/(?:\.000)?Z$/, hasZone ? "Z" : "");
}

function timeOfDay(value: number, kind: string): string {
  const perMillisecond = kind.includes("MICRO") ? 1000 : kind.includes("NANO") ? 1_000_000 : 1;
  const text = new Date(value / perMillisecond).toISOString().slice(11, 23);
  return text.replace(/\.000$/, "");
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
