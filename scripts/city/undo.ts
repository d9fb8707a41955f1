import { existsSync, readdirSync, readFileSync, rmdirSync } from "node:fs";
import path from "node:path";
import type { JoinedRegion } from "#schemas";
import type { Refusal } from "./answers.ts";
import { formatChecklist } from "./checklist.ts";
import { replaceValue } from "./json-text.ts";
import { checklistFile, formatJoined, type Known, type Places, readKnown, releasesWith } from "./project.ts";
import { type FileChange, writeTogether } from "./write-together.ts";

export type Leaving =
  | { readonly outcome: "left"; readonly entry: JoinedRegion; readonly kept: readonly string[] }
  | { readonly outcome: "refused"; readonly refusal: Refusal };

/** Takes back what joining wrote, as long as no release holds figures of the city. What others put there stays. */
export function undoCity(places: Places, code: string): Leaving {
  const known = readKnown(places);
  const entry = known.joined.find((one) => one.code === code);
  if (!entry) return { outcome: "refused", refusal: { why: "city.notJoined", parameters: { code } } };
  const releases = releasesWith(places, code);
  if (releases.length > 0) {
    const parameters = { name: entry.name, releases: releases.join(", ") };
    return { outcome: "refused", refusal: { why: "city.published", parameters } };
  }
  const others = known.joined.filter((one) => one !== entry);
  writeTogether([
    ...oldChecklist(places, entry),
    ...oldClasses(places, known, entry),
    ...oldPrograms(places, known, entry),
    { path: places.joined, content: formatJoined(others) },
  ]);
  return { outcome: "left", entry, kept: clearFolder(path.join(places.raw, code)) };
}

function oldChecklist(places: Places, entry: JoinedRegion): FileChange[] {
  const file = checklistFile(places, entry.code);
  const isOurs = existsSync(file) && readFileSync(file, "utf8") === formatChecklist(entry);
  return isOurs ? [{ path: file, content: null }] : [];
}

function oldClasses({ classes }: Places, known: Known, { code, joined }: JoinedRegion): FileChange[] {
  if (!joined.wrote.classes) return [];
  const { [code]: _own, ...exceptions } = known.classes.exceptions;
  return [
    { path: classes, content: replaceValue(readFileSync(classes, "utf8"), ["exceptions"], exceptions) },
  ];
}

function oldPrograms({ programs }: Places, known: Known, { code, joined }: JoinedRegion): FileChange[] {
  if (joined.wrote.notOffered.length === 0) return [];
  const text = joined.wrote.notOffered.reduce(
    (written, id) => {
      const index = known.programs.findIndex((one) => one.id === id);
      const listed = (known.programs[index]?.notOfferedIn ?? []).filter(({ area }) => area !== code);
      return replaceValue(written, [index, "notOfferedIn"], listed);
    },
    readFileSync(programs, "utf8"),
  );
  return [{ path: programs, content: text }];
}

/** Removes the folder where it is empty, and returns what is left in it. */
function clearFolder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const left = readdirSync(folder);
  if (left.length === 0) rmdirSync(folder);
  return left.map((name) => path.join(folder, name));
}
