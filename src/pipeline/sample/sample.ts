import { classesFor, singleDesil } from "#domain/desil";
import {
  type DatasetDefinition,
  type DesilClassPolicy,
  desilKota,
  type PilotRegion,
  type PilotRegions,
  type ProgramList,
  pendataan,
  penyaluran,
  perubahan,
  perubahanAlasan,
  tahapan,
} from "#schemas";
import { deliveries } from "./calendar.ts";
import { flowRows, reasonRows } from "./flow-rows.ts";
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
    return filesOf(pilot, tallies, programs, classes);
  });
}

function filesOf(
  pilot: PilotRegion,
  tallies: readonly (readonly [code: string, tally: Tally])[],
  programs: ProgramList,
  policy: DesilClassPolicy,
): SampleFile[] {
  const whole = sumOfTallies(tallies.map(([, tally]) => tally));
  const classes = classesFor(policy, pilot.code);
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
    ]),
  ]);
}
