import { beforeAll, describe, expect, test } from "vitest";
import { saveItem } from "@/lib/assessments/commands";
import { findAssessment } from "@/lib/assessments/queries";
import { removeEvidence } from "@/lib/evidence/commands";
import { evidenceDetail, listEvidence } from "@/lib/evidence/queries";
import { evidenceFilterSchema } from "@/lib/evidence/schema";
import { makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase } from "@/tests/helpers/database";
import {
  answerAll,
  begunYear,
  itemOf,
  makeEvidence,
  makePeople,
  move,
  openYear,
  type TestPeople,
} from "@/tests/helpers/year";

await freshDatabase();

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

async function show(evidence: string[]) {
  const { whole } = must(await findAssessment(people.secretary, year));
  const { version, claim, explanation } = itemOf(whole, "1.2");
  return must(
    await saveItem(people.secretary, year, "1.2", { claim: claim ?? "met", explanation, evidence, version }),
  );
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
