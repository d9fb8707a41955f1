import { holdsPersonNumber } from "./person-number.ts";

export const shortestReason = 15;

/** Claims whether a reason may be published: years and triwulan may stand in it, any other number could be a count. */
export function isPublicReason(reason: string): boolean {
  const rest = reason.replace(/\b20\d{2}(?:-(?:T[1-4]|\d{2}))?\b/g, "");
  return reason.length >= shortestReason && !/\d/.test(rest) && !holdsPersonNumber(reason);
}
