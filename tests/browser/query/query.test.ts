import { readFile } from "node:fs/promises";
import { DuckDBInstance } from "@duckdb/node-api";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFaults } from "../axe-faults.ts";
import { describeInBrowser, useBrowser } from "../visit.ts";
import { awaitEngine, openBoard, run, write } from "./board.ts";

const address = "/data/kueri/";
const long = 180_000;

describeInBrowser("SQL in the browser", () => {
  const visit = useBrowser();

  it("answers every example, from our own host alone", { timeout: long }, () =>
    visit(address, {}, async ({ page, faults }) => {
      await openBoard(page);
      const choice = page.getByLabel("Contoh pertanyaan");
      const questions = await choice.locator("option").allInnerTexts();
      expect(questions.length).toBeGreaterThan(8);
      for (const question of questions.slice(1)) {
        await choice.selectOption({ label: question });
        await page.locator(".cm-content").click();
        const said = await run(page);
        expect([question, /\d+ baris dalam/.test(said)]).toEqual([question, true]);
        expect([question, await page.locator(".query-main .query-notice").count()]).toEqual([question, 0]);
        await write(page, "SELECT 1 AS satu WHERE false");
        await page.keyboard.press("Control+Enter");
        await page.getByText("Tidak ada baris yang cocok").waitFor();
      }
      expect(faults).toEqual([]);
    }),
  );

  it(
    "sums as the published files do, sorts by a press, and keeps every query in the address",
    { timeout: long },
    () =>
      visit(address, {}, async ({ page }) => {
        await openBoard(page);
        await write(
          page,
          "SELECT kode_wilayah, sum(layak_belum) AS belum FROM penyaluran_82_71 WHERE periode = '2026-T3' AND program = 'SALAH_SATU' GROUP BY 1 ORDER BY 1",
        );
        await run(page);
        const rows = page.locator(".query-table tbody tr");
        const { latest, sums } = await publishedSums(page);
        const expected = [...sums].sort().map(([code, sum]) => `${code}\t${sum.toLocaleString("id-ID")}`);
        expect(await rows.allInnerTexts()).toEqual(expected);

        const head = page.locator("th", { hasText: "belum" });
        await head.getByRole("button").press("Enter");
        expect(await head.getAttribute("aria-sort")).toBe("ascending");
        const smallest = Math.min(...sums.values()).toLocaleString("id-ID");
        expect(await rows.first().innerText()).toContain(smallest);

        const linked = new URL(page.url());
        expect(new URLSearchParams(linked.hash.slice(1)).get("rilis")).toBe(latest);
        await write(page, "SELECT 2 AS dua");
        await page.keyboard.press("Control+Enter");
        await page.locator("th", { hasText: "dua" }).waitFor();
        await page.goBack();
        await page.locator(".cm-content", { hasText: "penyaluran_82_71" }).waitFor();
        await page.getByRole("button", { name: "Kembalikan kueri sebelumnya" }).click();
        expect(await page.locator(".cm-content").innerText()).toBe("SELECT 2 AS dua");

        const asked = new URLSearchParams({
          rilis: "2026-07-31.1",
          kueri: "SELECT max(periode) AS masa FROM penyaluran_82_71",
        });
        await page.goto("about:blank");
        await page.goto(`${address}#${asked}`);
        await page.getByText("Tautan ini membawa sebuah kueri").waitFor();
        await openBoard(page);
        expect(await page.locator(".cm-content").innerText()).toContain("max(periode)");
        expect(await page.locator(".query-result").count()).toBe(0);
        await page.getByRole("button", { name: "Jalankan" }).click();
        await page.getByRole("cell", { name: "2026-T2" }).waitFor();
        await page.getByRole("button", { name: "Pakai rilis terbaru" }).click();
        await page.getByText(`Data rilis ${latest}`).waitFor();
        await page.getByRole("button", { name: "Jalankan" }).click();
        await page.getByRole("cell", { name: "2026-T3" }).waitFor();
      }),
  );

  it(
    "says where a query is wrong and mends it by a press; warns of sums that count families twice",
    { timeout: long },
    () =>
      visit(address, {}, async ({ page }) => {
        await openBoard(page);
        await write(page, "SELECT kode_wilayah,\n  layak_menrima\nFROM penyaluran LIMIT 3");
        expect(await run(page)).toContain("Kueri tidak dapat dijalankan");
        expect(await page.locator(".cm-wrong").innerText()).toBe("layak_menrima");
        await page.getByRole("button", { name: "Ganti dengan layak_menerima" }).click();
        await page.locator(".cm-content").click();
        expect(await run(page, ".query-result")).toContain("3 baris");

        await write(page, "SELECT max(layak_belum FROM penyaluran");
        expect(await run(page, ".query-fault")).toContain("Susunan kuerinya belum benar");
        expect(await page.locator(".cm-wrong").innerText()).toBe("FROM");

        await write(page, "SELECT sum(layak_menerima) FROM penyaluran");
        const hints = page.locator(".query-main .query-notice li");
        await hints.first().waitFor();
        expect((await hints.allInnerTexts()).map((text) => /lintas (\w+)/.exec(text)?.[1]).sort()).toEqual([
          "periode",
          "program",
        ]);
      }),
  );

  it("completes tables, columns and functions by keyboard, and lets go of it", { timeout: long }, () =>
    visit(address, {}, async ({ page }) => {
      await openBoard(page);
      await write(page, "SELECT ");
      const first = page.locator(".cm-tooltip-autocomplete li[aria-selected]");
      const complete = async (typed: string) => {
        await page.keyboard.type(typed);
        await first.waitFor();
        await page.keyboard.press("Enter");
      };
      await page.keyboard.press("Control+Home");
      await page.keyboard.press("Control+a");
      await page.keyboard.type("FROM ");
      await complete("penyaluran_82");
      await page.keyboard.type(" SELECT ");
      await complete("layak_bel");
      await page.keyboard.type(", ");
      await complete("regr_cou");
      expect(await page.locator(".cm-content").innerText()).toBe(
        "FROM penyaluran_82_71 SELECT layak_belum, regr_count(",
      );
      await page.keyboard.type("lay");
      await first.waitFor();
      await page.keyboard.press("Escape");
      await first.waitFor({ state: "detached" });
      await page.keyboard.press("Tab");
      await page.locator(".cm-editor.cm-focused").waitFor({ state: "detached" });
    }),
  );

  it("stops a query when told, answers the next, and forgets what a query changed", { timeout: long }, () =>
    visit(address, {}, async ({ page }) => {
      await openBoard(page);
      await write(page, "SELECT count(*) FROM range(100000000000) AS a(x) WHERE x % 7 = 3");
      await page.keyboard.press("Control+Enter");
      await page.getByRole("button", { name: "Batalkan" }).click();
      await page.getByText("Kueri dibatalkan").waitFor({ timeout: 30_000 });
      await awaitEngine(page);
      await write(
        page,
        "UPDATE mutu SET ganda_ditemukan = 40; SELECT max(ganda_ditemukan) + 2 AS jawaban FROM mutu",
      );
      expect(await run(page, ".query-result")).toContain("42");
      await write(page, "SELECT max(ganda_ditemukan) + 2 AS kemudian FROM mutu");
      await page.keyboard.press("Control+Enter");
      await page.locator("th", { hasText: "kemudian" }).waitFor();
      expect(await page.locator(".query-table tbody").innerText()).not.toBe("42");
    }),
  );

  it(
    "shows why a cell is empty, saves what is safe, cites query and release, and opens again offline",
    { timeout: long },
    () =>
      visit(address, { permissions: ["clipboard-read", "clipboard-write"] }, async ({ page }) => {
        await openBoard(page);
        await write(
          page,
          "SELECT program, layak_menerima, alasan_kosong FROM penyaluran WHERE alasan_kosong = 'tidak_ditawarkan' LIMIT 2",
        );
        expect(await run(page)).toContain("program tidak ada di sini");
        await page.waitForFunction(async () => {
          const kept = await caches.match(new URL("/data/kueri/mesin.js", location.href).href);
          return kept !== undefined && navigator.serviceWorker.controller !== null;
        });
        await write(page, "SELECT count(*) AS semua FROM penyaluran");
        await run(page, "th:has-text('semua')");

        await page.context().setOffline(true);
        await page.reload();
        await openBoard(page);
        await write(
          page,
          "SELECT '=1+1' AS rumus, sum(keluarga_penyebut) * 100000000000 AS besar, DATE '2026-10-31' AS hari, 1 AS rumus FROM penyaluran",
        );
        await run(page, "th:has-text('rumus')");
        const { name, text } = await saved(page, "CSV");
        expect(name).toMatch(/^kueri-.*-simulasi\.csv$/);
        const [head, row] = text.replace("\uFEFF", "").split("\r\n");
        expect(head).toBe("rumus,besar,hari,rumus_2,sifat_data");
        expect(row).toMatch(/^'=1\+1,\d{17,},2026-10-31,1,simulasi$/);
        const [object] = JSON.parse((await saved(page, "JSON")).text);
        expect(object).toEqual({
          rumus: "=1+1",
          besar: row?.split(",")[1],
          hari: "2026-10-31",
          rumus_2: 1,
          sifat_data: "simulasi",
        });
        await page.getByRole("button", { name: "Salin kutipan" }).click();
        await page.getByText("Disalin.").first().waitFor();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
          /^Bansos Terbuka \(2026\)\. .*\(data simulasi\)\. Rilis 2026.*Kueri: SELECT '=1\+1'/s,
        );
        await page.getByText("Kutip hasil ini").click();
        const cited = await page.locator(".query-cite").innerText();
        expect(cited).toContain("@misc{bansos-terbuka-kueri-");
        expect(cited).toContain('"type": "dataset"');
        await page.context().setOffline(false);
        expect(await parquetRows((await saved(page, "Parquet")).path)).toEqual([
          ["=1+1", object.besar, "2026-10-31", 1n, "simulasi"],
        ]);
      }),
  );

  it("draws long results only in sight, and a chart of them", { timeout: long }, () =>
    visit(address, { viewport: { width: 360, height: 740 } }, async ({ page }) => {
      await openBoard(page);
      await write(page, "SELECT 'baris ' || x AS nama, x AS nilai FROM range(150000) AS a(x)");
      expect(await run(page)).toContain("Hanya 100.000 baris pertama");
      expect(await page.locator(".query-table tbody tr").count()).toBeLessThan(80);
      await page.locator(".query-table").focus();
      await page.keyboard.press("End");
      await page.getByText("baris 99999").waitFor();
      await page.getByRole("button", { name: "Diagram" }).click();
      expect(await page.locator(".query-chart svg rect.t5").count()).toBe(40);
      expect(await page.locator(".query-chart svg").getAttribute("aria-label")).toContain(
        "Terbesar baris 39 39",
      );
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    }),
  );

  it("has no fault of accessibility while it starts, with a result, with an error", { timeout: long }, () =>
    visit(address, {}, async ({ page }) => {
      expect(await axeFaults(page)).toEqual([]);
      await openBoard(page);
      await page.locator(".cm-content").click();
      await run(page);
      expect(await axeFaults(page)).toEqual([]);
      await write(page, "SELEC 1");
      await run(page, ".query-fault");
      expect(await axeFaults(page)).toEqual([]);
    }),
  );

  it(
    "warns before it downloads much and downloads nothing unasked; tells small devices of other ways",
    { timeout: long },
    () =>
      visit(address, {}, async ({ page }) => {
        await page.addInitScript(() => {
          Object.defineProperty(navigator, "deviceMemory", { value: 2 });
          sessionStorage.setItem("kueri-berjalan", "1");
        });
        await page.route("**/manifest.json", async (route) => {
          const answer = await route.fetch();
          const manifest = await answer.json();
          for (const file of manifest.files) file.bytes *= 1000;
          await route.fulfill({ response: answer, json: manifest });
        });
        const asked: string[] = [];
        page.on("request", (request) => asked.push(new URL(request.url()).pathname));
        await page.reload();
        await page.getByText("Perangkat atau jaringan Anda tampaknya terbatas").waitFor();
        await page.getByText("halaman ini berhenti di tengah kueri").waitFor();
        expect(asked.filter((path) => /\.(wasm|arrows)$/.test(path))).toEqual([]);
        await openBoard(page);
        await write(page, "SELECT count(*) AS banyak FROM penyaluran");
        await page.keyboard.press("Control+Enter");
        await page.getByText("Kueri ini mengunduh").waitFor();
        expect(asked.filter((path) => path.endsWith(".arrows"))).toEqual([]);
        await page.getByRole("button", { name: "Tidak jadi" }).click();
        await page.getByText("Kueri ini mengunduh").waitFor({ state: "detached" });
        expect(asked.filter((path) => path.endsWith(".arrows"))).toEqual([]);
        await page.getByRole("button", { name: "Jalankan" }).click();
        await page.getByRole("button", { name: "Unduh dan jalankan" }).click();
        await page.locator("th", { hasText: "banyak" }).waitFor();
      }),
  );

  it(
    "says what to do where the database does not come or hangs, starts when tried again, and ends what takes too long",
    { timeout: long },
    () =>
      visit(address, {}, async ({ page }) => {
        await page.clock.install();
        await page.route("**/duckdb-*.wasm", (route) => route.abort());
        await page.getByRole("button", { name: "Buka papan kueri" }).click();
        await page.getByText("Mesin hitung tidak sampai").waitFor({ timeout: 60_000 });
        expect(await page.getByRole("link", { name: "Lihat berkas data" }).getAttribute("href")).toBe(
          "/data/",
        );
        await page.unroute("**/duckdb-*.wasm");
        await page.route("**/duckdb-*.wasm", () => undefined);
        const hanging = page.waitForRequest("**/duckdb-*.wasm");
        await page.getByRole("button", { name: "Coba lagi" }).click();
        await hanging;
        await page.clock.fastForward(60_000);
        await page.getByText("Mesin hitung tidak menjawab").waitFor();
        await page.unroute("**/duckdb-*.wasm");
        await page.getByRole("button", { name: "Coba lagi" }).click();
        await awaitEngine(page);

        await page.locator(".cm-content").waitFor();
        await write(page, "SELECT count(*) FROM range(100000000000) AS a(x) WHERE x % 7 = 3");
        await page.keyboard.press("Control+Enter");
        await page.locator(".query-toolbar .note").waitFor();
        await page.clock.fastForward(61_000);
        await page.clock.runFor(4000);
        await page.getByText("Kueri dihentikan setelah 60 detik").waitFor();
      }),
  );
});

/** Sums the same rows of the released JSON slice. */
async function publishedSums(page: Page) {
  const { latest } = await (await page.request.get("/unduh/rilis.json")).json();
  const folder = `/unduh/rilis/${latest}`;
  const manifest = await (await page.request.get(`${folder}/manifest.json`)).json();
  const { path } = manifest.files.find(
    (file: { dataset: string; area: string; format: string }) =>
      file.dataset === "penyaluran" && file.area === "82.71" && file.format === "json",
  );
  const slice = await (await page.request.get(`${folder}/${path}`)).json();
  const sums = new Map<string, number>();
  for (const values of slice.rows) {
    const row = Object.fromEntries(slice.columns.map((name: string, index: number) => [name, values[index]]));
    if (row.periode !== "2026-T3" || row.program !== "SALAH_SATU" || row.layak_belum === null) continue;
    sums.set(row.kode_wilayah, (sums.get(row.kode_wilayah) ?? 0) + row.layak_belum);
  }
  return { latest, sums };
}

async function saved(page: Page, form: string) {
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: form, exact: true }).click();
  const file = await saving;
  const path = await file.path();
  return { name: file.suggestedFilename(), path, text: await readFile(path, "utf8") };
}

async function parquetRows(file: string) {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(`SELECT * FROM read_parquet('${file}')`)).getRowsJS();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
