import type {
  CodeReplacement,
  Handover,
  Notice,
  OfficerCase,
  OpenedCase,
  QueuePage,
  Session,
  SignIn,
  ThreadMessage,
  TransitionRequest,
} from "#schemas/browser";
import type { Answer } from "./answer.ts";
import { ask, askBytes, type Question } from "./ask.ts";

/** What the console asks of the service. */
export interface Client {
  readonly session: () => Promise<Answer<Session>>;
  readonly signIn: (secrets: SignIn) => Promise<Answer<Session>>;
  readonly signOut: () => Promise<Answer<void>>;
  readonly queue: (filter: URLSearchParams, signal: AbortSignal) => Promise<Answer<QueuePage>>;
  readonly case: (id: string) => Promise<Answer<OfficerCase>>;
  readonly open: (id: string) => Promise<Answer<OpenedCase>>;
  readonly photo: (id: string, sha256: string) => Promise<Answer<Uint8Array<ArrayBuffer>>>;
  readonly move: (id: string, version: number, request: TransitionRequest) => Promise<Answer<OfficerCase>>;
  readonly write: (id: string, message: Pick<ThreadMessage, "id" | "sealed">) => Promise<Answer<unknown>>;
  readonly replaceCode: (
    id: string,
    version: number,
    replacement: CodeReplacement,
  ) => Promise<Answer<OfficerCase>>;
  readonly liftQuarantine: (id: string, version: number) => Promise<Answer<OfficerCase>>;
  readonly notices: () => Promise<Answer<readonly Notice[]>>;
  readonly finishNotice: (id: number) => Promise<Answer<unknown>>;
  readonly proposeHandover: (cases: readonly string[], sha256: string) => Promise<Answer<Handover>>;
  readonly handover: (id: string) => Promise<Answer<Handover>>;
  readonly confirmHandover: (id: string) => Promise<Answer<Handover>>;
}

/** Returns the client; `onSignedOut` is called wherever the service no longer knows the session. */
export function createClient(onSignedOut: () => void): Client {
  const guarded = async <Value>(answer: Promise<Answer<Value>>): Promise<Answer<Value>> => {
    const settled = await answer;
    if (!settled.ok && settled.fault.kind === "signed_out") onSignedOut();
    return settled;
  };
  const get = <Value>(path: string, question: Question = {}) => guarded(ask<Value>(path, question));
  const send = <Value>(path: string, question: Question) =>
    guarded(ask<Value>(path, { method: "POST", ...question }));
  return {
    session: () => ask("/v1/session"),
    signIn: (body) => ask("/v1/session", { method: "POST", body }),
    signOut: () => ask("/v1/session", { method: "DELETE" }),
    queue: (filter, signal) => get(`/v1/queue?${filter}`, { signal }),
    case: (id) => get(`/v1/cases/${id}`),
    open: (id) => send(`/v1/cases/${id}/openings`, { body: {} }),
    photo: (id, sha256) => guarded(askBytes(`/v1/cases/${id}/files/${sha256}`)),
    move: (id, version, body) => send(`/v1/cases/${id}/transitions`, { version, body }),
    write: (id, body) => send(`/v1/cases/${id}/messages`, { body }),
    replaceCode: (id, version, body) => send(`/v1/cases/${id}/code`, { method: "PUT", version, body }),
    liftQuarantine: (id, version) => send(`/v1/cases/${id}/quarantine`, { version, body: {} }),
    notices: () => get("/v1/notices"),
    finishNotice: (id) => send(`/v1/notices/${id}/done`, { body: {} }),
    proposeHandover: (cases, sha256) => send("/v1/handovers", { body: { cases, sha256 } }),
    handover: (id) => get(`/v1/handovers/${id}`),
    confirmHandover: (id) => send(`/v1/handovers/${id}/confirmation`, { body: {} }),
  };
}
