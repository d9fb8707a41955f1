import { randomBytes } from "node:crypto";
import path from "node:path";
import { parseArgs } from "node:util";
import { reader } from "#messages";
import { projectFolder, queueSettings, readDeskKeys, serviceSecrets } from "#queue/config";
import { openStore } from "#queue/store";
import { argumentFault, helpOn, refuseCall } from "./help.ts";
import { type Accounts, add, disable, enable, type Given, renewCode, reset } from "./officers/accounts.ts";
import { askPassword } from "./officers/ask-password.ts";
import { officerTable } from "./officers/list.ts";
import { fail } from "./start/exit.ts";

const text = reader("commands");

const commands: Readonly<Record<string, (accounts: Accounts, given: Given) => Promise<string>>> = {
  add,
  list: async ({ store }) => officerTable(await store.officers(), new Date()),
  disable,
  enable,
  reset,
  code: renewCode,
};

async function run(command: (typeof commands)[string], given: Given, isPiped: boolean): Promise<void> {
  const settings = queueSettings();
  const { databaseUrl, folder } = settings;
  const secrets = serviceSecrets(settings, (bytes) => randomBytes(bytes));
  const store = await openStore(databaseUrl ? { databaseUrl } : { file: path.join(folder, "antrean.db") });
  try {
    const terminal = { input: process.stdin, output: process.stderr };
    const keys = readDeskKeys(projectFolder);
    console.log(
      await command({ store, secrets, keys, askPassword: () => askPassword(isPiped, terminal) }, given),
    );
  } finally {
    await store.close();
  }
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        name: { type: "string" },
        "full-name": { type: "string", default: "" },
        role: { type: "string", default: "officer" },
        desk: { type: "string", multiple: true, default: [] },
        key: { type: "string", multiple: true, default: [] },
        "password-stdin": { type: "boolean", default: false },
      },
    });
  } catch (error) {
    return refuseCall(argumentFault(error), text("officers.usage"));
  }
}

helpOn(text("officers.usage"));
const { values, positionals } = readArguments();
const [action = "", positional, ...rest] = positionals;
const name = values.name ?? positional;
const command = Object.hasOwn(commands, action) ? commands[action] : undefined;
if (!command) refuseCall(text("officers.noAction"), text("officers.usage"));
if (rest.length > 0 || (name === undefined && action !== "list"))
  refuseCall(text("officers.noName"), text("officers.usage"));
const given: Given = {
  name: name ?? "",
  fullName: values["full-name"],
  role: values.role,
  desks: values.desk,
  keyFiles: values.key,
};
await run(command, given, values["password-stdin"]).catch(fail);
