import { type FreshDatabase, sql } from "../database";
import { same } from "./looking";
import { YearModel } from "./model";
import type { Sequence } from "./sequences";
import type { Real } from "./steps";
import type { ModelWorld } from "./world";

/*
 * Most sequences begin at the same few places, and to walk there takes longer than all that follows: the first unit of a
 * bloc walks, leg by leg, those that come later, in whichever of its cycles, get a copy of what its steps left in the tables.
 */

/** A year where its start leads, and its model. */
export type Begun = { model: YearModel; real: Real };

export function startsIn(database: FreshDatabase): (world: ModelWorld, sequence: Sequence) => Promise<Begun> {
  const left = new Map<string, Promise<string>>();
  let copying: Promise<Copying> | null = null;
  return async (world, { mode, start }) => {
    const real: Real = { ...(await world.fresh(mode)), meetings: [] };
    const model = new YearModel(mode);
    if (start.length === 0) return { model, real };
    copying ??= defineCopying(database);
    const { read, put } = await copying;
    const place = (legs: number) =>
      `${real.orgId} ${JSON.stringify(mode)} ${start.slice(0, legs).flat().join(" ")}`;
    /** As far as somebody has come already, and on foot from there. */
    const arrive = async (legs: number): Promise<void> => {
      const leg = start[legs - 1];
      if (!leg) return;
      const known = left.get(place(legs));
      if (known) {
        real.meetings = await put(await known, real.id);
        for (const step of start.slice(0, legs).flat()) step.play(model);
        return;
      }
      const walk = async () => {
        await arrive(legs - 1);
        for (const step of leg) await step.take(model, real);
        await same(database, model, real);
        return read(real.id);
      };
      const walked = walk();
      left.set(place(legs), walked);
      await walked;
    };
    await arrive(start.length);
    return { model, real };
  };
}

type Link = { child: string; parent: string; columns: string[]; keys: string[] };
type Column = { table: string; name: string; type: string };

const LINKS = `select c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent,
    ${namesOf("conrelid", "conkey")} as columns, ${namesOf("confrelid", "confkey")} as keys
  from pg_constraint c where c.contype = 'f' and c.conrelid <> c.confrelid`;
const COLUMNS = `select quote_ident(table_name) as "table", quote_ident(column_name) as name, data_type as type
  from information_schema.columns where table_schema = 'public' order by ordinal_position`;

function namesOf(table: string, numbers: string): string {
  return `array(select quote_ident(a.attname) from unnest(c.${numbers}) with ordinality n (number, at)
    join pg_attribute a on a.attrelid = c.${table} and a.attnum = n.number order by n.at)`;
}

const ROOTS = ["assessments", "btv_meetings"];
/** The log names its subject without a foreign key. */
const LOG = ROOTS.map(
  (parent): Link => ({ child: "audit_events", parent, columns: ["subject_id"], keys: ["id::text"] }),
);
/** The roots' own rows: the year, and the meetings that were called on it and on no other. */
const OWN: Partial<Record<string, string>> = {
  assessments: "id = $1",
  btv_meetings: "id in (select meeting_id from btv_meeting_units where assessment_id = $1)",
};

const SHARE = 1_000_000_000;
/**
 * Every row has an id of its own; a number stays in its order, before all that come later: of a copy of a copy it is again
 * what it was at first, less the new one's share.
 */
const COPIED_IDS: Record<string, (id: string) => string> = {
  uuid: (id) => `case ${id} when source then target else md5(${id}::text || target)::uuid end`,
  bigint: (id) => `mod(mod(${id}, ${SHARE}) + ${SHARE}, ${SHARE}) - shift`,
  text: (id) => `case ${id} when source::text then target::text else md5(${id} || target)::uuid::text end`,
};

const PUT = { name: "year_put", text: "select put_year($1, $2) as meetings" };

type Copying = {
  /** The rows of a unit's year, as JSON by table. */
  read(year: string): Promise<string>;
  /** Puts a copy of them in the place of a year that nobody has touched, and tells its meetings. */
  put(rows: string, year: string): Promise<string[]>;
};

/**
 * The rows of a year are those of every table from where foreign keys lead to it or to its meetings, however long the way: no
 * new table is forgotten.
 */
async function defineCopying(database: FreshDatabase): Promise<Copying> {
  const links = [...(await sql<Link>(database, LINKS)), ...LOG];
  const columns = await sql<Column>(database, COLUMNS);
  const tables = tablesUnder(ROOTS, links);
  const up = (table: string) =>
    links.filter(({ child, parent }) => child === table && tables.includes(parent));
  const within = (table: string): string => {
    const own = OWN[table];
    if (own) return own;
    const ways = up(table).map(
      ({ columns, parent, keys }) =>
        `(${columns}) in (select ${keys} from ${parent} where ${within(parent)})`,
    );
    return ways.join(" or ");
  };
  const rows = tables.map(
    (table) => `select '${table}' as name, jsonb_agg(t) as rows from ${table} t where ${within(table)}`,
  );
  const copy = (table: string) => {
    const all = columns.filter((column) => column.table === table);
    const ids = new Set(["id", ...up(table).flatMap((link) => link.columns)]);
    const values = all.map(({ name, type }) => {
      if (name === "unit_id" || name === "cycle_id") return `there.${name}`;
      return ids.has(name) && name !== "org_id" ? COPIED_IDS[type]?.(name) : name;
    });
    return `if rows ? '${table}' then
      insert into ${table} (${all.map(({ name }) => name)})
      select ${values} from jsonb_populate_recordset(null::${table}, rows -> '${table}');
    end if;`;
  };
  await sql(database, `create sequence copies start ${SHARE} increment ${SHARE}`);
  await sql(
    database,
    `create function put_year(rows jsonb, target uuid) returns uuid[] language plpgsql as $$
      declare
        source uuid := rows -> 'assessments' -> 0 ->> 'id';
        there record;
        shift bigint := nextval('copies');
      begin
        select unit_id, cycle_id into there from assessments where id = target;
        delete from assessment_items where assessment_id = target;
        delete from assessments where id = target;
        ${tables.map(copy).join("\n")}
        return array(select m.id from btv_meetings m join btv_meeting_units u on u.meeting_id = m.id
          where u.assessment_id = target order by m.number);
      end $$`,
  );
  return {
    read: async (year) => {
      const text = `select jsonb_object_agg(name, rows)::text as rows from (${rows.join(" union all ")}) t where rows is not null`;
      const [read] = await sql<{ rows: string }>(database, text, [year]);
      return read?.rows ?? "{}";
    },
    put: async (from, year) => {
      const [put] = await sql<{ meetings: string[] }>(database, PUT, [from, year]);
      return put?.meetings ?? [];
    },
  };
}

/** Tables and those from where foreign keys lead to them, each after all that it leads to. */
function tablesUnder(roots: readonly string[], links: readonly Link[]): string[] {
  const seen = new Set<string>();
  const upwards: string[] = [];
  const visit = (table: string) => {
    if (seen.has(table)) return;
    seen.add(table);
    for (const { child, parent } of links) if (parent === table) visit(child);
    upwards.push(table);
  };
  for (const root of roots) visit(root);
  return upwards.toReversed();
}
