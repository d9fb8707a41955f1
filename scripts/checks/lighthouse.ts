import path from "node:path";
import lighthouse, { type Flags } from "lighthouse";
import { reader } from "#messages";
import { projectFolder } from "../config.ts";
import { serve } from "../serve.ts";
import { fail } from "../start/exit.ts";
import { readIndex } from "../start/sample.ts";
import { textTable } from "../start/text-table.ts";
import { type DebuggedBrowser, openDebuggedBrowser } from "./debugged-browser.ts";

const text = reader("commands");
const pages = [
  "/",
  "/wilayah/",
  "/wilayah/82.71/",
  "/wilayah/82.71/desil/",
  "/wilayah/82.71.05/",
  "/data/",
  "/data/penyaluran/",
  "/metode/",
  "/sanggah/",
  "/sanggah/lacak/",
];
const wanted = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 } as const;
const categories = Object.keys(wanted) as Category[];

type Category = keyof typeof wanted;
interface Score {
  readonly values: Readonly<Record<Category, number>>;
  /** Audits that cost points. */
  readonly lost: readonly string[];
}

async function check(): Promise<number> {
  const isSimulated = readIndex(projectFolder)?.releases.at(-1)?.nature === "simulasi";
  const site = await serve({ folder: path.join(projectFolder, "dist"), port: 0, host: "127.0.0.1" });
  const browser = await openDebuggedBrowser();
  const rows: string[][] = [];
  let isGood = true;
  try {
    for (const page of pages) {
      const score = await fairScore(`${site.origin}${page}`, browser, isSimulated);
      isGood &&= isEnough(score);
      rows.push([page, ...categories.map((name) => String(score.values[name])), score.lost.join(", ")]);
      console.log(rows.at(-1)?.join("  "));
    }
  } finally {
    await browser.close();
    await site.stop();
  }
  console.log(`\n${textTable([[text("lighthouse.page"), ...categories, text("lighthouse.lost")], ...rows])}`);
  return isGood ? 0 : 1;
}

/** One run may meet a busy machine: where it falls short, the median of three decides. */
async function fairScore(url: string, browser: DebuggedBrowser, isSimulated: boolean): Promise<Score> {
  const first = await measure(url, browser, isSimulated);
  if (isEnough(first)) return first;
  const all = [first, await measure(url, browser, isSimulated), await measure(url, browser, isSimulated)];
  const [, middle = first] = all.toSorted(
    (left, right) => left.values.performance - right.values.performance,
  );
  return middle;
}

function isEnough({ values }: Score): boolean {
  return categories.every((name) => values[name] >= wanted[name]);
}

async function measure(url: string, { port }: DebuggedBrowser, isSimulated: boolean): Promise<Score> {
  const flags: Flags = {
    port,
    logLevel: "error",
    onlyCategories: categories,
    // Simulated pages ask search engines to leave them out, which is what this audit counts as a fault.
    skipAudits: isSimulated ? ["is-crawlable"] : [],
  };
  const result = await lighthouse(url, flags);
  if (!result) throw new Error(text("lighthouse.noResult", { url }));
  const { categories: found, audits } = result.lhr;
  const score = (name: Category) => Math.round((found[name]?.score ?? 0) * 100);
  return {
    values: {
      performance: score("performance"),
      accessibility: score("accessibility"),
      "best-practices": score("best-practices"),
      seo: score("seo"),
    },
    lost: Object.values(found).flatMap(({ auditRefs }) =>
      auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9).map(({ id }) => id),
    ),
  };
}

check().then((code) => process.exit(code), fail);
