/** A table as a reader sees it: plain text, no-break spaces as spaces. */
export interface ReadTable {
  readonly caption: string;
  readonly columns: readonly string[];
  /** Head of the row, then its cells. */
  readonly rows: readonly (readonly string[])[];
}

/** Returns the tables of a built page. */
export function tablesIn(html: string): ReadTable[] {
  return inside(html, "table").map((table) => ({
    caption: plain(inside(table, "caption")[0] ?? ""),
    columns: cells(inside(table, "thead")[0] ?? ""),
    rows: inside(inside(table, "tbody")[0] ?? "", "tr").map(cells),
  }));
}

/** A figure: its heading, the numbers its chart writes at the end of its bars, its tables. */
export interface ReadFigure {
  readonly title: string;
  readonly drawn: readonly string[];
  readonly tables: readonly ReadTable[];
}

/** Returns the figures of a built page. */
export function figuresIn(html: string): ReadFigure[] {
  return inside(html, "figure").map((figure) => ({
    title: plain(inside(figure, "h2")[0] ?? ""),
    drawn: textsOfClass(figure, "text", "strong end"),
    tables: tablesIn(figure),
  }));
}

/** Returns the text of the elements of a class. */
export function textsOfClass(html: string, element: string, name: string): string[] {
  const found = html.matchAll(new RegExp(`<${element} class="${name}"[^>]*>([\\s\\S]*?)</${element}>`, "g"));
  return [...found].map(([, content = ""]) => plain(content));
}

function inside(html: string, element: string): string[] {
  const found = html.matchAll(new RegExp(`<${element}\\b[^>]*>([\\s\\S]*?)</${element}>`, "g"));
  return [...found].map(([, content = ""]) => content);
}

function cells(row: string): string[] {
  return [...row.matchAll(/<(th|td)\b[^>]*>([\s\S]*?)<\/\1>/g)].map(([, , content = ""]) => plain(content));
}

function plain(html: string): string {
  return html
    .replace(/<[^>]+>/g, "")
    .replace(/&nbsp;|&#160;|\u00a0/g, " ")
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ")
    .trim();
}
