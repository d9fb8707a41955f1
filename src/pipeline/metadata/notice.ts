import { formatDate } from "#messages";
import type { ReleaseManifest } from "#schemas";
import { text } from "../problems/index.ts";

/** Returns `BACA-SAYA.txt`: what the folder is, said plainly to whoever opens it. */
export function notice({ id, published, nature, protection }: ReleaseManifest): string {
  const isSimulated = nature === "simulasi";
  const paragraphs = [
    text("notice.title", { release: id, date: formatDate(published) }),
    ...(isSimulated ? [`SIMULASI. ${text("notice.simulated")} ${text("notice.simulated_english")}`] : []),
    ...(isSimulated ? [text("notice.official_figures")] : []),
    text("notice.rounding", { base: protection.base }),
    text("notice.files"),
    text("notice.check"),
    text("notice.licence"),
  ];
  return `${paragraphs.join("\r\n\r\n")}\r\n`;
}
