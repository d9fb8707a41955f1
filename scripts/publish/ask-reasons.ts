import { createInterface } from "node:readline/promises";
import { formatCount, reader } from "#messages";
import { formatProblem, type PublishOptions, type PublishResult } from "#pipeline";
import type { Terminal } from "../terminal.ts";

const text = reader("pipeline");

type Questions = Extract<PublishResult, { outcome: "held" }>["questions"];
type Reasons = NonNullable<PublishOptions["acknowledgements"]>;

/** Asks for the reason of every question on the terminal; null where one is left open. */
export async function askReasons(questions: Questions, { stdin, stdout }: Terminal): Promise<Reasons | null> {
  const prompt = createInterface({ input: stdin, output: stdout });
  const reasons: { id: string; reason: string }[] = [];
  try {
    for (const question of questions) {
      stdout.write(`\n${formatProblem(question)}\n`);
      const reason = (await prompt.question(text("jump.ask"))).trim();
      if (reason === "") return null;
      reasons.push({ id: question.value ?? "", reason });
    }
    return reasons;
  } finally {
    prompt.close();
  }
}

/** Returns the questions, and the file of reasons they can be answered with. */
export function formatQuestions(questions: Questions): string {
  const file = questions.map(({ value }) => ({ id: value, reason: text("jump.reason_here") }));
  return [
    ...questions.map(formatProblem),
    text("jump.held", { count: formatCount(questions.length) }),
    text("jump.how"),
    JSON.stringify(file, null, 2),
  ].join("\n\n");
}
