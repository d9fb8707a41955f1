import { type SubmitEvent, useState } from "react";
import { transitions } from "#domain/objection";
import { objectionText } from "#messages/objection";
import { consoleText } from "#messages/petugas";
import type { CaseState, ObjectionKind } from "#schemas/browser";
import { useConsole } from "../shared/context.ts";
import { Choice, Field } from "../shared/Field.tsx";
import { deskName } from "../shared/places.ts";
import { tidyTicket } from "../shared/ticket.ts";
import { queueHash, withField } from "../shared/view.ts";

const names = ["desk", "kind", "state", "area", "ticket"] as const;
const kinds: readonly ObjectionKind[] = ["usul", "sanggah", "civil_data", "desil", "not_received"];
const states: readonly CaseState[] = [...new Set(Object.values(transitions).map(({ to }) => to))];
const wide = "(min-width: 60rem)";

/** Narrows the queue; what is chosen stands in the address, so that it can be gone back to. */
export function Filters({ filter }: { readonly filter: URLSearchParams }) {
  const { config, officer } = useConsole();
  const used = names.filter((name) => filter.has(name)).length;
  const [isOpen, setOpen] = useState(used > 0 || matchMedia(wide).matches);
  const change = (name: string) => (value: string) => {
    location.hash = queueHash(withField(filter, name, value));
  };
  const choice = (name: (typeof names)[number], options: readonly { value: string; label: string }[]) => (
    <Choice
      label={consoleText(`queue.${name}`)}
      value={filter.get(name) ?? ""}
      options={[{ value: "", label: consoleText("queue.any") }, ...options]}
      onChoice={change(name)}
    />
  );
  return (
    <details className="filters" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {used > 0 ? consoleText("queue.filtersActive", { count: used }) : consoleText("queue.filters")}
      </summary>
      <div className="filter-row">
        <TicketSearch
          key={filter.get("ticket")}
          ticket={filter.get("ticket") ?? ""}
          onFind={change("ticket")}
        />
        {officer.desks.length > 1 &&
          choice(
            "desk",
            officer.desks.map((id) => ({ value: id, label: deskName(config, id) })),
          )}
        {choice(
          "kind",
          kinds.map((kind) => ({ value: kind, label: objectionText(`kind.${kind}`) })),
        )}
        {choice(
          "state",
          states.map((state) => ({ value: state, label: consoleText(`state.${state}`) })),
        )}
        {choice(
          "area",
          config.areas.map(({ code, name }) => ({ value: code, label: name })),
        )}
        {used > 0 && (
          <a className="clear" href={queueHash(onlyView(filter))}>
            {consoleText("queue.clear")}
          </a>
        )}
      </div>
    </details>
  );
}

interface SearchProps {
  readonly ticket: string;
  readonly onFind: (ticket: string) => void;
}

function TicketSearch({ ticket, onFind }: SearchProps) {
  const [typed, setTyped] = useState(ticket);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onFind(tidyTicket(typed));
  };
  return (
    <form className="ticket-search" onSubmit={submit}>
      <Field
        label={consoleText("queue.ticket")}
        placeholder="BT-7K3M9-QXD2A"
        type="search"
        maxLength={20}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <button type="submit">{consoleText("queue.find")}</button>
    </form>
  );
}

function onlyView(filter: URLSearchParams): URLSearchParams {
  const view = filter.get("view");
  return new URLSearchParams(view ? { view } : {});
}
