import { explorerText } from "#messages/explorer";
import type { Catalogue } from "../../components/explorer/catalogue.ts";
import { type ExplorerView, geographies, hasOfficial } from "../../components/explorer/view.ts";
import type { Choose } from "./use-explorer-view.ts";

interface Props {
  catalogue: Catalogue;
  view: ExplorerView;
  choose: Choose;
  toggleTable: () => void;
}

/** How it is shown: as map or table, in which geography, with circles or without. */
export function ViewSwitch({ catalogue, view, choose, toggleTable }: Props) {
  const drawn = geographies.filter((one) => one !== "resmi" || hasOfficial(catalogue, view.area));
  return (
    <div className="view-switch">
      <fieldset className="toggle">
        <legend className="visually-hidden">{explorerText("viewSwitch")}</legend>
        <button type="button" aria-pressed={!view.isTable} onClick={() => view.isTable && toggleTable()}>
          {explorerText("showMap")}
        </button>
        <button type="button" aria-pressed={view.isTable} onClick={() => view.isTable || toggleTable()}>
          {explorerText("showTable")} <kbd>T</kbd>
        </button>
      </fieldset>
      {!view.isTable && (
        <>
          <fieldset className="toggle">
            <legend className="visually-hidden">{explorerText("geography")}</legend>
            {drawn.map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={view.geography === one}
                onClick={() => choose({ geography: one })}
              >
                {explorerText(`geography.${one}`)}
              </button>
            ))}
          </fieldset>
          <label className="check">
            <input
              type="checkbox"
              checked={view.hasCircles}
              onChange={({ target }) => choose({ hasCircles: target.checked })}
            />
            {explorerText("circles")}
          </label>
        </>
      )}
    </div>
  );
}
