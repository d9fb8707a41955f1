import { keepPages } from "../worker/keeping.ts";
import type { WorkerScope } from "../worker/worker-scope.ts";

declare const self: WorkerScope;

keepPages(
  self,
  "kueri-halaman-1",
  /^\/(?:unduh\/rilis\/.+\/manifest\.json|.+\.arrows|data\/kueri\/mesin\.js)$/,
);
