import type { ObjectionKind } from "#schemas/objection";

export type KindQuestionId = "whom" | "listed" | "listed_problem" | "unlisted_problem" | "other_problem";

/** An answer leads to another question or to a kind of case. Texts are under `question.<id>` and `answer.<id>.<answer>`. */
export interface KindQuestion {
  readonly id: KindQuestionId;
  readonly answers: readonly {
    readonly id: string;
    readonly leads: { readonly question: KindQuestionId } | { readonly kind: ObjectionKind };
  }[];
}

/** The questions by which somebody finds the kind of their case without knowing its name. The first one begins. */
export const kindQuestions: readonly KindQuestion[] = [
  {
    id: "whom",
    answers: [
      { id: "own", leads: { question: "listed" } },
      { id: "other", leads: { question: "other_problem" } },
    ],
  },
  {
    id: "listed",
    answers: [
      { id: "yes", leads: { question: "listed_problem" } },
      { id: "no", leads: { question: "unlisted_problem" } },
      { id: "unknown", leads: { question: "unlisted_problem" } },
    ],
  },
  {
    id: "listed_problem",
    answers: [
      { id: "aid_missing", leads: { kind: "not_received" } },
      { id: "civil_data", leads: { kind: "civil_data" } },
      { id: "desil", leads: { kind: "desil" } },
    ],
  },
  {
    id: "unlisted_problem",
    answers: [
      { id: "missed", leads: { kind: "usul" } },
      { id: "civil_data", leads: { kind: "civil_data" } },
      { id: "desil", leads: { kind: "desil" } },
    ],
  },
  {
    id: "other_problem",
    answers: [
      { id: "missed", leads: { kind: "usul" } },
      { id: "not_entitled", leads: { kind: "sanggah" } },
    ],
  },
];

/** Returns the kind the answers (by question) lead to, or null while a question on the way is open. */
export function kindFrom(answers: Readonly<Partial<Record<KindQuestionId, string>>>): ObjectionKind | null {
  const follow = (id: KindQuestionId): ObjectionKind | null => {
    const question = kindQuestions.find((one) => one.id === id);
    const leads = question?.answers.find((one) => one.id === answers[id])?.leads;
    if (!leads) return null;
    return "kind" in leads ? leads.kind : follow(leads.question);
  };
  return follow("whom");
}
