import { useCallback, useEffect, useState } from "react";
import { addressOf, type ReadAddress, readAddress } from "../../components/explorer/address.ts";
import type { Catalogue } from "../../components/explorer/catalogue.ts";
import { changed, type ExplorerView } from "../../components/explorer/view.ts";

/** Changes the view. `replace`: without a step for the back button, as while time runs. */
export type Choose = (choices: Partial<ExplorerView>, how?: "push" | "replace") => void;

export interface ViewHandle {
  readonly view: ExplorerView;
  /** What of the address could not be kept; null once it was put away. */
  readonly notice: Omit<ReadAddress, "view"> | null;
  readonly choose: Choose;
  readonly putNoticeAway: () => void;
}

/** Returns what the address says is shown, keeps both the same, and follows the back and forward buttons. */
export function useExplorerView(catalogue: Catalogue): ViewHandle {
  const [read, setRead] = useState<ReadAddress>(() => readAddress(catalogue, location.search));
  useEffect(() => {
    const follow = () => setRead(readAddress(catalogue, location.search));
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  }, [catalogue]);

  const choose: Choose = useCallback(
    (choices, how = "push") => {
      const { view } = readAddress(catalogue, location.search);
      const next = changed(catalogue, view, choices);
      const address = `${location.pathname}${addressOf(catalogue, next)}`;
      if (address !== `${location.pathname}${location.search}`)
        history[how === "push" ? "pushState" : "replaceState"](null, "", address);
      setRead({ view: next, unknown: [], olderRelease: null });
    },
    [catalogue],
  );
  const putNoticeAway = useCallback(
    () => setRead(({ view }) => ({ view, unknown: [], olderRelease: null })),
    [],
  );
  const { view, ...notice } = read;
  const hasNotice = notice.unknown.length > 0 || notice.olderRelease !== null;
  return { view, notice: hasNotice ? notice : null, choose, putNoticeAway };
}
