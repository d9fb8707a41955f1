import { compareText as t } from "#messages/banding";
import { CompareTable } from "./CompareTable.tsx";
import { compareRows } from "./compare-rows.ts";
import type { ComparedArea, CompareFacts } from "./compared-area.ts";
import { MixFigure } from "./MixFigure.tsx";
import { shownRows, VerifyLinks } from "./VerifyLinks.tsx";

interface Props {
  /** Two to four; the others are held against the first. */
  areas: readonly ComparedArea[];
  facts: CompareFacts;
}

/** Areas side by side: every measure with what its differences mean, and who lives there. */
export function Comparison({ areas, facts }: Props) {
  const isMixed = new Set(areas.map(({ code }) => code.length)).size > 1;
  const rows = compareRows(areas, facts);
  return (
    <>
      <section className="section">
        <figure className="figure">
          <figcaption>
            <h2>{t("tableTitle")}</h2>
            {isMixed && <p className="mixed">{t("mixed")}</p>}
          </figcaption>
          <CompareTable areas={areas} rows={rows} />
          <p className="note">
            {facts.isSimulated && <strong>{t("noteSimulated")} </strong>}
            {t("note", { own: areas[0]?.name ?? "", base: facts.base })}{" "}
            <a href="/metode/privasi/#selisih">{t("noteLink")}</a>. {t("noteOrder")}{" "}
            {t("noteRelease", { release: facts.release })}
          </p>
          <VerifyLinks links={shownRows(areas, rows)} release={facts.release} />
        </figure>
      </section>
      <section className="section">
        <MixFigure areas={areas} facts={facts} />
      </section>
    </>
  );
}
