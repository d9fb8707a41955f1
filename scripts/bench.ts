import { readdir } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { reader } from "#messages";
import { helpOn, refuseCall } from "./help.ts";
import { exitOnSignals, fail } from "./start/exit.ts";
import { textTable } from "./start/text-table.ts";

const text = reader("commands");
const folder = path.join(import.meta.dirname, "benches");
const rounded = (value: number) => Math.round(value * 100) / 100;

/** Runs some work and returns its result with the seconds it took. */
export type Timer = <Result>(work: () => Promise<Result>) => Promise<{ result: Result; seconds: number }>;

/** One measurement, the export `bench` of a file in `benches/`. Returns figures by name, the unit in the name. */
export type Bench = (time: Timer) => Promise<Readonly<Record<string, number>>>;

const time: Timer = async (work) => {
  const started = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - started) / 1000 };
};

async function run(wanted: readonly string[]): Promise<void> {
  const known = (await readdir(folder)).map((file) => path.basename(file, ".ts")).sort();
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown)
    refuseCall(text("bench.unknown", { name: unknown, known: known.join(", ") }), text("bench.usage"));

  const results: Record<string, Readonly<Record<string, number>>> = {};
  for (const name of wanted.length > 0 ? wanted : known) {
    const { bench } = (await import(path.join(folder, `${name}.ts`))) as { bench: Bench };
    results[name] = Object.fromEntries(
      Object.entries(await bench(time)).map(([figure, value]) => [figure, rounded(value)]),
    );
  }
  const rows = Object.entries(results).flatMap(([name, figures]) =>
    Object.entries(figures).map(([figure, value]) => [name, figure, String(value)]),
  );
  console.log(textTable([[text("bench.name"), text("bench.figure"), text("bench.value")], ...rows]));
  console.log(JSON.stringify({ node: process.version, cores: availableParallelism(), ...results }));
}

exitOnSignals();
helpOn(text("bench.usage"));
run(process.argv.slice(2)).catch(fail);
