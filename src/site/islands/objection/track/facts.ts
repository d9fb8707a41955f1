/** What the tracking page carries as JSON. Recipients are by desk: an answer is sealed to them and to nobody the service names. */
export interface TrackFacts {
  readonly escrow: string | null;
  readonly recipients: Readonly<Record<string, string>>;
  readonly desks: Readonly<Record<string, string>>;
  readonly places: Readonly<Record<string, string>>;
}

/** Returns the facts on the page. */
export function readTrackFacts(): TrackFacts {
  return JSON.parse(document.getElementById("fakta")?.textContent ?? "{}") as TrackFacts;
}
