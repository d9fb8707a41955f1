import type { APIRoute } from "astro";
import { indicatorIds, indicators } from "#domain/indicator";
import { apiSeries } from "#schemas/api";
import { apiAnswer } from "../../../../../data/api/answer.ts";
import { apiRegions, apiSeriesOf, csvOf } from "../../../../../data/api/index.ts";

export const getStaticPaths = () =>
  apiRegions().flatMap((area) =>
    indicatorIds.flatMap((indikator) => {
      const source = csvOf(indicators[indikator].dataset, area.code);
      return source ? [{ params: { kode: area.code, indikator }, props: { area, indikator, source } }] : [];
    }),
  );

/** Where the release holds no file of the dataset there is no series. */
export const GET: APIRoute = ({ props: { area, indikator, source } }) =>
  apiAnswer(apiSeries, apiSeriesOf(area, indikator, source));
