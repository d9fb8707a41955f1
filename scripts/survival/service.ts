import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { projectFolder, searchPath } from "../config.ts";

/** Where the service keeps its cases. */
export interface Place {
  readonly folder: string;
  readonly databaseUrl: string | null;
}

/** The real service in a process of its own. */
export interface Service {
  readonly origin: string;
  readonly pid: number;
  /** Ends it in the middle of whatever it does. */
  readonly kill: () => Promise<void>;
  /** Ends it in good order. */
  readonly stop: () => Promise<void>;
}

const startMs = 90_000;

/** Starts the program, by default the service, and waits until it says where it listens. */
export async function startService(
  place: Place,
  program = path.join(projectFolder, "src/queue/server.ts"),
): Promise<Service> {
  const child = spawn(process.execPath, [program], {
    cwd: projectFolder,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: searchPath,
      PORT: "0",
      METRICS_PORT: "0",
      LOG_LEVEL: "silent",
      NODE_ENV: "production",
      QUEUE_FOLDER: place.folder,
      ...(place.databaseUrl === null ? {} : { DATABASE_URL: place.databaseUrl }),
    },
  });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const end = async (signal: "SIGKILL" | "SIGTERM") => {
    child.kill(signal);
    await exited;
  };
  const origin = await originOf(child, exited).catch(async (error: unknown) => {
    await end("SIGKILL");
    throw error;
  });
  return { origin, pid: child.pid ?? 0, kill: () => end("SIGKILL"), stop: () => end("SIGTERM") };
}

/** Starts it until it stays: a database that is just coming up refuses at first. */
export async function startServiceStubbornly(place: Place): Promise<Service> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startService(place);
    } catch (error) {
      if (attempt === 20) throw error;
    }
  }
}

function originOf(child: ChildProcess, exited: Promise<void>): Promise<string> {
  let said = "";
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The service did not start: ${said}`)), startMs);
    const hear = (chunk: Buffer) => {
      said += chunk;
      const found = /http:\/\/[\d.]+:\d+(?=\/\n)/.exec(said);
      if (found === null) return;
      clearTimeout(timer);
      resolve(found[0]);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    exited.then(() => {
      clearTimeout(timer);
      reject(new Error(`The service ended: ${said}`));
    });
  });
}
