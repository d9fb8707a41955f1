import { kabupatenKotaOf } from "#domain/region";
import type { ComparedArea, ComparedFile } from "../../components/compare/compared-area.ts";

/** Fetches areas, one file per kabupaten/kota, each once; a file that did not come is asked for again. */
export class AreaFiles {
  readonly #addresses: Readonly<Record<string, string>>;
  readonly #files = new Map<string, Promise<ReadonlyMap<string, ComparedArea>>>();

  constructor(addresses: Readonly<Record<string, string>>) {
    this.#addresses = addresses;
  }

  /** Returns the areas with these codes, in order; those that are not known are left out. Rejects where a file cannot be had. */
  async load(codes: readonly string[]): Promise<ComparedArea[]> {
    const found = await Promise.all(
      codes.map(async (code) => (await this.#file(kabupatenKotaOf(code)))?.get(code)),
    );
    return found.filter((area) => area !== undefined);
  }

  #file(city: string): Promise<ReadonlyMap<string, ComparedArea>> | null {
    const address = Object.hasOwn(this.#addresses, city) ? this.#addresses[city] : undefined;
    if (!address) return null;
    const file = this.#files.get(city) ?? fetchAreas(address);
    this.#files.set(city, file);
    file.catch(() => this.#files.delete(city));
    return file;
  }
}

async function fetchAreas(address: string): Promise<ReadonlyMap<string, ComparedArea>> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  const { areas } = (await answer.json()) as ComparedFile;
  return new Map(areas.map((area) => [area.code, area]));
}
