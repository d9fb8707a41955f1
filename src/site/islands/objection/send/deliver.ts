import { type ApiProblem, chunkBytes, type Receipt } from "#schemas/browser";
import { outbox, type Parcel } from "./outbox.ts";

/** `waiting`: no network or a busy service; the parcel stays and is tried again. */
export type Outcome =
  | { readonly kind: "done" | "photos_waiting"; readonly receipt: Receipt }
  | { readonly kind: "photos_lost"; readonly receipt: Receipt }
  | { readonly kind: "waiting"; readonly isBusy: boolean; readonly seconds: number | null }
  | { readonly kind: "refused"; readonly why: string };

/** Delivers a parcel: the case first, then its photos. Every request may be repeated without doubling anything. */
export async function deliver(parcel: Parcel, prove: () => Promise<string | null>): Promise<Outcome> {
  const filed = parcel.receipt
    ? { kind: "filed" as const, receipt: parcel.receipt }
    : await file(parcel, prove);
  if (filed.kind !== "filed") {
    if (filed.kind === "refused") await outbox.put({ ...parcel, refusal: filed.why });
    return filed;
  }
  const { receipt } = filed;
  const withReceipt = { ...parcel, receipt, refusal: null };
  if (parcel.files.length > 0 && !parcel.receipt) await outbox.put(withReceipt);
  const sent = await sendFiles(withReceipt);
  if (sent !== "photos_waiting") await outbox.remove(parcel.id);
  return { kind: sent, receipt };
}

type Filed =
  | { readonly kind: "filed"; readonly receipt: Receipt }
  | Extract<Outcome, { kind: "waiting" | "refused" }>;

async function file({ id, filing }: Parcel, prove: () => Promise<string | null>): Promise<Filed> {
  const proof = await prove();
  const answer = await ask("/v1/cases", {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": id },
    body: JSON.stringify({ ...filing, proof }),
  });
  if (!answer) return { kind: "waiting", isBusy: false, seconds: null };
  if (answer.ok) return { kind: "filed", receipt: (await answer.json()) as Receipt };
  if (isForLater(answer.status)) {
    const seconds = Number(answer.headers.get("Retry-After"));
    return { kind: "waiting", isBusy: true, seconds: seconds > 0 ? seconds : null };
  }
  const problem = (await answer.json().catch(() => null)) as ApiProblem | null;
  return { kind: "refused", why: problem ? `${problem.detail} ${problem.remedy}` : String(answer.status) };
}

async function sendFiles({ id, files }: Parcel): Promise<"done" | "photos_waiting" | "photos_lost"> {
  for (const { sha256, data } of files) {
    for (let start = 0; start < data.length; start += chunkBytes) {
      const answer = await ask(`/v1/cases/${id}/files/${sha256}/${start / chunkBytes}`, {
        method: "PUT",
        headers: { "Content-Type": "application/octet-stream" },
        body: new Blob([data.slice(start, start + chunkBytes)]),
      });
      if (!answer || isForLater(answer.status)) return "photos_waiting";
      if (!answer.ok) return "photos_lost";
    }
  }
  return "done";
}

const isForLater = (status: number) => status >= 500 || status === 408 || status === 429;

/** Null where the network gave out. */
function ask(address: string, request: RequestInit): Promise<Response | null> {
  return fetch(address, { ...request, cache: "no-store", credentials: "omit" }).catch(() => null);
}
