/** One row of the list in codes. It stays in memory: NIK and KK are in it to find duplicates. */
export interface EncodedRow {
  readonly row: number;
  /** The KK, or the row number below zero where there is none. */
  readonly kk: bigint;
  readonly nik: bigint | null;
  /** Place among the kecamatan of the area. */
  readonly kecamatan: number;
  /** 1 to 10, 0 for none. */
  readonly desil: number;
  readonly isRegistered: boolean;
  readonly isMatched: boolean;
  readonly isVerified: boolean;
  /** One bit per programme of the list, in the order of the mapping. */
  readonly received: number;
  readonly eligible: number;
}

/** Families alike in everything that is counted. */
export interface FamilyProfile {
  readonly kecamatan: number;
  readonly desil: number;
  /** 0 not registered, 1 not matched, 2 not verified, 3 verified. */
  readonly state: number;
  readonly received: number;
  readonly eligible: number;
  readonly families: number;
}

/** Where families are and what they receive. */
export interface FamilyStanding {
  readonly kecamatan: number;
  readonly received: number;
}

/** Families alike in both triwulan; null where they are not on the list. */
export interface FamilyMove {
  readonly now: FamilyStanding | null;
  readonly before: FamilyStanding | null;
  readonly families: number;
}
