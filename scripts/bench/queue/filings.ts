import { randomBytes } from "node:crypto";
import { v7 } from "uuid";
import { projectFolder, readDeskKeys } from "#queue/config";
import type { Filing } from "#schemas/objection";

/** Sizes of what is sealed: a story of a few hundred characters padded to 2 KiB for three recipients, and two keys. */
const bodyBytes = 2700;
const keyBytes = 560;

/** Returns a function that makes filings as a browser would send them; what is sealed in them is noise. */
export function filingMaker(): () => Filing {
  const keys = readDeskKeys(projectFolder);
  const [key] = keys?.desks ?? [];
  if (key === undefined) throw new Error("No desk keys in data/policy or data/sample");
  const noise = (bytes: number) => randomBytes(bytes).toString("base64");
  return () => ({
    id: v7(),
    kind: "usul",
    channel: "self",
    area: "82.71.05",
    draftedAt: new Date().toISOString(),
    trackToken: randomBytes(32).toString("hex"),
    sealed: {
      desk: key.desk,
      fingerprint: key.fingerprint,
      body: noise(bodyBytes),
      caseRecipient: key.recipient,
      keyForDesk: noise(keyBytes),
      keyForResident: noise(keyBytes),
    },
    files: [],
    proof: null,
  });
}
