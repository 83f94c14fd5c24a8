import { beforeAll, describe, expect, test } from "vitest";
import { saveItem } from "@/lib/assessments/commands";
import { findAssessment } from "@/lib/assessments/queries";
import { removeEvidence } from "@/lib/evidence/commands";
import { strangeEvidence } from "@/lib/evidence/linking";
import { evidenceDetail, listEvidence } from "@/lib/evidence/queries";
import { restrictEvidence } from "@/lib/evidence/restricting";
import { evidenceFilterSchema } from "@/lib/evidence/schema";
import { tieEvidence } from "@/lib/proofs/commands";
import { withClient } from "@/scripts/database/connection";
import { makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase } from "@/tests/helpers/database";
import { untilWaiting } from "@/tests/helpers/waiting";
import {
  answerAll,
  begunYear,
  itemOf,
  makeEvidence,
  makePeople,
  meet,
  move,
  openYear,
  type TestPeople,
} from "@/tests/helpers/year";

const database = await freshDatabase();

let bloc: TestBloc;
let unit: TestUnit;
let people: TestPeople;
let year: string;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 1);
  unit = bloc.units[0] ?? { id: "", code: "", branches: [] };
  people = await makePeople(bloc);
  await openYear(bloc, people.staff);
  year = await begunYear(people.secretary, unit);
});

async function tryToShow(evidence: string[], person = people.secretary) {
  const { whole } = must(await findAssessment(people.secretary, year));
  const { version, claim, explanation } = itemOf(whole, "1.2");
  return saveItem(person, year, "1.2", { claim: claim ?? "met", explanation, evidence, version });
}

const show = async (evidence: string[]) => must(await tryToShow(evidence));

const remove = (id: string) => removeEvidence(people.secretary, id, { version: 1 });

/** Does the first while a row is held, so that it comes to its end after the second. */
async function overtaken<A, B>(held: string, id: string, first: () => Promise<A>, second: () => Promise<B>) {
  return withClient(database.adminUrl, async (client) => {
    await client.query("begin");
    await client.query(held, [id]);
    const late = first();
    await untilWaiting(client);
    const faster = await second();
    await client.query("commit");
    return { late: await late, faster };
  });
}

describe("evidence that an assessment shows", () => {
  test("says where it is used, counts as used, and is not removed from under it", async () => {
    const id = await makeEvidence(people.secretary, unit);
    await show([id]);
    const { usedIn } = must(await evidenceDetail(people.observer, id));
    expect(usedIn.items).toMatchObject([{ code: "1.2", year: 2026 }]);
    const at = { orgId: bloc.orgId, unitId: unit.id };
    const unused = must(
      await listEvidence(people.secretary, at, evidenceFilterSchema.parse({ unused: "1" })),
    );
    expect(unused.items.map((item) => item.id)).not.toContain(id);
    expect(await removeEvidence(people.secretary, id, { version: 1 })).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("1.2 năm 2026"),
    });
    await show([]);
    expect(await removeEvidence(people.secretary, id, { version: 1 })).toMatchObject({ ok: true });
  });

  test("is not removed from under the meeting whose scan it is", async () => {
    const id = await makeEvidence(people.secretary, unit, "Biên bản họp");
    const { version } = must(await meet(people.secretary, year, { evidence: id }));
    expect(await remove(id)).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("cuộc họp tự đánh giá năm 2026"),
    });
    must(await meet(people.secretary, year, { evidence: null, version }));
    must(await remove(id));
  });

  test("whoever ties it while another takes it away is told", async () => {
    const id = await makeEvidence(people.secretary, unit);
    const held = "select 1 from assessments where id = $1 for update";
    const { late, faster } = await overtaken(
      held,
      year,
      () => tryToShow([id]),
      () => remove(id),
    );
    must(faster);
    expect(late).toMatchObject({ reason: "not_found" });
  });

  test("whoever takes it away while another ties it is told", async () => {
    const id = await makeEvidence(people.secretary, unit);
    const held = "select 1 from evidence where id = $1 for share";
    const { late, faster } = await overtaken(
      held,
      id,
      () => remove(id),
      () => tryToShow([id]),
    );
    must(faster);
    expect(late).toMatchObject({ reason: "conflict", message: expect.stringContaining("1.2 năm 2026") });
    await show([]);
  });

  test("a restricted one is tied by whoever reads it alone, and stays when others save", async () => {
    const id = await makeEvidence(people.secretary, unit);
    must(await restrictEvidence(people.secretary, id, { isRestricted: true, version: 1 }));
    const at = { orgId: bloc.orgId, unitId: unit.id };
    expect(await tryToShow([id], people.committee)).toMatchObject({ reason: "not_found" });
    const tie = { unit: unit.id, year: 2026, evidence: [id], records: [], items: ["1.2"] };
    expect(await tieEvidence(people.committee, tie)).toMatchObject({ reason: "not_found" });
    expect(await strangeEvidence(people.committee, at, [id])).toMatchObject({ reason: "invalid" });
    expect(await strangeEvidence(people.secretary, at, [id])).toBeNull();
    await show([id]);
    must(await tryToShow([id], people.committee));
    await show([]);
  });

  test("once handed in it stays, even when the unit takes it off the returned item", async () => {
    const id = await makeEvidence(people.secretary, unit);
    await show([id]);
    await answerAll(people.secretary, year);
    await show([id]);
    must(await move(people.secretary, year, "SUBMITTED"));
    must(await move(people.secretary, year, "ASSESSING", { reason: "Bổ sung minh chứng" }));
    await show([]);
    expect(await removeEvidence(people.secretary, id, { version: 1 })).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("đã nộp"),
    });
  });
});
