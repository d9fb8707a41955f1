import { compareText as t } from "#messages/banding";
import { verifyAddress } from "../verify/figure-address.ts";
import type { CompareRow } from "./compare-rows.ts";
import type { ComparedArea } from "./compared-area.ts";

/** The rows of one area, period and dataset that a comparison shows. */
export interface ShownArea {
  readonly dataset: "penyaluran" | "pendataan" | "perubahan";
  readonly area: string;
  readonly place: string;
  readonly period: string;
}

/** Measures that stand for all that come from the same dataset. */
const datasetOf = { cakupan: "penyaluran", pendaftaran: "pendataan", perubahan: "perubahan" } as const;

/** Returns which rows of the release the measures of a comparison come from. */
export function shownRows(areas: readonly ComparedArea[], rows: readonly CompareRow[]): ShownArea[] {
  return areas.flatMap(({ code, name, measures }) =>
    Object.entries(datasetOf).flatMap(([id, dataset]) => {
      const period = rows.find((row) => row.id === id)?.period;
      return period && measures[id]?.[period] ? { dataset, area: code, place: name, period } : [];
    }),
  );
}

/** Where the rows are shown in their released file. */
export function VerifyLinks({ links, release }: { links: readonly ShownArea[]; release: string }) {
  return (
    <p className="note verify">
      {t("verify")}:{" "}
      {links.map(({ dataset, area, place, period }, index) => (
        <span key={`${dataset}/${area}`}>
          {index > 0 && " · "}
          <a
            href={verifyAddress(dataset, {
              release,
              area,
              periods: [period],
              program: dataset === "pendataan" ? null : "SALAH_SATU",
            })}
          >
            {t(`verify.${dataset}`, { place })}
          </a>
        </span>
      ))}
    </p>
  );
}
