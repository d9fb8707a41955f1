import { consoleText } from "#messages/petugas";
import type { Fault } from "../api/answer.ts";

/** Says in words what went wrong, what to do, and offers to try again where that can help. */
export function FaultNote({ fault, onRetry }: { readonly fault: Fault; readonly onRetry?: () => void }) {
  const { problem } = fault;
  return (
    <div className="fault" role="alert">
      <p>{sentenceOf(fault)}</p>
      {problem?.errors && problem.errors.length > 0 && (
        <ul>
          {problem.errors.map(({ pointer, detail }) => (
            <li key={pointer + detail}>{detail}</li>
          ))}
        </ul>
      )}
      {problem && fault.kind === "refused" && (
        <p>{consoleText("fault.remedy", { remedy: problem.remedy })}</p>
      )}
      {onRetry && fault.kind !== "signed_out" && (
        <button type="button" onClick={onRetry}>
          {consoleText("frame.retry")}
        </button>
      )}
    </div>
  );
}

function sentenceOf({ kind, problem, retryAfter }: Fault): string {
  switch (kind) {
    case "offline":
      return consoleText("fault.offline");
    case "signed_out":
      return consoleText("fault.signedOut");
    case "stale":
      return consoleText("fault.stale");
    case "unavailable":
      return retryAfter === null
        ? consoleText("fault.unavailable")
        : consoleText("fault.unavailableFor", { seconds: retryAfter });
    case "refused":
      return problem
        ? consoleText("fault.detail", { title: problem.title, detail: problem.detail })
        : consoleText("fault.unreadable");
  }
}
