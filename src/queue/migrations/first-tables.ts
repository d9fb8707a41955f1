import { sql } from "kysely";
import type { Migration } from "kysely/migration";
import { guardsOfEvents } from "./guards-of-events.ts";

type Engine = "sqlite" | "postgres";

/** Text is compared byte by byte on both engines, whatever the language of the server. */
const typesOf = (engine: Engine) =>
  engine === "postgres"
    ? {
        text: `text collate "C"`,
        bytes: "bytea",
        counter: "integer generated always as identity primary key",
      }
    : { text: "text", bytes: "blob", counter: "integer primary key autoincrement" };

/** Returns the migration that makes every table of the first version. */
export function firstTables(engine: Engine): Migration {
  return {
    up: async (db) => {
      const { text, bytes, counter } = typesOf(engine);
      const statements = [
        ...casesAndParts(text, bytes),
        ...chain(text),
        ...officersAndOffice(text, counter),
        ...guardsOfEvents(engine),
      ];
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}

const casesAndParts = (text: string, bytes: string) => [
  `create table cases (
    id ${text} primary key,
    ticket ${text} not null unique,
    track_hash ${text} not null unique,
    digest ${text} not null,
    kind ${text} not null,
    channel ${text} not null,
    area ${text},
    desk ${text} not null,
    owner ${text} not null,
    state ${text} not null,
    version integer not null,
    drafted_at ${text} not null,
    received_at ${text} not null,
    window_mark ${text} not null,
    acknowledge_by ${text} not null,
    decide_by ${text} not null,
    paused_on ${text},
    answer_by ${text},
    claimed_by ${text},
    decided_by ${text},
    outcome ${text},
    reason ${text},
    agency ${text},
    reopenings integer not null,
    quarantine ${text},
    is_on_hold integer not null,
    has_new_message integer not null,
    ended_at ${text}
  )`,
  "create index cases_by_deadline on cases (desk, decide_by, id)",
  "create index cases_by_answer on cases (state, answer_by)",
  "create index cases_by_end on cases (ended_at)",
  `create table sealed_parts (
    case_id ${text} primary key references cases (id),
    body ${bytes},
    case_recipient ${text} not null,
    fingerprint ${text} not null,
    key_for_desk ${bytes},
    key_for_resident ${bytes}
  )`,
  `create table messages (
    case_id ${text} not null references cases (id),
    id ${text} not null,
    sender ${text} not null,
    at ${text} not null,
    sealed ${bytes},
    primary key (case_id, id)
  )`,
  `create table files (
    case_id ${text} not null references cases (id),
    sha256 ${text} not null,
    bytes integer not null,
    is_complete integer not null,
    primary key (case_id, sha256)
  )`,
  `create table file_chunks (
    case_id ${text} not null,
    sha256 ${text} not null,
    part integer not null,
    data ${bytes} not null,
    primary key (case_id, sha256, part),
    foreign key (case_id, sha256) references files (case_id, sha256)
  )`,
];

const genesis = "0".repeat(64);

const chain = (text: string) => [
  `create table events (
    seq integer primary key,
    case_id ${text} not null references cases (id),
    at ${text} not null,
    actor ${text} not null,
    officer ${text},
    what ${text} not null,
    from_state ${text},
    to_state ${text},
    facts ${text} not null,
    previous ${text} not null,
    hash ${text} not null
  )`,
  "create index events_by_case on events (case_id, seq)",
  `create table heads (name ${text} primary key, seq integer not null, hash ${text} not null, at ${text})`,
  `insert into heads (name, seq, hash) values ('chain', 0, '${genesis}'), ('pruned', 0, '${genesis}')`,
];

const officersAndOffice = (text: string, counter: string) => [
  `create table officers (
    id ${text} primary key,
    name ${text} not null unique,
    full_name ${text} not null,
    role ${text} not null,
    desks ${text} not null,
    auth_hash ${text} not null,
    code_secret ${text} not null,
    last_step integer not null,
    failures integer not null,
    locked_until ${text},
    keys ${text} not null,
    disabled_at ${text}
  )`,
  `create table sessions (
    id_hash ${text} primary key,
    officer ${text} not null references officers (id),
    created_at ${text} not null,
    expires_at ${text} not null
  )`,
  `create table notices (
    id ${counter},
    case_id ${text} not null references cases (id),
    what ${text} not null,
    at ${text} not null,
    done_at ${text},
    done_by ${text}
  )`,
  `create table handovers (
    id ${text} primary key,
    cases ${text} not null,
    sha256 ${text} not null,
    proposed_by ${text} not null,
    proposed_at ${text} not null,
    confirmed_by ${text},
    confirmed_at ${text}
  )`,
  `create table spent_challenges (signature ${text} primary key, expires_at ${text} not null)`,
];
