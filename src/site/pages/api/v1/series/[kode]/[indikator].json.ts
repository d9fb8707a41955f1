import type { APIRoute } from "astro";
import { apiSeries } from "#schemas/api";
import { apiAnswer } from "../../../../../data/api/answer.ts";
import { apiSeriesList, apiSeriesOf } from "../../../../../data/api/index.ts";

export const getStaticPaths = () =>
  apiSeriesList().map(({ area, indicator, source }) => ({
    params: { kode: area.code, indikator: indicator },
    props: { area, indicator, source },
  }));

export const GET: APIRoute = ({ props: { area, indicator, source } }) =>
  apiAnswer(apiSeries, apiSeriesOf(area, indicator, source));
