import { apiAreas } from "#schemas/api";
import { apiAnswer } from "../../../data/api/answer.ts";
import { apiAreasAnswer } from "../../../data/api/index.ts";

export const GET = () => apiAnswer(apiAreas, apiAreasAnswer());
