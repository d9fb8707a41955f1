import { places, publicKeys, routing } from "../../data/index.ts";
import type { TrackFacts } from "../../islands/objection/track/facts.ts";

/** Returns what script on the tracking page needs: names of desks and places, and the keys an answer is sealed to. */
export function trackFacts(): TrackFacts {
  const keys = publicKeys();
  return {
    escrow: keys?.escrow.recipient ?? null,
    recipients: Object.fromEntries(keys?.desks.map(({ desk, recipient }) => [desk, recipient]) ?? []),
    desks: Object.fromEntries(routing().desks.map(({ id, name }) => [id, name])),
    places: Object.fromEntries(
      places().map(({ city, kecamatan }) => [kecamatan.code, `${kecamatan.name}, ${city.name}`]),
    ),
  };
}
