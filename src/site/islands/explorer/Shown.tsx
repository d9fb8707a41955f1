import type { Map as LeafletMap } from "leaflet";
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { explorerText } from "#messages/explorer";
import { ReasonPatterns } from "../../charts/ReasonPatterns.tsx";
import { areaTable, captionOf } from "../../components/explorer/area-table.ts";
import type { Catalogue } from "../../components/explorer/catalogue.ts";
import type { BoundaryTopology, ExplorerSlice } from "../../components/explorer/slice.ts";
import { type ExplorerView, firstView } from "../../components/explorer/view.ts";
import { Basis } from "./Basis.tsx";
import { Legend } from "./Legend.tsx";
import { MapPane } from "./MapPane.tsx";
import { Multiples } from "./Multiples.tsx";
import { Pinned } from "./Pinned.tsx";
import { SaveBar } from "./SaveBar.tsx";
import { shapesOf } from "./shapes.ts";
import { TableView } from "./TableView.tsx";
import { TimeBar } from "./TimeBar.tsx";
import type { Choose } from "./use-explorer-view.ts";
import { useModel } from "./use-model.ts";
import type { Say } from "./use-say.ts";
import { ViewSwitch } from "./ViewSwitch.tsx";

interface Props {
  catalogue: Catalogue;
  view: ExplorerView;
  slices: readonly ExplorerSlice[];
  topologies: readonly BoundaryTopology[];
  /** The land around, where a coarse map of it was imported. */
  ground: BoundaryTopology | undefined;
  choose: Choose;
  pin: (code: string, name: string) => void;
  toggleTable: () => void;
  say: Say;
  map: RefObject<LeafletMap | null>;
}

/** What the choices show: the finding, map or table, time, comparison, and what it all rests on. */
export function Shown(props: Props) {
  const { catalogue, view, slices, topologies, choose, pin, toggleTable, say, map } = props;
  const model = useModel(catalogue, view, slices);
  const { question, areas, whole, legend } = model;
  const shapes = useMemo(
    () => shapesOf(view.geography, slices, topologies),
    [view.geography, slices, topologies],
  );
  const [active, setActive] = useState<string | null>(null);
  const patterns = useRef<SVGSVGElement>(null);
  const known = areas.find(({ code }) => code === active);
  const caption = captionOf(catalogue, question, whole.name);
  const table = useMemo(
    () => areaTable(catalogue, question, areas, whole),
    [catalogue, question, areas, whole],
  );
  const facts = useMemo(() => ({ caption, title: whole.sentence }), [caption, whole]);
  useEffect(() => say(whole.sentence, "listeners"), [whole.sentence, say]);
  const pinCode = useCallback(
    (code: string) => pin(code, areas.find((area) => area.code === code)?.name ?? code),
    [pin, areas],
  );
  return (
    <>
      <svg ref={patterns} className="explorer-patterns" width="0" height="0" aria-hidden="true">
        <ReasonPatterns id="alasan" />
      </svg>
      <div className="explorer-stage">
        <p className="finding explorer-finding">{(known ?? whole).sentence}</p>
        <ViewSwitch catalogue={catalogue} view={view} choose={choose} toggleTable={toggleTable} />
        {view.isTable ? (
          <TableView table={table} areas={areas} pinned={view.pinned} onPin={pinCode} />
        ) : (
          <MapPane
            view={view}
            label={explorerText("mapLabel", { caption })}
            shapes={shapes}
            ground={props.ground}
            areas={areas}
            cities={slices.length > 1 ? model.cities : []}
            active={active}
            onActive={setActive}
            onPin={pinCode}
            choose={choose}
            mapRef={map}
          />
        )}
        <Legend catalogue={catalogue} view={view} legend={legend} areas={areas} />
        <TimeBar periods={model.periods} period={view.period} choose={choose} />
      </div>
      {areas.every(({ share }) => share === null) && (
        <div className="explorer-empty" role="status">
          <p>
            <strong>{explorerText("emptyTitle")}.</strong>{" "}
            {explorerText("emptyText", { reasons: [...new Set(areas.map(({ value }) => value))].join(", ") })}
          </p>
          <button
            type="button"
            onClick={() => choose({ ...firstView(catalogue, view.area), pinned: view.pinned })}
          >
            {explorerText("emptyReset")}
          </button>
        </div>
      )}
      <SaveBar
        catalogue={catalogue}
        view={view}
        facts={facts}
        table={table}
        map={map}
        patterns={patterns}
        say={say}
      />
      <Pinned model={model} pin={pin} choose={choose} />
      <Multiples
        model={model}
        slices={slices}
        period={view.period}
        geography={view.geography}
        choose={choose}
      />
      <Basis catalogue={catalogue} view={view} areas={model.pinned} />
    </>
  );
}
