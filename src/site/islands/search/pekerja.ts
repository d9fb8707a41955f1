import { keepPages } from "../worker/keeping.ts";
import type { WorkerScope } from "../worker/worker-scope.ts";

declare const self: WorkerScope;

keepPages(self, "cari-halaman-1");
