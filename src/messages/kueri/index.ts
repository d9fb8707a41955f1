import { readerOf } from "../fill.ts";
import board from "./id/board.json" with { type: "json" };
import faults from "./id/faults.json" with { type: "json" };
import page from "./id/page.json" with { type: "json" };
import result from "./id/result.json" with { type: "json" };

const texts = { ...page, ...board, ...faults, ...result };

export type QueryText = keyof typeof texts;

/** Returns a text of the SQL page, `{name}` filled from the parameters. */
export const queryText = readerOf(texts, "kueri");
