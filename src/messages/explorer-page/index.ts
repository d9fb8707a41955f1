import { readerOf } from "../fill.ts";
import texts from "./id.json" with { type: "json" };

/** Returns a text of the pages around the explorer: the page without script, and the embeds. */
export const explorerPageText = /* @__PURE__ */ readerOf(texts, "explorer-page");
