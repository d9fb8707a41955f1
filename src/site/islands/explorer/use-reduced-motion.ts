import { useSyncExternalStore } from "react";

const asked = "(prefers-reduced-motion: reduce)";

/** Claims whether the reader asked for less motion. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(
    (tell) => {
      const query = matchMedia(asked);
      query.addEventListener("change", tell);
      return () => query.removeEventListener("change", tell);
    },
    () => matchMedia(asked).matches,
  );
}
