import { trackText } from "#messages/sanggah";
import type { TrackedCase } from "#schemas/browser";
import { h } from "../dom.ts";
import { withdraw } from "./requests.ts";

/** Returns the way to withdraw the case: what it means, and a second press to be sure. */
export function withdrawView(found: TrackedCase, trackToken: string, onDone: () => void): HTMLElement {
  const place = h("div", { class: "actions" });
  const status = h("p", { role: "status" });
  const button = (text: Parameters<typeof trackText>[0], kind: string, click: () => void) =>
    h("button", { type: "button", class: `button ${kind}`, click }, trackText(text));
  const offer = () => place.replaceChildren(button("withdraw", "quiet", ask));
  const ask = () => {
    const yes = button("withdrawYes", "danger", go);
    place.replaceChildren(
      h("p", {}, h("strong", {}, trackText("withdrawAsk", { ticket: found.ticket }))),
      yes,
      button("withdrawNo", "quiet", offer),
    );
    yes.focus();
  };
  const go = async () => {
    const outcome = await withdraw(found.id, trackToken);
    if (outcome.kind === "done") return onDone();
    status.textContent =
      outcome.kind === "refused"
        ? trackText("withdrawFailed", { why: outcome.why })
        : trackText("errorService");
    offer();
  };
  offer();
  return h(
    "section",
    { class: "no-print" },
    h("h3", {}, trackText("withdrawTitle")),
    h("p", {}, trackText("withdrawText")),
    place,
    status,
  );
}
