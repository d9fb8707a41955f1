import { kabupatenKotaOf } from "#domain/region";
import type { ProgramList } from "#schemas";
import { type Outcome, problem, refusal, success } from "../../problems/index.ts";
import { kecamatanAssumptions } from "../../sample/assumptions.ts";
import { months } from "../../sample/calendar.ts";
import { drawPlace, type Place } from "../../sample/place.ts";
import { type Planted, plantFaults } from "./planted-faults.ts";
import { type SimulatedFamily, simulatedFamilies } from "./simulated-family.ts";

/** Has desa and kelurahan, so that every programme is drawn. */
const lender = "81.71";

export interface SimulateOptions {
  readonly area: string;
  readonly families: number;
  readonly seed: string;
  /** Month at whose end the list stands. */
  readonly month: string;
  readonly hasFaults: boolean;
  readonly programs: ProgramList;
  /** Codes of its kecamatan; none where the kabupaten/kota is not known. */
  readonly kecamatan?: readonly string[] | undefined;
  /** Names by code. */
  readonly nameOf: (code: string) => string;
}

/** A made-up list: its header, and its rows as they are asked for. */
export interface SimulatedList {
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly string[]>;
  /** Faults planted so far, by kind. */
  readonly planted: Planted;
}

/**
 * Returns a list of families that do not exist, one row per family, calibrated like the sample. Every row says so,
 * and every NIK and KK starts with 99, which no province has.
 */
export function simulatedList(options: SimulateOptions): Outcome<SimulatedList> {
  const { area, families, seed, hasFaults, programs } = options;
  const { kecamatan: codes = [] } = options;
  if (codes.length === 0) return refusal(problem("count_unknown_area", { file: "--generate", value: area }));
  const month = (months as readonly string[]).indexOf(options.month);
  if (month < 0)
    return refusal(
      problem(
        "count_month_not_simulated",
        { file: "--period", value: options.month },
        { first: months[0], last: months.at(-1) ?? "" },
      ),
    );
  const offered = programs.filter(
    ({ id, notOfferedIn }) => id !== "SALAH_SATU" && !notOfferedIn.some((one) => one.area === area),
  );
  const places = codes.map((code, index) => placeOf(seed, code, index));
  const shares = shareOut(families, places);
  const columns = columnsOf(offered);
  const rows = function* () {
    let number = 0;
    for (const [index, place] of places.entries())
      for (const family of simulatedFamilies({
        place,
        programs,
        seed,
        month,
        families: shares[index] ?? 0,
      })) {
        number += 1;
        yield rowOf(family, number, offered, options.nameOf);
      }
  };
  const planted: Planted = new Map();
  const own = { [Symbol.iterator]: rows };
  return success({ columns, rows: hasFaults ? plantFaults(own, columns, planted) : own, planted });
}

/** A kecamatan that the sample knows nothing of is drawn like one that it knows. */
function placeOf(seed: string, code: string, index: number): Place {
  if (code in kecamatanAssumptions) return drawPlace(seed, code);
  const like = Object.keys(kecamatanAssumptions).filter((one) => kabupatenKotaOf(one) === lender);
  return { ...drawPlace(seed, like[index % like.length] ?? ""), code };
}

/** Families per kecamatan, in proportion to the places. */
function shareOut(families: number, places: readonly Place[]): number[] {
  const sizes = places.map((place) => Math.max(...place.families));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let [given, reached] = [0, 0];
  return sizes.map((size) => {
    reached += size;
    const share = Math.round((families * reached) / total) - given;
    given += share;
    return share;
  });
}

const columnsOf = (programs: ProgramList) => [
  "NO",
  "NO KK",
  "NIK KEPALA KELUARGA",
  "NAMA KEPALA KELUARGA",
  "KECAMATAN",
  "DESIL",
  "STATUS PENDAFTARAN",
  "TANGGAL PENDAFTARAN",
  "STATUS PADAN DUKCAPIL",
  "STATUS VERIFIKASI",
  "TANGGAL VERIFIKASI",
  ...programs.map(({ shortName }) => shortName.toUpperCase()),
  ...programs
    .filter(({ eligibility }) => eligibility !== null)
    .map(({ shortName }) => `LAYAK ${shortName.toUpperCase()}`),
  "SIFAT DATA",
];

function rowOf(
  family: SimulatedFamily,
  number: number,
  programs: ProgramList,
  nameOf: SimulateOptions["nameOf"],
): string[] {
  const { registered, matched, verified } = family;
  const answer = (isYes: boolean | undefined) => (isYes ? "Ya" : "Tidak");
  return [
    String(number),
    family.kk,
    family.nik,
    `SIMULASI ${number}`,
    nameOf(family.kecamatan),
    family.desil === null ? "" : String(family.desil),
    registered ? "Terdaftar" : "Belum terdaftar",
    dayFirst(registered),
    matched ? "Padan" : "Belum padan",
    verified ? "Sudah diverifikasi" : "Belum diverifikasi",
    dayFirst(verified),
    ...programs.map(({ id }) => answer(family.programs.get(id)?.receives)),
    ...programs
      .filter(({ eligibility }) => eligibility !== null)
      .map(({ id }) => answer(family.programs.get(id)?.isEligible)),
    "simulasi",
  ];
}

const dayFirst = (iso: string | null) => (iso === null ? "" : iso.split("-").reverse().join("/"));
