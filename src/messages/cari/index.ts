import { readerOf } from "../fill.ts";
import box from "./box.json" with { type: "json" };
import page from "./page.json" with { type: "json" };

/** What script says while somebody searches. */
export const searchText = /* @__PURE__ */ readerOf(box, "cari.box");
/** The search page, the box as it stands without script, and the names of what can be found. */
export const searchPageText = /* @__PURE__ */ readerOf(page, "cari.page");
