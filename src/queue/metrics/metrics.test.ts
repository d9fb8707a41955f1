import { expect, it } from "vitest";
import { createMetrics, listenForMetrics } from "./index.ts";

it("shows the metrics to this machine, and gives way where the port is taken", async () => {
  const metrics = createMetrics();
  metrics.filed.inc({ result: "filed" });
  const listener = await listenForMetrics(metrics, 0);
  const port = listener?.port ?? 0;
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
  expect(await answer.text()).toContain('queue_filed_total{result="filed"} 1');
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
  expect(await listenForMetrics(metrics, port)).toBeNull();
  await listener?.stop();
});
