import { OpenAPIHono } from "@hono/zod-openapi";
import { invalid } from "./problems/index.ts";

/** What a request brings besides itself and what middleware adds to it. */
export interface Http {
  Bindings: {
    /** Address of the other end of the connection; in memory only. */
    readonly address?: string;
  };
  Variables: {
    requestId: string;
    /** Keyed hash of the address block. */
    block: string;
    isSecure: boolean;
  };
}

/** Returns an empty app whose faults of form are answered as problems. */
export function newApp(): OpenAPIHono<Http> {
  return new OpenAPIHono<Http>({
    defaultHook: (result, context) => {
      if (!result.success) return invalid(context, result.error, result.target);
    },
  });
}
