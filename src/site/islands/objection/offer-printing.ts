/** Shows the button that prints the page: without script the menu of the browser does. */
export function offerPrinting(): void {
  const button = document.getElementById("cetak-formulir");
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
