import { readerOf } from "../fill.ts";
import texts from "./id.json" with { type: "json" };
import page from "./page.json" with { type: "json" };

/** What a comparison says, on the page and in the browser. */
export const compareText = /* @__PURE__ */ readerOf(texts, "banding");
/** The pages around a comparison, and the choice of areas as it stands without script. */
export const comparePageText = /* @__PURE__ */ readerOf(page, "banding.page");
