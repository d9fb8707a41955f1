import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { consoleText } from "#messages/petugas";
import { CaseView } from "./case/CaseView.tsx";
import { ConfirmHandover } from "./handover/ConfirmHandover.tsx";
import { ProposeHandover } from "./handover/ProposeHandover.tsx";
import { NoticesView } from "./notices/NoticesView.tsx";
import { QueueView } from "./queue/QueueView.tsx";
import { Gate } from "./session/Gate.tsx";
import { type SessionHandle, useSession } from "./session/use-session.ts";
import type { ConsoleConfig } from "./shared/config.ts";
import { ConsoleProvider } from "./shared/context.ts";
import { Frame, type Said } from "./shared/Frame.tsx";
import { useView } from "./shared/use-view.ts";
import { queueHash, type View } from "./shared/view.ts";

/** The officers' console. What was typed stays on the page, hidden, while the screen is locked. */
export function Console({ config }: { readonly config: ConsoleConfig }) {
  const handle = useSession();
  const isOpen = handle.phase === "working";
  return (
    <>
      {!isOpen && <Gate handle={handle} config={config} />}
      {handle.session && (handle.phase !== "locked" || handle.why !== "reload") && (
        <div hidden={!isOpen}>
          <Desk key={handle.session.officer.id} config={config} handle={handle} session={handle.session} />
        </div>
      )}
    </>
  );
}

interface DeskProps {
  readonly config: ConsoleConfig;
  readonly handle: SessionHandle;
  readonly session: NonNullable<SessionHandle["session"]>;
}

function Desk({ config, handle, session }: DeskProps) {
  const view = useView();
  const [said, setSaid] = useState<Said>({ text: "", hash: "", count: 0 });
  const announce = useCallback(
    (text: string) => setSaid(({ count }) => ({ text, hash: location.hash, count: count + 1 })),
    [],
  );
  const { client, keys } = handle;
  const value = useMemo(
    () => ({ client, config, officer: session.officer, keys, announce }),
    [client, config, session.officer, keys, announce],
  );
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (keys) place.current?.querySelector("h1")?.focus();
  }, [keys]);
  return (
    <ConsoleProvider value={value}>
      <Frame
        view={view.name}
        said={said.hash === location.hash ? said : null}
        onLock={handle.lock}
        onLeave={handle.leave}
      />
      <div ref={place}>
        <ShownView view={view} />
      </div>
    </ConsoleProvider>
  );
}

function ShownView({ view }: { readonly view: View }) {
  const queue = useRef("#antrean");
  if (view.name === "queue") queue.current = queueHash(view.filter);
  switch (view.name) {
    case "queue":
      return <QueueView filter={view.filter} />;
    case "case":
      return <CaseView key={view.id} id={view.id} back={queue.current} />;
    case "notices":
      return <NoticesView />;
    case "handover":
      return view.id ? <ConfirmHandover key={view.id} id={view.id} /> : <ProposeHandover />;
    default:
      return (
        <p>
          {consoleText("frame.noSuchView")} <a href="#antrean">{consoleText("frame.back")}</a>
        </p>
      );
  }
}
