import { byId } from "../objection/dom.ts";
import { type ChosenEvent, chosen } from "../search/search-view.ts";
import type { Board } from "./board.tsx";

/** A kelurahan stands for the kecamatan it lies in. */
const lettersOfKecamatan = "82.71.05".length;

/** Offers the choice of areas; what compares them comes once somebody chooses, or where the address names some. */
export function startComparing(): void {
  const place = byId("pilihan");
  const status = byId("pilihan-kabar");
  const field = byId("pilihan-tambah");
  const input = byId<HTMLInputElement>("wilayah");
  let board: Promise<Board> | null = null;
  const load = async (): Promise<Board> => {
    const { Board } = await import("./board.tsx");
    return new Board(
      {
        chosen: byId("pilihan-isi"),
        field,
        input,
        offers: byId("pilihan-mirip"),
        status,
        result: byId("pilihan-hasil"),
      },
      JSON.parse(byId("pilihan-data").textContent ?? ""),
    );
  };
  const use = async (act: (board: Board) => Promise<void>) => {
    try {
      board ??= load();
      await act(await board);
    } catch {
      board = null;
      status.textContent = place.dataset.failed ?? "";
    }
  };

  place.hidden = false;
  place.addEventListener(chosen, (event) => {
    event.preventDefault();
    const code = (event as ChosenEvent).detail.codes[0]?.slice(0, lettersOfKecamatan);
    input.value = "";
    input.dispatchEvent(new Event("input"));
    if (code) use((one) => one.add(code));
  });
  // Enter without a choice takes the first name offered; the form's own page is for who has no script.
  field.addEventListener("submit", (event) => {
    event.preventDefault();
    field.querySelector<HTMLElement>("[role=option]")?.click();
  });
  if (location.search === "")
    field.addEventListener("focusin", () => use((one) => one.read()), { once: true });
  else use((one) => one.read());
}
