import { formatPeriod } from "#messages";
import { compareText as t } from "#messages/banding";
import { Spark } from "../../charts/Spark.tsx";
import { shortPeriod } from "../explorer/short-period.ts";
import type { CompareCell, CompareRow } from "./compare-rows.ts";
import type { ComparedArea } from "./compared-area.ts";
import { listed } from "./sentences.ts";

interface Props {
  areas: readonly ComparedArea[];
  rows: readonly CompareRow[];
}

/** Every measure as a row, every area as a column; on a small screen one under the other. */
export function CompareTable({ areas, rows }: Props) {
  const caption = t("tableCaption", { places: listed(areas.map(({ name }) => name)) });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="scroll" aria-label={caption} tabIndex={0}>
      <table className="compare stack">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("colMeasure")}</th>
            {areas.map(({ code, name, place }) => (
              <th scope="col" key={code}>
                <a href={`/wilayah/${code}/`}>{name}</a>
                <span className="of">{place}</span>
              </th>
            ))}
            <th scope="col">{t("colMeaning")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} areas={areas} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ areas, row }: { areas: readonly ComparedArea[]; row: CompareRow }) {
  const shares = row.cells.flatMap(({ trend }) => trend.flatMap(({ share }) => share ?? []));
  const range = [Math.min(...shares), Math.max(...shares)] as const;
  return (
    <tr>
      <th scope="row">
        {row.name}
        <span className="of">{row.basis}</span>
      </th>
      {row.cells.map((cell, index) => (
        <td key={cell.code} data-label={areas[index]?.name}>
          <Cell name={row.name} place={areas[index]?.name ?? ""} cell={cell} range={range} />
        </td>
      ))}
      <td className="means">{row.sentence}</td>
    </tr>
  );
}

interface CellProps {
  name: string;
  place: string;
  cell: CompareCell;
  range: readonly [number, number];
}

function Cell({ name, place, cell: { value, reason, part, trend }, range }: CellProps) {
  if (value === null) return <span className="reason">{reason}</span>;
  const [first] = trend.filter(({ share }) => share !== null);
  return (
    <>
      <strong>{value}</strong>
      {part && <span className="of">{part}</span>}
      {trend.length > 1 && first && (
        <>
          <Spark
            title={t("trend", {
              name,
              place,
              values: listed(
                trend.map(({ period, words }) =>
                  t("trendPoint", { value: words, period: formatPeriod(period) }),
                ),
              ),
            })}
            values={trend.map(({ share }) => share)}
            range={range}
          />
          <span className="of">{t("from", { value: first.words, period: shortPeriod(first.period) })}</span>
        </>
      )}
    </>
  );
}
