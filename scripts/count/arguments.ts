import { parseArgs } from "node:util";
import { reader } from "#messages";
import { argumentFault } from "../help.ts";

const text = reader("pipeline");

/** What the operator asked for. */
export type CountCommand =
  | {
      readonly kind: "count";
      readonly list: string;
      readonly map: string;
      readonly area: string;
      /** Months and triwulan to count from the one list, in the order given. */
      readonly periods: readonly string[];
      readonly out: string;
      readonly reports: string | null;
      readonly previous: string | null;
      readonly replace: boolean;
      readonly tolerance: number | null;
      readonly isJson: boolean;
    }
  | {
      readonly kind: "guess";
      readonly list: string;
      readonly area: string;
      readonly map: string | null;
      readonly sheet: string | null;
      /** Row of the header, the first row of the file being 1. */
      readonly headerRow: number | null;
      readonly isAgreed: boolean;
    }
  | {
      readonly kind: "generate";
      readonly area: string;
      readonly families: number;
      readonly out: string;
      readonly seed: string | null;
      readonly month: string | null;
      readonly hasFaults: boolean;
    };

/** Returns the command, or what is wrong with the arguments. */
export function readArguments(given: readonly string[]): CountCommand | string {
  const parsed = parse(given);
  if (typeof parsed === "string") return parsed;
  const { values, positionals } = parsed;
  if (values.generate) return generate(values, values.generate);
  const [list, ...more] = positionals;
  if (!list || more.length > 0) return text("count.cli.no_list");
  if (!values.area) return text("count.cli.no_area");
  const { area, map = null } = values;
  if (values.guess) return guess(values, { list, area, map });
  if (map === null) return text("count.cli.no_map");
  const periods = values.period?.split(",").map((period) => period.trim()) ?? [];
  if (periods.length === 0 || periods.includes("")) return text("count.cli.no_period");
  if (!values.out) return text("count.cli.no_out");
  const tolerance = values.tolerate === undefined ? null : Number(values.tolerate.replace(",", "."));
  if (tolerance !== null && !(tolerance >= 0 && tolerance <= 100)) return text("count.cli.bad_tolerance");
  return {
    kind: "count",
    list,
    map,
    area,
    periods,
    out: values.out,
    reports: values.report ?? null,
    previous: values.previous ?? null,
    replace: values.replace,
    tolerance,
    isJson: values.json,
  };
}

type Parsed = Exclude<ReturnType<typeof parse>, string>;

function guess(
  { sheet, header, yes: isAgreed }: Parsed["values"],
  given: { readonly list: string; readonly area: string; readonly map: string | null },
): CountCommand | string {
  const headerRow = header === undefined ? null : Number(header);
  if (headerRow !== null && !(Number.isSafeInteger(headerRow) && headerRow > 0))
    return text("count.cli.bad_header");
  return { kind: "guess", ...given, sheet: sheet ?? null, headerRow, isAgreed };
}

function generate(values: Parsed["values"], area: string): CountCommand | string {
  const families = Number(values.families);
  if (!Number.isSafeInteger(families) || families < 1) return text("count.cli.no_families");
  if (!values.out) return text("count.cli.no_out_file");
  const { out, seed = null, period: month = null, faults: hasFaults } = values;
  return { kind: "generate", area, families, out, seed, month, hasFaults };
}

function parse(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        area: { type: "string" },
        families: { type: "string" },
        faults: { type: "boolean", default: false },
        generate: { type: "string" },
        guess: { type: "boolean", default: false },
        header: { type: "string" },
        json: { type: "boolean", default: false },
        map: { type: "string" },
        out: { type: "string" },
        period: { type: "string" },
        previous: { type: "string" },
        replace: { type: "boolean", default: false },
        report: { type: "string" },
        seed: { type: "string" },
        sheet: { type: "string" },
        tolerate: { type: "string" },
        yes: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    return argumentFault(error);
  }
}
