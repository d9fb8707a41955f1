import type { PublishedRow } from "#domain/indicator";
import { reader } from "#messages";
import type { PilotRegion } from "#schemas";
import type { TableModel } from "../components/DataTable.tsx";
import { balanceCells, balanceOf, type FlowBalance, netOf } from "./flows.ts";
import { placeAddress } from "./places.ts";
import { where } from "./rows.ts";

const t = reader("flows");

interface PlaceFlow {
  readonly code: string;
  readonly name: string;
  readonly balance: FlowBalance;
}

/** Returns the balance of every kecamatan, most moves first, from rows of one programme and triwulan. */
export function flowsOfPlaces({ kecamatan }: PilotRegion, rows: readonly PublishedRow[]): PlaceFlow[] {
  const entered = ({ balance }: PlaceFlow) => (balance.kind === "value" ? balance.entered : -1);
  return kecamatan
    .map(({ code, shortName }) => ({
      code,
      name: shortName,
      balance: balanceOf(where(rows, { kode_wilayah: code })),
    }))
    .sort((left, right) => entered(right) - entered(left) || left.code.localeCompare(right.code));
}

/** Returns in how many kecamatan there are more families receiving and in how many fewer, as a heading. */
export function placesFinding(places: readonly PlaceFlow[]): string {
  const changes = places.flatMap(({ balance }) => (balance.kind === "value" ? [netOf(balance)] : []));
  return t("places.title", {
    count: changes.filter((change) => change > 0).length,
    fewer: changes.filter((change) => change < 0).length,
  });
}

/** Returns one row per kecamatan and the city as the total, where most families came first. */
export function placesTable(places: readonly PlaceFlow[], whole: PlaceFlow, caption: string): TableModel {
  return {
    caption,
    columns: [
      { label: t("colKecamatan"), sortKey: "kecamatan" },
      { label: t("colOpening"), sortKey: "awal" },
      { label: t("colEntered"), sortKey: "masuk", sorted: "descending" },
      { label: t("colLeft"), sortKey: "keluar" },
      { label: t("colClosing"), sortKey: "akhir" },
      { label: t("colNet"), sortKey: "perubahan" },
    ],
    rows: places.map(({ code, name, balance }) => ({
      head: name,
      href: placeAddress({ code }),
      cells: balanceCells(balance),
    })),
    total: { head: whole.name, cells: balanceCells(whole.balance) },
  };
}
