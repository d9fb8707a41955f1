/** The types of `schemas/objection`: erased by the compiler, so a page does not carry zod for them. */
export type * from "../objection/index.ts";
