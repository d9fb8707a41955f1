import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Filing, Receipt } from "#schemas/browser";

/** A case on its way: ciphertext, id and ticket, nothing that could be read. */
export interface Parcel {
  readonly id: string;
  readonly ticket: string;
  readonly filing: Filing;
  /** Encrypted photos that follow the case. */
  readonly files: readonly { readonly sha256: string; readonly data: Uint8Array }[];
  /** Set once the service has the case; the parcel stays while photos are on their way. */
  readonly receipt: Receipt | null;
  /** Why the service would not have it; kept, since nothing may be lost. */
  readonly refusal: string | null;
}

interface Boxes extends DBSchema {
  parcels: { key: string; value: Parcel };
}

const inMemory = new Map<string, Parcel>();
let opening: Promise<IDBPDatabase<Boxes> | null> | undefined;

/** The outbox; where the browser keeps no database it lives as long as the page. */
export const outbox = {
  put: async (parcel: Parcel): Promise<void> => {
    const database = await open();
    if (database) await database.put("parcels", parcel);
    else inMemory.set(parcel.id, parcel);
  },
  all: async (): Promise<Parcel[]> => {
    const database = await open();
    return database ? database.getAll("parcels") : [...inMemory.values()];
  },
  get: async (id: string): Promise<Parcel | undefined> => {
    const database = await open();
    return database ? database.get("parcels", id) : inMemory.get(id);
  },
  remove: async (id: string): Promise<void> => {
    const database = await open();
    if (database) await database.delete("parcels", id);
    else inMemory.delete(id);
  },
};

function open(): Promise<IDBPDatabase<Boxes> | null> {
  opening ??= openDB<Boxes>("bansos-terbuka-sanggah", 1, {
    upgrade: (database) => {
      database.createObjectStore("parcels", { keyPath: "id" });
    },
  }).catch(() => null);
  return opening;
}
