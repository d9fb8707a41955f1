import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { axeFaults } from "../axe-faults.ts";
import { describeInBrowser, useBrowser } from "../visit.ts";
import { openBoard, run, write } from "./board.ts";

const address = "/data/kueri/";
const long = 180_000;

describeInBrowser("SQL in the browser", () => {
  const visit = useBrowser();

  it("answers every example, from our own host alone", { timeout: long }, () =>
    visit(address, {}, async ({ page, faults }) => {
      await openBoard(page);
      const choice = page.getByLabel("Contoh pertanyaan");
      const questions = await choice.locator("option").allInnerTexts();
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
    "sums as the published files do, sorts by a press, and keeps the query in the address",
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
        const shown = await rows.allInnerTexts();
        const files = await (await page.request.get("/unduh/rilis.json")).json();
        const folder = `/unduh/rilis/${files.latest}`;
        const manifest = await (await page.request.get(`${folder}/manifest.json`)).json();
        const { path } = manifest.files.find(
          (file: { dataset: string; area: string; format: string }) =>
            file.dataset === "penyaluran" && file.area === "82.71" && file.format === "json",
        );
        const slice = await (await page.request.get(`${folder}/${path}`)).json();
        const sums = new Map<string, number>();
        for (const values of slice.rows) {
          const row = Object.fromEntries(
            slice.columns.map((name: string, index: number) => [name, values[index]]),
          );
          if (row.periode !== "2026-T3" || row.program !== "SALAH_SATU" || row.layak_belum === null) continue;
          sums.set(row.kode_wilayah, (sums.get(row.kode_wilayah) ?? 0) + row.layak_belum);
        }
        const expected = [...sums].sort().map(([code, sum]) => `${code}\t${sum.toLocaleString("id-ID")}`);
        expect(shown).toEqual(expected);

        const head = page.locator("th", { hasText: "belum" });
        await head.getByRole("button").press("Enter");
        expect(await head.getAttribute("aria-sort")).toBe("ascending");
        const smallest = Math.min(...sums.values()).toLocaleString("id-ID");
        expect(await rows.first().innerText()).toContain(smallest);

        const linked = new URL(page.url());
        expect(new URLSearchParams(linked.hash.slice(1)).get("rilis")).toBe(files.latest);
        await page.goto("about:blank");
        await page.goto(linked.href);
        await page.getByText("Tautan ini membawa sebuah kueri").waitFor();
        await openBoard(page);
        expect(await page.locator(".cm-content").innerText()).toContain("penyaluran_82_71");
        expect(await page.locator(".query-result").count()).toBe(0);
      }),
  );

  it(
    "says where a query is wrong and mends it by a press; warns of sums that count families twice",
    { timeout: long },
    () =>
      visit(address, {}, async ({ page }) => {
        await openBoard(page);
        await write(page, "SELECT kode_wilayah,\n  layak_menrima\nFROM penyaluran LIMIT 3");
        const said = await run(page);
        expect(said).toContain("Kueri tidak dapat dijalankan");
        expect(await page.locator(".cm-wrong").innerText()).toBe("layak_menrima");
        await page.getByRole("button", { name: "Ganti dengan layak_menerima" }).click();
        await page.locator(".cm-content").click();
        expect(await run(page, ".query-result")).toContain("3 baris");

        await write(page, "SELECT sum(layak_menerima) FROM penyaluran");
        const hints = page.locator(".query-main .query-notice li");
        await hints.first().waitFor();
        expect((await hints.allInnerTexts()).map((text) => /lintas (\w+)/.exec(text)?.[1]).sort()).toEqual([
          "periode",
          "program",
        ]);
      }),
  );

  it("stops a query when told, and answers the next", { timeout: long }, () =>
    visit(address, {}, async ({ page }) => {
      await openBoard(page);
      await write(page, "SELECT count(*) FROM range(100000000000) AS a(x) WHERE x % 7 = 3");
      await page.keyboard.press("Control+Enter");
      await page.getByRole("button", { name: "Batalkan" }).click();
      await page.getByText("Kueri dibatalkan").waitFor({ timeout: 30_000 });
      await page.locator(".query-status", { hasText: "Mesin siap" }).waitFor({ timeout: 120_000 });
      await write(page, "SELECT 40 + 2 AS jawaban");
      expect(await run(page, ".query-result")).toContain("42");
    }),
  );

  it(
    "shows why a cell is empty, saves what is safe, cites query and release, and goes on offline",
    { timeout: long },
    () =>
      visit(address, { acceptDownloads: true }, async ({ page }) => {
        await openBoard(page);
        await write(
          page,
          "SELECT program, layak_menerima, alasan_kosong FROM penyaluran WHERE alasan_kosong = 'tidak_ditawarkan' LIMIT 2",
        );
        expect(await run(page)).toContain("program tidak ada di sini");

        await page.context().setOffline(true);
        await write(page, "SELECT '=1+1' AS rumus, count(*) AS baris FROM penyaluran");
        await page.keyboard.press("Control+Enter");
        await page.locator("th", { hasText: "rumus" }).waitFor();
        const saving = page.waitForEvent("download");
        await page.getByRole("button", { name: "CSV", exact: true }).click();
        const file = await saving;
        expect(file.suggestedFilename()).toMatch(/^kueri-.*-simulasi\.csv$/);
        const text = await readFile(await file.path(), "utf8");
        expect(text).toMatch(/^\uFEFFrumus,baris,sifat_data\r\n'=1\+1,\d+,simulasi\r\n$/);
        await page.getByText("Kutip hasil ini").click();
        const cited = await page.locator(".query-cite").innerText();
        expect(cited).toContain("Data simulasi.");
        expect(cited).toContain("@misc{bansos-terbuka-kueri-");
        expect(cited).toContain('"type": "dataset"');
        await page.context().setOffline(false);
      }),
  );

  it("draws long results only in sight, and a chart of them", { timeout: long }, () =>
    visit(address, { viewport: { width: 360, height: 740 } }, async ({ page }) => {
      await openBoard(page);
      await write(page, "SELECT 'baris ' || x AS nama, x AS nilai FROM range(20000) AS a(x)");
      expect(await run(page)).toContain("Hanya 10.000 baris pertama");
      expect(await page.locator(".query-table tbody tr").count()).toBeLessThan(80);
      await page.locator(".query-table").focus();
      await page.keyboard.press("End");
      await page.getByText("baris 9999").waitFor();
      await page.getByRole("button", { name: "Diagram" }).click();
      expect(await page.locator(".query-chart svg rect.t5").count()).toBe(40);
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

  it("says what to do where the database does not come, and starts when tried again", { timeout: long }, () =>
    visit(address, {}, async ({ page }) => {
      await page.route("**/duckdb-*.wasm", (route) => route.abort());
      await page.getByRole("button", { name: "Buka papan kueri" }).click();
      await page.getByText("Mesin hitung tidak dapat dimulai").waitFor({ timeout: 60_000 });
      expect(await page.getByRole("link", { name: "Lihat berkas data" }).getAttribute("href")).toBe("/data/");
      await page.unroute("**/duckdb-*.wasm");
      await page.getByRole("button", { name: "Coba lagi" }).click();
      await page.locator(".query-status", { hasText: "Mesin siap" }).waitFor({ timeout: 120_000 });
    }),
  );
});
