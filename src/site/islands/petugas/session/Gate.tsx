import { type ConsoleText, consoleText } from "#messages/petugas";
import type { ConsoleConfig } from "../shared/config.ts";
import { FaultNote } from "../shared/FaultNote.tsx";
import { Heading } from "../shared/Heading.tsx";
import { SignInForm } from "./SignInForm.tsx";
import { UnlockForm } from "./UnlockForm.tsx";
import { idleMinutes, type SessionHandle } from "./use-session.ts";

/** What stands before the work: signing in, or the password where the screen is locked. */
export function Gate({ handle, config }: { readonly handle: SessionHandle; readonly config: ConsoleConfig }) {
  const { phase, session } = handle;
  if (phase === "checking")
    return (
      <div className="gate">
        <h1>{consoleText("frame.title")}</h1>
        <p role="status">{consoleText("frame.loading")}</p>
      </div>
    );
  if (phase === "unreachable")
    return (
      <div className="gate">
        <Heading title={consoleText("signIn.title")}>{consoleText("signIn.title")}</Heading>
        {handle.fault && <FaultNote fault={handle.fault} onRetry={handle.check} />}
      </div>
    );
  const isLocked = phase === "locked" && session !== null && session.keys.length > 0;
  const title = consoleText(isLocked ? "unlock.title" : "signIn.title");
  return (
    <div className="gate">
      <Heading title={title}>{title}</Heading>
      {leadOf(handle, isLocked).map(({ key, parameters }) => (
        <p key={key}>{consoleText(key, parameters)}</p>
      ))}
      {isLocked ? (
        <UnlockForm session={session} config={config} onOpened={handle.opened} onOther={handle.leave} />
      ) : (
        <SignInForm
          client={handle.client}
          config={config}
          expected={session?.officer.name ?? null}
          onOpened={handle.opened}
        />
      )}
    </div>
  );
}

interface Lead {
  readonly key: ConsoleText;
  readonly parameters?: Readonly<Record<string, number>>;
}

function leadOf({ phase, why, fault }: SessionHandle, isLocked: boolean): readonly Lead[] {
  if (isLocked && why === "reload") return [{ key: "unlock.leadReload" }];
  if (isLocked && why === "idle")
    return [{ key: "unlock.now", parameters: { minutes: idleMinutes } }, { key: "unlock.lead" }];
  if (isLocked) return [{ key: "unlock.lead" }];
  if (phase === "expired") return [{ key: "signIn.expired" }];
  if (why === "asked" && fault) return [{ key: "signIn.leaveUnsent" }];
  return why === "asked" ? [{ key: "frame.signedOut" }] : [{ key: "signIn.lead" }];
}
