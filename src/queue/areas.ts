import type { PilotRegions, ProgramList } from "#schemas/reference";

/** What can be chosen in a form. */
export interface Areas {
  readonly cities: readonly {
    readonly code: string;
    readonly name: string;
    readonly kecamatan: readonly { readonly code: string; readonly name: string }[];
  }[];
  readonly programs: readonly { readonly id: string; readonly name: string }[];
}

/** Returns the choices of a form from the reference data. */
export function areasOf(pilots: PilotRegions, programs: ProgramList): Areas {
  return {
    cities: pilots.map(({ code, name, kecamatan }) => ({
      code,
      name,
      kecamatan: kecamatan.map((one) => ({ code: one.code, name: one.name })),
    })),
    programs: programs
      .filter(({ id }) => id !== "SALAH_SATU")
      .map(({ id, name, shortName }) => ({
        id,
        name: name.startsWith(shortName) ? name : `${shortName}: ${name}`,
      })),
  };
}
