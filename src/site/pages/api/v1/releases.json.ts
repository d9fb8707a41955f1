import { apiReleases } from "#schemas/api";
import { apiAnswer } from "../../../data/api/answer.ts";
import { apiReleasesAnswer } from "../../../data/api/index.ts";

export const GET = () => apiAnswer(apiReleases, apiReleasesAnswer());
