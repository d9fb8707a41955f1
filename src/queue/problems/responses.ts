import { apiProblem } from "#schemas/objection";
import { type ProblemSlug, problems, type StatusOf } from "./catalogue.ts";

interface ProblemResponse {
  readonly description: string;
  readonly content: { readonly "application/problem+json": { readonly schema: typeof apiProblem } };
}

/** Returns the responses of a route for the problems it answers with. */
export function problemResponses<const Slugs extends readonly ProblemSlug[]>(
  ...slugs: Slugs
): Record<StatusOf<Slugs[number]>, ProblemResponse> {
  const byStatus: Record<number, ProblemResponse> = {};
  for (const slug of slugs) {
    const { status, titleEn } = problems[slug];
    const before = byStatus[status];
    byStatus[status] = {
      description: before ? `${before.description} (or: ${titleEn})` : titleEn,
      content: { "application/problem+json": { schema: apiProblem } },
    };
  }
  return byStatus as Record<StatusOf<Slugs[number]>, ProblemResponse>;
}
