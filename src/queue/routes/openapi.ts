import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Http } from "../http.ts";

/** Serves the description of every route mounted so far, made from the schemas that check the requests. */
export function serveDescription(app: OpenAPIHono<Http>): void {
  const description = JSON.stringify(
    app.getOpenAPI31Document({
      openapi: "3.1.0",
      info: {
        title: "Bansos Terbuka: sanggahan dan antrean perbaikan",
        version: "1.0.0",
        license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
      },
    }),
  );
  app.get("/v1/openapi.json", (context) =>
    context.body(description, 200, { "Content-Type": "application/json", "Cache-Control": "no-cache" }),
  );
}
