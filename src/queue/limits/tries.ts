import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { ServicePolicy } from "#schemas/objection";

const tenMinutes = 600;

/** How often codes that fit nothing were tried from one address block. */
export interface Tries {
  /** Seconds to wait; 0 where another try is free. */
  readonly take: (block: string) => Promise<number>;
  /** Gives the try back: the code was right. */
  readonly giveBack: (block: string) => Promise<void>;
}

/** Every try is taken before it is looked at, so that many at once do not slip through. */
export function triesAtCodes({ limits }: ServicePolicy): Tries {
  const limiter = new RateLimiterMemory({
    keyPrefix: "tries",
    points: limits.triesPerTenMinutes.value,
    duration: tenMinutes,
  });
  return {
    take: async (block) => {
      try {
        await limiter.consume(block);
        return 0;
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      }
    },
    giveBack: async (block) => {
      await limiter.reward(block);
    },
  };
}
