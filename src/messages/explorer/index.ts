import { readerOf } from "../fill.ts";
import texts from "./id.json" with { type: "json" };

export type ExplorerText = keyof typeof texts;

/** Returns a text of the explorer. Carried alone, without the other areas. */
export const explorerText = /* @__PURE__ */ readerOf(texts, "explorer");
