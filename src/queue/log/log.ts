import { type DestinationStream, type Logger, pino } from "pino";

/** Returns a log of JSON lines. It is told what to write by name: a request, its body or its address are never handed to it. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  return destination ? pino(options, destination) : pino(options, pino.destination(2));
}

/** What may be told of an error: its kind and where it was thrown. A message may quote what a person wrote. */
export function errorFacts(error: unknown): { readonly error: string; readonly at: string } {
  if (!(error instanceof Error)) return { error: typeof error, at: "" };
  const code = "code" in error && typeof error.code === "string" ? ` ${error.code}` : "";
  const places = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { error: `${error.name}${code}`, at: places.slice(0, 4).join(" ").trim() };
}
