import { type ConsoleText, consoleText } from "#messages/petugas";

/** What is being computed or waited for; nothing where `step` is null. */
export function Progress({ step }: { readonly step: ConsoleText | null }) {
  return (
    <div className="progress" role="status">
      {step && (
        <>
          <progress aria-hidden="true" />
          {consoleText(step)}
        </>
      )}
    </div>
  );
}
