import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { findPostgres } from "./find-postgres.ts";

export interface ClusterOptions {
  /** False only where nothing is asked of a crash: it makes small tests quick. */
  readonly isDurable: boolean;
  /** Where its folder is made; the temporary folder unless told. */
  readonly parent?: string;
}

/** A PostgreSQL server of our own in a temporary folder, reached through a socket in it. */
export interface PostgresCluster {
  /** Address of a database that may not exist yet. */
  readonly url: (database: string) => string;
  readonly createDatabase: (name: string) => Promise<string>;
  /** Kills every process of the server at once, as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Stops in good order. */
  readonly stop: () => Promise<void>;
  /** Starts again on the same data, and waits until it answers. */
  readonly start: () => Promise<void>;
  /** Starts again where it ended by itself. */
  readonly startIfStopped: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

const port = 5432;
const owner = "bansos";

/** Makes a cluster and starts it. Throws where PostgreSQL is not installed. */
export async function startPostgres({
  isDurable,
  parent = tmpdir(),
}: ClusterOptions): Promise<PostgresCluster> {
  const binaries = findPostgres();
  if (binaries === null) throw new Error("PostgreSQL is not installed");
  const folder = mkdtempSync(path.join(parent, "bansos-pg-"));
  const account = unprivilegedAccount();
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid);
  const data = path.join(folder, "data");
  const surroundings = { cwd: folder, ...account };
  const initial = ["-D", data, "-U", owner, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"];
  const made = spawnSync(path.join(binaries, "initdb"), initial, { ...surroundings, encoding: "utf8" });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error}`);

  const url = (database: string) =>
    `postgresql://${owner}@localhost:${port}/${database}?host=${encodeURIComponent(folder)}`;
  let server: ChildProcess | null = null;

  async function start(): Promise<void> {
    server = spawn(path.join(binaries ?? "", "postgres"), settings(data, folder, isDurable), {
      ...surroundings,
      stdio: "ignore",
    });
    await answers(url("postgres"), server);
  }

  async function end(signal: "SIGINT" | "SIGKILL"): Promise<void> {
    const running = server;
    server = null;
    if (running?.pid === undefined || running.exitCode !== null || running.signalCode !== null) return;
    const closed = new Promise((resolve) => running.once("exit", resolve));
    if (signal === "SIGKILL") for (const pid of childrenOf(running.pid)) killQuietly(pid);
    running.kill(signal);
    await closed;
  }

  const stopAtExit = () => server?.kill("SIGINT");
  process.once("exit", stopAtExit);
  await start();
  return {
    url,
    start,
    startIfStopped: async () => {
      if (server === null || server.exitCode !== null || server.signalCode !== null) await start();
    },
    kill: () => end("SIGKILL"),
    stop: () => end("SIGINT"),
    remove: async () => {
      await end("SIGINT");
      process.off("exit", stopAtExit);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    createDatabase: async (name) => {
      const client = new Client({ connectionString: url("postgres") });
      await client.connect();
      await client.query(`CREATE DATABASE "${name}"`);
      await client.end();
      return url(name);
    },
  };
}

function settings(data: string, folder: string, isDurable: boolean): string[] {
  const chosen = [
    "listen_addresses=",
    `unix_socket_directories=${folder}`,
    `port=${port}`,
    "max_connections=100",
    "shared_buffers=64MB",
    "timezone=UTC",
    ...(isDurable ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]),
  ];
  return ["-D", data, ...chosen.flatMap((setting) => ["-c", setting])];
}

/** PostgreSQL refuses to run as root: there, the account it is started with. */
function unprivilegedAccount(): { uid: number; gid: number } | { uid?: never } {
  if (process.getuid?.() !== 0) return {};
  const numberOf = (flag: string, name: string) => {
    const answer = spawnSync("id", [flag, name], { encoding: "utf8" });
    return answer.status === 0 ? Number(answer.stdout) : null;
  };
  for (const name of ["postgres", "nobody"]) {
    const uid = numberOf("-u", name);
    const gid = numberOf("-g", name);
    if (uid !== null && gid !== null) return { uid, gid };
  }
  return { uid: 65_534, gid: 65_534 };
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with code ${server.exitCode}`);
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  throw new Error("PostgreSQL did not answer within 30 seconds");
}

function childrenOf(pid: number): number[] {
  const listed = spawnSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" });
  return listed.stdout.split(/\s+/).filter(Boolean).map(Number);
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended by itself in the meantime.
  }
}
