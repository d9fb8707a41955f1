import { extname } from "node:path";
import { formatDate } from "#messages";
import type { ReleaseIndex, Withdrawal } from "#schemas";
import { text } from "../problems/index.ts";

export type WithdrawnRelease = ReleaseIndex["releases"][number] & { readonly withdrawn: Withdrawal };

/** Returns what whoever asks for a file of a withdrawn release is told. */
export function withdrawalText({ id, nature, withdrawn }: WithdrawnRelease): string {
  const { date, reason } = withdrawn;
  return [
    text("withdraw.notice", { release: id, date: formatDate(date) }),
    ...(nature === "simulasi" ? [`SIMULASI. ${text("notice.simulated")}`] : []),
    text("withdraw.reason", { reason }),
    text("withdraw.instead"),
  ].join("\r\n\r\n");
}

/**
 * Returns the content that takes the place of a released file, or null where its format cannot say it: such a file
 * goes, and the server answers for it.
 */
export function noticeInPlaceOf(path: string, release: WithdrawnRelease): string | null {
  const said = withdrawalText(release);
  switch (extname(path)) {
    case ".csv":
      return `ditarik\r\n"${said.replaceAll('"', '""').replace(/\s+/g, " ")}"\r\n`;
    case ".json":
    case ".jsonld":
    case ".geojson":
      return `${JSON.stringify({ ditarik: { rilis: release.id, ...publicFacts(release), keterangan: said } }, null, 2)}\n`;
    case ".md":
    case ".txt":
    case "":
      return `${said}\r\n`;
    default:
      return null;
  }
}

const publicFacts = ({ nature, withdrawn }: WithdrawnRelease) => ({
  sifat_data: nature,
  tanggal: withdrawn.date,
  sebab: withdrawn.reason,
});
