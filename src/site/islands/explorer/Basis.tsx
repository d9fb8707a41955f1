import { indicators } from "#domain/indicator";
import { formatPeriod } from "#messages";
import { explorerText } from "#messages/explorer";
import { addressOf } from "../../components/explorer/address.ts";
import { type Catalogue, citiesOf } from "../../components/explorer/catalogue.ts";
import type { ClassedArea } from "../../components/explorer/classed-areas.ts";
import { verifyView } from "../../components/explorer/verify-view.ts";
import { type ExplorerView, hasPrograms } from "../../components/explorer/view.ts";

interface Props {
  catalogue: Catalogue;
  view: ExplorerView;
  areas: readonly ClassedArea[];
}

/** What the numbers rest on, and where to read on or object. */
export function Basis({ catalogue, view, areas }: Props) {
  const { name, meaning, denominator, owner, dataset } = indicators[view.indicator];
  const facts = [
    [`${name.id}`, meaning.id],
    [explorerText("denominator"), denominator.id],
    [explorerText("period"), formatPeriod(view.period)],
    [explorerText("source"), catalogue.sources[dataset] ?? ""],
    [explorerText("owner"), owner.id],
    [explorerText("release"), catalogue.release],
  ];
  const [only] = citiesOf(catalogue, view.area);
  const about = areas[0]?.code ?? (view.area === only?.code ? only.code : null);
  return (
    <section className="explorer-basis" aria-labelledby="dasar">
      <h2 id="dasar">{explorerText("rests")}</h2>
      <dl>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="note">
        {explorerText("rounding")} <a href="/metode/privasi/#selisih">{explorerText("roundingLink")}</a>
        {hasPrograms(view.indicator) && <> · {explorerText("desilNote")}</>}
      </p>
      <p className="on-paper">
        {explorerText("address", { address: `${location.origin}/peta/${addressOf(catalogue, view)}` })}
      </p>
      <p>
        {view.area === only?.code && (
          <>
            <a href={`/wilayah/${only.code}/`}>{explorerText("placeLink", { name: only.name })}</a> ·{" "}
          </>
        )}
        <a href={verifyView(catalogue, view)}>{explorerText("verify")}</a> ·{" "}
        <a href={about ? `/sanggah/?wilayah=${about}` : "/sanggah/"}>{explorerText("objection")}</a>
      </p>
    </section>
  );
}
