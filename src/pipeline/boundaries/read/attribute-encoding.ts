/** Returns the encoding of a .dbf: what the .cpg names, else UTF-8 where its bytes are that, else windows-1252. */
export function attributeEncoding(dbf: Uint8Array, cpg: string | null): string {
  const named = cpg === null ? null : labelOf(cpg.trim());
  if (named) return named;
  const records = dbf.subarray(dbf.length > 10 ? (dbf[8] ?? 0) + (dbf[9] ?? 0) * 256 : 0);
  return isDecodable(records, "utf-8") ? "utf-8" : "windows-1252";
}

/** Returns the name a decoder knows: `1252`, `ANSI 1252` and `88591` are how programs write it in .cpg files. */
function labelOf(cpg: string): string | null {
  const number = /(\d+)$/.exec(cpg)?.[1] ?? "";
  const candidates = [
    cpg,
    ...(number.startsWith("125") ? [`windows-${number}`] : []),
    ...(number.startsWith("8859") ? [`iso-8859-${number.slice(4)}`] : []),
    ...(number === "65001" ? ["utf-8"] : []),
  ];
  return candidates.find(isLabel)?.toLowerCase() ?? null;
}

function isLabel(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== "";
  } catch {
    return false;
  }
}

function isDecodable(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
