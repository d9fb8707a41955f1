import { formatPeriod } from "#messages";
import { resultText as t } from "#messages/periksa";
import type { ShownRows } from "../../components/verify/figure-address.ts";
import type { VerifyConfig } from "../../components/verify/verify-config.ts";

/** Returns what a figure is of, in words: area, period, programme. */
export function placeWords({ area, periods, program }: ShownRows, config: VerifyConfig): string {
  const [first, last = first] = periods;
  const words = {
    area: area === null ? t("everyArea") : (config.areas[area] ?? area),
    period: first === undefined ? "" : first === last ? formatPeriod(first) : between(first, last ?? first),
    program: program === null ? "" : (config.programs[program] ?? program),
  };
  if (first === undefined) return t("headingTimeless", words);
  return t(program === null ? "heading" : "headingProgram", words);
}

const between = (first: string, last: string) => `${formatPeriod(first)} – ${formatPeriod(last)}`;
