import { daysBetween, localDay } from "#domain/period";

/**
 * Says how many days there are to a day, by the date it is today at the place. The page itself says it as of its
 * release, in the same line, so nothing moves.
 */
class DayCount extends HTMLElement {
  connectedCallback(): void {
    const { until = "", zone = "", ahead = "", same = "", behind = "" } = this.dataset;
    const days = daysBetween(localDay(new Date().toISOString(), zone), until);
    const words = days > 0 ? ahead : days < 0 ? behind : same;
    this.toggleAttribute("data-late", days < 0);
    this.textContent = words.replace("#", String(Math.abs(days)));
  }
}

customElements.define("day-count", DayCount);
