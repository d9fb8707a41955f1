import { uuidv7 } from "../uuid.ts";
import type { Answers } from "./answers.ts";

const place = "bansos-terbuka/isian/1";
const keptDays = 7;
const day = 86_400_000;

/** What is kept on the device while the form is filled in. The id names the case from the first word on. */
export interface Draft {
  readonly id: string;
  readonly savedAt: number;
  readonly step: string;
  readonly answers: Answers;
}

/** Returns the draft of before, or null where there is none, it has expired, or the browser keeps nothing. */
export function readDraft(now: number): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(place) ?? "null") as Draft | null;
    if (draft && now - draft.savedAt < keptDays * day) return draft;
    localStorage.removeItem(place);
  } catch {
    return null;
  }
  return null;
}

/** Keeps the draft, or does without where the browser keeps nothing. Returns the day it expires. */
export function keepDraft(draft: Draft): Date {
  try {
    localStorage.setItem(place, JSON.stringify(draft));
  } catch {
    // A full or forbidden storage takes the comfort away, not the form.
  }
  return new Date(draft.savedAt + keptDays * day);
}

export function eraseDraft(): void {
  try {
    localStorage.removeItem(place);
  } catch {
    // As above.
  }
}

/** Returns a draft without answers. */
export const newDraft = (now: number): Draft => ({
  id: uuidv7(now),
  savedAt: now,
  step: "tempat",
  answers: {},
});
