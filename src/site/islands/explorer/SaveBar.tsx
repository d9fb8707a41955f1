import type { Map as LeafletMap } from "leaflet";
import { memo, type RefObject, useRef } from "react";
import { explorerText } from "#messages/explorer";
import type { TableModel } from "../../components/DataTable.tsx";
import { addressOf } from "../../components/explorer/address.ts";
import type { Catalogue } from "../../components/explorer/catalogue.ts";
import type { ExplorerView } from "../../components/explorer/view.ts";
import { EmbedDialog } from "./EmbedDialog.tsx";
import type { SavedFacts } from "./save-view.ts";
import type { Say } from "./use-say.ts";

interface Props {
  catalogue: Catalogue;
  view: ExplorerView;
  facts: SavedFacts;
  table: TableModel;
  map: RefObject<LeafletMap | null>;
  patterns: RefObject<SVGSVGElement | null>;
  say: Say;
}

/** What is seen, to keep, to share, to embed. */
export const SaveBar = memo(function SaveBar(props: Props) {
  const { catalogue, view, facts, table, map, patterns, say } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const bar = useRef<HTMLFieldSetElement>(null);
  const save = async (format: "csv" | "png" | "svg") => {
    try {
      const { saveView } = await import("./save-view.ts");
      const key = bar.current?.closest(".explorer")?.querySelector<HTMLElement>(".explorer-legend") ?? null;
      const name = await saveView(format, {
        catalogue,
        view,
        facts,
        table,
        map: map.current,
        key,
        patterns: patterns.current,
      });
      say(explorerText("saved", { name }));
    } catch {
      say(explorerText("saveFailed"));
    }
  };
  const share = async () => {
    const address = `${location.origin}/peta/${addressOf(catalogue, view) || `?rilis=${catalogue.release}`}`;
    try {
      await navigator.clipboard.writeText(address);
      say(explorerText("shared"));
    } catch {
      say(explorerText("shareFailed"));
    }
  };
  return (
    <fieldset className="save-bar" ref={bar}>
      <legend>{explorerText("keep")}</legend>
      <button type="button" onClick={() => save("csv")}>
        {explorerText("keepCsv")}
      </button>
      {!view.isTable && (
        <>
          <button type="button" onClick={() => save("png")}>
            {explorerText("keepPng")}
          </button>
          <button type="button" onClick={() => save("svg")}>
            {explorerText("keepSvg")}
          </button>
        </>
      )}
      <button type="button" onClick={share}>
        {explorerText("share")}
      </button>
      <button type="button" aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        {explorerText("embed")}
      </button>
      <EmbedDialog catalogue={catalogue} view={view} dialog={dialog} />
    </fieldset>
  );
});
