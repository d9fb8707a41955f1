import type { Context } from "hono";
import { html } from "hono/html";
import type { Deps } from "../deps.ts";
import type { ProblemSlug } from "../problems/index.ts";
import { problemBody } from "../problems/index.ts";

export type Html = ReturnType<typeof html>;

export interface Page {
  readonly title: string;
  readonly content: Html;
  readonly status?: 200 | 400 | 404 | 409 | 413 | 422 | 429 | 500 | 503;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers with a page: its parts are escaped, then put into the frame of the site. */
export async function show(context: Context, { frame }: Pick<Deps, "frame">, page: Page): Promise<Response> {
  const title = String(await html`${page.title}`);
  const content = String(await page.content);
  const filled = frame.replaceAll("@@judul@@", () => title).replace("@@isi@@", () => content);
  return context.html(filled, page.status ?? 200, { "Cache-Control": "no-store", ...page.headers });
}

/** Answers with a problem as people read it. */
export function showProblem(
  context: Context,
  deps: Pick<Deps, "frame">,
  slug: ProblemSlug,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const { title, detail, remedy, status } = problemBody(slug);
  const content = html`<h1>${title}</h1><p>${detail}</p><p>${remedy}</p>`;
  return show(context, deps, { title, content, headers, status: status as NonNullable<Page["status"]> });
}
