import { setTimeout } from "node:timers/promises";
import type { Findings } from "./check.ts";
import { Ground } from "./ground.ts";

export interface RestartFindings extends Findings {
  readonly restarts: number;
  /** Answers while the database was away: 503, to be tried again. */
  readonly refused: number;
}

/** Restarts PostgreSQL in good order under load; the service stays up and finds it again by itself. */
export async function restartUnderLoad(clients: number, restarts: number): Promise<RestartFindings> {
  const ground = await Ground.make("postgres");
  try {
    await ground.startService();
    const load = ground.startClients(clients);
    for (let restart = 0; restart < restarts; restart += 1) {
      await setTimeout(500);
      await ground.cluster?.stop();
      await setTimeout(500);
      await ground.cluster?.start();
    }
    await setTimeout(500);
    await load.finish();
    await ground.service.stop();
    return { ...(await ground.check()), restarts, refused: load.statuses().get(503) ?? 0 };
  } finally {
    await ground.remove();
  }
}
