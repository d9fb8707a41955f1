import { type Challenge, createChallenge, randomInt, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { z } from "zod";
import type { Deps } from "../deps.ts";

/** PBKDF2 rounds of one try, and how many tries it takes: about a second on a cheap phone, a millisecond here. */
const rounds = 2000;
const fewestTries = 60;
const mostTries = 140;
const minutesValid = 60;

const payload = z.object({
  challenge: z.object({
    parameters: z.looseObject({
      algorithm: z.string(),
      nonce: z.string(),
      salt: z.string(),
      cost: z.number(),
      keyLength: z.number(),
      keyPrefix: z.string(),
      keySignature: z.string(),
      expiresAt: z.number(),
    }),
    signature: z.string().max(200),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string().max(200), time: z.number().default(0) }),
});

export interface ProofOfWork {
  readonly challenge: () => Promise<Challenge>;
  /** Whether the proof is right and was not spent before; spends it. */
  readonly isProven: (proof: string | null) => Promise<boolean>;
}

/** Work asked of the sender of a filing, as altcha defines it. Answers are checked by signature, without doing the work again. */
export function proofOfWork({
  store,
  clock,
  secrets,
}: Pick<Deps, "store" | "clock" | "secrets">): ProofOfWork {
  const keys = {
    hmacSignatureSecret: secrets.challenge.toString("hex"),
    hmacKeySignatureSecret: secrets.challenge.toString("base64"),
  };
  return {
    challenge: () =>
      createChallenge({
        ...keys,
        algorithm: "PBKDF2/SHA-256",
        cost: rounds,
        counter: randomInt(mostTries, fewestTries),
        deriveKey,
        expiresAt: new Date(clock().getTime() + minutesValid * 60_000),
      }),
    isProven: async (proof) => {
      const read = proof === null ? null : readProof(proof);
      if (read === null) return false;
      const { challenge, solution } = read;
      const { verified } = await verifySolution({ ...keys, challenge, solution, deriveKey });
      if (!verified) return false;
      const expiresAt = new Date(challenge.parameters.expiresAt * 1000).toISOString();
      return store.spendChallenge(challenge.signature, expiresAt);
    },
  };
}

function readProof(proof: string) {
  try {
    const parsed = payload.safeParse(JSON.parse(Buffer.from(proof, "base64").toString("utf8")));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
