import { apiIndex } from "#schemas/api";
import { apiAnswer } from "../../../data/api/answer.ts";
import { apiIndexAnswer } from "../../../data/api/index.ts";

export const GET = () => apiAnswer(apiIndex, apiIndexAnswer());
