import { formatDate } from "#messages";
import { resultText as t } from "#messages/periksa";
import type { ShownRows } from "../../components/verify/figure-address.ts";
import { h } from "../objection/dom.ts";
import { type FileCheck, type Verdict, verdictOf } from "./check-file.ts";

const marks: Readonly<Record<Verdict, string>> = { matches: "✓", differs: "✗", cannotHash: "?" };

/** Puts what came of looking for a file into the place that screen readers follow. */
export function tell(status: HTMLElement, found: FileCheck, { release }: ShownRows): void {
  if (found.kind === "checked") {
    const verdict = verdictOf(found);
    const words = { file: found.name, release, date: formatDate(found.published) };
    sayVerdict(status, verdict, t(verdict), t(`${verdict}Text`, words));
  } else if (found.kind === "withdrawn") {
    const words = { release, date: formatDate(found.date), reason: found.reason };
    sayVerdict(status, "differs", t("withdrawn"), t("withdrawnText", words));
  } else say(status, t(found.kind === "unknown" ? "unknownRelease" : "noFile", { release }));
}

/** Says a sentence that is no verdict. */
export function say(status: HTMLElement, text: string): void {
  status.className = "";
  status.replaceChildren(text);
}

/** A mark, a word and a sentence: never by colour alone. */
function sayVerdict(status: HTMLElement, verdict: Verdict, word: string, text: string): void {
  status.className = `verdict ${verdict}`;
  status.replaceChildren(
    h("span", { class: "mark", "aria-hidden": "true" }, marks[verdict]),
    h("span", {}, h("strong", {}, word), ` ${text}`),
  );
}
