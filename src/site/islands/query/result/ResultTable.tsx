import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import { queryText } from "#messages/kueri";
import type { QueryResult, ResultValue } from "./result.ts";
import type { Sorting } from "./sort-rows.ts";

const rowHeight = 36;
/** Up to that many rows the whole table stands on the page, so that it prints and can be searched as a whole. */
export const mostWhole = 200;
const numbers = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 6 });

interface Props {
  readonly result: QueryResult;
  readonly sorting: Sorting;
  readonly reasons: Readonly<Record<string, string>>;
  readonly onSort: (column: number) => void;
}

/** A result as a table whose heads sort; of a long one only the rows in sight are drawn. */
export function ResultTable({ result, sorting, reasons, onSort }: Props) {
  const { columns, rows } = result;
  const region = useRef<HTMLElement>(null);
  const isWhole = rows.length <= mostWhole;
  const virtual = useVirtualizer({
    count: isWhole ? 0 : rows.length,
    getScrollElement: () => region.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const seen = virtual.getVirtualItems();
  const before = seen[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (seen.at(-1)?.end ?? 0);
  const shown = isWhole ? rows.map((_, index) => index) : seen.map(({ index }) => index);
  const reasonColumn = columns.findIndex(({ name }) => name === "alasan_kosong");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section ref={region} className="query-table" aria-label={queryText("result.table")} tabIndex={0}>
      <table aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ name, isNumeric }, index) => (
              <th
                // biome-ignore lint/suspicious/noArrayIndexKey: two columns of a result may have one name
                key={index}
                scope="col"
                className={isNumeric ? "number" : undefined}
                aria-sort={sortOf(sorting, index)}
              >
                <button
                  type="button"
                  onClick={() => onSort(index)}
                  title={queryText("result.sort", { column: name })}
                >
                  {name}
                  <span aria-hidden="true">{arrowOf(sorting, index)}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {!isWhole && <Gap height={before} />}
          {shown.map((index) => {
            const row = rows[index] ?? [];
            const reason = reasonColumn < 0 ? null : (row[reasonColumn] ?? null);
            return (
              <tr key={index} aria-rowindex={index + 2}>
                {columns.map(({ isNumeric }, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells of a row do not move
                  <td key={column} className={isNumeric ? "number" : undefined}>
                    {column === reasonColumn ? (
                      (row[column] ?? "–")
                    ) : (
                      <Value value={row[column] ?? null} reason={reasons[String(reason)] ?? null} />
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
          {!isWhole && <Gap height={after} />}
        </tbody>
      </table>
    </section>
  );
}

/** The place of rows that are out of sight. */
function Gap({ height }: { readonly height: number }) {
  return (
    <tr style={{ height }}>
      <td />
    </tr>
  );
}

/** A value, or in its place why there is none where the row tells it. */
function Value({ value, reason }: { readonly value: ResultValue; readonly reason: string | null }) {
  if (value === null) return <span className="reason">{reason ?? queryText("result.missing")}</span>;
  return typeof value === "number" ? numbers.format(value) : String(value);
}

function sortOf(sorting: Sorting, column: number): "ascending" | "descending" | "none" {
  if (sorting?.column !== column) return "none";
  return sorting.isDescending ? "descending" : "ascending";
}

function arrowOf(sorting: Sorting, column: number): string {
  if (sorting?.column !== column) return " ↕";
  return sorting.isDescending ? " ↓" : " ↑";
}
