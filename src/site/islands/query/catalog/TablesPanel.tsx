import { type ReactNode, useState } from "react";
import { formatBytes, formatCount } from "#messages";
import { queryText } from "#messages/kueri";
import type { ConfigColumn, QueryConfig } from "../shared/config.ts";
import type { Source } from "./named-sources.ts";

interface Props {
  readonly config: QueryConfig;
  readonly sources: readonly Source[];
  readonly onInsert: (text: string) => void;
}

/** Every table with its columns; a press puts the name into the query. */
export function TablesPanel({ config, sources, onInsert }: Props) {
  return (
    <aside className="query-tables" aria-label={queryText("board.tables")}>
      <h2>{queryText("board.tables")}</h2>
      {config.datasets.map(({ id, title, columns }) => {
        const own = sources.filter(({ dataset }) => dataset === id);
        const whole = own.find(({ area }) => area === null);
        if (!whole) return null;
        const areas = own.filter(({ area }) => area !== null);
        return (
          <Opening key={id} name={id} title={title}>
            {() => (
              <>
                <p className="note">
                  {queryText("board.tableSize", {
                    rows: formatCount(whole.rows),
                    size: formatBytes(whole.bytes),
                  })}
                </p>
                <Names
                  names={[whole.name, ...areas.map(({ name }) => name)]}
                  onInsert={onInsert}
                  titles={areaTitles(areas, config)}
                />
                <Columns columns={columns} onInsert={onInsert} />
              </>
            )}
          </Opening>
        );
      })}
      {config.references.map(({ name, title, columns }) => (
        <Opening key={name} name={name} title={title}>
          {() => <Columns columns={columns} onInsert={onInsert} />}
        </Opening>
      ))}
    </aside>
  );
}

interface OpeningProps {
  readonly name: string;
  readonly title: string;
  readonly children: () => ReactNode;
}

/** A table, and what is in it once it is opened: a release of the whole country has thousands of names. */
function Opening({ name, title, children }: OpeningProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <code>{name}</code> <span>{title}</span>
      </summary>
      {isOpen && children()}
    </details>
  );
}

const areaTitles = (areas: readonly Source[], { areaNames }: QueryConfig): Readonly<Record<string, string>> =>
  Object.fromEntries(areas.map(({ name, area }) => [name, areaNames[area ?? ""] ?? ""]));

interface NamesProps {
  readonly names: readonly string[];
  readonly titles: Readonly<Record<string, string>>;
  readonly onInsert: (text: string) => void;
}

function Names({ names, titles, onInsert }: NamesProps) {
  return (
    <ul className="query-names">
      {names.map((name) => (
        <li key={name}>
          <Insert name={name} onInsert={onInsert} /> {titles[name] && <span>{titles[name]}</span>}
        </li>
      ))}
    </ul>
  );
}

function Columns({
  columns,
  onInsert,
}: {
  readonly columns: readonly ConfigColumn[];
  readonly onInsert: Props["onInsert"];
}) {
  return (
    <ul className="query-columns">
      {columns.map(({ name, title }) => (
        <li key={name}>
          <Insert name={name} onInsert={onInsert} /> <span>{title}</span>
        </li>
      ))}
    </ul>
  );
}

function Insert({ name, onInsert }: { readonly name: string; readonly onInsert: Props["onInsert"] }) {
  return (
    <button
      type="button"
      className="quiet"
      aria-label={queryText("board.insert", { name })}
      onClick={() => onInsert(name)}
    >
      <code>{name}</code>
    </button>
  );
}
