import { classesFor, singleDesil } from "#domain/desil";
import { objectionCityRows, objectionRows } from "#domain/objection-counts";
import {
  type DatasetDefinition,
  type DesilClassPolicy,
  desilKota,
  mutu,
  type PilotRegion,
  type PilotRegions,
  type ProgramList,
  pendataan,
  penyaluran,
  perubahan,
  perubahanAlasan,
  sanggahan,
  sanggahanKota,
  sebabBelum,
  sebabBelumKota,
  tahapan,
} from "#schemas";
import { deliveries } from "./calendar.ts";
import { flowRows, reasonRows } from "./flow-rows.ts";
import { drawObjections, ownersOfKinds } from "./objections.ts";
import { drawPlace } from "./place.ts";
import { causeRows, cityCauseRows, qualityRow } from "./quality-rows.ts";
import { receivingRows, registrationRows } from "./rows.ts";
import { stageRows } from "./stages.ts";
import { sumOfTallies, type Tally, tallyKecamatan } from "./tally.ts";

export const sampleSeed = "bansos-terbuka-2026";

export interface SampleReference {
  readonly programs: ProgramList;
  readonly pilots: PilotRegions;
  readonly classes: DesilClassPolicy;
}

/** One CSV file to be: where it goes, below the sample folder, and its rows. */
export interface SampleFile {
  readonly path: string;
  readonly dataset: DatasetDefinition;
  readonly rows: readonly object[];
}

/** Returns every file of the sample. The same seed and reference give the same rows on every machine. */
export function generateSample(
  { programs, pilots, classes }: SampleReference,
  seed = sampleSeed,
): SampleFile[] {
  return pilots.flatMap((pilot) => {
    const tallies = pilot.kecamatan.map(({ code }) => [code, tallyKecamatan(seed, code, programs)] as const);
    return filesOf(seed, pilot, tallies, programs, classes);
  });
}

function filesOf(
  seed: string,
  pilot: PilotRegion,
  tallies: readonly (readonly [code: string, tally: Tally])[],
  programs: ProgramList,
  policy: DesilClassPolicy,
): SampleFile[] {
  const whole = sumOfTallies(tallies.map(([, tally]) => tally));
  const classes = classesFor(policy, pilot.code);
  const kecamatan = tallies.map(([code]) => code);
  const cases = kecamatan.flatMap((code) => drawObjections(seed, drawPlace(seed, code)));
  const nature = "simulasi";
  const file = (
    delivery: string,
    period: string,
    dataset: DatasetDefinition,
    rows: object[],
  ): SampleFile => ({
    path: `${delivery}/${pilot.code}/${period}/${dataset.id}.csv`,
    dataset,
    rows,
  });
  return deliveries.flatMap(({ id, months, quarters }) => [
    ...months.flatMap((month) => [
      file(
        id,
        month,
        pendataan,
        tallies.flatMap(([code, tally]) => registrationRows(code, month, tally, classes)),
      ),
      file(id, month, tahapan, stageRows(pilot, month, whole)),
      file(
        id,
        month,
        mutu,
        tallies.map(([code, tally]) => qualityRow(code, month, tally)),
      ),
      file(
        id,
        month,
        sanggahanKota,
        objectionCityRows(cases, { city: pilot.code, period: month, nature, owners: ownersOfKinds }),
      ),
    ]),
    ...quarters.flatMap((quarter) => [
      file(
        id,
        quarter,
        penyaluran,
        tallies.flatMap(([code, tally]) => receivingRows(code, quarter, tally, programs, classes)),
      ),
      file(id, quarter, desilKota, receivingRows(pilot.code, quarter, whole, programs, singleDesil())),
      file(
        id,
        quarter,
        perubahan,
        tallies.flatMap(([code, tally]) => flowRows(code, quarter, tally, programs)),
      ),
      file(id, quarter, perubahanAlasan, reasonRows(pilot.code, quarter, whole, programs)),
      file(id, quarter, sanggahan, objectionRows(cases, { areas: kecamatan, period: quarter, nature })),
      file(
        id,
        quarter,
        sebabBelum,
        tallies.flatMap(([code, tally]) => causeRows(code, quarter, tally, programs)),
      ),
      file(id, quarter, sebabBelumKota, cityCauseRows(pilot.code, quarter, whole, programs)),
    ]),
  ]);
}
