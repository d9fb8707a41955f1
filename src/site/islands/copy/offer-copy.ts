import { copyText } from "#messages/salin";
import { copyButton } from "./copy-button.ts";

/** Puts a button below everything that says what is copied from it; without script it is selected by hand. */
for (const place of document.querySelectorAll<HTMLElement>("[data-copy]"))
  place.after(
    copyButton(() => place.textContent ?? "", copyText("copy", { what: place.dataset.copy ?? "" })),
  );
