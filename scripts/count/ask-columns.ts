import { createInterface } from "node:readline/promises";
import { reader } from "#messages";
import type { Choice, Field, Guess } from "#pipeline/count";
import type { Terminal } from "../terminal.ts";

const text = reader("pipeline");

const alwaysNeeded: readonly Field[] = ["kk", "nik", "kecamatan", "desil"];

/** Asks about every column that is needed and was not found for sure, and returns the guess with the answers. */
export async function askColumns(guess: Guess, { stdin, stdout }: Terminal): Promise<Guess> {
  const doubtful = guess.choices.filter(isDoubtful);
  if (doubtful.length === 0) return guess;
  const prompt = createInterface({ input: stdin, output: stdout });
  const forced = new Map<Field, string | null>();
  try {
    stdout.write(`${guess.columns.map((name, index) => `${index + 1}. ${name}`).join("\n")}\n`);
    for (const choice of doubtful) {
      const answer = await prompt.question(question(choice));
      const name = chosenColumn(answer.trim(), guess.columns);
      if (name !== undefined) forced.set(choice.field, name);
    }
  } finally {
    prompt.close();
  }
  return guess.choose(forced);
}

const isDoubtful = ({ field, profile, confidence }: Choice) =>
  profile ? confidence !== "tinggi" : alwaysNeeded.includes(field);

function question({ field, profile }: Choice): string {
  const proposed = profile?.name ?? text("count.cli.none");
  return `${text("count.cli.ask", { field, proposed })} `;
}

/** Returns the column of a number, null for 0, and undefined where the proposal stays. */
function chosenColumn(answer: string, columns: readonly string[]): string | null | undefined {
  if (answer === "0") return null;
  return /^\d+$/.test(answer) ? columns[Number(answer) - 1] : undefined;
}
