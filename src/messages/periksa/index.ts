import { readerOf } from "../fill.ts";
import page from "./page.json" with { type: "json" };
import result from "./result.json" with { type: "json" };

/** Returns a text of the pages on which a figure is checked, `{name}` filled from the parameters. */
export const verifyText = /* @__PURE__ */ readerOf(page, "periksa");

/** Returns a text of what their script shows. */
export const resultText = /* @__PURE__ */ readerOf(result, "periksa");
