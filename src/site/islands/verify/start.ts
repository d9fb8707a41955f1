import { resultText as t } from "#messages/periksa";
import { readShownRows, type ShownRows, verifyAddress } from "../../components/verify/figure-address.ts";
import { pickRows } from "../../components/verify/pick-rows.ts";
import type { VerifyConfig } from "../../components/verify/verify-config.ts";
import { byId, focusOn, h } from "../objection/dom.ts";
import { checkFile, type FileCheck } from "./check-file.ts";
import { chooser } from "./chooser.ts";
import { placeWords } from "./place-words.ts";
import { resultView } from "./result-view.ts";
import { say, tell } from "./verdict.ts";

/** Shows the figure that the address names, and again whenever the address changes. */
export function startVerifying(): void {
  const config = JSON.parse(byId("periksa-data").textContent ?? "") as VerifyConfig;
  const region = byId("hasil");
  const heading = h("h2", {});
  const status = h("p", { role: "status" });
  const body = h("div", { class: "verify-body" });
  region.append(heading, status, body);
  for (const one of document.querySelectorAll<HTMLElement>(".without-script")) one.hidden = true;
  region.hidden = false;
  let turns = 0;

  const show = async (shown: ShownRows): Promise<void> => {
    turns += 1;
    const turn = turns;
    heading.textContent = placeWords(shown, config);
    say(status, t("loading"));
    body.replaceChildren();
    try {
      const found = await checkFile(config.table.dataset, shown);
      if (turn !== turns) return;
      tell(status, found, shown);
      body.replaceChildren(...viewOf(found, shown, config));
    } catch {
      if (turn !== turns) return;
      say(status, t("failed"));
      const again = h("button", { type: "button", click: () => show(shown) }, t("retry"));
      body.replaceChildren(h("p", { class: "copy" }, again));
    }
  };

  addEventListener("hashchange", async () => {
    const shown = readShownRows(location.hash);
    if (!shown) return;
    await show(shown);
    focusOn(heading);
  });
  show(readShownRows(location.hash) ?? config.example);
}

function viewOf(found: FileCheck, shown: ShownRows, config: VerifyConfig): Node[] {
  if (found.kind !== "checked") return [currentLink(found.current, shown, config)];
  const rows = pickRows(found.rows, shown);
  const today = new Date().toISOString().slice(0, 10);
  return [...resultView({ shown, config, checked: found, rows }, today), chooser(found.rows, shown, config)];
}

const currentLink = (current: string, shown: ShownRows, { table }: VerifyConfig): HTMLElement =>
  h(
    "p",
    {},
    h(
      "a",
      { href: verifyAddress(table.dataset, { ...shown, release: current }) },
      t("seeCurrent", { release: current }),
    ),
  );
