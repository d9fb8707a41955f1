type Attribute = string | number | boolean | ((event: Event) => void);
type Child = Node | string | null | false;

/** Returns a new element: functions listen, `true` sets a bare attribute, `false` leaves it away. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value !== false) element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child): child is Node | string => child !== null && child !== false));
  return element;
}

/** Moves the focus to a heading, so that a screen reader reads it and the page scrolls to it. */
export function focusOn(heading: HTMLElement | null): void {
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: "start" });
}

/** Returns the element with that id. Throws where the page does not have it. */
export function byId<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const element = document.getElementById(id);
  if (!element) throw new Error(`No #${id} on this page`);
  return element as Kind;
}

/** Shows what holds with script and hides what holds without. */
export function sayThatScriptRuns(): void {
  for (const one of document.querySelectorAll<HTMLElement>(".with-script")) one.hidden = false;
  for (const one of document.querySelectorAll<HTMLElement>(".without-script")) one.hidden = true;
}
