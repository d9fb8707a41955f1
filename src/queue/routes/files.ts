import { createRoute, z } from "@hono/zod-openapi";
import { chunkBytes } from "#schemas/browser";
import { caseId, fileHash, fileProgress } from "#schemas/objection";
import type { Deps } from "../deps.ts";
import { newApp } from "../http.ts";
import { bodyOfAtMost } from "../limits/index.ts";
import { problem, problemResponses } from "../problems/index.ts";

const binary = { "application/octet-stream": { schema: { type: "string", format: "binary" } as const } };

const route = createRoute({
  method: "put",
  path: "/v1/cases/{id}/files/{sha256}/{chunk}",
  summary: "A chunk of an encrypted file that the filing announced; each may be sent again",
  middleware: bodyOfAtMost(chunkBytes),
  request: {
    params: z.object({
      id: caseId,
      sha256: fileHash,
      chunk: z.string().regex(/^\d{1,3}$/),
    }),
    body: { required: true, content: binary },
  },
  responses: {
    200: { description: "Kept", content: { "application/json": { schema: fileProgress } } },
    ...problemResponses("tidak-ada", "terlalu-besar", "berkas-keliru", "sibuk"),
  },
});

export function fileRoutes({ store, clock }: Pick<Deps, "store" | "clock">) {
  return newApp().openapi(route, async (context) => {
    const { id, sha256, chunk } = context.req.valid("param");
    const result = await store.putChunk({
      caseId: id.toLowerCase(),
      sha256,
      index: Number(chunk),
      data: new Uint8Array(await context.req.arrayBuffer()),
      event: {
        at: clock().toISOString(),
        actor: { kind: "resident", officer: null },
        what: "file_received",
        from: null,
        to: null,
        facts: { digest: sha256 },
      },
    });
    if (result.kind === "kept" || result.kind === "replayed") return context.json(result.progress, 200);
    return problem(context, result.kind === "missing" ? "tidak-ada" : "berkas-keliru");
  });
}
