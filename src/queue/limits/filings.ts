import { RateLimiterMemory } from "rate-limiter-flexible";
import type { QuarantineReason, ServicePolicy } from "#schemas/objection";

const hour = 3600;

export interface Filed {
  readonly area: string | null;
  readonly block: string;
  readonly isProven: boolean;
}

/** Counts filings in memory. Returns for each why it is to be set aside, or null. Nothing is refused by these counts. */
export function filingLimits({ limits }: ServicePolicy): (filed: Filed) => Promise<QuarantineReason | null> {
  const perArea = counter("area");
  const perBlock = counter("block");
  const unproven = counter("unproven");
  return async ({ area, block, isProven }) => {
    const [fromArea, fromBlock, withoutProof] = await Promise.all([
      perArea(area ?? "unknown"),
      perBlock(block),
      isProven ? 0 : unproven(block),
    ]);
    if (fromArea > limits.perAreaHour.value) return "many_from_area";
    if (fromBlock > limits.perBlockHour.value) return "many_from_network";
    return withoutProof > limits.perBlockHourUnproven.value ? "many_without_proof" : null;
  };
}

function counter(keyPrefix: string): (key: string) => Promise<number> {
  const limiter = new RateLimiterMemory({ keyPrefix, points: Number.MAX_SAFE_INTEGER, duration: hour });
  return async (key) => (await limiter.penalty(key, 1)).consumedPoints;
}
