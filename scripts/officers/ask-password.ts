import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { text as readAll } from "node:stream/consumers";
import { reader } from "#messages";

const text = reader("commands");
/** It also guards the keys of the desk, which nobody can lock after failed tries once they are copied. */
const shortestPassword = 12;

export interface Terminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
}

/** Returns a password typed twice without being shown, or the first line of the input where that was asked for. Throws where it is too short or the two differ. */
export async function askPassword(isPiped: boolean, terminal: Terminal): Promise<string> {
  const password = isPiped ? firstLine(await readAll(terminal.input)) : await typedTwice(terminal);
  if ([...password].length < shortestPassword)
    throw new Error(text("officers.shortPassword", { shortest: shortestPassword }));
  return password;
}

const firstLine = (given: string) => given.split(/\r?\n/, 1)[0] ?? "";

async function typedTwice(terminal: Terminal): Promise<string> {
  if (!terminal.input.isTTY) throw new Error(text("officers.noTerminal"));
  const first = await typed(text("officers.password"), terminal);
  if ((await typed(text("officers.again"), terminal)) !== first) throw new Error(text("officers.differ"));
  return first;
}

async function typed(question: string, { input, output }: Terminal): Promise<string> {
  output.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: true });
  const stopped = new Promise<never>((_, reject) =>
    lines.once("SIGINT", () => reject(new Error(text("officers.stopped")))),
  );
  try {
    return await Promise.race([lines.question(""), stopped]);
  } finally {
    lines.close();
    output.write("\n");
  }
}
