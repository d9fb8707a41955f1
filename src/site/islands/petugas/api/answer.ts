import type { ApiProblem } from "#schemas/browser";

/** Why a request gave nothing. `problem` is what the service said about it, where it said something. */
export interface Fault {
  readonly kind: "offline" | "unavailable" | "signed_out" | "stale" | "refused";
  readonly problem: ApiProblem | null;
  /** Seconds to wait, as the service asks. */
  readonly retryAfter: number | null;
}

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: Fault };

export async function faultOf(response: Response): Promise<Fault> {
  const problem = await readProblem(response);
  const seconds = Number(response.headers.get("Retry-After"));
  const retryAfter = seconds > 0 ? seconds : null;
  return { kind: kindOf(response.status), problem, retryAfter };
}

function kindOf(status: number): Fault["kind"] {
  if (status === 401) return "signed_out";
  if (status === 412) return "stale";
  return status >= 500 ? "unavailable" : "refused";
}

async function readProblem(response: Response): Promise<ApiProblem | null> {
  if (!response.headers.get("Content-Type")?.includes("json")) return null;
  try {
    const problem: unknown = await response.json();
    return isProblem(problem) ? problem : null;
  } catch {
    return null;
  }
}

function isProblem(value: unknown): value is ApiProblem {
  if (typeof value !== "object" || value === null) return false;
  const fields = value as Record<string, unknown>;
  return ["title", "detail", "remedy"].every((name) => typeof fields[name] === "string");
}
