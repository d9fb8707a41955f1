import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type KeptStore, openStore } from "#queue/store";
import { type PostgresCluster, startPostgres } from "#queue/tests";
import { check, type Findings } from "./check.ts";
import { type Acknowledged, type Clients, startClients } from "./clients.ts";
import { type Service, startServiceStubbornly } from "./service.ts";

export type Engine = "sqlite" | "postgres";

/** A database of its own, the service on it, clients in front of it; any of them may be ended and started anew. */
export class Ground {
  readonly acknowledged: Acknowledged = new Map();
  readonly cluster: PostgresCluster | null;
  readonly #folder: string;
  readonly #databaseUrl: string | null;
  #service: Service | null = null;

  private constructor(folder: string, cluster: PostgresCluster | null, databaseUrl: string | null) {
    this.#folder = folder;
    this.cluster = cluster;
    this.#databaseUrl = databaseUrl;
  }

  /** `parent` is where the database goes, where it must be a certain disk. */
  static async make(engine: Engine, parent = tmpdir()): Promise<Ground> {
    const folder = mkdtempSync(path.join(parent, "bansos-bertahan-"));
    if (engine === "sqlite") return new Ground(folder, null, null);
    const cluster = await startPostgres({ isDurable: true, parent });
    return new Ground(folder, cluster, await cluster.createDatabase("antrean"));
  }

  get service(): Service {
    if (this.#service === null) throw new Error("The service is not running");
    return this.#service;
  }

  async startService(): Promise<void> {
    const folder = path.join(this.#folder, "antrean");
    mkdirSync(folder, { recursive: true });
    this.#service = await startServiceStubbornly({ folder, databaseUrl: this.#databaseUrl });
  }

  startClients(count: number): Clients {
    return startClients(count, () => this.service.origin, this.acknowledged);
  }

  /** Looks into the database itself; the service must not be running. */
  async check(): Promise<Findings> {
    const store = await this.#open();
    try {
      return await check(store, this.acknowledged);
    } finally {
      await store.close();
    }
  }

  #open(): Promise<KeptStore> {
    if (this.#databaseUrl !== null) return openStore({ databaseUrl: this.#databaseUrl });
    return openStore({ file: path.join(this.#folder, "antrean/antrean.db") });
  }

  async remove(): Promise<void> {
    await this.#service?.kill();
    await this.cluster?.remove();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
