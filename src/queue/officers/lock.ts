/** Failures in a row before the first wait: mistyping happens. */
const freeFailures = 4;
const longestMinutes = 60;

/** Returns until when an account waits after so many failures in a row, null where it does not wait. */
export function lockedUntil(failures: number, now: Date): string | null {
  if (failures <= freeFailures) return null;
  const minutes = Math.min(2 ** (failures - freeFailures - 1), longestMinutes);
  return new Date(now.getTime() + minutes * 60_000).toISOString();
}

/** Claims that the account waits at that instant. */
export function isLocked(until: string | null, now: Date): boolean {
  return until !== null && Date.parse(until) > now.getTime();
}
