import type { Tables } from "../tables/index.ts";

/**
 * Returns a short fingerprint of all rows in their order: two table sets with the same fingerprint are taken to
 * be the same. It guards against releasing other tables than those audited, not against a forger (cyrb53).
 */
export function fingerprintOf(tables: Tables): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const name of Object.keys(tables).sort()) {
    for (const row of [name, ...(tables[name] ?? [])]) {
      const text = JSON.stringify(row);
      for (let index = 0; index < text.length; index += 1) {
        const code = text.charCodeAt(index);
        high = Math.imul(high ^ code, 2654435761);
        low = Math.imul(low ^ code, 1597334677);
      }
    }
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
