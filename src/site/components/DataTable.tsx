/** A cell: text, text that links to where it comes from, or a reason why there is no value. */
export type TableCell =
  | string
  | { readonly text: string; readonly href: string }
  | { readonly reason: string };

export interface TableRow {
  readonly head: string;
  /** Address the head of the row leads to. */
  readonly href?: string;
  readonly cells: readonly TableCell[];
}

export interface TableColumn {
  readonly label: string;
  readonly isText?: boolean;
  /** Name of the column in the address of a page whose table can be sorted. */
  readonly sortKey?: string;
  /** How the rows stand by this column, where they are in its order. */
  readonly sorted?: "ascending" | "descending";
}

export interface TableModel {
  readonly caption: string;
  /** The first column names the row; the others hold right-aligned numbers unless `isText`. */
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Last row, set apart as the sum or the whole. */
  readonly total?: TableRow;
}

/** The numbers of a chart as a table, from the same array. */
export function DataTable({ caption, columns, rows, total }: TableModel) {
  const cellColumns = columns.slice(1);
  const keysOfRows = distinctKeys(rows.map(({ head }) => head));
  const keysOfColumns = distinctKeys(columns.map(({ label }) => label));
  const isWordy = cellColumns.some(({ isText }) => isText);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="scroll" aria-label={caption} tabIndex={0}>
      <table className={isWordy ? "stack" : undefined}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, isText, sortKey, sorted }, index) => (
              <th
                key={keysOfColumns[index]}
                scope="col"
                className={index > 0 && !isText ? "number" : undefined}
                data-sort={sortKey}
                aria-sort={sorted}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <BodyRow key={keysOfRows[index]} row={row} columns={cellColumns} isWordy={isWordy} />
          ))}
        </tbody>
        {total && (
          <tfoot>
            <BodyRow row={total} columns={cellColumns} isWordy={isWordy} />
          </tfoot>
        )}
      </table>
    </section>
  );
}

/** The same name may stand in several rows: of one dataset there is a row per cause. */
function distinctKeys(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name} ${before + 1}`;
  });
}

interface BodyRowProps {
  row: TableRow;
  columns: TableModel["columns"];
  /** Rows of a wordy table stand one cell under the other on a small screen, each named by its column. */
  isWordy: boolean;
}

function BodyRow({ row, columns, isWordy }: BodyRowProps) {
  const keys = distinctKeys(columns.map(({ label }) => label));
  return (
    <tr>
      <th scope="row">{row.href ? <a href={row.href}>{row.head}</a> : row.head}</th>
      {columns.map(({ label, isText }, index) => {
        const cell = row.cells[index] ?? "";
        return (
          <td
            key={keys[index]}
            className={isText ? undefined : "number"}
            data-label={isWordy ? label : undefined}
          >
            <CellContent cell={cell} />
          </td>
        );
      })}
    </tr>
  );
}

function CellContent({ cell }: { cell: TableCell }) {
  if (typeof cell === "string") return cell;
  return "href" in cell ? <a href={cell.href}>{cell.text}</a> : <span className="reason">{cell.reason}</span>;
}
