/** Names and values; a value that is empty, null or false leaves its line out. */
export function FactList({
  facts,
}: {
  readonly facts: readonly (readonly [name: string, value: string | false | null])[];
}) {
  return (
    <dl className="fact-list">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
