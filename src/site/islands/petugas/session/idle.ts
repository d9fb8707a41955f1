const signs = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;
const lookEveryMs = 5_000;

/**
 * Calls `onIdle` once nobody touched the page for so long, and returns what ends the watch. It compares instants
 * and does not count ticks, so a laptop that slept counts as untouched.
 */
export function watchIdle(limitMs: number, onIdle: () => void): () => void {
  let last = Date.now();
  const look = () => {
    if (Date.now() - last >= limitMs) onIdle();
  };
  const touched = () => {
    look();
    last = Date.now();
  };
  const ticking = setInterval(look, lookEveryMs);
  for (const sign of signs) window.addEventListener(sign, touched, { capture: true, passive: true });
  document.addEventListener("visibilitychange", look);
  return () => {
    clearInterval(ticking);
    for (const sign of signs) window.removeEventListener(sign, touched, { capture: true });
    document.removeEventListener("visibilitychange", look);
  };
}
