import { readerOf } from "../fill.ts";
import texts from "./id.json" with { type: "json" };

/** What is said where a figure is saved. Carried alone, without the other areas. */
export const figureText = /* @__PURE__ */ readerOf(texts, "figure");
