import { consoleText } from "#messages/petugas";
import type { ConsoleConfig, KeyedDesk } from "./config.ts";

/** Returns the desk with that id, or null where this site does not know it. */
export function deskIn(config: ConsoleConfig, id: string): KeyedDesk | null {
  return config.desks.find((desk) => desk.id === id) ?? null;
}

export function deskName(config: ConsoleConfig, id: string): string {
  return deskIn(config, id)?.name ?? id;
}

/** Returns the time zone of a desk; that of Jakarta where this site does not know the desk. */
export function zoneOf(config: ConsoleConfig, id: string): KeyedDesk["timeZone"] {
  return deskIn(config, id)?.timeZone ?? "Asia/Jakarta";
}

export function areaName(config: ConsoleConfig, code: string | null): string {
  if (code === null) return consoleText("queue.noArea");
  return config.areas.find((area) => area.code === code)?.name ?? code;
}
