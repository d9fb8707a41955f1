import path from "node:path";
import { type KeptStore, openStore } from "#queue/store";
import { newCase } from "#queue/tests";
import { filingMaker } from "./filings.ts";
import type { LoadFigures } from "./load.ts";

const [folder = "", databaseUrl = "", connections = "1", group = "200", clients = "50", seconds = "3"] =
  process.argv.slice(2);
const where = databaseUrl === "" ? { file: path.join(folder, "antrean.db") } : { databaseUrl };
const limits = { waiting: 2000, waitingBytes: 64_000_000, group: Number(group) };
const stores: KeptStore[] = [];
for (let count = 0; count < Number(connections); count += 1)
  stores.push(await openStore({ ...where, limits }));

const makeFiling = filingMaker();
const latencies: number[] = [];
const started = performance.now();
const measuredFrom = started + 1000;
const until = measuredFrom + Number(seconds) * 1000;

async function client(number: number): Promise<void> {
  const store = stores[number % stores.length];
  for (let from = performance.now(); from < until; from = performance.now()) {
    const { id, sealed } = makeFiling();
    await store?.file(newCase({ id }, { sealed }));
    if (from >= measuredFrom) latencies.push(performance.now() - from);
  }
}

await Promise.all(Array.from({ length: Number(clients) }, (_, number) => client(number)));
for (const store of stores) await store.close();
latencies.sort((one, other) => one - other);
const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? Number.NaN;
const figures: LoadFigures = {
  perSecond: latencies.length / Number(seconds),
  p50Ms: at(0.5),
  p99Ms: at(0.99),
  acknowledged: latencies.length,
};
console.log(JSON.stringify(figures));
