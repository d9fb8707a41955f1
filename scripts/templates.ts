import { join } from "node:path";
import { parseArgs } from "node:util";
import { reader } from "#messages";
import { defaultFolders } from "#pipeline/config";
import { formatProblems } from "#pipeline/problems";
import { type TemplateOptions, writeTemplates } from "#pipeline/templates";
import { argumentFault, helpOn } from "./help.ts";

const text = reader("pipeline");
const exitCodes = { written: 0, refused: 1, usage: 2 } as const;

/** A pilot and a month that ends a triwulan, so that every table has its template. */
const example = { area: "82.71", period: "2026-09" };

function readArguments(): TemplateOptions | string {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        area: { type: "string", default: example.area },
        period: { type: "string", default: example.period },
        reference: { type: "string", default: defaultFolders.reference },
        policy: { type: "string", default: defaultFolders.policy },
      },
    });
    const [folder, ...more] = positionals;
    if (!folder || more.length > 0) return text("template.no_folder");
    const { area, period, reference, policy } = values;
    return { folder, area, period, referenceFolder: reference, policyFolder: policy };
  } catch (error) {
    return argumentFault(error);
  }
}

helpOn(text("template.usage"));
const options = readArguments();
if (typeof options === "string") {
  console.error(`${options}\n${text("template.usage")}`);
  process.exitCode = exitCodes.usage;
} else {
  const outcome = await writeTemplates(options);
  if (outcome.ok) {
    for (const file of outcome.value.files) console.log(`  ${join(options.folder, file)}`);
    console.log(`\n${text("template.written", { folder: join(options.folder, "xlsx") })}`);
  } else console.error(formatProblems(outcome.problems));
  process.exitCode = outcome.ok ? exitCodes.written : exitCodes.refused;
}
