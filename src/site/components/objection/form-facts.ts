import { objectionText } from "#messages/objection";
import { objectionBody } from "#schemas/objection";
import { objectionPolicy, programs, publicKeys, routing } from "../../data/index.ts";
import type { Facts, ProgramFacts } from "../../islands/objection/facts.ts";

/** Returns what script on the form needs to know, or null where there are no keys to seal with. */
export function formFacts(): Facts | null {
  const keys = publicKeys();
  if (keys === null) return null;
  const { owners } = routing();
  const policy = objectionPolicy();
  return {
    isSimulated: keys.nature === "simulasi",
    escrow: keys.escrow.recipient,
    keys: keys.desks,
    routing: routing(),
    acknowledgeDays: policy.acknowledgeDays.value,
    kinds: Object.fromEntries(
      objectionBody.shape.kind.options.map((kind) => [
        kind,
        { owner: objectionText(`owner.${owners[kind].owner}`), days: policy.decideDays.value[kind] },
      ]),
    ) as Facts["kinds"],
    programs: listedPrograms(),
  };
}

function listedPrograms(): ProgramFacts[] {
  const named = new Set<string>(objectionBody.shape.program.unwrap().options);
  return programs()
    .filter(({ id }) => named.has(id))
    .map(({ id, shortName, eligibility, notOfferedIn }) => ({
      id,
      name: shortName,
      rule: eligibility?.rule.text ?? null,
      first: eligibility?.desil.first ?? 0,
      last: eligibility?.desil.last ?? 0,
      partial: eligibility?.partialDesil ?? [],
      conditions: eligibility?.otherConditions ?? "",
      notOffered: notOfferedIn.map(({ area, why }) => ({ area, why })),
    }));
}
