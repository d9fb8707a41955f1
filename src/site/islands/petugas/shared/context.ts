import { createContext, useContext } from "react";
import type { Officer } from "#schemas/browser";
import type { Client } from "../api/client.ts";
import type { Keyring } from "../session/keyring.ts";
import type { ConsoleConfig } from "./config.ts";

/** What every view of the console works with. */
export interface ConsoleContext {
  readonly client: Client;
  readonly config: ConsoleConfig;
  readonly officer: Officer;
  /** Null while the screen is locked: nothing opened may stand on the page. */
  readonly keys: Keyring | null;
  /** Says an outcome where it is seen and read out. */
  readonly announce: (text: string) => void;
}

const context = createContext<ConsoleContext | null>(null);

export const ConsoleProvider = context.Provider;

/** Returns what the view works with. Throws outside of the console. */
export function useConsole(): ConsoleContext {
  const value = useContext(context);
  if (value === null) throw new Error("useConsole is called outside of the console");
  return value;
}
