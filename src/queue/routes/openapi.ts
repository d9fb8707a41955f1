import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Http } from "../http.ts";
import { type ProblemSlug, problems } from "../problems/index.ts";

interface Answer {
  readonly description: string;
  readonly content?: Readonly<Record<string, unknown>>;
}

/** Serves the description of every route mounted so far, made from the schemas that check the requests. */
export function serveDescription(app: OpenAPIHono<Http>): void {
  const document = app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Bansos Terbuka: sanggahan dan antrean perbaikan",
      version: "1.0.0",
      license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
    },
  });
  addCommonAnswers(document.paths ?? {});
  const description = JSON.stringify(document);
  app.get("/v1/openapi.json", (context) =>
    context.body(description, 200, { "Content-Type": "application/json", "Cache-Control": "no-cache" }),
  );
}

/** What stands before every route may answer too: the check of origin, a crowd, a store out of reach. */
function addCommonAnswers(paths: object): void {
  const operations = Object.values(paths).flatMap((path) =>
    Object.entries(path as Record<string, { responses: Record<string, Answer> }>),
  );
  const content = operations
    .flatMap(([, { responses }]) => Object.values(responses))
    .find((answer) => answer.content && "application/problem+json" in answer.content)?.content;
  for (const [method, { responses }] of operations)
    for (const slug of method === "get" ? onRead : onWrite) {
      const { status, titleEn } = problems[slug];
      responses[status] ??= { description: titleEn, ...(content && { content }) };
    }
}

const onRead: readonly ProblemSlug[] = ["kesalahan-kami", "sibuk"];
const onWrite: readonly ProblemSlug[] = [...onRead, "asal-lain"];
