import { figureText } from "#messages/figure";
import type { SavedFormat } from "./save.ts";

/** Puts buttons below every figure within `place` that save what is seen; without script the links to the files stay. */
export function offerSaving(place: ParentNode): void {
  for (const figure of place.querySelectorAll<HTMLElement>("figure[data-release]")) {
    const formats: SavedFormat[] = [
      ...(figure.querySelector("table") ? (["csv"] as const) : []),
      ...(figure.querySelector("svg[role=img]") ? (["png", "svg"] as const) : []),
    ];
    if (formats.length > 0) (figure.querySelector(".provenance") ?? figure).append(offer(figure, formats));
  }
}

offerSaving(document);

function offer(figure: HTMLElement, formats: readonly SavedFormat[]): HTMLElement {
  const group = document.createElement("p");
  group.className = "keep";
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", figureText("offer"));
  group.append(`${figureText("offer")}:`);
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  for (const format of formats) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = figureText(format);
    button.addEventListener("click", async () => {
      try {
        const { save } = await import("./save.ts");
        status.textContent = figureText("saved", { name: await save(figure, format) });
      } catch {
        status.textContent = figureText("failed");
      }
    });
    group.append(button);
  }
  group.append(status);
  return group;
}
