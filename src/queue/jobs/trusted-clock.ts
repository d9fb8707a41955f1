import { localDay } from "#domain/period";
import { publishedDays } from "./publish-head.ts";

const dayMs = 86_400_000;
const withinDays = 7;

/**
 * Whether the clock may be right: on one of the seven days before today the service published a head. A clock that
 * jumped ahead, which would erase what must be kept, finds no such day, and there is a day to put it right.
 */
export function isClockTrusted(folder: string, now: Date): boolean {
  const day = (daysAgo: number) =>
    localDay(new Date(now.getTime() - daysAgo * dayMs).toISOString(), "Asia/Jakarta");
  const [oldest, today] = [day(withinDays), day(0)];
  return publishedDays(folder).some((published) => oldest <= published && published < today);
}
