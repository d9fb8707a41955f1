import type { ApiProblem, TrackedCase } from "#schemas/browser";

/** What came of asking for a case. `many`: too many tries, wait `minutes`. */
export type Found =
  | { readonly kind: "case"; readonly found: TrackedCase }
  | { readonly kind: "unknown" | "offline" | "down" }
  | { readonly kind: "many"; readonly minutes: number };

export async function findCase(trackToken: string): Promise<Found> {
  const answer = await send("/v1/track", { trackToken });
  if (!answer) return { kind: "offline" };
  if (answer.ok) return { kind: "case", found: (await answer.json()) as TrackedCase };
  if (answer.status === 404) return { kind: "unknown" };
  if (answer.status !== 429) return { kind: "down" };
  const seconds = Number(answer.headers.get("Retry-After")) || 600;
  return { kind: "many", minutes: Math.max(1, Math.ceil(seconds / 60)) };
}

/** `offline`: nothing is known of it; the same request may be sent again. */
export type Sent = { readonly kind: "done" | "offline" } | { readonly kind: "refused"; readonly why: string };

export const sendMessage = (
  caseId: string,
  message: { readonly id: string; readonly trackToken: string; readonly sealed: string },
): Promise<Sent> => sent(`/v1/cases/${caseId}/messages`, message);

export const withdraw = (caseId: string, trackToken: string): Promise<Sent> =>
  sent(`/v1/cases/${caseId}/withdrawal`, { trackToken });

async function sent(address: string, body: unknown): Promise<Sent> {
  const answer = await send(address, body);
  if (!answer || answer.status >= 500) return { kind: "offline" };
  if (answer.ok) return { kind: "done" };
  const problem = (await answer.json().catch(() => null)) as ApiProblem | null;
  return { kind: "refused", why: problem ? `${problem.detail} ${problem.remedy}` : String(answer.status) };
}

function send(address: string, body: unknown): Promise<Response | null> {
  return fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    cache: "no-store",
    credentials: "omit",
  }).catch(() => null);
}
