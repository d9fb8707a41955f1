import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { reader } from "#messages";
import { desilClassPolicy, joinedRegions, pilotRegions, programList } from "#schemas";
import { projectFolder } from "../config.ts";
import { joinCity } from "./join.ts";
import { placesOf } from "./project.ts";

const reference = ["wilayah.json", "percontohan.json", "program.json"].map(
  (name) => `data/reference/${name}`,
);
const classes = "data/policy/kelas-desil.json";
let project: string;
/** Every command is a process of its own, and machines are slow. */
const patience = 30_000;
vi.setConfig({ testTimeout: patience });

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), "kota-"));
  for (const file of [...reference, classes])
    cpSync(path.join(projectFolder, file), path.join(project, file));
});
afterEach(() => rmSync(project, { recursive: true }));

const command = (...given: string[]) =>
  spawnSync(process.execPath, ["scripts/city.ts", ...given, "--project", project], {
    cwd: projectFolder,
    encoding: "utf8",
  });
const join = () => joinCity(placesOf(project), "82.72", {}, "2026-11-22");
const text = (file: string) => readFileSync(path.join(project, file), "utf8");
const joined = () => joinedRegions.parse(JSON.parse(text("data/reference/bergabung.json")));
const everyAnswer = [
  ["--name", "Tidore"],
  ["--owner", "Dinas Sosial Contoh"],
  ["--contact", "kantor contoh"],
  ["--first", "2027-01"],
  ["--classes", "single"],
  ["--classes-reason", "Contoh alasan kelas."],
  ["--not-offered", "BLT_DD=Contoh = alasan."],
].flat();

describe("a city joins", () => {
  test("with nothing said, from the national list alone", () => {
    const before = [...reference, classes].map(text);
    const { status, stdout, stderr } = command("82.72");
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout).toContain("Kota Tidore Kepulauan, Maluku Utara, bergabung dengan 8 kecamatan");
    const [entry, ...others] = joined();
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ code: "82.72", shortName: "Tidore Kepulauan", bps: null });
    expect(entry?.joined).toMatchObject({
      countsOwner: "Dinas Sosial Kota Tidore Kepulauan",
      contact: null,
      firstDelivery: null,
    });
    expect(entry?.kecamatan.map(({ name, tile }) => [name, tile.column, tile.row])).toEqual([
      ["Tidore", 0, 0],
      ["Oba Utara", 1, 0],
      ["Oba", 2, 0],
      ["Tidore Selatan", 0, 1],
      ["Tidore Utara", 1, 1],
      ["Oba Tengah", 2, 1],
      ["Oba Selatan", 0, 2],
      ["Tidore Timur", 1, 2],
    ]);
    expect(entry?.kecamatan.every(({ aliases, bps, note }) => !aliases.length && !bps && !note)).toBe(true);
    expect([...reference, classes].map(text)).toEqual(before);
    const checklist = text("data/raw/82.72/BACA-DULU.md");
    expect(checklist).toContain("- [ ] `pendataan`: Pendataan keluarga");
    expect(checklist).not.toContain("angka_resmi");
    expect(checklist).toContain("npm run publish-data -- data/raw --date TTTT-BB-HH --dry-run");
  });

  test("with every answer, in policy and programmes too", () => {
    expect(command("82.72", ...everyAnswer).status).toBe(0);
    expect(joined()[0]?.joined).toMatchObject({
      contact: "kantor contoh",
      firstDelivery: "2027-01",
      wrote: { classes: true, notOffered: ["BLT_DD"] },
    });
    const policy = desilClassPolicy.parse(JSON.parse(text(classes)));
    expect(policy.exceptions["82.72"]?.classes).toHaveLength(11);
    expect(policy.exceptions["82.72"]?.reason).toBe("Contoh alasan kelas.");
    const programs = programList.parse(JSON.parse(text("data/reference/program.json")));
    expect(programs.flatMap(({ id, notOfferedIn }) => notOfferedIn.map(({ area }) => [id, area]))).toEqual([
      ["BLT_DD", "82.71"],
      ["BLT_DD", "82.72"],
    ]);
    expect(text("data/raw/82.72/BACA-DULU.md")).toContain("--period 2027-01");
  });

  test("again: the same answers change nothing, others are refused", () => {
    command("82.72", ...everyAnswer);
    const files = [...reference, classes, "data/reference/bergabung.json"];
    const before = files.map(text);
    const again = command("82.72", ...everyAnswer);
    expect(again.status).toBe(0);
    expect(again.stdout).toContain("sudah bergabung sejak");
    const other = command("82.72", "--name", "Lain");
    expect(other.status).toBe(1);
    expect(other.stderr).toContain("dengan jawaban lain. Tidak ada yang ditimpa");
    expect(files.map(text)).toEqual(before);
  });

  test("beside another that joined, and a checklist that is there stays", () => {
    join();
    mkdirSync(path.join(project, "data/raw/81.72"), { recursive: true });
    writeFileSync(path.join(project, "data/raw/81.72/BACA-DULU.md"), "punya kantor");
    expect(command("81.72").status).toBe(0);
    expect(joined().map(({ code }) => code)).toEqual(["82.72", "81.72"]);
    expect(text("data/raw/81.72/BACA-DULU.md")).toBe("punya kantor");
    expect(command("81.72", "--undo").stdout).toContain("BACA-DULU.md");
    expect(text("data/raw/81.72/BACA-DULU.md")).toBe("punya kantor");
    expect(joined().map(({ code }) => code)).toEqual(["82.72"]);
  });
});

describe("a city leaves", () => {
  test("everything is as it was, byte for byte", () => {
    const before = [...reference, classes].map(text);
    command("82.72", ...everyAnswer);
    expect(command("82.72", "--undo").status).toBe(0);
    expect([...reference, classes].map(text)).toEqual(before);
    expect(existsSync(path.join(project, "data/reference/bergabung.json"))).toBe(false);
    expect(existsSync(path.join(project, "data/raw/82.72"))).toBe(false);
  });

  test("not when a release holds its figures", () => {
    join();
    const release = path.join(project, "public/unduh/rilis/2026-10-31.1");
    mkdirSync(release, { recursive: true });
    writeFileSync(path.join(release, "manifest.json"), JSON.stringify(manifestWith("82.72")));
    const { status, stderr } = command("82.72", "--undo");
    expect(status).toBe(1);
    expect(stderr).toContain("sudah punya angka di rilis 2026-10-31.1");
    expect(joined()).toHaveLength(1);
  });
});

describe("refusals", () => {
  test.each([
    ["8272", {}, "bukan kode kabupaten/kota"],
    ["99.01", {}, "Tidak ada provinsi berkode 99"],
    ["82.99", {}, "Tidak ada kabupaten/kota berkode 82.99 di Maluku Utara. Yang ada: 82.01"],
    ["82.71", {}, "sudah ada sebagai percontohan"],
    ["82.72", { firstDelivery: "Januari" }, "tulis bulan kiriman pertama"],
    ["82.72", { classes: "lima" }, "pilih default"],
    ["82.72", { classes: "single" }, "--classes-reason"],
    ["82.72", { notOffered: ["BLT=x"] }, "Tidak ada program bernama BLT"],
    ["82.72", { notOffered: ["SALAH_SATU=x"] }, "Tidak ada program bernama SALAH_SATU"],
    ["82.72", { notOffered: ["BLT_DD"] }, "Tulis mengapa BLT_DD"],
  ])("%s %j", (code, answers, said) => {
    const joining = joinCity(placesOf(project), code, answers, "2026-11-22");
    if (joining.outcome !== "refused") throw new Error("It joined");
    expect(reader("commands")(joining.refusal.why, joining.refusal.parameters)).toContain(said);
    expectNothingWritten();
  });

  test.each([
    [["99.01"], 1, "Tidak ada provinsi"],
    [["82.72", "--undo"], 1, "tidak ada yang dibatalkan"],
    [["82.72", "--kota"], 2, "npm run city -- 82.72"],
  ])("%j ends with its code", (given, code, said) => {
    const { status, stderr } = command(...given);
    expect(stderr).toContain(said);
    expect(status).toBe(code);
    expectNothingWritten();
  });

  function expectNothingWritten() {
    expect(existsSync(path.join(project, "data/raw"))).toBe(false);
    expect(existsSync(path.join(project, "data/reference/bergabung.json"))).toBe(false);
  }

  test.skipIf(process.platform === "win32" || process.getuid?.() === 0)(
    "a folder that cannot be written leaves all as it was",
    () => {
      const before = [...reference, classes].map(text);
      chmodSync(path.join(project, "data/reference"), 0o555);
      const { status } = command("82.72", ...everyAnswer);
      chmodSync(path.join(project, "data/reference"), 0o755);
      expect(status).not.toBe(0);
      expect([...reference, classes].map(text)).toEqual(before);
      expect(existsSync(path.join(project, "data/raw/82.72/BACA-DULU.md"))).toBe(false);
    },
  );
});

/** The pilots' file must stay what it is: the command never writes it. */
test("the pilots known by name stay three", () => {
  join();
  const pilots = pilotRegions.parse(JSON.parse(text("data/reference/percontohan.json")));
  expect(pilots.map(({ name }) => name)).toEqual(["Kota Ternate", "Kota Ambon", "Kabupaten Banyuwangi"]);
});

function manifestWith(area: string) {
  const loss = { exactPercent: 0, belowBasePercent: 0, belowTwiceBasePercent: 0, largerPercent: 0 };
  return {
    id: "2026-10-31.1",
    published: "2026-10-31",
    nature: "resmi",
    previous: null,
    areas: [area],
    latest: {},
    protection: { base: 5, method: "contoh", auditPassed: true, cellLoss: loss, sumLoss: loss },
    files: [],
    changes: [],
    explained: [],
  };
}
