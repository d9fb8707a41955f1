import { formatBytes, formatCount, reader } from "#messages";

const t = reader("report");

/** A printed report: how many sheets, how many bytes. */
export interface PrintedReport {
  readonly pages: number;
  readonly bytes: number;
}

/** Returns a page on which every report that was printed is offered as PDF; what is said of the others stays. */
export function offerPdf(html: string, printed: ReadonlyMap<string, PrintedReport>): string {
  return html.replace(
    /<span class="pdf" data-pdf="([^"]+)" data-name="([^"]+)">[^<]*<\/span>/g,
    (otherwise, address: string, name: string) => {
      const report = printed.get(address);
      if (!report) return otherwise;
      const size = t("pdf.size", { pages: formatCount(report.pages), size: formatBytes(report.bytes) });
      const link = `<a href="${address}" download aria-label="${t("pdf.link")}: ${name}">${t("pdf.link")}</a>`;
      return `<span class="pdf">${link}, ${size}</span>`;
    },
  );
}
