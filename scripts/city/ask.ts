import { createInterface } from "node:readline/promises";
import { reader } from "#messages";
import type { Terminal } from "../terminal.ts";
import type { Answers } from "./answers.ts";
import type { ListedCity } from "./find-city.ts";
import { spokenName, usualOwner } from "./make-entry.ts";

const text = reader("commands");

/** Asks for every answer that was not given, and returns all of them. Enter takes what is proposed. */
export async function askAnswers(
  city: ListedCity,
  given: Answers,
  { stdin, stdout }: Terminal,
): Promise<Answers> {
  const prompt = createInterface({ input: stdin, output: stdout });
  const ask = async (question: string) => (await prompt.question(`${question} `)).trim() || undefined;
  const { code, name, province, kecamatan } = city;
  try {
    stdout.write(`${text("city.askTitle", { code, name, province, districts: kecamatan.length })}\n`);
    const shortName =
      given.shortName ?? (await ask(text("city.askName", { proposed: spokenName(city.name) })));
    const countsOwner =
      given.countsOwner ?? (await ask(text("city.askOwner", { proposed: usualOwner(city.name) })));
    const contact = given.contact ?? (await ask(text("city.askContact")));
    const firstDelivery = given.firstDelivery ?? (await ask(text("city.askFirst")));
    const classes = given.classes ?? (await ask(text("city.askClasses")));
    const classesReason =
      given.classesReason ?? (classes === "single" ? await ask(text("city.askClassesReason")) : undefined);
    const notOffered = given.notOffered ?? (await askPrograms(ask));
    return { shortName, countsOwner, contact, firstDelivery, classes, classesReason, notOffered };
  } finally {
    prompt.close();
  }
}

async function askPrograms(ask: (question: string) => Promise<string | undefined>): Promise<string[]> {
  const named = (await ask(text("city.askPrograms"))) ?? "";
  const answers: string[] = [];
  for (const program of named.split(/[\s,]+/).filter(Boolean))
    answers.push(`${program}=${(await ask(text("city.askProgramReason", { program }))) ?? ""}`);
  return answers;
}
