/** What a shared address carries. It stands behind `#`, which no browser sends to a server. */
export interface QueryAddress {
  readonly sql: string | null;
  /** The release the query was written on; null means the newest. */
  readonly release: string | null;
}

export const queryPage = "/data/kueri/";

const longestSql = 20_000;

/** Returns what the part of an address behind `#` carries; anything that is not ours carries nothing. */
export function readAddress(hash: string): QueryAddress {
  const parameters = new URLSearchParams(hash.replace(/^#/, ""));
  const sql = parameters.get("kueri");
  const release = parameters.get("rilis");
  return {
    sql: sql !== null && sql.trim() !== "" && fitsAddress(sql) ? sql : null,
    release: release !== null && /^\d{4}-\d\d-\d\d\.\d+$/.test(release) ? release : null,
  };
}

/** Claims that a query is short enough for an address to carry it. */
export function fitsAddress(sql: string): boolean {
  return sql.length <= longestSql;
}

/** Returns the part of an address behind `#` that carries a query and its release. */
export function writeAddress({ sql, release }: QueryAddress): string {
  const parameters = new URLSearchParams();
  if (release !== null) parameters.set("rilis", release);
  if (sql !== null) parameters.set("kueri", sql);
  return `#${parameters}`;
}

/** Returns a link to the SQL page with a query to check; where it is made, at build time or in the browser, is no matter. */
export function queryLink(address: QueryAddress): string {
  return `${queryPage}${writeAddress(address)}`;
}
