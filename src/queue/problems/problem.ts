import type { Context, TypedResponse } from "hono";
import { reader } from "#messages";
import type { ApiProblem } from "#schemas/objection";
import { type ProblemSlug, problems, type StatusOf } from "./catalogue.ts";

const text = reader("queue");

export interface ProblemExtras {
  /** Takes the place of the usual explanation. */
  readonly detail?: string;
  readonly errors?: NonNullable<ApiProblem["errors"]>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Returns the body of a problem. */
export function problemBody(slug: ProblemSlug, { detail, errors }: ProblemExtras = {}): ApiProblem {
  const { status, titleEn } = problems[slug];
  return {
    type: `/v1/masalah/${slug}`,
    title: text(`problem.${slug}.title`),
    titleEn,
    status,
    detail: detail ?? text(`problem.${slug}.detail`),
    remedy: text(`problem.${slug}.remedy`),
    ...(errors === undefined ? {} : { errors }),
  };
}

/** Answers with a problem (RFC 9457). */
export function problem<Slug extends ProblemSlug>(
  context: Context,
  slug: Slug,
  extras: ProblemExtras = {},
): Response & TypedResponse<ApiProblem, StatusOf<Slug>, "json"> {
  const answer = context.body(JSON.stringify(problemBody(slug, extras)), problems[slug].status, {
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
    ...extras.headers,
  });
  return answer as unknown as Response & TypedResponse<ApiProblem, StatusOf<Slug>, "json">;
}
