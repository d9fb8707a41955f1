const shown = 8;

/** Filters the directory that stands on the page: without script the directory itself is the way to find a place. */
class FindPlace extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector("input");
    const status = this.querySelector("[role=status]");
    const results = this.querySelector("ul");
    const places = [...document.querySelectorAll<HTMLLIElement>("[data-names]")];
    if (!input || !status || !results) return;
    this.hidden = false;
    input.addEventListener("input", () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      const found = words.length === 0 ? [] : places.filter((place) => matches(place, words));
      results.replaceChildren(...found.slice(0, shown).map((place) => place.cloneNode(true)));
      status.textContent = this.describe(words.length, found.length);
    });
  }

  private describe(words: number, found: number): string {
    if (words === 0) return "";
    if (found === 0) return this.dataset.none ?? "";
    return (this.dataset.count ?? "").replace("#", String(found));
  }
}

function matches(place: HTMLElement, words: readonly string[]): boolean {
  const names = place.dataset.names ?? "";
  return words.every((word) => names.includes(word));
}

customElements.define("find-place", FindPlace);
