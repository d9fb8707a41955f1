import { explorerText } from "#messages/explorer";
import type { Catalogue } from "../../components/explorer/catalogue.ts";
import type { ViewHandle } from "./use-explorer-view.ts";

interface Props {
  notice: NonNullable<ViewHandle["notice"]>;
  catalogue: Catalogue;
  onClose: () => void;
}

/** Says what of a link could not be kept. */
export function Notice({ notice, catalogue, onClose }: Props) {
  const { unknown, olderRelease } = notice;
  return (
    <div className="explorer-notice" role="status">
      <div>
        {olderRelease && (
          <p>{explorerText("noticeRelease", { old: olderRelease, current: catalogue.release })}</p>
        )}
        {unknown.length > 0 && <p>{explorerText("noticeUnknown", { parts: unknown.join(", ") })}</p>}
      </div>
      <button type="button" onClick={onClose} aria-label={explorerText("noticeClose")}>
        ×
      </button>
    </div>
  );
}
