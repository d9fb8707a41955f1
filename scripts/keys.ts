import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import * as age from "age-encryption";
import { reader } from "#messages";
import { type DeskKeys, routingTable } from "#schemas/objection";
import { projectFolder } from "./config.ts";
import { argumentFault, helpOn, refuseCall } from "./help.ts";
import { makeKeys } from "./keys/make-keys.ts";
import { formatKeys, refusalFor, secretFile, writeKeys } from "./keys/write-keys.ts";

const text = reader("commands");
const exitCodes = { written: 0, refused: 1 } as const;
const inProject = (file: string) => path.join(projectFolder, file);

const routing = routingTable.parse(
  JSON.parse(await readFile(inProject("data/reference/perutean.json"), "utf8")),
);
const desks = routing.desks.map(({ id }) => id);
const madeOn = new Date().toISOString().slice(0, 10);

/** The keys of the demonstration: everybody has them, so they protect nothing and say so. */
async function writeDemonstration(): Promise<number> {
  const { open, secret } = await makeKeys(age, { desks, nature: "simulasi", madeOn });
  await writeFile(inProject("data/sample/kunci-meja.json"), formatKeys(open));
  const shown = { nature: "simulasi", note: text("keys.demoNote"), ...secret };
  await writeFile(inProject("data/sample/kunci-demonstrasi.json"), formatKeys(shown));
  console.log(text("keys.demoWritten"));
  return exitCodes.written;
}

async function writeReal(out: string, openFile: string): Promise<number> {
  const places = { project: projectFolder, out, open: openFile };
  const refusal = refusalFor(places, desks);
  if (refusal) {
    console.error(text(refusal.why, { path: refusal.path }));
    return exitCodes.refused;
  }
  const keys = await makeKeys(age, { desks, nature: "resmi", madeOn });
  await writeKeys(places, keys);
  console.log(text("keys.written", { out: path.resolve(out), open: path.resolve(openFile) }));
  console.log(fingerprints(keys.open));
  console.log(text("keys.next", { escrow: secretFile(path.resolve(out), null) }));
  return exitCodes.written;
}

function fingerprints({ escrow, desks: known }: DeskKeys): string {
  const rows = [...known, { desk: text("keys.escrow"), ...escrow }];
  const width = Math.max(...rows.map(({ desk }) => desk.length));
  return rows.map(({ desk, fingerprint }) => `  ${desk.padEnd(width)}  ${fingerprint}`).join("\n");
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        out: { type: "string" },
        public: { type: "string", default: inProject("data/policy/kunci-meja.json") },
        demo: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    return refuseCall(argumentFault(error), text("keys.usage"));
  }
}

helpOn(text("keys.usage"));
const given = readArguments();
if (given.demo && !given.out) process.exitCode = await writeDemonstration();
else if (given.out && !given.demo) process.exitCode = await writeReal(given.out, given.public);
else refuseCall(text("keys.noFolder"), text("keys.usage"));
