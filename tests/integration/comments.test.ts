import { beforeAll, describe, expect, test } from "vitest";
import { addComment, resolveComment } from "@/lib/assessments/comments/commands";
import { commentsOf } from "@/lib/assessments/comments/queries";
import { assignLiaison, endLiaison } from "@/lib/liaison/commands";
import { today } from "@/lib/platform/clock";
import { addDays } from "@/lib/platform/dates";
import { makeActor, makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { begunYear, makePeople, openYear, type TestPeople, wholeYear } from "@/tests/helpers/year";

const database = await freshDatabase();

let bloc: TestBloc;
let unit: TestUnit;
let people: TestPeople;
let id: string;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 1);
  unit = bloc.units[0] as TestUnit;
  people = await makePeople(bloc);
  await openYear(bloc, people.staff);
  id = await begunYear(people.secretary, unit);
});

describe("what unit and staff say to each other about an item", () => {
  test("is written by both sides, newest first, and each side is told apart", async () => {
    must(await addComment(people.staff, id, "1.1", { text: "Quý III chưa thấy người chuyển đến." }));
    must(await addComment(people.committee, id, "1.1", { text: "Đã rà lại." }));
    const found = await commentsOf(people.secretary, await wholeYear(people.secretary, unit));
    expect(found?.map(({ code, text, fromUpper }) => ({ code, text, fromUpper }))).toEqual([
      { code: "1.1", text: "Đã rà lại.", fromUpper: false },
      { code: "1.1", text: "Quý III chưa thấy người chuyển đến.", fromUpper: true },
    ]);
  });

  test("is settled and opened again by either side, over the version that was read", async () => {
    const { id: comment } = must(await addComment(people.staff, id, "2.1", { text: "Thiếu ngày ký." }));
    const settle = (actor: TestPeople["staff"], resolved: boolean, version: number) =>
      resolveComment(actor, id, comment, { resolved, version });
    expect(must(await settle(people.committee, true, 1))).toMatchObject({
      resolvedBy: people.committee.name,
      version: 2,
    });
    expect(await settle(people.staff, true, 1)).toMatchObject({ reason: "stale", current: { version: 2 } });
    expect(must(await settle(people.staff, false, 2))).toMatchObject({ resolvedAt: null, version: 3 });
    const events = await sql<{ type: string }>(
      database,
      "select type from audit_events where type like 'assessment.comment%' and detail->>'code' = '2.1' order by id",
    );
    expect(events.map((event) => event.type)).toEqual([
      "assessment.comment_added",
      "assessment.comment_resolved",
      "assessment.comment_reopened",
    ]);
  });

  test("is neither read nor written by observers, voters, branches and strangers", async () => {
    const whole = await wholeYear(people.secretary, unit);
    for (const reader of [people.voter, people.observer]) {
      expect(await addComment(reader, id, "1.1", { text: "x" })).toMatchObject({ reason: "forbidden" });
      expect(await commentsOf(reader, whole)).toBeNull();
    }
    for (const stranger of [people.branch, people.sister, people.admin]) {
      expect(await addComment(stranger, id, "1.1", { text: "x" })).toMatchObject({ reason: "not_found" });
      expect(await commentsOf(stranger, whole)).toBeNull();
    }
  });

  test("is read and answered by a voter and an inspector of the units that they follow, while they follow them", async () => {
    const sister = bloc.units[1] as TestUnit;
    const other = await begunYear(people.sister, sister);
    must(await addComment(people.sister, other, "1.1", { text: "Việc của đơn vị kia." }));
    const inspector = await makeActor("khoi.kiemtra", "INSPECTION_COMMITTEE", {
      orgId: bloc.orgId,
      unitId: bloc.rootId,
    });
    const officers: string[] = [];
    for (const { userId } of [people.voter, inspector]) {
      const named = { unitId: unit.id, userId, fromDay: addDays(await today(), -1) };
      officers.push(must(await assignLiaison(people.staff, bloc.orgId, named)).id);
    }
    const whole = await wholeYear(people.secretary, unit);
    for (const liaison of [people.voter, inspector]) {
      const said = must(await addComment(liaison, id, "1.2", { text: `Ý của ${liaison.name}.` }));
      expect(said).toMatchObject({ fromUpper: true, authorId: liaison.userId });
      must(await resolveComment(liaison, id, said.id, { resolved: true, version: 1 }));
      expect((await commentsOf(liaison, whole))?.length).toBeGreaterThan(0);
      expect(await addComment(liaison, other, "1.1", { text: "x" })).toMatchObject({ reason: "forbidden" });
      expect(await commentsOf(liaison, await wholeYear(people.sister, sister))).toBeNull();
    }
    const ended = { unitId: unit.id, officerId: officers[0], toDay: addDays(await today(), -1), version: 1 };
    must(await endLiaison(people.staff, bloc.orgId, ended));
    expect(await addComment(people.voter, id, "1.2", { text: "x" })).toMatchObject({ reason: "forbidden" });
    expect(await commentsOf(people.voter, whole)).toBeNull();
  });

  test("an empty word, a long one, an unknown item or remark are refused", async () => {
    const say = (code: string, text: unknown) => addComment(people.staff, id, code, { text });
    expect(await say("1.1", "  ")).toMatchObject({ reason: "invalid", fields: [{ path: "text" }] });
    expect(await say("1.1", "x".repeat(2001))).toMatchObject({ reason: "invalid" });
    expect(await say("9.9", "Có gì")).toMatchObject({ reason: "not_found" });
    const mark = { resolved: true, version: 1 };
    for (const unknown of ["khong-co", "11111111-1111-4111-8111-111111111111"])
      expect(await resolveComment(people.staff, id, unknown, mark)).toMatchObject({ reason: "not_found" });
  });

  test("keeps script and signs as they were typed", async () => {
    const text = "<script>alert(1)</script> # $ {{ \u202e ngược";
    expect(must(await addComment(people.secretary, id, "3.4", { text })).text).toBe(text);
  });
});
