import { explorerText } from "#messages/explorer";
import { DataTable, type TableModel } from "../../components/DataTable.tsx";
import type { ClassedArea } from "../../components/explorer/classed-areas.ts";
import { mostPinned } from "../../components/explorer/view.ts";

interface Props {
  table: TableModel;
  areas: readonly ClassedArea[];
  pinned: readonly string[];
  onPin: (code: string) => void;
}

/** The same numbers as a table, with the same areas to compare. */
export function TableView({ table, areas, pinned, onPin }: Props) {
  const isFull = pinned.length >= mostPinned;
  return (
    <div className="explorer-table">
      <DataTable {...table} />
      <fieldset className="pin-list">
        <legend>{explorerText("pinned")}</legend>
        {areas.map(({ code, name }) => (
          <label key={code} className="check">
            <input
              type="checkbox"
              checked={pinned.includes(code)}
              disabled={isFull && !pinned.includes(code)}
              onChange={() => onPin(code)}
            />
            {name}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
