import { rowShape } from "#domain/program";
import type { CellValue } from "#domain/tables";
import type { DesilBound, DesilClass, Program } from "#schemas";

/** Example families of one kecamatan in one desil, and of them without a desil. */
export const familiesPerDesil = 20;

type Values = Readonly<Record<string, CellValue>>;

const anyAid = "SALAH_SATU";
const wrongly = 2;
const withoutRule = 5;
const eligible = 12;
const reached = 8;

/**
 * Returns the receiving states of an example row: the same in every kecamatan and desil, so that all tables agree
 * with one another and the row holds exactly what the rules of the programme let it hold.
 */
export function receivingExample(
  program: Program,
  programs: readonly Program[],
  area: string,
  { first, last }: DesilClass,
  kecamatan: number,
): Values {
  const shape = rowShape(program, area, { first, last });
  if (shape.kind === "empty") return { alasan_kosong: shape.reason };
  const states = desilIn({ first, last }).map((desil) => statesOf(program, programs, area, desil));
  const sum = (index: number) => states.reduce((total, one) => total + (one[index] ?? 0), 0) * kecamatan;
  const [covered, missed, included, outside] = [sum(0), sum(1), sum(2), sum(3)];
  const totals = { menerima: covered + included, tidak_menerima: missed + outside };
  if (shape.kind === "receiving_only") return { ...totals, alasan_kosong: shape.reason };
  return {
    ...totals,
    layak_menerima: covered,
    layak_belum: missed,
    tidak_layak_menerima: included,
    tidak_layak_tidak_menerima: outside,
  };
}

/** Returns the example number of families of a class: the same for each desil. */
export const familiesIn = (desilClass: DesilClass, kecamatan: number): number =>
  desilIn(desilClass).length * familiesPerDesil * kecamatan;

/** Covered, missed, wrongly included and outside, of the families of one desil. */
type States = readonly [number, number, number, number];

function statesOf(program: Program, programs: readonly Program[], area: string, desil: DesilBound): States {
  if (program.id !== anyAid) return ownStates(program, area, desil);
  const others = programs.filter(({ id }) => id !== anyAid);
  const received = others.map((one) => {
    const [covered, , included] = ownStates(one, area, desil);
    return covered + included;
  });
  const most = Math.max(0, ...received);
  const any = Math.min(
    most + 1,
    received.reduce((sum, count) => sum + count, 0),
  );
  if (shapeOf(program, area, desil) !== "all_states") return [0, 0, any, familiesPerDesil - any];
  const included = Math.min(wrongly, any);
  const covered = any - included;
  const missed = Math.max(0, eligible - covered);
  return [covered, missed, included, familiesPerDesil - covered - missed - included];
}

function ownStates(program: Program, area: string, desil: DesilBound): States {
  const kind = shapeOf(program, area, desil);
  if (kind === "empty") return [0, 0, 0, 0];
  if (kind === "receiving_only") return [0, 0, withoutRule, familiesPerDesil - withoutRule];
  if (kind === "none_eligible") return [0, 0, wrongly, familiesPerDesil - wrongly];
  return [reached, eligible - reached, wrongly, familiesPerDesil - eligible - wrongly];
}

const shapeOf = (program: Program, area: string, desil: DesilBound) =>
  rowShape(program, area, { first: desil, last: desil }).kind;

function desilIn({ first, last }: DesilClass): DesilBound[] {
  if (first === "belum_ada" || last === "belum_ada") return ["belum_ada"];
  const length = Number(last) - Number(first) + 1;
  return Array.from({ length }, (_, index) => String(Number(first) + index) as DesilBound);
}
