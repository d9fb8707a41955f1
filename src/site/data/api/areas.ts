import type { z } from "zod";
import { type IndicatorId, indicatorIds, indicators } from "#domain/indicator";
import { reader } from "#messages";
import { programIds, reasonCode, reasonTexts } from "#schemas";
import type { apiArea, apiAreas, apiIndex, apiIndicators } from "#schemas/api";
import { latestOf, where } from "../../views/rows.ts";
import { programs } from "../reference.ts";
import { currentRelease } from "../release.ts";
import { type ApiRegion, apiAddress, apiRegions, cityOf, csvOf, envelopeOf, fileFacts } from "./envelope.ts";
import { measureFacts, rowsOf } from "./series.ts";

type ApiArea = z.infer<typeof apiArea>;
const [anyProgram] = programIds;

export function apiIndexAnswer(): z.infer<typeof apiIndex> {
  const { index, openapi, areas, indicators: list, releases, area, series, release } = apiAddress;
  return {
    ...envelopeOf(),
    version: "v1",
    links: { self: index, documentation: "/data/api/", openapi, areas, indicators: list, releases },
    templates: { area: area("{kode}"), series: series("{kode}", "{indikator}"), release: release("{rilis}") },
  };
}

export const apiAreasAnswer = (): z.infer<typeof apiAreas> => ({
  ...envelopeOf(),
  areas: apiRegions(),
  links: { self: apiAddress.areas },
});

/** Returns an area with its newest figures and the files that hold it. */
export function apiAreaAnswer(area: ApiRegion): ApiArea {
  const { id: release, files } = currentRelease();
  return {
    ...envelopeOf(),
    area,
    children: apiRegions()
      .filter(({ parent }) => parent === area.code)
      .map(({ code, name, links }) => ({ code, name, url: links.self })),
    indicators: indicatorIds.map((id) => newest(area.code, id)),
    files: files.filter((file) => file.area === cityOf(area.code)).map((file) => fileFacts(file, release)),
    links: area.links,
  };
}

function newest(code: string, id: IndicatorId): ApiArea["indicators"][number] {
  const indicator = indicators[id];
  const rows = rowsOf(code, indicator.dataset);
  const periode = rows.length > 0 ? latestOf(rows) : null;
  const now = periode === null ? [] : where(rows, { periode });
  const own = now.filter(({ program = anyProgram }) => program === anyProgram);
  const facts = measureFacts(indicator, own, currentRelease().protection.base);
  const hasSeries = csvOf(indicator.dataset, code) !== null;
  return { id, periode, ...facts, url: hasSeries ? apiAddress.series(code, id) : null };
}

/** Returns what every indicator, programme and reason means. */
export function apiIndicatorsAnswer(): z.infer<typeof apiIndicators> {
  const reasons = reasonCode.options.map((code) => ({
    code,
    title: reasonTexts[code].title.id,
    text: reasonTexts[code].text.id,
  }));
  const nobody = reader("common")("zeroDenominator");
  return {
    ...envelopeOf(),
    indicators: Object.values(indicators).map(
      ({ id, name, meaning, formula, ratio, denominator, dataset, owner, basis }) => ({
        id,
        name,
        meaning,
        formula,
        numerator: [...ratio.numerator],
        denominator: [...ratio.denominator],
        denominatorMeaning: denominator,
        unit: "keluarga" as const,
        dataset,
        owner,
        basis,
      }),
    ),
    programs: programs().map(({ id, name, summary }) => ({ id, name, summary })),
    reasons: [...reasons, { code: "penyebut_nol", title: nobody, text: reader("api")("zeroDenominator") }],
    links: { self: apiAddress.indicators },
  };
}
