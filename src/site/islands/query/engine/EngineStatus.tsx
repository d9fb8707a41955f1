import { formatBytes } from "#messages";
import { queryText } from "#messages/kueri";
import type { EngineState } from "./use-engine.ts";
import type { ReleaseState } from "./use-release.ts";

/** The program as it comes, unpacked. */
const engineBytes = 34_242_586;

interface Props {
  readonly engine: EngineState;
  readonly release: ReleaseState;
  readonly latest: string;
  readonly isSimulated: boolean;
  readonly onRestart: () => void;
  readonly onRetry: () => void;
  readonly onUseLatest: () => void;
}

/** How far the start is, what failed and what to do, and which release is asked. */
export function EngineStatus({
  engine,
  release,
  latest,
  isSimulated,
  onRestart,
  onRetry,
  onUseLatest,
}: Props) {
  return (
    <div className="query-status">
      <div role="status">
        {engine.phase === "starting" && (
          <p>
            {queryText("board.engineStarting", {
              loaded: formatBytes(engine.bytes),
              total: formatBytes(engineBytes),
            })}
            <progress max={engineBytes} value={Math.min(engine.bytes, engineBytes)} />
          </p>
        )}
        {engine.phase === "ready" && release.phase === "ready" && (
          <p>
            {queryText("board.engineReady", { release: release.facts.id })}{" "}
            {isSimulated && <strong>{queryText("board.simulated")}</strong>}
          </p>
        )}
      </div>
      {release.phase === "ready" && release.unknown !== null && (
        <p className="query-notice">{queryText("board.unknownRelease", { release: release.unknown })}</p>
      )}
      {release.phase === "ready" && release.unknown === null && release.facts.id !== latest && (
        <p className="query-notice">
          {queryText("board.oldRelease", { release: release.facts.id, latest })}{" "}
          <button type="button" onClick={onUseLatest}>
            {queryText("board.useLatest")}
          </button>
        </p>
      )}
      {release.phase === "failed" && (
        <p className="query-notice" role="alert">
          {queryText("fault.releaseDownload")}{" "}
          <button type="button" onClick={onRetry}>
            {queryText("fault.retry")}
          </button>
        </p>
      )}
      {engine.phase === "failed" && (
        <div className="query-fault" role="alert">
          <h2>{queryText("fault.startTitle")}</h2>
          <p>
            {queryText(`fault.start.${engine.why}`)} {queryText("fault.startAdvice")}
          </p>
          <p className="query-buttons">
            <button type="button" onClick={onRestart}>
              {queryText("fault.retry")}
            </button>
            <a href="/data/">{queryText("fault.files")}</a>
          </p>
        </div>
      )}
    </div>
  );
}
