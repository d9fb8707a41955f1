import { type RefObject, useEffect, useRef } from "react";

const canHold = ":is(button, select, input, a[href], [tabindex='0']):not(:disabled)";

/** Keeps the focus in the region where what held it went away: on the first stop of the nearest part around it that is left. */
export function useKeptFocus(region: RefObject<HTMLElement | null>): void {
  const around = useRef<readonly Element[]>([]);
  useEffect(() => {
    const element = region.current;
    if (!element) return;
    const hold = ({ target }: FocusEvent) => {
      around.current = target instanceof Element ? ancestorsWithin(target, element) : [];
    };
    element.addEventListener("focusin", hold);
    return () => element.removeEventListener("focusin", hold);
  }, [region]);
  // Every change of what is shown may have taken it away.
  useEffect(() => {
    const [holder] = around.current;
    if (!holder || holder.isConnected || document.activeElement !== document.body) return;
    const left = around.current.find(({ isConnected }) => isConnected);
    const next = left?.querySelector<HTMLElement>(canHold) ?? (left as HTMLElement | undefined);
    if (next === left) left?.setAttribute("tabindex", "-1");
    next?.focus({ preventScroll: true });
  });
}

/** Returns an element and what it lies in, up to the region. */
function ancestorsWithin(element: Element, region: Element): Element[] {
  const found = [element];
  for (let one = element; one !== region && one.parentElement; one = one.parentElement)
    found.push(one.parentElement);
  return found;
}
