import path from "node:path";

const { env } = process;

/** The folder of the project, whatever folder the process was started from. */
export const projectFolder = path.resolve(import.meta.dirname, "../../..");

/** What the operator may set. */
export interface QueueSettings {
  /** PostgreSQL instead of the embedded database. */
  readonly databaseUrl: string | null;
  /** Where the embedded database and the secret are kept. */
  readonly folder: string;
  /** The secret, where it is not kept in the folder. */
  readonly secret: string | null;
  readonly logLevel: string;
  /** Null: the port after that of the service. 0: any free port. */
  readonly metricsPort: number | null;
  readonly trustProxy: boolean;
  /** Of the process that runs the service alone. */
  readonly port: number;
  readonly host: string;
}

/** Returns the settings from the environment. */
export const queueSettings = (): QueueSettings => ({
  databaseUrl: env.DATABASE_URL || null,
  folder: path.resolve(projectFolder, env.QUEUE_FOLDER || "data/queue"),
  secret: env.QUEUE_SECRET || null,
  logLevel: env.LOG_LEVEL || (process.stderr.isTTY ? "warn" : "info"),
  metricsPort: env.METRICS_PORT ? Number(env.METRICS_PORT) : null,
  trustProxy: env.TRUST_PROXY === "1" || env.TRUST_PROXY === "true",
  port: Number(env.PORT || 4322),
  host: env.HOST || "127.0.0.1",
});
