import { explorerText } from "#messages/explorer";
import type { Files } from "./use-files.ts";

interface Props {
  files: Files<unknown>;
  place: string;
}

/** Stands where the map will be: on its way, or not to be had, with what can be done. */
export function Waiting({ files, place }: Props) {
  if (files.state !== "failed")
    return (
      <p className="explorer-waiting" role="status">
        {explorerText("loading", { place })}
      </p>
    );
  return (
    <div className="explorer-waiting" role="alert">
      <p>{explorerText(files.isOffline ? "offline" : "failed", { place })}</p>
      <button type="button" onClick={files.retry}>
        {explorerText("retry")}
      </button>
    </div>
  );
}
