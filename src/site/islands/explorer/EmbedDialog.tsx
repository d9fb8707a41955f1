import { type RefObject, useState } from "react";
import { explorerText } from "#messages/explorer";
import type { Catalogue } from "../../components/explorer/catalogue.ts";
import { embedAddress } from "../../components/explorer/embed-address.ts";
import type { ExplorerView } from "../../components/explorer/view.ts";

interface Props {
  catalogue: Catalogue;
  view: ExplorerView;
  dialog: RefObject<HTMLDialogElement | null>;
}

/** The code that shows this map on another page, frozen to its release. */
export function EmbedDialog({ catalogue, view, dialog }: Props) {
  const [said, setSaid] = useState("");
  const path = embedAddress(catalogue, view);
  const address = `${location.origin}${path}`;
  const title = explorerText("embedFrom", { release: catalogue.release });
  const code = `<iframe src="${address.replaceAll("&", "&amp;")}" title="${title}" width="100%" height="560" loading="lazy"></iframe>`;
  const copy = async () => {
    await navigator.clipboard.writeText(code).then(
      () => setSaid(explorerText("embedCopied")),
      () => setSaid(explorerText("shareFailed")),
    );
  };
  return (
    <dialog ref={dialog} className="embed-dialog" aria-labelledby="sematkan" onClose={() => setSaid("")}>
      <h2 id="sematkan">{explorerText("embedTitle")}</h2>
      <p>{explorerText("embedText", { release: catalogue.release })}</p>
      <label htmlFor="kode-sematan">{explorerText("embedCode")}</label>
      <textarea id="kode-sematan" readOnly rows={4} value={code} onFocus={({ target }) => target.select()} />
      <p className="dialog-actions">
        <button type="button" onClick={copy}>
          {explorerText("embedCopy")}
        </button>{" "}
        <a href={path}>{explorerText("embedOpen")}</a>
      </p>
      <p role="status">{said}</p>
      <button type="button" onClick={() => dialog.current?.close()}>
        {explorerText("close")}
      </button>
    </dialog>
  );
}
