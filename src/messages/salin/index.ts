import { readerOf } from "../fill.ts";
import texts from "./id.json" with { type: "json" };

/** What a button that copies says. Carried alone, without the other areas. */
export const copyText = /* @__PURE__ */ readerOf(texts, "salin");
