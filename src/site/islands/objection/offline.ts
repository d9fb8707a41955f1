let isKept = false;

/**
 * Once somebody begins to fill in, keeps the form, its styles and scripts on the device, so that it works without
 * network from then on. What is loaded when sending is fetched now too, through the worker that keeps it.
 */
export async function keepForOffline(): Promise<void> {
  if (isKept || !("serviceWorker" in navigator)) return;
  isKept = true;
  try {
    await navigator.serviceWorker.register("/sanggah/pekerja.js", { scope: "/sanggah/" });
    const { active } = await navigator.serviceWorker.ready;
    await isControlled();
    active?.postMessage({ keep: [location.pathname, ...loaded()] });
    await import("./send/index.ts");
    active?.postMessage({ keep: loaded(), isAll: true });
  } catch {
    isKept = false;
  }
}

function isControlled(): Promise<unknown> | null {
  if (navigator.serviceWorker.controller) return null;
  return new Promise((resolve) => {
    navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true });
  });
}

function loaded(): string[] {
  const files = performance.getEntriesByType("resource").map(({ name }) => new URL(name));
  return files
    .filter(({ origin, pathname }) => origin === location.origin && /^\/(_astro\/|ikon)/.test(pathname))
    .map(({ pathname }) => pathname);
}
