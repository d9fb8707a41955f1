import type { APIRoute } from "astro";
import { apiArea } from "#schemas/api";
import { apiAnswer } from "../../../../data/api/answer.ts";
import { apiAreaAnswer, apiRegions } from "../../../../data/api/index.ts";

export const getStaticPaths = () =>
  apiRegions().map((area) => ({ params: { kode: area.code }, props: { area } }));

export const GET: APIRoute = ({ props }) => apiAnswer(apiArea, apiAreaAnswer(props.area));
