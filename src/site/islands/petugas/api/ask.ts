import { type Answer, type Fault, faultOf } from "./answer.ts";

export interface Question {
  readonly method?: "GET" | "POST" | "PUT" | "DELETE";
  readonly body?: unknown;
  /** Version of the case the request was made against. */
  readonly version?: number;
  readonly signal?: AbortSignal;
}

const offline: Fault = { kind: "offline", problem: null, retryAfter: null };
const unreadable: Fault = { kind: "unavailable", problem: null, retryAfter: null };

/** Asks the service on our own origin. Never throws, but for an abort. */
export async function ask<Value>(path: string, question: Question = {}): Promise<Answer<Value>> {
  const response = await send(path, question, "application/json");
  if (response === null) return { ok: false, fault: offline };
  if (!response.ok) return { ok: false, fault: await faultOf(response) };
  if (response.status === 204) return { ok: true, value: undefined as Value };
  try {
    return { ok: true, value: (await response.json()) as Value };
  } catch {
    return { ok: false, fault: unreadable };
  }
}

/** Asks for bytes. */
export async function askBytes(path: string): Promise<Answer<Uint8Array<ArrayBuffer>>> {
  const response = await send(path, {}, "application/octet-stream");
  if (response === null) return { ok: false, fault: offline };
  if (!response.ok) return { ok: false, fault: await faultOf(response) };
  try {
    return { ok: true, value: new Uint8Array(await response.arrayBuffer()) };
  } catch {
    return { ok: false, fault: offline };
  }
}

async function send(path: string, question: Question, accept: string): Promise<Response | null> {
  const { method = "GET", body, version, signal } = question;
  const headers = new Headers({ Accept: accept });
  if (body !== undefined) headers.set("Content-Type", "application/json");
  if (version !== undefined) headers.set("If-Match", `"${version}"`);
  try {
    return await fetch(path, {
      method,
      headers,
      credentials: "same-origin",
      cache: "no-store",
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    return null;
  }
}
