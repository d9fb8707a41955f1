import * as age from "age-encryption";
import { mod1271_36 } from "cdigit";
import { type Context, Hono } from "hono";
import { v7 } from "uuid";
import { type CaseRecord, normaliseCode, sealMessage, trackTokenOf } from "#domain/objection";
import { reader } from "#messages";
import { isObjectionKey, objectionText } from "#messages/objection";
import { stepText, trackText } from "#messages/sanggah";
import { maximumStory } from "#schemas/browser";
import { messageBody, messageId, type TrackedCase } from "#schemas/objection";
import type { Deps } from "../deps.ts";
import type { Http } from "../http.ts";
import { type FindCase, keepMessage, trackedCaseOf, withdraw } from "../residents/index.ts";
import { type Sent, textOf } from "./answers.ts";
import { readMessages } from "./opened-case.ts";
import { type Page, show } from "./page.ts";
import { readSent } from "./sent.ts";
import { codePage, type Tracked, trackPage, withdrawPage } from "./track-page.ts";

const text = reader("queue");
/** A whole pasted receipt fits. */
const longestPaste = 2000;

type Known =
  | { readonly ok: true; readonly record: CaseRecord; readonly code: string }
  | { readonly ok: false; readonly page: Page };

/** Following a case without JavaScript. The code comes in the body of a request, opens what it must in memory, and is forgotten. */
export function trackingForms(deps: Deps, findCase: FindCase): Hono<Http> {
  const know = async (context: Context<Http>, sent: Sent): Promise<Known> => {
    const given = textOf(sent, "kode").slice(0, longestPaste);
    const code = normaliseCode(given, mod1271_36);
    if (code === null)
      return askAgain(given, trackText(given.trim() === "" ? "errorEmpty" : "errorShape"), 422);
    const found = await findCase({ trackToken: await trackTokenOf(code), block: context.get("block") });
    if (found.kind === "wait") {
      const minutes = Math.ceil(found.seconds / 60);
      return askAgain(given, trackText("errorMany", { minutes }), 429, {
        "Retry-After": String(found.seconds),
      });
    }
    if (found.kind === "none") return askAgain(given, trackText("errorUnknown"), 404);
    return { ok: true, record: found.record, code };
  };

  const showCase = async (
    context: Context,
    tracked: TrackedCase,
    more: Pick<Tracked, "code" | "done" | "refused"> & { readonly id?: string },
  ) => {
    const messages = await readMessages(tracked, more.code);
    const made = more.id ?? v7({ msecs: deps.clock().getTime(), random: deps.random(16) });
    const content = trackPage({ ...more, tracked, messages, messageId: made }, deps.routing);
    return show(context, deps, { title: trackText("title"), content, status: more.refused ? 422 : 200 });
  };

  return new Hono<Http>()
    .post("/sanggah/lacak/lihat/", async (context) => {
      const known = await know(context, await readSent(context));
      if (!known.ok) return show(context, deps, known.page);
      return showCase(context, await trackedCaseOf(deps, known.record), { code: known.code });
    })
    .post("/sanggah/lacak/pesan/", async (context) => {
      const sent = await readSent(context);
      const known = await know(context, sent);
      if (!known.ok) return show(context, deps, known.page);
      const { record, code } = known;
      const tracked = await trackedCaseOf(deps, record);
      const id = messageId.safeParse(textOf(sent, "id").toLowerCase());
      const written = textOf(sent, "pesan");
      const body = messageBody.safeParse({ version: 1, text: written });
      if (!body.success || !id.success)
        return showCase(context, tracked, {
          code,
          refused: { written, why: whyNotSent(written) },
        });
      const recipients = [...tracked.deskRecipients, tracked.caseRecipient];
      const sealed = await sealMessage(age, body.data.text, recipients);
      const result = await keepMessage(deps, record.id, { id: id.data, sealed });
      if (result.kind === "refused") {
        const key = `why.${result.refusal.why}`;
        const why = isObjectionKey(key) ? objectionText(key) : objectionText("why.unknown");
        return showCase(context, tracked, { code, refused: { written, why } });
      }
      const current = "record" in result ? result.record : record;
      return showCase(context, await trackedCaseOf(deps, current), { code, done: trackText("writeDone") });
    })
    .post("/sanggah/lacak/tarik/", async (context) => {
      const sent = await readSent(context);
      const known = await know(context, sent);
      if (!known.ok) return show(context, deps, known.page);
      const { record, code } = known;
      if (textOf(sent, "yakin") !== "ya") {
        const content = withdrawPage(await trackedCaseOf(deps, record), code);
        return show(context, deps, { title: trackText("withdrawTitle"), content });
      }
      const result = await withdraw(deps, record.id);
      const current = "record" in result ? result.record : record;
      const done =
        current.state === "withdrawn" ? trackText("withdrawDone") : objectionText("why.no_such_move");
      return showCase(context, await trackedCaseOf(deps, current), { code, done });
    });
}

function askAgain(given: string, why: string, status: 404 | 422 | 429, headers = {}): Known {
  return { ok: false, page: { title: trackText("title"), content: codePage(given, why), status, headers } };
}

function whyNotSent(written: string): string {
  if (written.trim() === "") return trackText("writeEmpty");
  return written.length > maximumStory
    ? stepText("error.tooLong", { count: maximumStory })
    : text("fault.form");
}
