import type { CountedCase, EndResult } from "#domain/objection-counts";
import type { ObjectionKindColumn } from "#schemas";
import type { Owner } from "#schemas/objection";
import { months } from "./calendar.ts";
import type { Place } from "./place.ts";
import { between, type RandomStream, randomStream } from "./random.ts";
import { required } from "./required.ts";
import { stageDates } from "./stage-plan.ts";

/** Who owns what a kind says is wrong, as in `data/reference/perutean.json`. */
export const ownersOfKinds: Readonly<Record<ObjectionKindColumn, Owner>> = {
  usul: "kemensos",
  sanggah: "kemensos",
  data_diri: "dukcapil",
  desil: "bps",
  tidak_sampai: "dinsos",
};

interface KindAssumptions {
  readonly kind: ObjectionKindColumn;
  /** Share among all objections. */
  readonly share: number;
  /** Calendar days to the deadline: 14 or 60 working days. */
  readonly dueDays: number;
  /** Share upheld of those decided. */
  readonly upheld: number;
}

/** Made up: what people object to, and how it ends. */
const kinds: readonly KindAssumptions[] = [
  { kind: "usul", share: 0.41, dueDays: 84, upheld: 0.52 },
  { kind: "sanggah", share: 0.13, dueDays: 84, upheld: 0.38 },
  { kind: "data_diri", share: 0.22, dueDays: 20, upheld: 0.81 },
  { kind: "desil", share: 0.11, dueDays: 84, upheld: 0.33 },
  { kind: "tidak_sampai", share: 0.13, dueDays: 20, upheld: 0.64 },
];

const perFamilyMonth = 0.0005;
const duringWindow = 5;
const notHandled = 0.09;

/** Returns the objections of a kecamatan over all months, drawn from the seed and the code alone. */
export function drawObjections(seed: string, place: Place): CountedCase[] {
  const random = randomStream(`${seed}/${place.code}/objections`);
  const { start, finish } = required(stageDates, place.code.slice(0, 5)).masa_sanggah;
  return months.flatMap((month, index) => {
    const isOpen = start <= index + 1 && index + 1 <= finish;
    const rate = perFamilyMonth * (isOpen ? duringWindow : 1) * (1 + index / 20);
    const families = place.families[Math.floor(index / 3)] ?? 0;
    const filings = Math.floor(families * rate * between(random, 0.7, 1.3) + random());
    return Array.from({ length: filings }, () => drawCase(place, month, random));
  });
}

function drawCase(place: Place, month: string, random: RandomStream): CountedCase {
  const { kind, dueDays, upheld } = drawKind(random());
  const filedOn = `${month}-${String(1 + Math.floor(random() * 28)).padStart(2, "0")}`;
  const [haste, fate, outcome] = [random(), random(), random()];
  const isRemote = place.neverMatched > 0.06;
  const days = Math.round(dueDays * (0.12 + 1.2 * haste ** 1.5) * (isRemote ? 1.3 : 1));
  const result: EndResult =
    fate < notHandled ? "tidak_diproses" : outcome < upheld ? "dikabulkan" : "ditolak";
  return {
    kind,
    owner: ownersOfKinds[kind],
    area: place.code,
    filedOn,
    dueOn: later(filedOn, dueDays),
    turns: [{ on: later(filedOn, result === "tidak_diproses" ? Math.ceil(days / 4) : days), result }],
  };
}

function drawKind(luck: number): KindAssumptions {
  let reached = 0;
  const found = kinds.find(({ share }) => {
    reached += share;
    return luck < reached;
  });
  return found ?? (kinds[0] as KindAssumptions);
}

function later(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
