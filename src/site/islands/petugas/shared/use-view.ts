import { useEffect, useState } from "react";
import { type View, viewFrom } from "./view.ts";

/** Returns what the address says is shown, and follows the back and forward buttons. */
export function useView(): View {
  const [view, setView] = useState(() => viewFrom(location.hash));
  useEffect(() => {
    const follow = () => setView(viewFrom(location.hash));
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);
  return view;
}
