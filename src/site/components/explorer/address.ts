import { allCities, allClasses, type Catalogue, citiesOf } from "./catalogue.ts";
import {
  changed,
  type ExplorerView,
  firstView,
  type Geography,
  geographies,
  hasOfficial,
  isIndicator,
  mostPinned,
  periodsFor,
} from "./view.ts";

/** A view read from an address, and what of the address could not be kept. */
export interface ReadAddress {
  readonly view: ExplorerView;
  /** Parts of the address that mean nothing here, as they were written. */
  readonly unknown: readonly string[];
  /** The release the link was made from, where it is another than the one shown. */
  readonly olderRelease: string | null;
}

const names = [
  "wilayah",
  "ukuran",
  "program",
  "desil",
  "masa",
  "bentuk",
  "lingkaran",
  "banding",
  "tampil",
  "letak",
  "rilis",
] as const;
/** Other sites hang these on links; they say nothing of the view. */
const foreign = /^(utm_\w+|fbclid|gclid|si)$/;

/** Returns the view an address asks for; what it names and is not there falls back, and is told. */
export function readAddress(catalogue: Catalogue, search: string): ReadAddress {
  const asked = new URLSearchParams(search);
  const unknown: string[] = [];
  const take = (name: (typeof names)[number], isKnown: (value: string) => boolean): string | undefined => {
    const value = asked.get(name);
    if (value === null) return undefined;
    if (isKnown(value)) return value;
    unknown.push(`${name}=${value}`);
    return undefined;
  };
  const among = (values: readonly string[]) => (value: string) => values.includes(value);

  const area = take("wilayah", among([allCities, ...catalogue.cities.map(({ code }) => code)]));
  const first = firstView(catalogue, area);
  const indicator = take("ukuran", isIndicator);
  let view = changed(catalogue, first, {
    ...(indicator && isIndicator(indicator) ? { indicator } : {}),
    program: take("program", among(catalogue.programs.map(({ id }) => id))) ?? first.program,
    desil: take("desil", among([allClasses, ...catalogue.classes])) ?? first.desil,
    geography: (take("bentuk", isDrawn(catalogue, first.area)) as Geography | undefined) ?? first.geography,
    hasCircles: take("lingkaran", among(["ya"])) === "ya",
    isTable: take("tampil", among(["tabel"])) === "tabel",
    box: take("letak", isBox) ?? "",
  });
  const pinned = [...new Set((asked.get("banding") ?? "").split(",").filter(Boolean))];
  const period = take("masa", among(periodsFor(catalogue, view.indicator)));
  const known = new Set(citiesOf(catalogue, view.area).flatMap(({ kecamatan }) => kecamatan));
  for (const code of pinned) if (!known.has(code)) unknown.push(`banding=${code}`);
  view = {
    ...view,
    period: period ?? view.period,
    pinned: pinned.filter((code) => known.has(code)).slice(0, mostPinned),
  };
  for (const name of asked.keys())
    if (!names.some((one) => one === name) && !foreign.test(name)) unknown.push(name);
  const release = take("rilis", (value) => /^20\d{2}-\d{2}-\d{2}\.\d+$/.test(value));
  return { view, unknown, olderRelease: release && release !== catalogue.release ? release : null };
}

/** A box with an inside, in degrees or tiles. */
function isBox(value: string): boolean {
  if (!/^-?\d{1,3}(\.\d+)?(,-?\d{1,3}(\.\d+)?){3}$/.test(value)) return false;
  const [south = 0, west = 0, north = 0, east = 0] = value.split(",").map(Number);
  return south < north && west < east;
}

const isDrawn = (catalogue: Catalogue, area: string) => (value: string) =>
  geographies.some((one) => one === value) && (value !== "resmi" || hasOfficial(catalogue, area));

/** Returns the query of a view, empty for the first one; it names the release, so that an old link is known as such. */
export function addressOf(catalogue: Catalogue, view: ExplorerView): string {
  const first = firstView(catalogue, view.area);
  const usual = changed(catalogue, first, { indicator: view.indicator });
  const parts: readonly (readonly [(typeof names)[number], string | false])[] = [
    ["wilayah", view.area !== firstView(catalogue).area && view.area],
    ["ukuran", view.indicator !== first.indicator && view.indicator],
    ["program", view.program !== first.program && view.program],
    ["desil", view.desil !== first.desil && view.desil],
    ["masa", view.period !== usual.period && view.period],
    ["bentuk", view.geography !== first.geography && view.geography],
    ["lingkaran", view.hasCircles && "ya"],
    ["banding", view.pinned.length > 0 && view.pinned.join(",")],
    ["tampil", view.isTable && "tabel"],
    ["letak", view.box],
  ];
  const said = parts.flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : []));
  if (said.length === 0) return "";
  return `?${[...said, `rilis=${catalogue.release}`].join("&").replaceAll("%2C", ",")}`;
}
