import type { z } from "zod";

/** Returns an answer of the API, held to its shape: what the shape does not name stops the build. */
export function apiAnswer<Shape extends z.ZodObject>(shape: Shape, content: z.infer<Shape>): Response {
  const text = JSON.stringify(shape.strict().parse(content));
  return new Response(`${text}\n`, { headers: { "Content-Type": "application/json" } });
}
