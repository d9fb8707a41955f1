import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { formatBytes } from "#messages";
import { queryText } from "#messages/kueri";
import { fitsAddress, readAddress, writeAddress } from "../../components/query/query-address.ts";
import { namedSources, type Source, sourceName } from "./catalog/named-sources.ts";
import { TablesPanel } from "./catalog/TablesPanel.tsx";
import type { EditorNames } from "./editor/completions.ts";
import { Editor, type EditorActions } from "./editor/Editor.tsx";
import { EngineStatus } from "./engine/EngineStatus.tsx";
import { useEngine } from "./engine/use-engine.ts";
import { useRelease } from "./engine/use-release.ts";
import { useRun } from "./engine/use-run.ts";
import { keepQueryPage } from "./keep-query-page.ts";
import { OutcomeView } from "./OutcomeView.tsx";
import type { QueryConfig } from "./shared/config.ts";
import { namesOf, tablesToSum } from "./shared/names.ts";
import { useQueryText } from "./shared/use-query-text.ts";
import { Hints } from "./sql/Hints.tsx";
import { sumHints } from "./sql/sum-hints.ts";
import { tokensOf } from "./sql/tokens.ts";
import { Toolbar } from "./Toolbar.tsx";

/** From this size on a query asks before it downloads. */
const largeBytes = 8_000_000;

interface Props {
  readonly config: QueryConfig;
}

const readLinked = () => readAddress(location.hash);

/** The whole board: query, tables, what came of it. Everything that is typed stays whatever fails. */
export function QueryBoard({ config }: Props) {
  const editor = useRef<EditorActions>(null);
  const show = useCallback((next: string) => editor.current?.setText(next), []);
  const first = config.examples[0]?.sql ?? "";
  const text = useQueryText({ read: readLinked, first, latest: config.release, show });
  const { sql, typed, wanted, setWanted } = text;
  const [large, setLarge] = useState<readonly Source[] | null>(null);
  const [functions, setFunctions] = useState<readonly string[]>([]);
  const { state: engineState, restart } = useEngine();
  const { state: release, retry } = useRelease(wanted, config.release);
  const engine = engineState.phase === "ready" ? engineState.engine : null;
  const sources = useMemo(() => (release.phase === "ready" ? release.facts.sources : []), [release]);
  const names: EditorNames = useMemo(
    () => ({ tables: namesOf(config, sources), functions, values: config.values }),
    [config, sources, functions],
  );
  const known = useMemo(() => ({ tables: Object.keys(names.tables), functions }), [names, functions]);
  const { outcome, run, cancel } = useRun(engine, restart, known);

  useEffect(() => {
    engine?.functions().then(setFunctions, () => setFunctions([]));
  }, [engine]);
  useEffect(() => {
    if (engine && release.phase === "ready") keepQueryPage(release.facts.id, config);
  }, [engine, release, config]);
  const hints = useMemo(() => sumHints(sql, tablesToSum(config, sources)), [config, sources, sql]);
  const isBusy = outcome.kind === "running" || outcome.kind === "loading";

  const start = useCallback(
    (isAgreed: boolean) => {
      if (release.phase !== "ready") return;
      const { current: asked } = typed;
      const used = namedSources(asked, sources);
      const isLarge = used.reduce((sum, { bytes }) => sum + bytes, 0) > largeBytes;
      if (isLarge && !isAgreed) return setLarge(used);
      setLarge(null);
      const hash = writeAddress({ sql: asked, release: release.facts.id });
      if (fitsAddress(asked) && hash !== location.hash) history.pushState(null, "", hash);
      const words = new Set(tokensOf(asked).map(({ text }) => text));
      const references = config.references.filter(({ name }) => words.has(name));
      run(asked, { release: release.facts, sources: used, references });
    },
    [config, release, run, sources, typed],
  );
  const replace = (next: string) => {
    text.replace(next);
    editor.current?.focus();
  };

  return (
    <section className="query-board" aria-label={queryText("board.label")}>
      <EngineStatus
        engine={engineState}
        release={release}
        latest={config.release}
        isSimulated={config.isSimulated}
        onRestart={restart}
        onRetry={retry}
        onUseLatest={() => setWanted(config.release)}
      />
      <div className="query-main">
        <Toolbar
          examples={config.examples}
          isReady={engine !== null && release.phase === "ready"}
          isBusy={isBusy}
          onExample={replace}
          onUndo={text.undo}
          onRun={() => start(false)}
          onCancel={cancel}
        />
        <Editor
          text={sql}
          names={names}
          wrong={outcome.kind === "wrong" ? outcome.error.position : null}
          onChange={text.change}
          onRun={() => start(false)}
          actions={editor}
        />
        <Hints
          hints={hints}
          latestPeriod={config.latestPeriod}
          onGoTo={(place) => editor.current?.goTo(place)}
        />
        {large && (
          <LargeWarning sources={large} onAgree={() => start(true)} onDecline={() => setLarge(null)} />
        )}
      </div>
      <OutcomeView
        outcome={outcome}
        config={config}
        engineVersion={engine?.version ?? ""}
        onGoTo={(place) => editor.current?.goTo(place)}
        onReplace={replace}
        sql={sql}
      />
      <TablesPanel config={config} sources={sources} onInsert={(text) => editor.current?.insert(text)} />
    </section>
  );
}

function LargeWarning({
  sources,
  onAgree,
  onDecline,
}: {
  readonly sources: readonly Source[];
  readonly onAgree: () => void;
  readonly onDecline: () => void;
}) {
  const size = formatBytes(sources.reduce((sum, { bytes }) => sum + bytes, 0));
  const [first] = sources;
  const example = first ? sourceName(first.dataset, first.area ?? "82.71") : "";
  return (
    <div className="query-notice" role="alert">
      <p>{queryText("board.largeWarning", { size, example })}</p>
      <p className="query-buttons">
        <button type="button" onClick={onAgree}>
          {queryText("board.loadAnyway")}
        </button>
        <button type="button" className="quiet" onClick={onDecline}>
          {queryText("board.decline")}
        </button>
      </p>
    </div>
  );
}
