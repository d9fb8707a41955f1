import { stepText } from "#messages/sanggah";
import { h } from "../dom.ts";
import { markWaiting } from "../waiting-mark.ts";
import { Courier } from "./courier.ts";
import { outbox } from "./outbox.ts";

/** Says which cases still wait in the outbox, and when each has arrived. */
export async function sendWaiting(place: HTMLElement): Promise<void> {
  const parcels = await outbox.all();
  markWaiting(parcels.length > 0);
  if (parcels.length === 0) return;
  const lines = new Map(
    parcels.map(({ id, ticket, refusal }) => [
      id,
      { ticket, line: h("p", {}, refusal ?? stepText("waitingOne", { ticket })) },
    ]),
  );
  place.append(h("div", { class: "status", role: "status" }, ...[...lines.values()].map(({ line }) => line)));
  new Courier((id, outcome) => {
    const known = lines.get(id);
    if (!known) return;
    if ("receipt" in outcome) known.line.textContent = stepText("waitingDone", { ticket: known.ticket });
    if (outcome.kind === "refused") known.line.textContent = `${known.ticket}: ${outcome.why}`;
  }).goNow();
}
