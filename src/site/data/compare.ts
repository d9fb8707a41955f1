import { createHash } from "node:crypto";
import { type AreaProfile, mostSimilar, type Similar } from "#domain/similarity";
import { reader } from "#messages";
import { type PilotRegion, reasonTexts } from "#schemas";
import type { ComparedArea, ComparedFile, CompareFacts } from "../components/compare/compared-area.ts";
import { comparisonFileName } from "../components/compare/comparison-csv.ts";
import { type AreaRows, comparedArea, type NamedArea, profileOf } from "../views/compared-area.ts";
import { where } from "../views/rows.ts";
import type { FetchedFile } from "./explorer.ts";
import { classPolicy, pilots } from "./reference.ts";
import { currentRelease, isSimulated, once } from "./release.ts";
import { publishedRows } from "./rows.ts";

/** How many areas a page compares with its own. */
const mostAlike = 3;

/** What holds for every comparison of the current release. */
export const compareFacts = once(
  (): CompareFacts => ({
    release: currentRelease().id,
    isSimulated: isSimulated(),
    base: currentRelease().protection.base,
    reasons: {
      ...Object.fromEntries(Object.entries(reasonTexts).map(([code, { title }]) => [code, title.id])),
      penyebut_nol: reader("common")("zeroDenominator"),
    },
  }),
);

interface Known extends NamedArea {
  readonly rows: AreaRows;
  readonly profile: AreaProfile | null;
}

const bands = () => classPolicy().default;

const known = once((): readonly Known[] => {
  const islands = new Set(
    pilots().flatMap(({ kecamatan }) => kecamatan.filter(({ isIsland }) => isIsland).map(({ code }) => code)),
  );
  const withProfile = (named: NamedArea, rows: AreaRows): Known => ({
    ...named,
    rows,
    profile: profileOf(named.code, rows, bands(), (code) => islands.has(code)),
  });
  return pilots().flatMap((city) => {
    const rows = rowsOf(city);
    return [
      withProfile({ code: city.code, name: city.name, place: city.province }, rows),
      ...city.kecamatan.map(({ code, shortName }) =>
        withProfile({ code, name: shortName, place: city.name }, ofKecamatan(rows, code)),
      ),
    ];
  });
});

function rowsOf({ code }: PilotRegion): AreaRows {
  return {
    aid: where(publishedRows("penyaluran", code), { program: "SALAH_SATU" }),
    registration: publishedRows("pendataan", code),
    flows: where(publishedRows("perubahan", code), { program: "SALAH_SATU" }),
  };
}

const ofKecamatan = ({ aid, registration, flows }: AreaRows, code: string): AreaRows => ({
  aid: where(aid, { kode_wilayah: code }),
  registration: where(registration, { kode_wilayah: code }),
  flows: where(flows, { kode_wilayah: code }),
});

/** Returns the areas of the same level most like one, the nearest first; none where it has no figures to go by. */
export function similarTo(code: string): Similar[] {
  const own = known().find((one) => one.code === code)?.profile;
  if (!own) return [];
  const others = known().flatMap(({ profile }) =>
    profile && profile.code.length === code.length ? profile : [],
  );
  return mostSimilar(own, others, mostAlike);
}

/** Every kabupaten/kota and kecamatan of the current release, as it is compared. */
export const comparedAreas = once((): ReadonlyMap<string, ComparedArea> => {
  const names = new Map(known().map(({ code, name }) => [code, name]));
  const areas = known().map(({ rows, profile: _, ...named }) =>
    comparedArea(
      named,
      rows,
      bands(),
      similarTo(named.code).map(({ area: { code } }) => ({ code, name: names.get(code) ?? code })),
    ),
  );
  return new Map(areas.map((area) => [area.code, area]));
});

/** Returns the profile an area is likened by, null where it has none. */
export function profileBy(code: string): AreaProfile | null {
  return known().find((one) => one.code === code)?.profile ?? null;
}

/** Returns the file of a kabupaten/kota and its kecamatan; its name carries a digest, so that it may be kept for ever. */
export function compareFile({ code, kecamatan }: PilotRegion): FetchedFile {
  const codes = [code, ...kecamatan.map((one) => one.code)];
  const file: ComparedFile = { areas: codes.flatMap((one) => comparedAreas().get(one) ?? []) };
  const text = `${JSON.stringify(file)}\n`;
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 10);
  return { address: `/banding/angka/${code}.${digest}.json`, text };
}

/** Returns an area and those most like it: what its page of comparison shows. */
export function alikeAreas(code: string): ComparedArea[] {
  const own = comparedAreas().get(code);
  return own ? [own, ...own.similar.flatMap((one) => comparedAreas().get(one.code) ?? [])] : [];
}

/** Returns the name of the file that holds them. */
export function alikeCsvName(code: string): string {
  return comparisonFileName([code], compareFacts());
}
