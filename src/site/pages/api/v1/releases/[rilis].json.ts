import type { APIRoute } from "astro";
import { apiRelease } from "#schemas/api";
import { apiAnswer } from "../../../../data/api/answer.ts";
import { apiReleaseAnswer } from "../../../../data/api/index.ts";
import { everyRelease, readManifest } from "../../../../data/index.ts";

export const getStaticPaths = () =>
  everyRelease().map((listed) => ({ params: { rilis: listed.id }, props: { listed } }));

export const GET: APIRoute = ({ props: { listed } }) =>
  apiAnswer(apiRelease, apiReleaseAnswer(listed, readManifest(listed.id)));
