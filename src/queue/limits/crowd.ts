import { createMiddleware } from "hono/factory";
import type { Http } from "../http.ts";
import { problem } from "../problems/index.ts";

/** Answers 503 where more requests are under way than memory is good for. */
export function crowdOfAtMost(most: number) {
  let underWay = 0;
  return createMiddleware<Http>(async (context, next) => {
    if (underWay >= most) return problem(context, "sibuk", { headers: { "Retry-After": "2" } });
    underWay += 1;
    try {
      return await next();
    } finally {
      underWay -= 1;
    }
  });
}
