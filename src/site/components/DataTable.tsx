/** A cell: text, or a reason why there is no value. */
export type TableCell = string | { readonly reason: string };

export interface TableRow {
  readonly head: string;
  /** Address the head of the row leads to. */
  readonly href?: string;
  readonly cells: readonly TableCell[];
}

export interface TableModel {
  readonly caption: string;
  /** The first column names the row; the others hold right-aligned numbers unless `isText`. */
  readonly columns: readonly { readonly label: string; readonly isText?: boolean }[];
  readonly rows: readonly TableRow[];
  /** Last row, set apart as the sum or the whole. */
  readonly total?: TableRow;
}

/** The numbers of a chart as a table, from the same array. */
export function DataTable({ caption, columns, rows, total }: TableModel) {
  const numeric = columns.slice(1).map(({ isText }) => !isText);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="scroll" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, isText }, index) => (
              <th key={label} scope="col" className={index > 0 && !isText ? "number" : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <BodyRow key={row.head} row={row} numeric={numeric} />
          ))}
        </tbody>
        {total && (
          <tfoot>
            <BodyRow row={total} numeric={numeric} />
          </tfoot>
        )}
      </table>
    </section>
  );
}

function BodyRow({ row, numeric }: { row: TableRow; numeric: readonly boolean[] }) {
  return (
    <tr>
      <th scope="row">{row.href ? <a href={row.href}>{row.head}</a> : row.head}</th>
      {row.cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity but their column
        <td key={index} className={numeric[index] ? "number" : undefined}>
          {typeof cell === "string" ? cell : <span className="reason">{cell.reason}</span>}
        </td>
      ))}
    </tr>
  );
}
