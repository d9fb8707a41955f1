/** What the page asks of the worker. `isAll`: nothing else need be kept. */
export interface KeepRequest {
  readonly keep?: readonly string[];
  readonly isAll?: boolean;
}

interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}

interface Events {
  install: Lasting;
  activate: Lasting;
  message: Lasting & { readonly data: KeepRequest };
  fetch: Lasting & { readonly request: Request; respondWith(answer: Promise<Response>): void };
  sync: Lasting & { readonly tag: string };
}

/** The part of ServiceWorkerGlobalScope in use: TypeScript's own `webworker` library cannot stand beside `dom`. */
export interface WorkerScope {
  readonly location: { readonly origin: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof Events>(name: Name, listen: (event: Events[Name]) => void): void;
}
