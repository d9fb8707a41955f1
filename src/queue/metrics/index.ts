export { listenForMetrics, type MetricsListener } from "./listener.ts";
export { createMetrics, type Metrics } from "./metrics.ts";
