import type { Map as LeafletMap } from "leaflet";
import { useCallback, useMemo, useRef } from "react";
import { explorerText } from "#messages/explorer";
import { type Catalogue, citiesOf } from "../../components/explorer/catalogue.ts";
import type { BoundaryTopology, ExplorerSlice } from "../../components/explorer/slice.ts";
import { mostPinned } from "../../components/explorer/view.ts";
import { Controls } from "./Controls.tsx";
import { Notice } from "./Notice.tsx";
import { Shown } from "./Shown.tsx";
import { useExplorerView } from "./use-explorer-view.ts";
import { useFiles } from "./use-files.ts";
import { useKeptFocus } from "./use-kept-focus.ts";
import { useSay } from "./use-say.ts";
import { useTableKey } from "./use-table-key.ts";
import { Waiting } from "./Waiting.tsx";

/** The explorer: choices, and below them what they show once its files are there. */
export function Explorer({ catalogue }: { catalogue: Catalogue }) {
  const { view, notice, choose, putNoticeAway } = useExplorerView(catalogue);
  const { status, say } = useSay();
  const region = useRef<HTMLElement>(null);
  const map = useRef<LeafletMap>(null);
  const cities = useMemo(() => citiesOf(catalogue, view.area), [catalogue, view.area]);
  const figures = useFiles<ExplorerSlice>(cities.map(({ slice }) => slice));
  const official = view.geography === "resmi" ? cities.flatMap((city) => city.official ?? []) : [];
  const boundaries = useFiles<BoundaryTopology>(official.map(({ address }) => address));
  const ground = official.length > 1 && catalogue.overview !== null ? [catalogue.overview] : [];
  const overview = useFiles<BoundaryTopology>(ground);
  const slices = useSame(figures.state === "ready" ? figures.contents : none);
  const topologies = useSame(boundaries.state === "ready" ? boundaries.contents : none);
  const place = cities.length === 1 ? (cities[0]?.name ?? "") : explorerText("allPilotsPlace");

  const { pinned, isTable } = view;
  const toggleTable = useCallback(() => {
    choose({ isTable: !isTable });
    const count = cities.reduce((sum, { kecamatan }) => sum + kecamatan.length, 0);
    say(explorerText(isTable ? "mapShown" : "tableShown", { count }), "listeners");
  }, [cities, isTable, choose, say]);
  useTableKey(region, toggleTable);
  useKeptFocus(region);
  const pin = useCallback(
    (code: string, name: string) => {
      const isPinned = pinned.includes(code);
      if (!isPinned && pinned.length >= mostPinned) return say(explorerText("pinnedFull"));
      choose({ pinned: isPinned ? pinned.filter((one) => one !== code) : [...pinned, code] });
      say(explorerText(isPinned ? "unpinnedNow" : "pinnedNow", { name }));
    },
    [pinned, choose, say],
  );
  const waiting = [figures, boundaries].find(({ state }) => state !== "ready");
  return (
    <section ref={region} className="explorer" aria-label={explorerText("region")} aria-keyshortcuts="t">
      {notice && <Notice notice={notice} catalogue={catalogue} onClose={putNoticeAway} />}
      <Controls catalogue={catalogue} view={view} choose={choose} />
      {waiting ? (
        <Waiting files={waiting} place={place} />
      ) : (
        <Shown
          catalogue={catalogue}
          view={view}
          slices={slices}
          topologies={topologies}
          ground={overview.state === "ready" ? overview.contents[0] : undefined}
          choose={choose}
          pin={pin}
          toggleTable={toggleTable}
          say={say}
          map={map}
        />
      )}
      <p ref={status} className="visually-hidden" role="status" />
    </section>
  );
}

const none: readonly never[] = [];

/** Returns the same array as long as it holds the same things. */
function useSame<Item>(items: readonly Item[]): readonly Item[] {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the items are the dependency
  return useMemo(() => items, [items.length, ...items]);
}
