import { queryText } from "#messages/kueri";
import { readAddress } from "../../components/query/query-address.ts";
import type { QueryConfig } from "./shared/config.ts";
import { wasCutOff } from "./shared/cut-off.ts";

const smallMemoryGigabytes = 2;

/** Offers the board with a button, for it brings much; an address that carries a query only says so. */
export function offerBoard(): void {
  const place = document.getElementById("kueri");
  const opening = document.getElementById("kueri-pembuka");
  const button = opening?.querySelector("button");
  const status = opening?.querySelector("[role=status]");
  const data = document.getElementById("kueri-data")?.textContent;
  if (!place || !opening || !button || !status || !data) return;
  show("kueri-terbatas", isLimited());
  show("kueri-terputus", wasCutOff());
  const isLinked = () => readAddress(location.hash).sql !== null;
  show("kueri-tautan", isLinked());
  addEventListener("hashchange", () => {
    show("kueri-tautan", isLinked());
    if (isLinked()) place.scrollIntoView();
  });
  opening.hidden = false;
  button.addEventListener("click", async () => {
    status.textContent = queryText("page.loading");
    button.disabled = true;
    try {
      const { mount } = await import("./mount.tsx");
      mount(place, JSON.parse(data) as QueryConfig);
    } catch {
      status.textContent = queryText("page.failed");
      button.disabled = false;
    }
  });
}

function show(id: string, isShown: boolean): void {
  const element = document.getElementById(id);
  if (element) element.hidden = !isShown;
}

interface Hints {
  readonly deviceMemory?: number;
  readonly connection?: { readonly saveData?: boolean; readonly effectiveType?: string };
}

/** Claims that the device says it has little memory, a slow network, or wishes to save data. */
function isLimited(): boolean {
  const { deviceMemory, connection } = navigator as Navigator & Hints;
  const isSlow = connection?.saveData === true || /2g|3g/.test(connection?.effectiveType ?? "");
  return isSlow || (deviceMemory !== undefined && deviceMemory <= smallMemoryGigabytes);
}
