import { beforeAll, expect, test } from "vitest";
import { readScope } from "@/lib/access/scopes";
import { activitiesOfMonth } from "@/lib/activities/queries";
import { activeMembers } from "@/lib/admissions/queries";
import { hardshipCandidates, hardshipCounts } from "@/lib/care/hardship/queries";
import { headcountSums } from "@/lib/care/headcount/queries";
import { booksOfYear } from "@/lib/criteria/care-books";
import { measuresInForce } from "@/lib/discipline/queries";
import { remittancesOf } from "@/lib/fees/people";
import { agedList, agedPeople } from "@/lib/graduations/queries";
import { branchesOf, unitsOf } from "@/lib/members/choices";
import { plainDate } from "@/lib/platform/dates";
import { rosterPeople } from "@/lib/transfers/roster";
import { branchChoices } from "@/lib/units/record-place";
import { makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { manyMembers } from "@/tests/helpers/many-members";
import { branchOf, makeCast, unitOf } from "@/tests/helpers/members";

/** Who counts, chooses or finds by name sees all there is; a page that can't show all says so. */

const database = await freshDatabase();

const MEMBERS = 3001;
const OTHERS = 501;

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let at: { orgId: string; unitId: string; branchId: string | null };

beforeAll(async () => {
  bloc = await makeBloc("khoi", 1, 1);
  cast = await makeCast(bloc);
  const branchId = branchOf(unitOf(bloc)).id;
  at = { orgId: bloc.orgId, unitId: unitOf(bloc).id, branchId: null };
  await manyMembers(database, { ...at, branchId }, MEMBERS);
  await sql(database, "UPDATE members SET birth_date = '1990-01-01' WHERE org_id = $1", [bloc.orgId]);
  const units = `INSERT INTO units (org_id, parent_id, kind, code, name, sector, opened_on)
    SELECT $1, $2, $3::"UnitKind", $4::text || n, $4::text || n, 'agency', '2018-01-01' FROM generate_series(1, $5::int) n`;
  await sql(database, units, [bloc.orgId, at.unitId, "branch", "CD", OTHERS]);
  await sql(database, units, [bloc.orgId, bloc.rootId, "base_union", "KHAC", OTHERS]);
  await sql(database, "ANALYZE");
});

test("choices hold the whole unit, and so does what finds people by name", async () => {
  const scope = readScope(cast.secretary, bloc.orgId);
  if (!scope) throw new Error("the secretary reads the own organisation");
  expect(await rosterPeople(cast.secretary, at)).toHaveLength(MEMBERS);
  expect(await activeMembers(cast.secretary, at)).toHaveLength(MEMBERS);
  expect(must(await hardshipCandidates(cast.secretary, at))).toHaveLength(MEMBERS);
  expect(await branchChoices(cast.secretary, at)).toHaveLength(OTHERS + 1);
  expect(await branchesOf(cast.secretary, scope, at.unitId)).toHaveLength(OTHERS + 1);
  expect(await unitsOf(scope)).toHaveLength(OTHERS + 1);
});

test("counts by unit leave no unit out", async () => {
  const everywhere = { ...at, unitId: null, year: 2026 };
  expect(must(await headcountSums(cast.staff, bloc.orgId, 2026))).toHaveLength(OTHERS + 1);
  expect(must(await hardshipCounts(cast.staff, everywhere))).toHaveLength(OTHERS + 1);
  const books = await booksOfYear(cast.staff, everywhere, plainDate("2026-06-01"));
  expect(must(books)).toHaveLength(OTHERS + 1);
});

test("whoever came of age is found in a unit of any size; the page of a bloc says that it stops", async () => {
  const day = plainDate("2026-12-31");
  expect(must(await agedPeople(cast.secretary, at, day))).toHaveLength(MEMBERS);
  const list = must(await agedList(cast.secretary, at, day));
  expect({ shown: list.people.length, isCut: list.isCut }).toEqual({ shown: 3000, isCut: true });
});

test("what was sent up is added up whole", async () => {
  await sql(
    database,
    `INSERT INTO fee_remittances (org_id, unit_id, period, amount, paid_on, receipt_number, recorded_by)
      SELECT $1, $2, '2026-Q1', 1000, '2026-01-31', 'PT' || n, 'Ai đó' FROM generate_series(1, 2001) n`,
    [bloc.orgId, at.unitId],
  );
  const scope = readScope(cast.secretary, bloc.orgId);
  expect(scope && (await remittancesOf(scope, { ...at, year: 2026 }))).toHaveLength(2001);
});

test("a branch's book names every measure in force", async () => {
  const branchId = branchOf(unitOf(bloc)).id;
  await sql(
    database,
    `WITH made AS (INSERT INTO member_cases (org_id, unit_id, branch_id, person_name, procedure, entry, state,
        charter_version, opened_on, created_by_id, created_by)
      SELECT $1, $2, $3, 'Người ' || n, 'discipline', 'recorded', 'announced', 'XIII', '2026-03-01',
        gen_random_uuid(), 'Ai đó' FROM generate_series(1, 501) n RETURNING org_id, id
    ), told AS (INSERT INTO member_case_steps (org_id, case_id, number, act, from_state, to_state, day, doc_number, by_id, by)
      SELECT org_id, id, 1, 'record', 'announced', 'announced', '2026-03-02', '3-QĐ', gen_random_uuid(), 'Ai đó' FROM made)
    INSERT INTO discipline_cases (org_id, case_id, about, proposed_form, decided_form, decided_by)
    SELECT org_id, id, 'Vắng sinh hoạt', 'reprimand', 'reprimand', 'branch' FROM made`,
    [bloc.orgId, at.unitId, branchId],
  );
  const year = { from: plainDate("2026-01-01"), to: plainDate("2026-12-31") };
  expect(await measuresInForce(cast.secretary, { ...at, branchId }, year)).toHaveLength(501);
});

test("a month of more than the calendar shows says so", async () => {
  await sql(
    database,
    `INSERT INTO activities (org_id, unit_id, title, starts_on, kind, created_by_id, created_by)
      SELECT $1, $2, 'Việc ' || n, '2026-03-26', 'education', gen_random_uuid(), 'Ai đó'
      FROM generate_series(1, 1001) n`,
    [bloc.orgId, at.unitId],
  );
  const month = must(await activitiesOfMonth(cast.staff, { ...at, unitId: null, year: 2026 }, {}, "03"));
  expect({ shown: month.items.length, isCut: month.isCut }).toEqual({ shown: 1000, isCut: true });
});
