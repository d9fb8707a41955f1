import { copyText } from "#messages/salin";

/** Returns a button that copies a text, with a place that says whether it could. */
export function copyButton(read: () => string, label: string): HTMLElement {
  const place = document.createElement("p");
  place.className = "copy";
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    said.textContent = await navigator.clipboard.writeText(read()).then(
      () => copyText("copied"),
      () => copyText("failed"),
    );
  });
  place.append(button, said);
  return place;
}
