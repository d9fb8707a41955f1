import { randomBytes } from "node:crypto";
import { Agent, request } from "node:http";
import { v7 } from "uuid";
import { filingMaker } from "./filings.ts";

/** What one run of the load generator prints. */
export interface LoadFigures {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly acknowledged: number;
}

const [origin = "", clients = "50", seconds = "5", warmUpSeconds = "2"] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: Number(clients) });
const address = new URL("/v1/cases", origin);

/** Everything but id and token stays the same, so that making filings takes little from the machine. */
const [first = "", second = "", third = ""] = JSON.stringify({
  ...filingMaker()(),
  id: "@@",
  trackToken: "@@",
}).split("@@");
const makeBody = () => `${first}${v7()}${second}${randomBytes(32).toString("hex")}${third}`;

function file(): Promise<void> {
  const body = makeBody();
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const sent = request(address, { method: "POST", agent, headers }, (response) => {
      response.resume();
      response.once("end", () =>
        response.statusCode === 201 ? resolve() : reject(new Error(`Answered ${response.statusCode}`)),
      );
    });
    sent.once("error", reject);
    sent.end(body);
  });
}

const started = performance.now();
const measuredFrom = started + Number(warmUpSeconds) * 1000;
const until = measuredFrom + Number(seconds) * 1000;
const latencies: number[] = [];
let acknowledged = 0;

async function client(): Promise<void> {
  for (;;) {
    const from = performance.now();
    if (from >= until) return;
    await file();
    const now = performance.now();
    acknowledged += 1;
    if (from >= measuredFrom && now <= until) latencies.push(now - from);
  }
}

await Promise.all(Array.from({ length: Number(clients) }, client));
agent.destroy();
latencies.sort((one, other) => one - other);
const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? Number.NaN;
const figures: LoadFigures = {
  perSecond: latencies.length / Number(seconds),
  p50Ms: at(0.5),
  p99Ms: at(0.99),
  acknowledged,
};
console.log(JSON.stringify(figures));
