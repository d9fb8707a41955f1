import type { DesilClass, DesilClassPolicy, DisclosurePolicy, Program, ProgramId } from "#schemas";

const described = { text: "contoh", mark: "K", source: null } as const;

/** Returns a programme for tests; `desil` are the first and last desil of its rule, null where it has none. */
export function exampleProgram(
  id: ProgramId,
  desil: readonly [number, number] | null,
  notOfferedIn: readonly string[] = [],
): Program {
  return {
    id,
    name: id,
    shortName: id,
    summary: "contoh",
    legalBasis: described,
    eligibility: desil && {
      rule: described,
      desil: { first: desil[0], last: desil[1] },
      partialDesil: [],
      otherConditions: "",
      decidedBy: "",
    },
    benefit: described,
    cycle: described,
    recipientUnit: "keluarga",
    owner: "Kemensos",
    notOfferedIn: notOfferedIn.map((area) => ({ area, why: "contoh", mark: "K" })),
  };
}

/** SALAH_SATU, three programmes with different rules, one without a rule, one that is not offered in 82.71. */
export const examplePrograms: readonly Program[] = [
  exampleProgram("SALAH_SATU", [1, 5]),
  exampleProgram("PKH", [1, 4]),
  exampleProgram("SEMBAKO", [1, 5]),
  exampleProgram("ATENSI", [1, 5]),
  exampleProgram("BERAS_CPP", null),
  exampleProgram("BLT_DD", null, ["82.71"]),
];

const bands = ["1-2", "3-4", "5-5", "6-10", "belum_ada-belum_ada"];
const single = [
  ...Array.from({ length: 10 }, (_, index) => `${index + 1}-${index + 1}`),
  "belum_ada-belum_ada",
];

/** Classes of kecamatan tables: the default bands in 82.71, single desil in 81.71. */
export const exampleClasses: DesilClassPolicy = {
  default: bands.map(asClass),
  exceptions: { "81.71": { classes: single.map(asClass), reason: "contoh" } },
  reason: "contoh",
};

/** Returns a policy with the base and the least minimum it allows. */
export function examplePolicy(base = 5): DisclosurePolicy {
  const reason = "contoh";
  return {
    roundingBase: { value: base, reason },
    minimumDenominator: { value: Math.max(6, 2 * base), reason },
    cityWeight: { value: 4, reason },
  };
}

function asClass(text: string): DesilClass {
  const [first, last] = text.split("-");
  return { first, last } as DesilClass;
}
