/** Fetches the explorer once its place is looked at; until then, and where it cannot be fetched, the page as it stands is complete. */
export function startExplorer(): void {
  const place = document.getElementById("jelajah");
  const data = document.getElementById("jelajah-data")?.textContent;
  if (!place || !data) return;
  const status = document.createElement("p");
  status.className = "note";
  status.setAttribute("role", "status");
  place.before(status);
  const watcher = new IntersectionObserver(async (entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    watcher.disconnect();
    status.textContent = place.dataset.loading ?? "";
    try {
      const { mount } = await import("./mount.tsx");
      const hadFocus = place.contains(document.activeElement);
      mount(place, JSON.parse(data));
      if (hadFocus) place.focus({ preventScroll: true });
      status.remove();
    } catch {
      status.textContent = place.dataset.failed ?? "";
    }
  });
  watcher.observe(place);
}
