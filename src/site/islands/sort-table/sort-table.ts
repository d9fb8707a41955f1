import { orderIn, orderOf, type TableOrder, withOrder } from "./order.ts";

interface Column {
  readonly key: string;
  readonly head: HTMLTableCellElement;
  readonly label: string;
  readonly isNumber: boolean;
}

/** Turns the heads of a table into buttons that sort it. Without script it stands in the order it was built in. */
class SortTable extends HTMLElement {
  private columns: Column[] = [];

  connectedCallback(): void {
    const heads = [...this.querySelectorAll<HTMLTableCellElement>("thead th[data-sort]")];
    this.columns = heads.map((head) => ({
      key: head.dataset.sort ?? "",
      head,
      label: head.textContent?.trim() ?? "",
      isNumber: head.classList.contains("number"),
    }));
    for (const column of this.columns) this.makeButton(column);
    const asked = orderIn(
      location.search,
      this.columns.map(({ key }) => key),
    );
    if (asked) this.sort(asked);
  }

  private makeButton({ key, head, label, isNumber }: Column): void {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", () => {
      const first = isNumber ? "turun" : "naik";
      const second = isNumber ? "naik" : "turun";
      const isFirst = head.ariaSort === (first === "naik" ? "ascending" : "descending");
      const order: TableOrder = { key, direction: isFirst ? second : first };
      this.sort(order);
      history.replaceState(history.state, "", withOrder(location.href, order));
    });
    head.replaceChildren(button);
  }

  private sort({ key, direction }: TableOrder): void {
    const chosen = this.columns.find((column) => column.key === key);
    const body = this.querySelector("tbody");
    if (!chosen || !body) return;
    for (const { head } of this.columns) head.removeAttribute("aria-sort");
    chosen.head.ariaSort = direction === "naik" ? "ascending" : "descending";
    const rows = [...body.rows];
    const cells = rows.map((row) => row.cells[chosen.head.cellIndex]?.textContent ?? "");
    body.append(...orderOf(cells, direction).flatMap((place) => rows[place] ?? []));
    const status = this.querySelector("[role=status]");
    if (status) status.textContent = this.describe(chosen, direction);
  }

  private describe({ label, isNumber }: Column, direction: TableOrder["direction"]): string {
    const { most = "", least = "", forward = "", backward = "" } = this.dataset;
    const number = direction === "turun" ? most : least;
    const name = direction === "naik" ? forward : backward;
    return (isNumber ? number : name).replace("#", label);
  }
}

customElements.define("sort-table", SortTable);
