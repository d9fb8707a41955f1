import { tableFromArrays, tableToIPC } from "apache-arrow";
import { stringify } from "csv-stringify/sync";
import { pilots, programs } from "../../data/index.ts";

/** A table of names that goes with the released ones. */
export interface NamesTable {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly {
    readonly name: string;
    readonly title: string;
    readonly values: readonly string[];
  }[];
  /** The key that a column stands for. */
  readonly keyOf: Readonly<Record<string, string>>;
}

/** Returns the names of areas and programmes as tables, so that codes can be joined to names. */
export function referenceTables(): NamesTable[] {
  const areas = pilots().flatMap((city) => [
    { code: city.code, name: city.name, level: "kabupaten_kota", city },
    ...city.kecamatan.map(({ code, name }) => ({ code, name, level: "kecamatan", city })),
  ]);
  return [
    {
      name: "wilayah",
      title: "Nama kecamatan dan kabupaten/kota",
      keyOf: { kode_wilayah: "kode_wilayah", nama: "kode_wilayah" },
      columns: [
        { name: "kode_wilayah", title: "Kode wilayah", values: areas.map(({ code }) => code) },
        { name: "nama", title: "Nama", values: areas.map(({ name }) => name) },
        { name: "tingkat", title: "Kecamatan atau kabupaten_kota", values: areas.map(({ level }) => level) },
        { name: "kode_kabupaten", title: "Kode kabupaten/kota", values: areas.map(({ city }) => city.code) },
        { name: "nama_kabupaten", title: "Nama kabupaten/kota", values: areas.map(({ city }) => city.name) },
        { name: "provinsi", title: "Provinsi", values: areas.map(({ city }) => city.province) },
      ],
    },
    {
      name: "daftar_program",
      title: "Nama program",
      keyOf: { program: "program", nama_program: "program" },
      columns: [
        { name: "program", title: "Kode program", values: programs().map(({ id }) => id) },
        { name: "nama_program", title: "Nama program", values: programs().map(({ name }) => name) },
      ],
    },
  ];
}

/** Returns a table as an Arrow IPC stream. */
export function arrowOf({ columns }: NamesTable): Uint8Array<ArrayBuffer> {
  const table = tableFromArrays(Object.fromEntries(columns.map(({ name, values }) => [name, values])));
  return tableToIPC(table, "stream") as Uint8Array<ArrayBuffer>;
}

/** Returns a table as CSV with its names in the first line. */
export function csvOf({ columns }: NamesTable): string {
  const rows = columns[0]?.values.map((_, row) => columns.map(({ values }) => values[row]));
  return stringify(rows ?? [], {
    header: true,
    columns: columns.map(({ name }) => name),
    record_delimiter: "\r\n",
  });
}
