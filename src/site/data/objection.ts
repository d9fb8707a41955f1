import { existsSync, readFileSync } from "node:fs";
import {
  type DeskKeys,
  deskKeys,
  type RoutingTable,
  routingTable,
  type ServicePolicy,
  servicePolicy,
} from "#schemas/objection";
import { isSimulated, once } from "./release.ts";

const json = (file: string): unknown => JSON.parse(readFileSync(`data/${file}`, "utf8"));

/** Returns the public keys that cases are sealed to, or null where there are none to be used with this release. */
export const publicKeys = once((): DeskKeys | null => {
  const own = "policy/kunci-meja.json";
  const demonstration = "sample/kunci-meja.json";
  if (existsSync(`data/${own}`)) return deskKeys.parse(json(own));
  if (isSimulated() && existsSync(`data/${demonstration}`)) return deskKeys.parse(json(demonstration));
  return null;
});

/** Returns which desk takes which case, and who owns what a kind of case is about. */
export const routing = once((): RoutingTable => routingTable.parse(json("reference/perutean.json")));

/** Returns the parameters of the service: deadlines, retention, limits. */
export const objectionPolicy = once(
  (): ServicePolicy => servicePolicy.parse(json("policy/layanan-sanggahan.json")),
);
