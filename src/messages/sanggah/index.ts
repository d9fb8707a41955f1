import { readerOf } from "../fill.ts";
import form from "./form.json" with { type: "json" };
import paper from "./paper.json" with { type: "json" };
import receipt from "./receipt.json" with { type: "json" };
import steps from "./steps.json" with { type: "json" };
import track from "./track.json" with { type: "json" };

/** The form as it stands on the page. */
export const formText = /* @__PURE__ */ readerOf(form, "sanggah.form");
/** What script says while the form is filled in. */
export const stepText = /* @__PURE__ */ readerOf(steps, "sanggah.steps");
/** Sending, waiting and the receipt. */
export const receiptText = /* @__PURE__ */ readerOf(receipt, "sanggah.receipt");
/** The page that follows a case. */
export const trackText = /* @__PURE__ */ readerOf(track, "sanggah.track");
/** The form on paper. */
export const paperText = /* @__PURE__ */ readerOf(paper, "sanggah.paper");
