import { bodyLimit } from "hono/body-limit";
import { problem } from "../problems/index.ts";

/** Lets bodies of at most so many bytes through. */
export const bodyOfAtMost = (maxSize: number) =>
  bodyLimit({ maxSize, onError: (context) => problem(context, "terlalu-besar") });
