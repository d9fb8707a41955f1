import type { DesilClass, DesilClassPolicy, Program, ProgramId } from "#schemas";
import { classesFor, isInClass, singleDesil } from "../desil/index.ts";
import { comparePeriods, triwulanOf } from "../period/index.ts";
import { rowShape } from "../program/index.ts";
import { kabupatenKotaOf } from "../region/index.ts";
import type { RawTables, TableRow } from "../tables/index.ts";

/** What the simulated families of a test are like. */
export interface Simulation {
  readonly seed: number;
  readonly kecamatan: readonly { readonly code: string; readonly families: number }[];
  readonly triwulans: readonly string[];
  readonly months: readonly string[];
  readonly programs: readonly Program[];
  readonly classes: DesilClassPolicy;
  /** Share of families that change anything between two periods. */
  readonly changeShare: number;
  /** How common receiving is, 0 to 1. */
  readonly receivingShare: number;
  /** Share of the families of the first kecamatan that were counted wrongly at first: a later revision. */
  readonly revisedShare?: number;
}

interface Family {
  readonly area: string;
  desil: DesilClass;
  registration: number;
  readonly receives: Set<ProgramId>;
  readonly eligible: Set<ProgramId>;
}

const registrationStates = [
  "belum_terdaftar",
  "terdaftar_belum_padan",
  "padan_belum_verifikasi",
  "terverifikasi",
] as const;

/**
 * Returns raw tables counted from simulated families, for tests: every identity and inequality that holds for
 * real families holds in them. Each period depends on the periods before it and on nothing else, so that a
 * later delivery can be simulated by adding periods.
 */
export function simulateTables(simulation: Simulation): RawTables {
  const random = generator(simulation.seed);
  const families = simulation.kecamatan.flatMap(({ code, families: size }) =>
    Array.from({ length: size }, () => newFamily(code, simulation, random)),
  );
  reviseFamilies(families, simulation);
  const tables = { pendataan: [] as TableRow[], penyaluran: [] as TableRow[], desil_kota: [] as TableRow[] };
  const { months, triwulans, programs } = simulation;
  const areas = simulation.kecamatan.map(({ code }) => code);
  for (const triwulan of [...new Set([...months, ...triwulans].map(triwulanOf))].sort(comparePeriods)) {
    rankAgain(families, simulation, periodGenerator(simulation, triwulan));
    for (const month of months.filter((one) => triwulanOf(one) === triwulan)) {
      changeFamilies(families, simulation, periodGenerator(simulation, month));
      for (const area of areas) tables.pendataan.push(...registrationRows(area, month, families, simulation));
    }
    if (!triwulans.includes(triwulan)) continue;
    for (const area of areas) {
      const classes = classesFor(simulation.classes, kabupatenKotaOf(area));
      tables.penyaluran.push(...receivingRows(area, triwulan, classes, families, programs));
    }
    for (const city of new Set(areas.map(kabupatenKotaOf)))
      tables.desil_kota.push(...receivingRows(city, triwulan, singleDesil(), families, programs));
  }
  return tables;
}

function newFamily(area: string, simulation: Simulation, random: () => number): Family {
  const family: Family = {
    area,
    desil: { first: "1", last: "1" },
    registration: 0,
    receives: new Set(),
    eligible: new Set(),
  };
  rankFamily(family, simulation, random);
  drawStates(family, simulation, random);
  return family;
}

function rankFamily(family: Family, simulation: Simulation, random: () => number): void {
  family.desil = singleDesil()[Math.floor(random() * 11)] ?? family.desil;
  family.eligible.clear();
  for (const { id } of simulation.programs) {
    const isEligible = random() < 0.8;
    if (id !== "SALAH_SATU" && isEligible && shapeOf(id, family, simulation) === "all_states")
      family.eligible.add(id);
  }
}

/** Other draws than the first count, so that nothing else moves. */
function reviseFamilies(families: readonly Family[], simulation: Simulation): void {
  const random = generator(simulation.seed ^ 0x5eed);
  const revised = families.filter(
    ({ area }) => area === simulation.kecamatan[0]?.code && random() < (simulation.revisedShare ?? 0),
  );
  for (const family of revised) {
    rankFamily(family, simulation, random);
    drawStates(family, simulation, random);
  }
}

/** A few families move between desil at the start of a triwulan. */
function rankAgain(families: readonly Family[], simulation: Simulation, random: () => number): void {
  for (const family of families)
    if (random() < simulation.changeShare / 4) rankFamily(family, simulation, random);
}

function changeFamilies(families: readonly Family[], simulation: Simulation, random: () => number): void {
  for (const family of families)
    if (random() < simulation.changeShare) drawStates(family, simulation, random);
}

function periodGenerator({ seed }: Simulation, period: string): () => number {
  return generator([...period].reduce((mixed, letter) => Math.imul(mixed, 31) + letter.charCodeAt(0), seed));
}

function drawStates(family: Family, simulation: Simulation, random: () => number): void {
  family.registration = Math.floor(random() * 4);
  family.receives.clear();
  for (const { id } of simulation.programs) {
    if (id === "SALAH_SATU" || shapeOf(id, family, simulation) === "empty") continue;
    const share = simulation.receivingShare * (family.eligible.has(id) ? 1 : 0.15);
    if (random() < share) family.receives.add(id);
  }
}

function shapeOf(id: ProgramId, { area, desil }: Family, { programs }: Simulation): string {
  const program = programs.find((candidate) => candidate.id === id);
  return program ? rowShape(program, kabupatenKotaOf(area), desil).kind : "empty";
}

function registrationRows(
  area: string,
  periode: string,
  families: readonly Family[],
  simulation: Simulation,
): TableRow[] {
  const own = families.filter((family) => family.area === area);
  return classesFor(simulation.classes, kabupatenKotaOf(area)).map((desilClass) => {
    const inClass = own.filter(({ desil }) => isInClass(desil, desilClass));
    const counts = registrationStates.map((state, index) => [
      state,
      inClass.filter(({ registration }) => registration === index).length,
    ]);
    return {
      kode_wilayah: area,
      periode,
      desil_awal: desilClass.first,
      desil_akhir: desilClass.last,
      keluarga_penyebut: inClass.length,
      ...Object.fromEntries(counts),
      alasan_kosong: null,
      sifat_data: "simulasi",
    };
  });
}

function receivingRows(
  area: string,
  periode: string,
  classes: readonly DesilClass[],
  families: readonly Family[],
  programs: readonly Program[],
): TableRow[] {
  const own = families.filter((family) => family.area.startsWith(area));
  return programs.flatMap((program) =>
    classes.map((desilClass) => {
      const inClass = own.filter(({ desil }) => isInClass(desil, desilClass));
      return {
        kode_wilayah: area,
        periode,
        program: program.id,
        desil_awal: desilClass.first,
        desil_akhir: desilClass.last,
        keluarga_penyebut: inClass.length,
        ...receivingCells(program, kabupatenKotaOf(area), desilClass, inClass),
        sifat_data: "simulasi",
      };
    }),
  );
}

function receivingCells(
  program: Program,
  city: string,
  desilClass: DesilClass,
  families: readonly Family[],
): TableRow {
  const shape = rowShape(program, city, desilClass);
  const has = (programs: ReadonlySet<ProgramId>) =>
    program.id === "SALAH_SATU" ? programs.size > 0 : programs.has(program.id);
  const count = (receives: boolean, eligible: boolean | null) =>
    families.filter(
      (family) =>
        has(family.receives) === receives && (eligible === null || has(family.eligible) === eligible),
    ).length;
  const totals = { menerima: count(true, null), tidak_menerima: count(false, null) };
  const states = {
    layak_menerima: count(true, true),
    layak_belum: count(false, true),
    tidak_layak_menerima: count(true, false),
    tidak_layak_tidak_menerima: count(false, false),
  };
  const none = (cells: Record<string, number>) =>
    Object.fromEntries(Object.keys(cells).map((name) => [name, null]));
  if (shape.kind === "empty") return { ...none(totals), ...none(states), alasan_kosong: shape.reason };
  if (shape.kind === "receiving_only") return { ...totals, ...none(states), alasan_kosong: shape.reason };
  return { ...totals, ...states, alasan_kosong: null };
}

/** Mulberry32: a small seeded generator, for tests only. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
