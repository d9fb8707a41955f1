import { compareText as t } from "#messages/banding";
import { StackedBars } from "../../charts/StackedBars.tsx";
import { StateKey } from "../../charts/StateKey.tsx";
import { DataTable } from "../DataTable.tsx";
import { classMix } from "./class-mix.ts";
import type { ComparedArea, CompareFacts } from "./compared-area.ts";
import { listed } from "./sentences.ts";
import { VerifyLinks } from "./VerifyLinks.tsx";

interface Props {
  areas: readonly ComparedArea[];
  facts: CompareFacts;
}

/** Who lives there: the desil classes of the areas as bars and as a table. */
export function MixFigure({ areas, facts }: Props) {
  const mix = classMix(areas);
  if (!mix) return <p>{t("mixNone", { places: listed(areas.map(({ name }) => name)) })}</p>;
  const provenance = [
    [t("mixUnit"), t("mixUnitText")],
    [t("mixOf"), t("mixOfText")],
    [t("mixPeriod"), mix.period],
    [t("mixRounding"), t("mixRoundingText", { base: facts.base })],
  ] as const;
  return (
    <figure
      className="figure"
      data-release={facts.release}
      data-nature={facts.isSimulated ? "simulasi" : "resmi"}
    >
      <figcaption>
        <h2>{t("mixTitle")}</h2>
        <p>{t("mixText")}</p>
      </figcaption>
      <div className="body">
        <StateKey id="susunan-k" entries={mix.legend} />
        <StackedBars id="susunan" title={mix.title} rows={mix.bars} scale="share" />
        {mix.missing.length > 0 && <p className="note">{t("mixNone", { places: listed(mix.missing) })}</p>}
        <DataTable {...mix.table} />
      </div>
      <div className="provenance">
        <dl>
          {provenance.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <VerifyLinks
          links={areas.flatMap(({ code, name, mix: own }) =>
            own ? { dataset: "penyaluran", area: code, place: name, period: own.period } : [],
          )}
          release={facts.release}
        />
      </div>
    </figure>
  );
}
