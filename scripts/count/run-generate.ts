import { formatCount, reader } from "#messages";
import { formatProblem } from "#pipeline";
import { generateList } from "#pipeline/count";
import { progressTo } from "../start/progress.ts";
import type { CountCommand } from "./arguments.ts";

const text = reader("pipeline");

/** Writes a made-up list for trying the command; returns the exit code. */
export async function runGenerate(command: Extract<CountCommand, { kind: "generate" }>): Promise<number> {
  const { area, families, out, seed, month, hasFaults } = command;
  const progress = progressTo(process.stdout);
  const planted = await progress.stage(text("count.cli.generating"), () =>
    generateList({
      area,
      families,
      out,
      hasFaults,
      ...(seed === null ? {} : { seed }),
      ...(month === null ? {} : { month }),
    }),
  );
  if (!planted.ok) {
    for (const one of planted.problems) console.error(formatProblem(one));
    return 1;
  }
  console.log(text("count.cli.generated", { file: out, families: formatCount(families) }));
  for (const [kind, count] of planted.value)
    console.log(text("count.cli.planted", { kind, count: formatCount(count) }));
  return 0;
}
