import { queryText } from "#messages/kueri";
import type { Example } from "./shared/config.ts";
import { useSeconds } from "./shared/use-seconds.ts";

interface Props {
  readonly examples: readonly Example[];
  readonly isReady: boolean;
  readonly isBusy: boolean;
  readonly onExample: (sql: string) => void;
  readonly onUndo: (() => void) | null;
  readonly onRun: () => void;
  readonly onCancel: () => void;
}

/** Choose an example, run, stop, take the last replacement back. */
export function Toolbar({ examples, isReady, isBusy, onExample, onUndo, onRun, onCancel }: Props) {
  const seconds = useSeconds(isBusy);
  return (
    <div className="query-toolbar">
      <label>
        <span>{queryText("board.chooseExample")}</span>
        <select
          value=""
          onChange={({ target }) => {
            const chosen = examples[Number(target.value)];
            if (chosen) onExample(chosen.sql);
          }}
        >
          <option value="">{queryText("board.chooseOne")}</option>
          {examples.map(({ question }, index) => (
            <option key={question} value={index}>
              {question}
            </option>
          ))}
        </select>
      </label>
      <div className="query-buttons">
        {onUndo && (
          <button type="button" className="quiet" onClick={onUndo}>
            {queryText("board.undo")}
          </button>
        )}
        {isBusy ? (
          <button type="button" onClick={onCancel}>
            {queryText("board.cancel")}
          </button>
        ) : (
          <button
            type="button"
            className="primary"
            aria-disabled={!isReady}
            onClick={() => isReady && onRun()}
          >
            {queryText("board.run")}
          </button>
        )}
      </div>
      {isBusy && <p className="note">{queryText("board.running", { seconds })}</p>}
    </div>
  );
}
