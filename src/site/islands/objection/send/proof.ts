import { type Challenge, solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";

const patience = 60_000;

/**
 * Returns the solved challenge of the service (base64 of its JSON), or null where there is none to be had:
 * a filing without it is taken too, and may be looked at before it joins the queue.
 */
export async function solvedChallenge(): Promise<string | null> {
  try {
    const answer = await fetch("/v1/challenge", { cache: "no-store" });
    if (!answer.ok) return null;
    const challenge = (await answer.json()) as Challenge;
    const solution = await solveChallenge({ challenge, deriveKey, timeout: patience });
    return solution && btoa(JSON.stringify({ challenge, solution }));
  } catch {
    return null;
  }
}
