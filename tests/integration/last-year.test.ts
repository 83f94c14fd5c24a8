import { beforeAll, describe, expect, test } from "vitest";
import { moveAssessment, saveItem } from "@/lib/assessments/commands";
import { takeLastYear } from "@/lib/assessments/last-year/commands";
import { markPresent } from "@/lib/assessments/presence/commands";
import { makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import {
  answerAll,
  begunYear,
  itemOf,
  makeEvidence,
  makePeople,
  move,
  openYear,
  type TestPeople,
  wholeYear,
} from "@/tests/helpers/year";

const database = await freshDatabase();

let bloc: TestBloc;
let unit: TestUnit;
let people: TestPeople;
let id: string;

/** 2025 is handed in with one nil, one not met and a proof; 2026 is begun with one item typed. */
beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 1);
  unit = bloc.units[0] as TestUnit;
  people = await makePeople(bloc);
  await openYear(bloc, people.staff, 2025);
  const before = await begunYear(people.secretary, unit, 2025);
  await answerAll(people.secretary, before);
  const evidence = [await makeEvidence(people.secretary, unit)];
  must(
    await saveItem(people.secretary, before, "1.4e", {
      claim: "nil",
      explanation: "Không có ai.",
      version: 2,
    }),
  );
  const notMet = { claim: "not_met", explanation: "Chưa có kinh phí.", evidence, version: 2 };
  must(await saveItem(people.secretary, before, "3.4", notMet));
  must(await move(people.secretary, before, "SUBMITTED"));
  await openYear(bloc, people.staff, 2026);
  id = await begunYear(people.secretary, unit, 2026);
  must(await saveItem(people.secretary, id, "1.2", { explanation: "Đang viết", version: 1 }));
});

const now = () => wholeYear(people.secretary, unit, 2026);

describe("“như năm trước”", () => {
  test("takes one item's words; what was met or not is only proposed, no proof comes along", async () => {
    expect(must(await takeLastYear(people.committee, id, { codes: ["3.4"] })).codes).toEqual(["3.4"]);
    expect(itemOf(await now(), "3.4")).toMatchObject({
      claim: null,
      proposedClaim: "not_met",
      explanation: "Chưa có kinh phí.",
      evidence: [],
      version: 2,
    });
    expect(itemOf(await now(), "1.1").explanation).toBe("");
  });

  test("takes all that are still empty, and nothing over what was typed", async () => {
    const { codes } = must(await takeLastYear(people.secretary, id, {}));
    expect(codes).toHaveLength(20);
    expect(codes).not.toContain("1.2");
    const whole = await now();
    expect(itemOf(whole, "1.2")).toMatchObject({ explanation: "Đang viết", claim: null, version: 2 });
    expect(itemOf(whole, "1.4e")).toMatchObject({ claim: "nil", proposedClaim: null });
    expect(itemOf(whole, "1.1")).toMatchObject({ claim: null, proposedClaim: "met" });
    expect(await takeLastYear(people.secretary, id, {})).toMatchObject({ reason: "conflict" });
    expect(await takeLastYear(people.secretary, id, { codes: ["1.2"] })).toMatchObject({
      reason: "conflict",
    });
  });

  test("what is only proposed does not count: it has to be confirmed before the hand-in", async () => {
    const { version } = await now();
    const refused = await moveAssessment(people.secretary, id, { to: "SUBMITTED", version });
    expect(refused).toMatchObject({ reason: "conflict" });
    const { version: at } = itemOf(await now(), "1.1");
    const saved = must(await saveItem(people.secretary, id, "1.1", { claim: "met", version: at }));
    expect(saved).toMatchObject({ claim: "met", proposedClaim: null });
  });

  test("each item is a line of the log", async () => {
    const events = await sql(
      database,
      "select 1 from audit_events where type = 'assessment.item_saved' and detail->>'lastYear' = 'true'",
    );
    expect(events).toHaveLength(21);
  });

  test("is the BCH's alone", async () => {
    for (const reader of [people.staff, people.observer])
      expect(await takeLastYear(reader, id, {})).toMatchObject({ reason: "forbidden" });
    for (const stranger of [people.branch, people.sister])
      expect(await takeLastYear(stranger, id, {})).toMatchObject({ reason: "not_found" });
    expect(await takeLastYear(people.secretary, id, { codes: "1.1" })).toMatchObject({ reason: "invalid" });
  });
});

describe("who else is there", () => {
  test("each sees the other and the item as it stands, and leaves no line in the log", async () => {
    const before = await sql(database, "select count(*)::int as n from audit_events");
    must(await markPresent(people.secretary, id, "1.1"));
    const seen = must(await markPresent(people.committee, id, "2.1"));
    expect(seen.others).toEqual([{ name: people.secretary.name, code: "1.1" }]);
    expect(seen.answer).toMatchObject({ explanation: itemOf(await now(), "2.1").explanation });
    expect(must(await markPresent(people.secretary, id, "1.2")).others).toEqual([
      { name: people.committee.name, code: "2.1" },
    ]);
    await sql(database, "update assessment_presences set seen_at = now() - interval '2 minutes'");
    expect(must(await markPresent(people.secretary, id, "1.2")).others).toEqual([]);
    expect(await sql(database, "select count(*)::int as n from audit_events")).toEqual(before);
  });

  test("readers and strangers are not among them", async () => {
    expect(await markPresent(people.staff, id, "1.1")).toMatchObject({ reason: "forbidden" });
    expect(await markPresent(people.sister, id, "1.1")).toMatchObject({ reason: "not_found" });
    expect(await markPresent(people.secretary, id, "9.9")).toMatchObject({ reason: "not_found" });
  });
});
