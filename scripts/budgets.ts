import { readdir } from "node:fs/promises";
import path from "node:path";
import { formatBytes, formatCount, reader } from "#messages";
import { fontsAmong, refusedOn } from "./budgets/forbidden.ts";
import { judge, limits, type Verdict } from "./budgets/limits.ts";
import { weighing } from "./budgets/weigh.ts";
import { builtPages } from "./checks/built-pages.ts";
import { projectFolder } from "./config.ts";
import { takesNone } from "./help.ts";
import { fail } from "./start/exit.ts";
import { textTable } from "./start/text-table.ts";

const text = reader("commands");
const folder = path.join(projectFolder, "dist");

async function budgets(): Promise<number> {
  const pages = await builtPages(folder).catch(() => []);
  if (pages.length === 0) throw new Error(text("budgets.noSite"));
  const weights = pages.map(weighing(folder));
  const verdicts = limits.map((limit) => judge(limit, weights));
  console.log(textTable([header(), ...verdicts.map(row)]));

  const refused = [...pages.flatMap(refusedOn), ...fontsAmong(await readdir(folder, { recursive: true }))];
  for (const one of refused) console.error(text("budgets.refused", { what: one }));
  return verdicts.every(({ isHeld }) => isHeld) && refused.length === 0 ? 0 : 1;
}

function header(): string[] {
  return [
    text("budgets.what"),
    text("budgets.pages"),
    text("budgets.median"),
    text("budgets.largest"),
    text("budgets.limit"),
    text("budgets.verdict"),
    text("budgets.page"),
  ];
}

function row({ limit, pages, median, largest, isHeld }: Verdict): string[] {
  return [
    text(`budgets.${limit.name}`),
    formatCount(pages),
    formatBytes(median),
    largest ? formatBytes(largest[limit.figure]) : "-",
    formatBytes(limit.bytes),
    text(isHeld ? "budgets.held" : "budgets.over"),
    largest?.address ?? "-",
  ];
}

takesNone(text("budgets.usage"));
budgets().then((code) => process.exit(code), fail);
