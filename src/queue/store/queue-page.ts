import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from "kysely";
import type { CaseState } from "#schemas/objection";
import { toRecord } from "./case-rows.ts";
import type { Database } from "./database.ts";
import type { QueueAnswer, QueueQuestion } from "./store.ts";
import type { Tables } from "./tables.ts";

type Cases = ExpressionBuilder<Tables, "cases">;
type Condition = ExpressionWrapper<Tables, "cases", SqlBool>;
type View = QueueQuestion["filter"]["view"];

const nothing: QueueAnswer = {
  cases: [],
  next: null,
  counts: { open: 0, mine: 0, overdue: 0, quarantine: 0, all: 0 },
};

/** Returns one page, what must be decided first at the top, and how many cases each view holds at the desks in scope. */
export async function queuePage(read: Database["read"], question: QueueQuestion): Promise<QueueAnswer> {
  const { filter } = question;
  const desks =
    filter.desk === undefined ? question.desks : question.desks.filter((id) => id === filter.desk);
  if (desks.length === 0) return nothing;
  const rows = await read
    .selectFrom("cases")
    .selectAll()
    .where("desk", "in", desks)
    .where((cases) => cases.and(narrowed(cases, question)))
    .orderBy("decide_by")
    .orderBy("id")
    .limit(filter.limit + 1)
    .execute();
  const page = rows.slice(0, filter.limit);
  const last = page.at(-1);
  return {
    cases: page.map(toRecord),
    next: rows.length > page.length && last !== undefined ? `${last.decide_by}~${last.id}` : null,
    counts: await countsOf(read, question, desks),
  };
}

function narrowed(cases: Cases, question: QueueQuestion): Condition[] {
  const { state, kind, area, ticket, view, after } = question.filter;
  const same = (column: "state" | "kind" | "area" | "ticket", value: string | undefined) =>
    value === undefined ? [] : [cases(column, "=", value)];
  return [
    inView(cases, question, view),
    ...same("state", state),
    ...same("kind", kind),
    ...same("area", area),
    ...same("ticket", ticket),
    ...(after === undefined ? [] : [following(cases, after)]),
  ];
}

function following(cases: Cases, after: string): Condition {
  const [decideBy = "", id = ""] = after.split("~");
  return cases.or([
    cases("decide_by", ">", decideBy),
    cases.and([cases("decide_by", "=", decideBy), cases("id", ">", id)]),
  ]);
}

function inView(cases: Cases, question: QueueQuestion, view: View): Condition {
  const isOpen = cases("ended_at", "is", null);
  switch (view) {
    case "open":
      return isOpen;
    case "mine":
      return cases.and([isOpen, cases("claimed_by", "=", question.officer)]);
    case "overdue":
      return overdue(cases, question.today);
    case "quarantine":
      return cases.and([isOpen, cases("quarantine", "is not", null)]);
    case "all":
      return cases.lit(true) as unknown as Condition;
  }
}

/** States in which a decision is still due. */
const undecided: readonly CaseState[] = [
  "submitted",
  "triaged",
  "rerouted",
  "in_review",
  "awaiting_resident",
  "awaiting_agency",
  "reopened",
];

/** The same claim as `isOverdue` of the domain, for the database to count by. */
function overdue(cases: Cases, today: QueueQuestion["today"]): Condition {
  const late = Object.entries(today).map(([desk, day]) =>
    cases.and([cases("desk", "=", desk), cases("decide_by", "<", day)]),
  );
  return cases.and([
    cases("state", "in", undecided),
    cases.or([
      cases("paused_on", ">", cases.ref("decide_by")),
      cases.and([cases("paused_on", "is", null), cases.or(late)]),
    ]),
  ]);
}

async function countsOf(
  read: Database["read"],
  question: QueueQuestion,
  desks: readonly string[],
): Promise<QueueAnswer["counts"]> {
  const counted = await read
    .selectFrom("cases")
    .select((cases) => {
      const count = (view: View) =>
        cases.fn
          .countAll()
          .filterWhere(inView(cases, question, view))
          .as(view);
      return [
        count("open"),
        count("mine"),
        count("overdue"),
        count("quarantine"),
        cases.fn.countAll().as("all"),
      ];
    })
    .where("desk", "in", desks)
    .executeTakeFirstOrThrow();
  return {
    open: Number(counted.open),
    mine: Number(counted.mine),
    overdue: Number(counted.overdue),
    quarantine: Number(counted.quarantine),
    all: Number(counted.all),
  };
}
