import type { AgeLibrary } from "#domain/objection";

/** Returns the sealing library, fetched when something is first sealed or opened. */
export const loadAge = (): Promise<AgeLibrary> => import("age-encryption");
