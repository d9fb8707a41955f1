import { mod1271_36 } from "cdigit";
import { type Context, Hono } from "hono";
import { v7 } from "uuid";
import { makeCode, normaliseCode, route } from "#domain/objection";
import { reader } from "#messages";
import { stepText } from "#messages/sanggah";
import { caseId, instant } from "#schemas/objection";
import type { Deps } from "../deps.ts";
import type { Http } from "../http.ts";
import { type Intake, receiptOf } from "../residents/index.ts";
import { readAnswers, type Sent, textOf } from "./answers.ts";
import { check } from "./check.ts";
import { formPage } from "./form-page.ts";
import type { Filled } from "./inputs.ts";
import { show, showProblem } from "./page.ts";
import { receiptPage } from "./receipt-page.ts";
import { reviewPage } from "./review-page.ts";
import { sealFiling } from "./seal-filing.ts";
import { readSent } from "./sent.ts";

const text = reader("queue");

/** Filing without JavaScript: the form, "check first", and the receipt. What is written is kept only in the pages themselves until it is sealed. */
export function filingForms(deps: Deps, intake: Intake): Hono<Http> {
  const { areas, policy, routing, clock, random, keys } = deps;
  const closed = (context: Context) => showProblem(context, deps, "belum-dibuka", { "Retry-After": "86400" });

  const again = (context: Context, filled: Filled) =>
    show(context, deps, {
      title: filled.faults.length > 0 ? stepText("errorTitle") : text("forms.title"),
      content: formPage(filled, areas),
      status: filled.faults.length > 0 ? 422 : 200,
    });

  return new Hono<Http>()
    .post("/sanggah/periksa/", async (context) => {
      if (keys === null) return closed(context);
      const sent = await readSent(context);
      const answers = withTime(sent, clock());
      if (textOf(sent, "ubah") === "ya") return again(context, { answers, faults: [] });
      const checked = check(answers);
      if (!checked.ok) return again(context, { answers, faults: checked.faults });
      const { body } = checked;
      const content = reviewPage(
        {
          answers,
          body,
          id: v7({ msecs: clock().getTime(), random: random(16) }),
          code: makeCode(random, mod1271_36),
          deskName: route(routing, body).name,
          owner: routing.owners[body.kind].owner,
        },
        areas,
        policy,
      );
      return show(context, deps, { title: stepText("reviewTitle"), content });
    })
    .post("/sanggah/kirim/", async (context) => {
      if (keys === null) return closed(context);
      const sent = await readSent(context);
      const answers = withTime(sent, clock());
      const checked = check(answers);
      const id = caseId.safeParse(textOf(sent, "id").toLowerCase());
      const code = normaliseCode(textOf(sent, "kode").slice(0, longestCode), mod1271_36);
      if (!checked.ok) return again(context, { answers, faults: checked.faults });
      if (!id.success || code === null) return again(context, { answers, faults: [] });
      const plain = { id: id.data, code, body: checked.body, draftedAt: answers.ditulis };
      const { filing, digest } = await sealFiling(plain, keys, routing);
      const taken = await intake(filing, context.get("block"), digest);
      if (taken.kind === "conflict") return showProblem(context, deps, "id-terpakai");
      if (!("record" in taken)) return closed(context);
      const trackAddress = `${addressOf(context)}/sanggah/lacak/`;
      const handed = { receipt: receiptOf(taken.record, routing), code, trackAddress };
      return show(context, deps, { title: text("forms.receipt"), content: receiptPage(handed, routing) });
    });
}

const longestCode = 200;

/** The moment of writing goes along unseen, so that sending again sends the same. */
function withTime(sent: Sent, now: Date) {
  const answers = readAnswers(sent);
  return instant.safeParse(answers.ditulis).success ? answers : { ...answers, ditulis: now.toISOString() };
}

function addressOf(context: Context<Http>): string {
  const { host } = new URL(context.req.url);
  return `${context.get("isSecure") ? "https" : "http"}://${host}`;
}
