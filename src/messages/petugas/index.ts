import { readerOf } from "../fill.ts";
import actions from "./id/actions.json" with { type: "json" };
import casePage from "./id/case.json" with { type: "json" };
import faults from "./id/faults.json" with { type: "json" };
import frame from "./id/frame.json" with { type: "json" };
import handover from "./id/handover.json" with { type: "json" };
import queue from "./id/queue.json" with { type: "json" };
import signIn from "./id/sign-in.json" with { type: "json" };

const texts = { ...frame, ...signIn, ...queue, ...casePage, ...actions, ...handover, ...faults };

export type ConsoleText = keyof typeof texts;

/** Returns a text of the officers' console, `{name}` filled from the parameters. */
export const consoleText = readerOf(texts, "petugas");
