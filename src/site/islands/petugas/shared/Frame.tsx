import { consoleText } from "#messages/petugas";
import { useConsole } from "./context.ts";
import type { View } from "./view.ts";

const parts = [
  { view: "queue", href: "#antrean", label: "frame.queue" },
  { view: "notices", href: "#kabar", label: "frame.notices" },
  { view: "handover", href: "#serah", label: "frame.handover" },
] as const;

/** The last outcome, seen and read out in the view it belongs to; counted, so that the same words are said again. */
export interface Said {
  readonly text: string;
  readonly hash: string;
  readonly count: number;
}

interface Props {
  readonly view: View["name"];
  readonly said: Said | null;
  readonly onLock: () => void;
  readonly onLeave: () => void;
}

/** Who works here, the parts of the console, and the two ways to leave it. */
export function Frame({ view, said, onLock, onLeave }: Props) {
  const { officer } = useConsole();
  return (
    <>
      <div className="desk-bar">
        <nav aria-label={consoleText("frame.nav")}>
          <ul>
            {parts.map((part) => (
              <li key={part.view}>
                <a href={part.href} aria-current={part.view === view ? "page" : undefined}>
                  {consoleText(part.label)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p className="who">
          <strong>{officer.fullName}</strong> · {consoleText(`frame.role.${officer.role}`)}
        </p>
        <div className="buttons">
          <button type="button" onClick={onLock}>
            {consoleText("frame.lock")}
          </button>
          <button type="button" onClick={onLeave}>
            {consoleText("frame.signOut")}
          </button>
        </div>
      </div>
      <p className="said" role="status">
        {said?.text && <span key={said.count}>{said.text}</span>}
      </p>
    </>
  );
}
