import { certaintyOf } from "./conditions.ts";
import { type SqlNode, type SqlReference, startsQuery } from "./nodes.ts";
import { type ParsedQuery, type ParsedSelect, parseQuery } from "./parse-query.ts";
import { type KeyPlace, keyPlaces, type NamedRelation, type Relation } from "./relation.ts";
import { groupedReferences, resultRelation } from "./select-items.ts";
import { type SumCall, sumCalls } from "./sum-calls.ts";
import type { Examined, SumHint } from "./sum-hints.ts";

/** Tables by the name a query may call them. */
export type Scope = ReadonlyMap<string, Relation>;

interface Surroundings {
  readonly scope: Scope;
  /** Other rows are put below those of this SELECT, so what holds for it does not hold for all. */
  readonly isCombined: boolean;
  readonly examineQuery: (query: ParsedQuery) => Examined;
}

/** Returns the hints of one SELECT and of the queries within it, and what is known of its rows. */
export function examineSelect(
  select: ParsedSelect,
  { scope, isCombined, examineQuery }: Surroundings,
): Examined {
  const hints: SumHint[] = [];
  const look = (query: ParsedQuery): Relation => {
    const examined = examineQuery(query);
    hints.push(...examined.hints);
    return examined.relation;
  };
  const sources = select.sources.flatMap(({ name, query, alias }): NamedRelation[] => {
    const relation = query ? look(query) : scope.get(name ?? "");
    return relation ? [{ alias, relation }] : [];
  });
  const expressions = [...select.items.flat(), ...select.conditions.flat(), ...select.rest];
  for (const query of queriesIn(expressions)) look(query);

  const held = heldPlaces(select, sources);
  const fixed = held([]);
  const grouped = held(groupedReferences(select));
  for (const sum of [...select.items.flatMap(sumCalls), ...sumCalls(select.rest)]) {
    const kept = sum.partition ? held(sum.partition) : grouped;
    const own = new Set([...kept, ...held(sum.conditions.flatMap((one) => certaintyOf(one).held))]);
    hints.push(...hintsOf(sum, sources, own));
  }
  return { hints, relation: resultRelation(select, sources, { fixed, grouped, isCombined }) };
}

function queriesIn(nodes: readonly SqlNode[]): ParsedQuery[] {
  return nodes.flatMap((node) => {
    if (node.kind !== "group") return [];
    return startsQuery(node.nodes) ? [parseQuery(node.nodes)] : queriesIn(node.nodes);
  });
}

/** Returns how to tell the keys that have one value where, beside what the SELECT demands, the given columns have. */
function heldPlaces(select: ParsedSelect, sources: readonly NamedRelation[]) {
  const certain = select.conditions.map(certaintyOf);
  const links = [
    ...select.shared.map((name) => keyPlaces({ qualifier: null, name }, sources)),
    ...certain.flatMap(({ same }) => same.map((pair) => pair.flatMap((one) => keyPlaces(one, sources)))),
  ];
  const always = [
    ...certain.flatMap(({ held }) => held).flatMap((one) => keyPlaces(one, sources)),
    ...sources.flatMap(({ relation }, index) => [...relation.held].map((key): KeyPlace => `${index}|${key}`)),
  ];
  return (references: readonly SqlReference[]): ReadonlySet<KeyPlace> =>
    spread([...always, ...references.flatMap((one) => keyPlaces(one, sources))], links);
}

/** Returns the places with all that are the same as one of them. */
function spread(places: readonly KeyPlace[], links: readonly (readonly KeyPlace[])[]): ReadonlySet<KeyPlace> {
  const reached = new Set(places);
  for (let before = -1; before < reached.size; ) {
    before = reached.size;
    for (const link of links)
      if (link.some((place) => reached.has(place))) for (const place of link) reached.add(place);
  }
  return reached;
}

function hintsOf(
  { references, start, end }: SumCall,
  sources: readonly NamedRelation[],
  held: ReadonlySet<KeyPlace>,
): SumHint[] {
  return references.flatMap(({ qualifier, name }) =>
    sources.flatMap(({ alias, relation }, index) => {
      const count = relation.counts.get(name);
      if (!count || (qualifier !== null && qualifier !== alias)) return [];
      const allowed = count.table.summableAlong[count.column] ?? [];
      const refused = count.keys.filter((key) => !allowed.includes(key) && !held.has(`${index}|${key}`));
      return refused.map((key) => ({ column: name, key, dataset: count.table.dataset, start, end }));
    }),
  );
}
