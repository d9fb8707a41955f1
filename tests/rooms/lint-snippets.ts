import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const root = path.resolve(import.meta.dirname, "../..");
const run = promisify(execFile);

interface Diagnostic {
  readonly message: string;
  readonly location: { readonly path: string };
}

/** Lints the snippets, each at its path, with this project's own configuration. Returns path -> messages. */
export async function lintSnippets(
  snippets: Readonly<Record<string, string>>,
): Promise<Map<string, string[]>> {
  const folder = await mkdtemp(path.join(tmpdir(), "rooms-"));
  try {
    for (const name of ["biome.json", "package.json", "scripts/checks"])
      await cp(path.join(root, name), path.join(folder, name), { recursive: true });
    for (const [name, text] of Object.entries(snippets)) {
      const file = path.join(folder, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    return await lint(folder, Object.keys(snippets));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function lint(folder: string, names: readonly string[]): Promise<Map<string, string[]>> {
  const biome = path.join(root, "node_modules/.bin/biome");
  const options = ["--reporter=json", "--vcs-enabled=false", "--max-diagnostics=none"];
  const { stdout } = await run(biome, ["lint", ...options, ...names], { cwd: folder }).catch(
    (failed: { stdout?: string }) => {
      if (!failed.stdout) throw failed;
      return { stdout: failed.stdout };
    },
  );
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
  const found = new Map(names.map((name): [string, string[]] => [name, []]));
  for (const { message, location } of diagnostics) found.get(location.path)?.push(message);
  return found;
}
