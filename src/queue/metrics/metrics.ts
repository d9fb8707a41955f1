import { Counter, Gauge, Histogram, Registry } from "prom-client";

const secondBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.3, 1, 3, 10];

/** Returns the counters of one service. Labels are route templates and statuses, never anything of a request. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    requests: new Histogram({
      name: "queue_request_seconds",
      help: "Seconds from request to answer",
      labelNames: ["method", "route", "status"],
      buckets: secondBuckets,
      registers,
    }),
    filed: new Counter({
      name: "queue_filed_total",
      help: "Filings by what became of them",
      labelNames: ["result"],
      registers,
    }),
    quarantined: new Counter({
      name: "queue_quarantined_total",
      help: "Filings set aside to be looked at",
      labelNames: ["reason"],
      registers,
    }),
    underWay: new Gauge({ name: "queue_requests_under_way", help: "Requests being answered", registers }),
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
