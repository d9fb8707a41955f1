const pruned = "(select coalesce(max(seq), 0) from heads where name = 'pruned')";

/** Statements that make the database refuse to change an event, or to delete one that no checkpoint stands for. */
export function guardsOfEvents(engine: "sqlite" | "postgres"): readonly string[] {
  return engine === "postgres" ? onPostgres : onSqlite;
}

const onSqlite = [
  `create trigger events_stay before update on events
   begin select raise(abort, 'events are append-only'); end`,
  `create trigger events_are_kept before delete on events when old.seq > ${pruned}
   begin select raise(abort, 'events are append-only'); end`,
];

const onPostgres = [
  `create function refuse_event_change() returns trigger language plpgsql as $$
   begin
     if tg_op = 'DELETE' then
       if old.seq <= ${pruned} then return old; end if;
     end if;
     raise exception 'events are append-only';
   end $$`,
  `create trigger events_stay before update or delete on events
   for each row execute function refuse_event_change()`,
  `create trigger events_are_kept before truncate on events
   for each statement execute function refuse_event_change()`,
];
