import { type RefObject, useEffect, useImperativeHandle, useRef, useState } from "react";
import { queryText } from "#messages/kueri";
import type { EditorHandle } from "./code-mirror.ts";
import type { EditorNames } from "./completions.ts";

export type EditorActions = Pick<EditorHandle, "setText" | "goTo" | "insert" | "focus">;

interface Props {
  readonly text: string;
  readonly names: EditorNames;
  readonly wrong: { readonly start: number; readonly end: number } | null;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
  readonly actions: RefObject<EditorActions | null>;
}

/**
 * The query as text: an editor that completes names, and a plain text field until it is there or where it fails. Once
 * the editor is there it alone holds the text, and tells of it: `text` may lag behind what is typed. Another text comes
 * through `actions`.
 */
export function Editor({ text, names, wrong, onChange, onRun, actions }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const plain = useRef<HTMLTextAreaElement>(null);
  const [handle, setHandle] = useState<EditorHandle | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const latest = useRef({ text, onChange, onRun });
  latest.current = { text, onChange, onRun };

  useEffect(() => {
    let isGone = false;
    let opened: EditorHandle | undefined;
    import("./code-mirror.ts").then(({ openEditor }) => {
      if (isGone || !host.current) return;
      const hadFocus = document.activeElement === plain.current;
      opened = openEditor({
        host: host.current,
        text: latest.current.text,
        label: queryText("board.editor"),
        describedBy: queryText("board.editorHint"),
        onChange: (next) => latest.current.onChange(next),
        onRun: () => latest.current.onRun(),
      });
      setHandle(opened);
      if (hadFocus) opened.focus();
    }, setFailed);
    return () => {
      isGone = true;
      opened?.destroy();
    };
  }, []);
  useEffect(() => handle?.setNames(names), [handle, names]);
  useEffect(() => handle?.mark(wrong), [handle, wrong]);
  useImperativeHandle(actions, () => handle ?? actionsOf(plain.current), [handle]);

  return (
    <div className="query-editor">
      <div ref={host} hidden={handle === null} />
      {handle === null && (
        <textarea
          ref={plain}
          aria-label={queryText("board.editor")}
          rows={8}
          spellCheck={false}
          value={text}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onRun();
          }}
        />
      )}
      <p className="note">{queryText(failed === null ? "board.editorHint" : "board.plainHint")}</p>
    </div>
  );
}

function actionsOf(field: HTMLTextAreaElement | null): EditorActions {
  return {
    setText: () => undefined,
    focus: () => field?.focus(),
    goTo: ({ start, end }) => {
      field?.focus();
      field?.setSelectionRange(start, end);
    },
    insert: (text) => {
      field?.focus();
      field?.setRangeText(text);
      field?.dispatchEvent(new Event("input", { bubbles: true }));
    },
  };
}
