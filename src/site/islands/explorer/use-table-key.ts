import { type RefObject, useEffect } from "react";

/** Lets the key T change between map and table while the focus is in the region, and nothing is being typed or chosen. */
export function useTableKey(region: RefObject<HTMLElement | null>, toggle: () => void): void {
  useEffect(() => {
    const element = region.current;
    if (!element) return;
    const press = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.closest("select, textarea, dialog");
      const isOther = event.key.toLowerCase() !== "t" || event.ctrlKey || event.metaKey || event.altKey;
      if (isTyping || isOther) return;
      event.preventDefault();
      toggle();
    };
    element.addEventListener("keydown", press);
    return () => element.removeEventListener("keydown", press);
  }, [region, toggle]);
}
