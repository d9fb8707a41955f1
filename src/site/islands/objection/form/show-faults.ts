import { stepText } from "#messages/sanggah";
import { focusOn, h } from "../dom.ts";
import type { Fault } from "./checks.ts";

/** Says at each field and above the step what is wrong, and moves the focus to the summary. */
export function showFaults(step: HTMLElement, faults: readonly Fault[]): void {
  markFaults(step, faults);
  const title = h("h2", {}, stepText("errorTitle"));
  const list = h("ul", {}, ...faults.map((fault) => h("li", {}, linkTo(step, fault))));
  step.prepend(h("div", { class: "error-summary", role: "alert" }, title, list));
  focusOn(title);
}

/** Says at the one field of a form what is wrong, and moves the focus there. */
export function showFault(form: HTMLElement, fault: Fault): void {
  markFaults(form, [fault]);
  form.querySelector(".error")?.setAttribute("role", "alert");
  form.querySelector<HTMLElement>("[aria-invalid]")?.focus();
}

function markFaults(step: HTMLElement, faults: readonly Fault[]): void {
  clearFaults(step);
  for (const { field, text } of faults) {
    const place = step.querySelector<HTMLElement>(`[data-field="${field}"]`);
    const control = place?.querySelector<HTMLElement>("input, select, textarea");
    if (!place || !control) continue;
    const id = `${field}-salah`;
    place.classList.add("wrong");
    const before =
      place.querySelector(":scope > .hint") ?? place.querySelector(":scope > :is(label, legend)");
    const error = h("p", { class: "error", id }, text);
    if (before) before.after(error);
    else place.prepend(error);
    control.setAttribute("aria-invalid", "true");
    control.setAttribute(
      "aria-describedby",
      `${id} ${control.getAttribute("aria-describedby") ?? ""}`.trim(),
    );
  }
}

export function clearFaults(step: HTMLElement): void {
  for (const one of step.querySelectorAll(".error-summary, .error")) one.remove();
  for (const one of step.querySelectorAll(".wrong")) one.classList.remove("wrong");
  for (const one of step.querySelectorAll("[aria-invalid]")) {
    one.removeAttribute("aria-invalid");
    const rest = (one.getAttribute("aria-describedby") ?? "").replace(/\S+-salah\s?/, "");
    if (rest) one.setAttribute("aria-describedby", rest);
    else one.removeAttribute("aria-describedby");
  }
}

function linkTo(step: HTMLElement, { field, text }: Fault): HTMLElement {
  const go = (event: Event) => {
    event.preventDefault();
    step.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, select, textarea)`)?.focus();
  };
  return h("a", { href: `#${field}`, click: go }, text);
}
