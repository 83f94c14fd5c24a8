import { beforeAll, expect, test } from "vitest";
import { GET as admissionRegister } from "@/app/api/files/admission-register/route";
import { GET as admissionSoftware } from "@/app/api/files/admission-software/route";
import { GET as branchBook } from "@/app/api/files/branch-book/route";
import { GET as caseSoftware } from "@/app/api/files/case-software/route";
import { GET as graduates } from "@/app/api/files/graduations/route";
import { GET as memberRegister } from "@/app/api/files/member-register/route";
import { GET as transferRegister } from "@/app/api/files/transfers/route";
import type { Actor } from "@/lib/access/types";
import { makeBloc, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { manyMembers } from "@/tests/helpers/many-members";
import { branchOf, makeCast, unitOf } from "@/tests/helpers/members";
import { cookieOfActor, requestTo } from "@/tests/helpers/requests";

/** A paper says all of its period, or is not made: here is one more of each than it can hold. */

const database = await freshDatabase();

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;

type Made = {
  procedure: string;
  state: string;
  count: number;
  table?: string;
  columns?: string;
  values?: string;
};

/** So many ended cases of the first branch, from the first of March on, in one statement. */
async function manyCases({ procedure, state, count, table, columns = "", values = "" }: Made) {
  const own = table
    ? `, own AS (INSERT INTO ${table} (org_id, case_id, ${columns}) SELECT org_id, id, ${values} FROM made)`
    : "";
  await sql(
    database,
    `WITH made AS (INSERT INTO member_cases (org_id, unit_id, branch_id, person_name, procedure, entry, state,
        charter_version, opened_on, closed_on, outcome, created_by_id, created_by)
      SELECT $1, $2, $3, $4::text || ' ' || n, $4, 'stepwise', $5, 'XIII', '2026-03-01', '2026-03-02', 'done',
        gen_random_uuid(), 'Ai đó' FROM generate_series(1, $6::int) n RETURNING org_id, id),
      steps AS (INSERT INTO member_case_steps (org_id, case_id, number, act, from_state, to_state, day, by_id, by)
        SELECT org_id, id, 1, CASE $4 WHEN 'removal_from_roll' THEN 'approve' ELSE 'record' END, $5, $5, '2026-03-02',
          gen_random_uuid(), 'Ai đó' FROM made)${own} SELECT`,
    [bloc.orgId, unitOf(bloc).id, branchOf(unitOf(bloc)).id, procedure, state, count],
  );
}

beforeAll(async () => {
  bloc = await makeBloc("khoi", 1, 2);
  cast = await makeCast(bloc);
  const moved = {
    columns: "direction, kind, outside_name, birth_date, gender, introduced_on",
    values: "'out', 'permanent', 'Đoàn xã', '2000-01-01', 'male', '2026-03-02'",
  };
  const admitted = {
    columns: "birth_date, gender, admitted_on",
    values: "'2005-01-01', 'male', '2026-03-02'",
  };
  const graduated = { columns: "birth_date", values: "'1990-01-01'" };
  await manyCases({ procedure: "transfer", state: "settled", count: 1001, table: "transfers", ...moved });
  await manyCases({
    procedure: "admission",
    state: "inducted",
    count: 1001,
    table: "admissions",
    ...admitted,
  });
  await manyCases({
    procedure: "graduation",
    state: "graduated",
    count: 1001,
    table: "graduations",
    ...graduated,
  });
  await manyCases({ procedure: "removal_from_roll", state: "removed", count: 2001 });
});

const YEAR = { from: "2026-01-01", to: "2026-12-31" };

async function asked(get: typeof graduates, query: Record<string, string>, reader = cast.secretary) {
  const cookie = await cookieOfActor(reader);
  return get(requestTo(`/x?${new URLSearchParams(query)}`, cookie), { params: Promise.resolve({}) });
}

test("a register, list or decision that would be cut is refused with the way out", async () => {
  const unit = unitOf(bloc).code;
  const branch = { unit: unitOf(bloc).id, branch: branchOf(unitOf(bloc)).id };
  const answers = await Promise.all([
    asked(transferRegister, { unit, format: "xlsx", ...YEAR }),
    asked(admissionRegister, { unit, format: "xlsx", ...YEAR }),
    asked(branchBook, { ...branch, format: "xlsx", ...YEAR }),
    asked(transferRegister, { unit, format: "software", ...YEAR }),
    asked(admissionSoftware, { unit }),
    asked(caseSoftware, { unit, procedure: "removal_from_roll" }),
    asked(graduates, { unit, year: "2026", format: "docx" }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 413));
  const said = await Promise.all(answers.map((answer) => answer.text()));
  for (const words of said.slice(0, 3)) expect(words).toContain("Chọn kỳ ngắn hơn");
  for (const words of said.slice(3)) expect(words).toContain("của từng chi đoàn");
});

test("a shorter period, and another branch, say all that there is", async () => {
  const [unit, branch] = [unitOf(bloc).code, branchOf(unitOf(bloc), 1)];
  const spring = { from: "2026-01-01", to: "2026-02-28" };
  expect((await asked(transferRegister, { unit, format: "xlsx", ...spring })).status).toBe(200);
  expect((await asked(admissionRegister, { unit, format: "xlsx", ...spring })).status).toBe(200);
  expect((await asked(admissionSoftware, { unit, branch: branch.id })).status).toBe(200);
});

test("who has a code already takes no room in the list for the software", async () => {
  const { orgId } = bloc;
  await manyMembers(database, { orgId, unitId: unitOf(bloc).id, branchId: branchOf(unitOf(bloc)).id }, 1);
  await sql(
    database,
    `UPDATE member_cases SET member_id = (SELECT id FROM members WHERE org_id = $1)
      WHERE id = (SELECT id FROM member_cases WHERE org_id = $1 AND procedure = 'admission' LIMIT 1)`,
    [orgId],
  );
  expect((await asked(admissionSoftware, { unit: unitOf(bloc).code })).status).toBe(200);
});

test("a list's file is named after the branch or the unit of which it is", async () => {
  const unit = unitOf(bloc).code;
  const spring = { unit, from: "2026-01-01", to: "2026-02-28", format: "xlsx" };
  const lists = (reader: Actor, branch = {}) => [
    asked(memberRegister, { ...spring, ...branch }, reader),
    asked(admissionRegister, { ...spring, ...branch }, reader),
    asked(caseSoftware, { unit, procedure: "graduation", ...branch }, reader),
    asked(transferRegister, spring, reader),
  ];
  const fileNames = async (answers: Promise<Response>[]) =>
    (await Promise.all(answers)).map(({ headers }) =>
      decodeURIComponent(headers.get("content-disposition") ?? ""),
    );
  const ofBranch = lists(cast.branchSecretary, { branch: branchOf(unitOf(bloc)).id });
  for (const fileName of await fileNames(ofBranch)) expect(fileName).toContain("Chi đoàn 1");
  for (const fileName of await fileNames(lists(cast.secretary))) expect(fileName).toContain("Đoàn Sở số 1");
});
