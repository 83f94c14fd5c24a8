import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { appraisalWork } from "@/lib/assessments/appraisal/queries";
import { assessmentsOfYear } from "@/lib/assessments/queries";
import { meetingsOfUnits } from "@/lib/branch-meetings/queries";
import { yearOpening, yearSetting } from "@/lib/cycles/queries";
import { resultsOfYear } from "@/lib/decisions/queries";
import { recipientChoices } from "@/lib/directives/queries";
import { feesOfUnits } from "@/lib/fees/units/queries";
import { ratedUnits } from "@/lib/organisation-ratings/queries";
import { programsOfYear } from "@/lib/plans/queries";
import { ratingsOfUnits } from "@/lib/ratings/standings/queries";
import { targetTable } from "@/lib/targets/queries";
import { trainingOfUnits } from "@/lib/training/queries";
import { otherUnits } from "@/lib/transfers/other-units";
import { unitChoices } from "@/lib/units/tree/queries";
import { makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { openYear } from "@/tests/helpers/year";

/** A bloc of more units than any list once held: none is left out without a word. */

const database = await freshDatabase();
const UNITS = 1002;

let bloc: TestBloc;
let staff: Actor;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 1, 1);
  staff = await makeActor("vanphong", "UPPER_STAFF", { orgId: bloc.orgId, unitId: bloc.rootId });
  await sql(
    database,
    `INSERT INTO units (org_id, parent_id, kind, code, name, sector, opened_on)
      SELECT $1, $2, 'base_union', 'KHAC' || n, 'Đơn vị ' || n, 'agency', '2018-01-01'
      FROM generate_series(1, $3::int) n`,
    [bloc.orgId, bloc.rootId, UNITS - 1],
  );
  await sql(
    database,
    `INSERT INTO units (org_id, parent_id, kind, code, name, sector, opened_on)
      SELECT org_id, id, 'branch', code || '-CD', 'Chi đoàn', 'agency', '2018-01-01' FROM units WHERE code LIKE 'KHAC%'`,
  );
  await sql(database, "ANALYZE");
});

test("the year's tables and what is chosen from hold every unit", async () => {
  const { orgId } = bloc;
  const { rows } = must(await targetTable(staff, orgId, 2026));
  const found = {
    meetings: must(await meetingsOfUnits(staff, orgId, 2026)),
    fees: must(await feesOfUnits(staff, orgId, 2026)),
    organisationRatings: must(await ratedUnits(staff, orgId, 2026)),
    ratings: must(await ratingsOfUnits(staff, orgId, 2026)),
    training: must(await trainingOfUnits(staff, orgId, 2026)),
    programs: must(await programsOfYear(staff, orgId, 2026)),
    targets: rows,
    recipients: must(await recipientChoices(staff, orgId)),
    opening: must(await yearOpening(staff, orgId)).units,
  };
  for (const [name, list] of Object.entries(found))
    expect({ name, length: list.length }).toEqual({ name, length: UNITS });
  expect(await otherUnits(staff, { orgId, unitId: bloc.units[0]?.id ?? "" })).toHaveLength(UNITS - 1);
  // The organisation itself, its units, a branch of each.
  expect(await unitChoices(staff, orgId)).toHaveLength(1 + 2 * UNITS);
});

test("a year is opened with every unit, and shows each", async () => {
  const { orgId } = bloc;
  await openYear(bloc, staff);
  expect(must(await yearSetting(staff, orgId, 2026)).units).toHaveLength(UNITS);
  expect(must(await assessmentsOfYear(staff, orgId, 2026))).toHaveLength(UNITS);
  expect(must(await appraisalWork(staff, orgId, 2026)).lines).toHaveLength(UNITS);
  expect(must(await resultsOfYear(staff, orgId, 2026)).units).toHaveLength(UNITS);
});
