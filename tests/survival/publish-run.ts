import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publish } from "#pipeline";
import { type ReleaseIndex, releaseIndex } from "#schemas";

const project = join(import.meta.dirname, "..", "..");
const small = join(project, "src/pipeline/tests/fixtures/kecil");
const deadly = join(import.meta.dirname, "die-at.ts");

export const first = { folder: join(small, "kiriman-1"), date: "2026-03-31" };
export const second = { folder: join(small, "kiriman-2"), date: "2026-06-30" };
export type Submission = typeof first;

/** When a run dies: some milliseconds after its start, or at a call that changes the disk. */
export interface Kill {
  readonly afterMs?: number;
  readonly atCall?: number;
}

/** A place to publish into. */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), "bansos-bertahan-"));
  readonly folders = {
    publicFolder: join(this.folder, "unduh"),
    privateFolder: join(this.folder, "private"),
    referenceFolder: join(small, "reference"),
    policyFolder: join(small, "policy"),
  };

  /** Returns another place with the same content. */
  copy(): Workplace {
    const other = new Workplace();
    cpSync(this.folder, other.folder, { recursive: true });
    return other;
  }

  publish = (submission: Submission) => publish({ ...submission, ...this.folders });

  /** Starts the command; resolves when it has ended, however it ended. */
  async command(submission: Submission, kill: Kill = {}) {
    const preload = kill.atCall === undefined ? [] : ["--import", `${deadly}?call=${kill.atCall}`];
    const child = spawn(process.execPath, [...preload, ...this.#arguments(submission)], { cwd: project });
    const output: Buffer[] = [];
    child.stdout.on("data", (chunk) => output.push(chunk));
    child.stderr.on("data", (chunk) => output.push(chunk));
    const timer = kill.afterMs === undefined ? null : setTimeout(() => child.kill("SIGKILL"), kill.afterMs);
    const { code, signal } = await new Promise<{ code: number | null; signal: string | null }>((resolve) =>
      child.on("close", (code, signal) => resolve({ code, signal })),
    );
    if (timer) clearTimeout(timer);
    return { code, signal, output: Buffer.concat(output).toString("utf8") };
  }

  /** Runs the command to its end while this process waits. */
  commandWhileWaiting(submission: Submission) {
    return spawnSync(process.execPath, this.#arguments(submission), { cwd: project, encoding: "utf8" });
  }

  index(): ReleaseIndex | null {
    const path = join(this.folders.publicFolder, "rilis.json");
    return existsSync(path) ? releaseIndex.parse(JSON.parse(readFileSync(path, "utf8"))) : null;
  }

  /** Names of what lies in the download folder and among the ledgers. */
  names() {
    const list = (folder: string) => (existsSync(folder) ? readdirSync(folder).sort() : []);
    return {
      downloads: list(this.folders.publicFolder),
      releases: list(join(this.folders.publicFolder, "rilis")),
      ledgers: list(join(this.folders.privateFolder, "simulasi")),
    };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #arguments({ folder, date }: Submission): string[] {
    const { publicFolder, privateFolder, referenceFolder, policyFolder } = this.folders;
    const options = ["--date", date, "--public", publicFolder, "--private", privateFolder];
    return [
      "scripts/publish.ts",
      folder,
      ...options,
      "--reference",
      referenceFolder,
      "--policy",
      policyFolder,
    ];
  }
}
