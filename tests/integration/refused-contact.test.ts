import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET as readOne } from "@/app/api/v1/members/[id]/route";
import { GET as exported } from "@/app/api/v1/members/export/route";
import { GET as readList } from "@/app/api/v1/members/route";
import type { Actor } from "@/lib/access/types";
import { memberById } from "@/lib/members/queries";
import { columnNamed } from "@/lib/members/roster/columns";
import { printView, rosterView } from "@/lib/members/roster/view";
import { closeDatabase } from "@/lib/platform/database/client";
import { currentPlace } from "@/lib/units/current";
import { makeBloc, must, type TestBloc } from "../helpers/bloc";
import { freshDatabase, sql } from "../helpers/database";
import { makeCast, makeMember, unitOf } from "../helpers/members";
import { cookieOfActor, requestTo } from "../helpers/requests";

/** Phone and e-mail of who said no to being contacted: kept with the record, given out by no list. */

const database = await freshDatabase();

const PHONE = "0912345678";
const EMAIL = "refuser@example.vn";
const HER = "Lê Không Gọi";

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let member: string;
let folded: string;

/** What the person answers on the own page, at some minute. */
const says = (id: string, isGiven: boolean, minute: number) =>
  sql(
    database,
    `WITH link AS (INSERT INTO member_links (org_id, member_id, unit_id, digest, made_by_id, made_by, expires_at, withdrawn_at)
        VALUES ($1, $2, $3, gen_random_uuid()::text, gen_random_uuid(), 'Ai đó', now(), now()) RETURNING id)
      INSERT INTO member_consents (org_id, member_id, link_id, purpose, text_version, is_given, at)
      SELECT $1, $2, id, 'contact', 1, $4, '2026-06-01'::timestamptz + make_interval(mins => $5) FROM link`,
    [bloc.orgId, id, unitOf(bloc).id, isGiven, minute],
  );

beforeAll(async () => {
  bloc = await makeBloc("khoi", 1, 1);
  cast = await makeCast(bloc);
  const reached = { phone: PHONE, email: EMAIL };
  member = (await makeMember(cast.secretary, unitOf(bloc), HER, reached)).id;
  folded = (await makeMember(cast.secretary, unitOf(bloc), "Lê Trùng")).id;
  await makeMember(cast.secretary, unitOf(bloc), "Lê Sẵn Lòng", { phone: "0987654321" });
  await sql(database, "UPDATE members SET status = 'merged', merged_into_id = $2 WHERE id = $1", [
    folded,
    member,
  ]);
  await says(member, true, 1);
  await says(folded, false, 2);
});
afterAll(closeDatabase);

const none = { params: Promise.resolve({}) };
const DV01 = { unit: "DV01", col: ["phone", "email"] };
const placeOf = async (actor: Actor) => must(await currentPlace(actor, DV01));

async function sheetText(actor: Actor, form: string): Promise<string> {
  const query = `?unit=DV01&form=${form}`;
  const answer = await exported(
    requestTo(`/api/v1/members/export${query}`, await cookieOfActor(actor)),
    none,
  );
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await answer.arrayBuffer());
  const lines: string[] = [];
  for (const sheet of workbook.worksheets) sheet.eachRow((row) => lines.push(String(row.values)));
  return lines.join("\n");
}

async function apiText(actor: Actor, id?: string): Promise<string> {
  const request = requestTo(`/api/v1/members${id ? `/${id}` : "?unit=DV01"}`, await cookieOfActor(actor));
  const answer = id
    ? await readOne(request, { params: Promise.resolve({ id }) })
    : await readList(request, none);
  return answer.text();
}

const LISTS = {
  page: async (actor) => JSON.stringify(must(await rosterView(actor, await placeOf(actor), DV01)).members),
  print: async (actor) => JSON.stringify(must(await printView(actor, await placeOf(actor), DV01)).members),
  list: (actor) => sheetText(actor, "list"),
  national: (actor) => sheetText(actor, "national"),
  api: (actor) => apiText(actor),
} satisfies Record<string, (actor: Actor) => Promise<string>>;

const RECORDS = {
  page: async (actor) => JSON.stringify(must(await memberById(actor, member)).member),
  api: (actor) => apiText(actor, member),
} satisfies Record<string, (actor: Actor) => Promise<string>>;

const KEEPERS = ["secretary", "committee", "ticked", "branchSecretary"] as const;
const READERS = ["observer", "staff", "upperSecretary", "voter"] as const;

const ROLES = [...KEEPERS, ...READERS];
const named = <Way extends string>(ways: Record<Way, unknown>) => Object.keys(ways) as Way[];

describe.each(ROLES)("to %s", (role) => {
  test.each(named(LISTS))("by the list (%s): the name without phone and e-mail", async (way) => {
    const text = await LISTS[way](cast[role]);
    expect(text).toContain(HER);
    expect(text).not.toMatch(new RegExp(`${PHONE}|${EMAIL}`));
    if (way !== "api") expect(text).toContain("0987654321");
  });

  test.each(named(RECORDS))("by the own record (%s): to whoever keeps it", async (way) => {
    const text = await RECORDS[way](cast[role]);
    expect(text).toContain(HER);
    expect(text.includes(PHONE)).toBe(KEEPERS.some((keeper) => keeper === role));
  });
});

test("the page says why the cell is empty, and a later yes fills it again", async () => {
  const cells = async () => {
    const view = must(await rosterView(cast.secretary, await placeOf(cast.secretary), DV01));
    const her = view.members.find(({ id }) => id === member);
    return her && (["phone", "email"] as const).map((name) => columnNamed(name).text(her));
  };
  expect(await cells()).toEqual(["Không đồng ý liên hệ", "Không đồng ý liên hệ"]);
  await says(member, true, 3);
  expect(await cells()).toEqual([PHONE, EMAIL]);
  expect(await sheetText(cast.secretary, "list")).toContain(PHONE);
});
