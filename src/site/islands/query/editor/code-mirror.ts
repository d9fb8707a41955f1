import {
  autocompletion,
  type CompletionContext,
  type CompletionSource,
  closeCompletion,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { PostgreSQL } from "@codemirror/lang-sql";
import { bracketMatching, HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorState, Prec } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { type EditorNames, offersAt } from "./completions.ts";
import { errorMark, markPlace, type Place } from "./error-mark.ts";

export interface EditorOptions {
  readonly host: HTMLElement;
  readonly text: string;
  readonly label: string;
  readonly describedBy: string;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
}

export interface EditorHandle {
  readonly setText: (text: string) => void;
  readonly setNames: (names: EditorNames) => void;
  readonly mark: (place: Place | null) => void;
  readonly goTo: (place: Place) => void;
  readonly insert: (text: string) => void;
  readonly focus: () => void;
  readonly destroy: () => void;
}

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword], color: "var(--accent)", fontWeight: "600" },
  { tag: [tags.string, tags.number], color: "var(--state-missed-ink, var(--ink))", fontStyle: "italic" },
  { tag: tags.comment, color: "var(--ink-soft)" },
]);

const look = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--surface)", fontSize: "0.9375rem" },
  "&.cm-focused": { outline: "3px solid var(--accent)", outlineOffset: "2px" },
  ".cm-content": { caretColor: "var(--ink)", minHeight: "9rem", paddingBlock: "0.5rem" },
  ".cm-scroller": {
    fontFamily: 'ui-monospace, "Roboto Mono", "Noto Sans Mono", "Liberation Mono", monospace',
    lineHeight: "1.5",
    maxHeight: "26rem",
    overflow: "auto",
  },
  ".cm-gutters": { color: "var(--ink-soft)", backgroundColor: "var(--surface)", border: "0" },
  ".cm-wrong": { textDecoration: "underline wavy var(--danger) 2px", textUnderlineOffset: "0.25em" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-tooltip": { color: "var(--ink)", backgroundColor: "var(--surface)", border: "1px solid var(--ink)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    color: "var(--paper)",
    backgroundColor: "var(--accent)",
  },
  "&.cm-focused .cm-matchingBracket": {
    backgroundColor: "var(--accent-wash)",
    outline: "1px solid var(--accent)",
  },
});

/**
 * Opens the editor within `host`. It lives in a shadow root: only there does it bring its styles as sheets, which
 * the content security policy allows, and not as elements, which it does not.
 */
export function openEditor(options: EditorOptions): EditorHandle {
  const root = options.host.shadowRoot ?? options.host.attachShadow({ mode: "open" });
  let names: EditorNames = { tables: {}, functions: [], values: {} };
  const complete: CompletionSource = (context) => completionsAt(context, names);
  const run = (view: EditorView) => {
    closeCompletion(view);
    options.onRun();
    return true;
  };
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        Prec.highest(keymap.of([{ key: "Mod-Enter", run }])),
        lineNumbers(),
        history(),
        bracketMatching(),
        autocompletion({ override: [complete], icons: false }),
        syntaxHighlighting(colours),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        PostgreSQL.language,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          "aria-label": options.label,
          "aria-description": options.describedBy,
          spellcheck: "false",
          autocapitalize: "off",
          autocorrect: "off",
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onChange(update.state.doc.toString());
        }),
        look,
        errorMark(),
      ],
    }),
  });
  return {
    setText: (text) => {
      if (text !== view.state.doc.toString())
        view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    setNames: (next) => {
      names = next;
    },
    mark: (place) => markPlace(view, place),
    goTo: ({ start, end }) => {
      view.dispatch({ selection: { anchor: start, head: end }, scrollIntoView: true });
      view.focus();
    },
    insert: (text) => {
      view.dispatch(view.state.replaceSelection(text));
      view.focus();
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}

function completionsAt(context: CompletionContext, names: EditorNames) {
  const { pos, explicit } = context;
  const text = context.state.doc.toString();
  const typed = context.matchBefore(/[\p{L}\p{N}_.-]*/u);
  const offers = offersAt(text.slice(0, pos), text, names);
  const isValue = offers[0]?.kind === "value";
  const word = isValue ? typed : context.matchBefore(/[\p{L}\p{N}_]*/u);
  const isAfterDot = text[(word?.from ?? pos) - 1] === ".";
  const isEmpty = !word || word.from === word.to;
  if (isEmpty && !explicit && !isAfterDot && !isValue) return null;
  return {
    from: word?.from ?? pos,
    options: offers.map(({ label, kind, detail, weight }) => ({
      label,
      boost: weight * 10,
      ...(detail === undefined ? {} : { detail }),
      ...(kind === "function" ? { apply: `${label}(` } : {}),
      ...(isValue && text[pos] !== "'" ? { apply: `${label}'` } : {}),
    })),
    validFor: isValue ? /^[\p{L}\p{N}_.-]*$/u : /^[\p{L}\p{N}_]*$/u,
  };
}
