import { demonstrationOfficers, places, programs, publicKeys, routing } from "../../data/index.ts";
import type { ConsoleConfig } from "../../islands/petugas/shared/config.ts";

/** Returns what the console needs to know of desks, keys and places, or null where no desk has a key. */
export function consoleConfig(): ConsoleConfig | null {
  const keys = publicKeys();
  if (keys === null) return null;
  return {
    desks: routing().desks.flatMap((desk) => {
      const key = keys.desks.find((one) => one.desk === desk.id);
      return key ? [{ ...desk, recipient: key.recipient, fingerprint: key.fingerprint }] : [];
    }),
    escrow: keys.escrow.recipient,
    areas: places().map(({ kecamatan: { code, name } }) => ({ code, name })),
    programs: programs().map(({ id, shortName }) => ({ id, name: shortName })),
    demo: demonstrationOfficers(),
  };
}
