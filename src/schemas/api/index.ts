export * from "./answers.ts";
export * from "./openapi.ts";
export * from "./parts.ts";
export * from "./routes.ts";
