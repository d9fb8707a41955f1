import { parseArgs } from "node:util";
import { formatCount, reader } from "#messages";
import { formatProblem } from "#pipeline";
import { formatReport, type ImportOptions, importBoundaries, undoBoundaries } from "#pipeline/boundaries";
import { argumentFault, helpOn } from "./help.ts";

const text = reader("pipeline");
const exitCodes = { done: 0, refused: 1, usage: 2, failed: 3 } as const;

interface Arguments {
  readonly options: ImportOptions;
  readonly isUndo: boolean;
  readonly isJson: boolean;
}

/** Returns the arguments, or what is wrong with them. */
function readArguments(): Arguments | string {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      source: { type: "string" },
      licence: { type: "string" },
      only: { type: "string" },
      code: { type: "string" },
      name: { type: "string" },
      layer: { type: "string" },
      "dry-run": { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      undo: { type: "boolean", default: false },
      folder: { type: "string" },
      reference: { type: "string" },
    },
  });
  if (!values.undo && positionals.length === 0) return text("boundaries.no_file");
  if (!values.undo && !values.source?.trim()) return text("boundaries.no_source");
  if (!values.undo && !values.licence?.trim()) return text("boundaries.no_licence");
  const options: ImportOptions = {
    files: positionals,
    source: values.source?.trim() ?? "",
    licence: values.licence?.trim() ?? "",
    date: new Date().toLocaleDateString("sv-SE"),
    only: values.only?.split(",").map((code) => code.trim()) ?? [],
    layer: values.layer,
    codeColumn: values.code,
    nameColumn: values.name,
    dryRun: values["dry-run"],
    ...(values.folder ? { boundariesFolder: values.folder } : {}),
    ...(values.reference ? { referenceFolder: values.reference } : {}),
  };
  return { options, isUndo: values.undo, isJson: values.json };
}

async function run({ options, isUndo, isJson }: Arguments): Promise<number> {
  const result = isUndo ? undo(options.boundariesFolder) : await importBoundaries(options);
  if (isJson) console.log(JSON.stringify(result, null, 2));
  else if (result.outcome === "refused") {
    console.error(result.problems.map(formatProblem).join("\n"));
    console.error(text("boundaries.refused", { count: formatCount(result.problems.length) }));
  } else if ("report" in result) console.log(formatReport(result.report, result.outcome));
  else console.log(text(`boundaries.${result.outcome}`));
  return result.outcome === "refused" ? exitCodes.refused : exitCodes.done;
}

function undo(folder: string | undefined) {
  const undone = undoBoundaries(folder);
  if (!undone.ok) return { outcome: "refused" as const, problems: undone.problems };
  return { outcome: undone.value === "restored" ? ("undone" as const) : ("emptied" as const) };
}

function failed(error: unknown): number {
  console.error(text("boundaries.failed"), error);
  return exitCodes.failed;
}

function parsedOrUsage(): Arguments | string {
  try {
    return readArguments();
  } catch (error) {
    return argumentFault(error);
  }
}

helpOn(text("boundaries.usage"));
const parsed = parsedOrUsage();
if (typeof parsed === "string") {
  console.error(`${parsed}\n${text("boundaries.usage")}`);
  process.exitCode = exitCodes.usage;
} else process.exitCode = await run(parsed).catch(failed);
