import { reader } from "#messages";
import { datasets, type PilotRegion, type ReleaseManifest } from "#schemas";
import type { TableCell, TableModel } from "../components/DataTable.tsx";
import { placeAddress } from "./places.ts";

const t = reader("region");

/** Figures that others published: they are theirs, whatever the nature of the release. */
const quoted = "angka_resmi";

type Release = Pick<ReleaseManifest, "id" | "nature" | "areas" | "files">;

/** Returns one row per pilot known by name: since when it is one, and what a release holds of it. */
export function pilotTable(pilots: readonly PilotRegion[], release: Release): TableModel {
  return {
    caption: t("empty.pilotsTable", { release: release.id }),
    columns: [
      { label: t("empty.colPilot") },
      { label: t("empty.colPilotStatus"), isText: true },
      { label: t("empty.colPilotState"), isText: true },
    ],
    rows: pilots.map((pilot) => ({
      head: pilot.name,
      ...(release.areas.includes(pilot.code) ? { href: placeAddress(pilot) } : {}),
      cells: [pilot.status, stateOf(pilot, release)],
    })),
  };
}

function stateOf({ code }: PilotRegion, { areas, files, nature }: Release): TableCell {
  if (!areas.includes(code)) return { reason: t("empty.pilotNone") };
  const held = new Set(files.filter(({ area }) => area === code).map(({ dataset }) => dataset));
  const titles = datasets
    .filter(({ id }) => held.has(id) && id !== quoted)
    .map(({ title }) => title.id.toLowerCase());
  const key = nature === "simulasi" ? "empty.pilotSimulated" : "empty.pilotOffice";
  return t(key, { datasets: new Intl.ListFormat("id").format(titles) });
}
