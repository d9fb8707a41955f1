import { formatDate } from "#messages";
import type { ReleaseManifest } from "#schemas";
import { text } from "../problems/index.ts";
import { gapTexts } from "./gap-texts.ts";

/** Returns `BACA-SAYA.txt`: what the folder is, said plainly to whoever opens it. */
export function notice(manifest: ReleaseManifest): string {
  const { id, published, nature, protection } = manifest;
  const isSimulated = nature === "simulasi";
  const paragraphs = [
    text("notice.title", { release: id, date: formatDate(published) }),
    ...(isSimulated ? [`SIMULASI. ${text("notice.simulated")} ${text("notice.simulated_english")}`] : []),
    ...(isSimulated ? [text("notice.official_figures")] : []),
    text("notice.rounding", { base: protection.base }),
    text("notice.files"),
    ...(manifest.gaps ? [[text("notice.gaps"), ...gapTexts(manifest)].join("\r\n- ")] : []),
    text("notice.check"),
    text("notice.licence"),
  ];
  return `${paragraphs.join("\r\n\r\n")}\r\n`;
}
