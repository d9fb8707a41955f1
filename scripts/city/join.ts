import { existsSync, readFileSync } from "node:fs";
import type { JoinedRegion } from "#schemas";
import { type Answers, programsNotOffered, type Refusal, refusedAnswer, singleClasses } from "./answers.ts";
import { formatChecklist } from "./checklist.ts";
import { findCity, type ListedCity } from "./find-city.ts";
import { replaceValue } from "./json-text.ts";
import { makeEntry } from "./make-entry.ts";
import { checklistFile, formatJoined, type Known, type Places, readKnown } from "./project.ts";
import { type FileChange, writeTogether } from "./write-together.ts";

export type Joining =
  | {
      readonly outcome: "joined" | "unchanged";
      readonly entry: JoinedRegion;
      readonly files: readonly string[];
    }
  | { readonly outcome: "refused"; readonly refusal: Refusal };

const refused = (refusal: Refusal): Joining => ({ outcome: "refused", refusal });

/** Returns the city of a code that may still join, or why it may not. Who joined already is told by `joinCity`. */
export function findNewCity(known: Known, code: string): ListedCity | Refusal {
  const pilot = known.pilots.find((one) => one.code === code);
  return pilot ? { why: "city.isPilot", parameters: { code, name: pilot.name } } : findCity(known, code);
}

/** Lets a city join: everything it needs is written, or nothing. Joining again with the same answers changes nothing. */
export function joinCity(places: Places, code: string, answers: Answers, today: string): Joining {
  const known = readKnown(places);
  const city = findNewCity(known, code);
  if ("why" in city) return refused(city);
  const wrong = refusedAnswer(answers);
  if (wrong) return refused(wrong);
  const before = known.joined.find((one) => one.code === code);
  const entry = makeEntry(city, answers, before?.joined.date ?? today);
  if (before && JSON.stringify(before) !== JSON.stringify(entry))
    return refused({
      why: "city.hasJoined",
      parameters: { code, name: before.name, date: before.joined.date },
    });
  const clash = clashWith(known, entry, answers);
  if (clash) return refused(clash);
  const others = before ? known.joined : [...known.joined, entry];
  const changes = [
    ...newChecklist(places, entry),
    ...newClasses(places, known, code, answers),
    ...newPrograms(places, known, code, answers),
    { path: places.joined, content: formatJoined(others) },
  ].filter(({ path, content }) => !existsSync(path) || readFileSync(path, "utf8") !== content);
  writeTogether(changes);
  const files = changes.map(({ path }) => path);
  return { outcome: before ? "unchanged" : "joined", entry, files };
}

/** Returns what stands in the policy or the programmes for this city and says something else, or null. */
function clashWith(known: Known, { code, joined }: JoinedRegion, answers: Answers): Refusal | null {
  const exception = known.classes.exceptions[code];
  if (exception && !(joined.wrote.classes && exception.reason === answers.classesReason?.trim()))
    return { why: "city.hasClasses", parameters: { code } };
  for (const { id, why } of programsNotOffered(answers)) {
    const listed = known.programs.find((one) => one.id === id)?.notOfferedIn ?? [];
    if (listed.some((one) => one.area === code && one.why !== why))
      return { why: "city.hasProgram", parameters: { code, program: id } };
  }
  return null;
}

function newChecklist(places: Places, entry: JoinedRegion): FileChange[] {
  const path = checklistFile(places, entry.code);
  return existsSync(path) ? [] : [{ path, content: formatChecklist(entry) }];
}

function newClasses({ classes }: Places, known: Known, code: string, answers: Answers): FileChange[] {
  if (answers.classes !== "single") return [];
  const own = { classes: [...singleClasses], reason: answers.classesReason?.trim() ?? "" };
  const exceptions = { ...known.classes.exceptions, [code]: own };
  return [
    { path: classes, content: replaceValue(readFileSync(classes, "utf8"), ["exceptions"], exceptions) },
  ];
}

function newPrograms({ programs }: Places, known: Known, code: string, answers: Answers): FileChange[] {
  const added = programsNotOffered(answers);
  if (added.length === 0) return [];
  const text = added.reduce(
    (written, { id, why }) => {
      const index = known.programs.findIndex((one) => one.id === id);
      const listed = (known.programs[index]?.notOfferedIn ?? []).filter(({ area }) => area !== code);
      return replaceValue(written, [index, "notOfferedIn"], [...listed, { area: code, why, mark: "K" }]);
    },
    readFileSync(programs, "utf8"),
  );
  return [{ path: programs, content: text }];
}
