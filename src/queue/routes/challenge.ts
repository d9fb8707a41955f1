import { createRoute } from "@hono/zod-openapi";
import { challenge } from "#schemas/objection";
import { newApp } from "../http.ts";
import type { ProofOfWork } from "../limits/index.ts";

const route = createRoute({
  method: "get",
  path: "/v1/challenge",
  summary: "Work to be done before filing (altcha)",
  responses: {
    200: { description: "A new challenge", content: { "application/json": { schema: challenge } } },
  },
});

export function challengeRoutes({ challenge: newChallenge }: ProofOfWork) {
  return newApp().openapi(route, async (context) => {
    context.header("Cache-Control", "no-store");
    return context.json(challenge.parse(await newChallenge()), 200);
  });
}
