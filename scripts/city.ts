import path from "node:path";
import { parseArgs } from "node:util";
import { formatDate, formatPeriod, reader } from "#messages";
import type { Answers, Refusal } from "./city/answers.ts";
import { askAnswers } from "./city/ask.ts";
import { findNewCity, joinCity } from "./city/join.ts";
import { placesOf, readKnown } from "./city/project.ts";
import { undoCity } from "./city/undo.ts";
import { projectFolder } from "./config.ts";
import { argumentFault, helpOn, refuseCall } from "./help.ts";

const text = reader("commands");
const exitCodes = { done: 0, refused: 1 } as const;

interface Arguments {
  readonly code: string;
  readonly answers: Answers;
  readonly project: string;
  readonly isUndo: boolean;
  /** Whether to take what is proposed instead of asking. */
  readonly isAgreed: boolean;
}

function readArguments(): Arguments | string {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        name: { type: "string" },
        owner: { type: "string" },
        contact: { type: "string" },
        first: { type: "string" },
        classes: { type: "string" },
        "classes-reason": { type: "string" },
        "not-offered": { type: "string", multiple: true },
        project: { type: "string", default: projectFolder },
        undo: { type: "boolean", default: false },
        yes: { type: "boolean", default: false },
      },
    });
    const [code, ...more] = positionals;
    if (!code || more.length > 0) return text("city.noCode");
    const { name, owner, contact, first, classes, project, undo, yes } = values;
    return {
      code,
      project: path.resolve(project),
      isUndo: undo,
      isAgreed: yes,
      answers: {
        shortName: name,
        countsOwner: owner,
        contact,
        firstDelivery: first,
        classes,
        classesReason: values["classes-reason"],
        notOffered: values["not-offered"],
      },
    };
  } catch (error) {
    return argumentFault(error);
  }
}

async function join({ code, answers, project, isAgreed }: Arguments): Promise<number> {
  const places = placesOf(project);
  const known = readKnown(places);
  const city = findNewCity(known, code);
  if ("why" in city) return refuse(city);
  const hasJoined = known.joined.some((one) => one.code === code);
  const mayAsk = process.stdin.isTTY && !isAgreed && !hasJoined;
  const all = mayAsk ? await askAnswers(city, answers, process) : answers;
  const joining = joinCity(places, code, all, new Date().toISOString().slice(0, 10));
  if (joining.outcome === "refused") return refuse(joining.refusal);
  const { entry, files, outcome } = joining;
  const { date, firstDelivery, countsOwner } = entry.joined;
  if (outcome === "unchanged")
    console.log(text("city.unchanged", { name: entry.name, date: formatDate(date) }));
  else
    console.log(
      text("city.joined", {
        name: entry.name,
        province: entry.province,
        districts: entry.kecamatan.length,
        owner: countsOwner,
        first: firstDelivery ? formatPeriod(firstDelivery) : text("city.checklist.noFirst"),
      }),
    );
  for (const file of files) console.log(`  ${path.relative(project, file)}`);
  console.log(`\n${text("city.next", { code })}`);
  return exitCodes.done;
}

function undo({ code, project }: Arguments): number {
  const leaving = undoCity(placesOf(project), code);
  if (leaving.outcome === "refused") return refuse(leaving.refusal);
  console.log(text("city.left", { name: leaving.entry.name }));
  if (leaving.kept.length > 0)
    console.log(
      text("city.kept", { files: leaving.kept.map((file) => path.relative(project, file)).join(", ") }),
    );
  return exitCodes.done;
}

function refuse({ why, parameters }: Refusal): number {
  console.error(text(why, parameters));
  return exitCodes.refused;
}

/** Ctrl+C or Ctrl+D at a question. */
function stopped(error: unknown): number {
  if (!(error instanceof Error && error.name === "AbortError")) throw error;
  console.error(`\n${text("city.stopped")}`);
  return exitCodes.refused;
}

helpOn(text("city.usage"));
const given = readArguments();
if (typeof given === "string") refuseCall(given, text("city.usage"));
process.exitCode = given.isUndo ? undo(given) : await join(given).catch(stopped);
