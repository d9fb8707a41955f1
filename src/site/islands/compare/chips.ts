import { compareText as t } from "#messages/banding";
import type { ComparedArea } from "../../components/compare/compared-area.ts";
import { h } from "../objection/dom.ts";

export interface ChipActions {
  readonly remove: (area: ComparedArea) => void;
  readonly makeFirst: (area: ComparedArea) => void;
  readonly add: (code: string) => void;
}

/** Returns one entry per chosen area: its name, where it lies, and what may be done with it. */
export function chosenChips(
  areas: readonly ComparedArea[],
  { remove, makeFirst }: ChipActions,
): HTMLElement[] {
  return areas.map((area, index) =>
    h(
      "li",
      {},
      h("strong", {}, area.name),
      h("span", { class: "note" }, area.place),
      index === 0
        ? areas.length > 1 && h("span", { class: "first" }, t("choice.first"))
        : action(t("choice.makeFirst"), t("choice.makeFirstOf", { name: area.name }), () => makeFirst(area)),
      action(t("choice.remove"), t("choice.removeOf", { name: area.name }), () => remove(area)),
    ),
  );
}

/** Returns buttons that add what is most like the first area and not chosen yet. */
export function similarOffers(areas: readonly ComparedArea[], { add }: ChipActions): (Node | string)[] {
  const [first] = areas;
  const chosen = new Set(areas.map(({ code }) => code));
  const offered = (first?.similar ?? []).filter(({ code }) => !chosen.has(code));
  if (!first || offered.length === 0) return [];
  return [
    `${t("choice.similar", { name: first.name })} `,
    ...offered.map(({ code, name }) => action(`+ ${name}`, t("choice.addOf", { name }), () => add(code))),
  ];
}

const action = (words: string, label: string, click: () => void) =>
  h("button", { type: "button", class: "plain", "aria-label": label, click }, words);
