export * from "./environment.ts";
export * from "./folders.ts";
export * from "./reference.ts";
export * from "./secret.ts";
