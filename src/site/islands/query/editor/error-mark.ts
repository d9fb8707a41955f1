import { type Extension, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";

/** A place in the text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

const setPlace = StateEffect.define<Place | null>();
const mark = Decoration.mark({ class: "cm-wrong", attributes: { "aria-invalid": "true" } });

const marked = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(decorations, transaction) {
    for (const effect of transaction.effects) if (effect.is(setPlace)) return decorationAt(effect.value);
    return transaction.docChanged ? Decoration.none : decorations;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function decorationAt(place: Place | null): DecorationSet {
  return place === null || place.end <= place.start
    ? Decoration.none
    : Decoration.set([mark.range(place.start, place.end)]);
}

/** Underlines the place of an error until the text changes. */
export function errorMark(): Extension {
  return marked;
}

/** Marks the place of an error, or none. */
export function markPlace(view: EditorView, place: Place | null): void {
  view.dispatch({ effects: setPlace.of(place) });
}
