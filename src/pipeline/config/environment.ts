import { join } from "node:path";

/** Returns the office secret given by the environment, if any. */
export const secretFromEnvironment = (): string | undefined => process.env.BANSOS_SECRET;

/** Returns the folder of boundaries made by others, to test the import on: not part of the project. */
export const sharedBoundaries = (): string =>
  process.env.WILAYAH ?? join(import.meta.dirname, "..", "..", "..", "..", "shared", "wilayah");
