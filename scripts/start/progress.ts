import { reader } from "#messages";

const text = reader("commands");
const tenths = new Intl.NumberFormat("id-ID", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Says what a stage is doing right now, beside its title. */
export type Note = (detail: string) => void;

/** Shows the stages of a long command: on a terminal one line per stage that counts the seconds, else plain lines. */
export interface Progress {
  readonly stage: <Result>(title: string, work: (note: Note) => Promise<Result>) => Promise<Result>;
  readonly say: (line: string) => void;
}

/** Returns a progress that writes to `out`. */
export function progressTo(out: NodeJS.WriteStream): Progress {
  return { stage: out.isTTY ? terminalStage(out) : plainStage(out), say: (line) => out.write(`${line}\n`) };
}

/** Keeps quiet: for tests. */
export const silentProgress: Progress = {
  stage: (_title, work) => work(() => undefined),
  say: () => undefined,
};

function plainStage(out: NodeJS.WriteStream): Progress["stage"] {
  return async (title, work) => {
    const seconds = stopwatch();
    out.write(`  … ${title}\n`);
    const result = await work(() => undefined);
    out.write(`  ✓ ${title} (${seconds()})\n`);
    return result;
  };
}

function terminalStage(out: NodeJS.WriteStream): Progress["stage"] {
  return async (title, work) => {
    const seconds = stopwatch();
    let detail = "";
    const show = (mark: string, tail: string) =>
      out.write(`\r\u001b[K  ${mark} ${title} (${seconds()})${tail}`);
    const tick = setInterval(() => show("…", detail && ` ${detail}`), 100);
    try {
      const result = await work((next) => {
        detail = next;
      });
      show("✓", "\n");
      return result;
    } catch (error) {
      show("✗", "\n");
      throw error;
    } finally {
      clearInterval(tick);
    }
  };
}

function stopwatch(): () => string {
  const started = performance.now();
  return () => text("progress.seconds", { seconds: tenths.format((performance.now() - started) / 1000) });
}
