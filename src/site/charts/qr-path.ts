/** Returns the dark modules of a QR code as one path to be stroked one module wide, a run of neighbours as one line. */
export function qrPath(rows: readonly (readonly boolean[])[]): string {
  return rows
    .map((row, y) => {
      let pen = 0;
      return runs(row)
        .map(([x, width], index) => {
          const move = index === 0 ? `M${x} ${y}.5` : `m${x - pen} 0`;
          pen = x + width;
          return `${move}h${width}`;
        })
        .join("");
    })
    .join("");
}

function runs(row: readonly boolean[]): [start: number, width: number][] {
  const found: [number, number][] = [];
  for (const [x, isDark] of row.entries()) {
    const last = found.at(-1);
    if (!isDark) continue;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else found.push([x, 1]);
  }
  return found;
}
