import { apiIndicators } from "#schemas/api";
import { apiAnswer } from "../../../data/api/answer.ts";
import { apiIndicatorsAnswer } from "../../../data/api/index.ts";

export const GET = () => apiAnswer(apiIndicators, apiIndicatorsAnswer());
