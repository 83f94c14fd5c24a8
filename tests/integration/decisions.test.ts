import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { findAssessment } from "@/lib/assessments/queries";
import { closeCycle } from "@/lib/cycles/commands";
import { AMENDING } from "@/lib/cycles/messages";
import { castVote, favourRest, recordDecision } from "@/lib/decisions/commands";
import { decisionsOfYear, resultsOfYear } from "@/lib/decisions/queries";
import { today } from "@/lib/platform/clock";
import { addDays, type PlainDate } from "@/lib/platform/dates";
import { withClient } from "@/scripts/database/connection";
import { appraisedYear, judgeAll, makeCommittee, makeSigner } from "@/tests/helpers/appraisal";
import { addUnits, allOf, makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { concludeMeeting, gatheredMeeting } from "@/tests/helpers/meetings";
import { unitOf } from "@/tests/helpers/members";
import { makePeople, move, openYear, submittedYear, type TestPeople } from "@/tests/helpers/year";

const database = await freshDatabase();

let bloc: TestBloc;
let people: TestPeople;
let committee: Actor[];
let signerId: string;
let day: PlainDate;
/** Appraised: the first with all items met, the second without; the third has handed in, the fourth is left out. */
let ids: string[];
let cycleId: string;

beforeAll(async () => {
  day = await today();
  bloc = await makeBloc("khoi", 2, 1);
  await addUnits(bloc, 2);
  people = await makePeople(bloc);
  const [third, fourth] = [unitOf(bloc, 2), unitOf(bloc, 3)];
  cycleId = await openYear(bloc, people.staff, 2026, [{ unitId: fourth.id, reason: "Mới thành lập." }]);
  committee = [people.voter, ...(await makeCommittee(bloc, 2))];
  signerId = await makeSigner(bloc.orgId);
  const failing = { "3.4": { verdict: "not_met" as const, comment: "Chưa có văn bản tham mưu." } };
  const at = { orgId: bloc.orgId, unitId: third.id };
  ids = [
    await appraisedYear(people, unitOf(bloc)),
    await appraisedYear({ ...people, secretary: people.sister }, unitOf(bloc, 1), failing),
    await submittedYear(await makeActor("khoi.bithu3", "UNIT_SECRETARY", at), third),
  ];
});

const record = (more: object = {}, actor = people.leader, year = 2026) =>
  recordDecision(actor, bloc.orgId, year, { number: "58", signedOn: day, signerId, ...more });
const called = () => ({ staff: people.staff, chair: people.leader, orgId: bloc.orgId });
const stateOf = async (id = "") => must(await findAssessment(people.staff, id)).whole.state;

describe("recording a decision", () => {
  test("waits for the committee's votes", async () => {
    const [first = "", second = ""] = ids;
    expect(await record()).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("Còn 2 đơn vị chưa vào phiên họp nào"),
    });
    const meeting = await gatheredMeeting(called(), [first, second]);
    for (const member of committee) must(await favourRest(member, bloc.orgId, 2026));
    expect(await record()).toMatchObject({ message: expect.stringContaining("Đoàn Sở số 2") });
    expect(await concludeMeeting(people.staff, meeting)).toMatchObject({
      message: expect.stringContaining("Còn 1 đơn vị chưa biểu quyết xong: Đoàn Sở số 2"),
    });
    for (const member of committee) must(await castVote(member, second, { choice: "in_favour" }));
    expect(await record()).toMatchObject({ message: expect.stringContaining("phiên họp chưa kết thúc") });
    must(await concludeMeeting(people.staff, meeting));
  });

  test("is the upper secretary's", async () => {
    for (const actor of [people.staff, people.voter, people.secretary, people.branch])
      expect(await record({}, actor)).toMatchObject({ reason: "forbidden" });
    expect(await record({}, people.admin)).toMatchObject({ reason: "not_found" });
    expect(await record({}, people.leader, 2030)).toMatchObject({ reason: "not_found" });
  });

  test.each([
    ["no number", { number: "" }, "number", "Ghi số quyết định, ví dụ 58-QĐ/ĐTN."],
    [
      "the state's form",
      { number: "58/QĐ-ĐTN" },
      "number",
      "“58/QĐ-ĐTN” là cách viết của cơ quan nhà nước. Số văn bản của Đoàn viết là 58-QĐ/ĐTN.",
    ],
    [
      "another paper's number",
      { number: "58-KH/ĐTN" },
      "number",
      "Số quyết định của Đoàn viết như 58-QĐ/ĐTN.",
    ],
    ["no date", { signedOn: null }, "signedOn", "Ghi ngày ký quyết định."],
    ["a year of two figures", { signedOn: "01/12/26" }, "signedOn", "Ghi năm đủ bốn số, ví dụ 01/05/2026."],
    ["no such date", { signedOn: "2026-02-30" }, "signedOn", expect.stringContaining("không có trong lịch")],
    ["no signer", { signerId: "" }, "signerId", "Chọn người ký."],
  ])("is refused with %s", async (_, more, path, message) => {
    expect(await record(more)).toMatchObject({ reason: "invalid", fields: [{ path, message }] });
  });

  test("is refused on a day before the last appraisal or after today, and by one who may not sign then", async () => {
    for (const signedOn of [addDays(day, -1), addDays(day, 1)])
      expect(await record({ signedOn })).toMatchObject({ fields: [{ path: "signedOn" }] });
    const former = await makeSigner(bloc.orgId, "2018-01-01", "2020-12-31");
    expect(await record({ signerId: former })).toMatchObject({ fields: [{ path: "signerId" }] });
    const { orgId } = await makeBloc("khac", 0);
    expect(await record({ signerId: await makeSigner(orgId) })).toMatchObject({
      fields: [{ path: "signerId" }],
    });
  });

  test("writes nothing when one unit fails", async () => {
    await sql(
      database,
      `create function refuse_second() returns trigger language plpgsql as $$ begin
        if new.assessment_id = '${ids[1]}' then raise exception 'the disk is full'; end if; return new; end $$`,
    );
    await sql(
      database,
      "create trigger refuse_second before insert on decision_units for each row execute function refuse_second()",
    );
    await expect(record()).rejects.toThrow("the disk is full");
    await sql(database, "drop trigger refuse_second on decision_units");
    expect(await Promise.all(ids.slice(0, 2).map(stateOf))).toEqual(["APPRAISED", "APPRAISED"]);
    const db = allOf(bloc.orgId);
    expect([await db.recognitionDecision.count(), await db.decisionUnit.count()]).toEqual([0, 0]);
    expect(await sql(database, "select 1 from audit_events where type = 'decision.recorded'")).toEqual([]);
  });

  test("gives every appraised unit its result, for good, with reasons where it is not recognised", async () => {
    expect(must(await record())).toMatchObject({ number: "58-QĐ/ĐTN" });
    expect(await Promise.all(ids.map(stateOf))).toEqual(["RECOGNISED", "NOT_RECOGNISED", "SUBMITTED"]);
    const { decisions } = must(await decisionsOfYear(people.voter, bloc.orgId, 2026));
    expect(decisions).toMatchObject([
      {
        number: "58-QĐ/ĐTN",
        signedOn: day,
        signerName: "Lê Minh Khôi",
        units: [
          { unit: { code: "DV01" }, result: "RECOGNISED", reasons: [] },
          {
            unit: { code: "DV02" },
            result: "NOT_RECOGNISED",
            reasons: [{ code: "3.4", reason: "Chưa có văn bản tham mưu." }],
          },
        ],
      },
    ]);
  });

  test("leaves one row in the log for each unit and one for the decision", async () => {
    const rows = await sql<{ type: string; detail: object }>(
      database,
      `select type, detail from audit_events
        where type = 'decision.recorded' or detail ->> 'act' = 'decide' order by id`,
    );
    expect(rows).toMatchObject([
      { type: "assessment.moved", detail: { to: "RECOGNISED" } },
      { type: "assessment.moved", detail: { to: "NOT_RECOGNISED" } },
      { type: "decision.recorded", detail: { units: 2, recognised: 1, number: "58-QĐ/ĐTN" } },
    ]);
  });

  test("ends votes, verdicts and moves of its units", async () => {
    const [id = ""] = ids;
    expect(await castVote(people.voter, id, { choice: "against" })).toMatchObject({ reason: "conflict" });
    expect(await move(people.leader, id, "SUBMITTED", { reason: "Sửa" })).toMatchObject({
      reason: "conflict",
    });
    expect(await record()).toMatchObject({ reason: "conflict" });
  });
});

describe("a recorded decision", () => {
  test.each(["recognition_decisions", "decision_units"])(
    "in %s is changed and removed by nobody who serves",
    async (table) => {
      const column = table === "decision_units" ? "result = 'RECOGNISED'" : "number = '59-QĐ/ĐTN'";
      for (const text of [
        `update ${table} set ${column}`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ])
        await expect(withClient(database.url, (client) => client.query(text))).rejects.toThrow(
          "permission denied",
        );
    },
  );

  test("keeps its number: a second one takes another, for the units that came later", async () => {
    const [, , third = ""] = ids;
    await judgeAll(people.staff, third);
    must(await move(people.staff, third, "APPRAISED"));
    const meeting = await gatheredMeeting(called(), [third]);
    for (const member of committee) must(await castVote(member, third, { choice: "against" }));
    must(await concludeMeeting(people.staff, meeting));
    expect(await record()).toMatchObject({ reason: "conflict", fields: [{ path: "number" }] });
    expect(await stateOf(third)).toBe("APPRAISED");
    expect(must(await record({ number: "61-QĐ/ĐTN" })).number).toBe("61-QĐ/ĐTN");
    const { decisions } = must(await decisionsOfYear(people.voter, bloc.orgId, 2026));
    expect(decisions.map((each) => each.units.length)).toEqual([2, 1]);
  });

  test("does not recognise a unit whose items are all met against the committee's majority; the votes are the reason", async () => {
    const { decisions } = must(await decisionsOfYear(people.staff, bloc.orgId, 2026));
    expect(decisions[1]?.units).toMatchObject([
      {
        result: "NOT_RECOGNISED",
        reasons: [{ code: "", reason: expect.stringContaining("0/3 tổng số ủy viên tán thành") }],
      },
    ]);
  });

  test("counts N of M: those recognised of those that take part", async () => {
    const results = must(await resultsOfYear(people.secretary, bloc.orgId, 2026));
    expect(results).toMatchObject({ total: 3, recognised: 1 });
    expect(results.units.map((unit) => unit.result)).toEqual([
      "RECOGNISED",
      "NOT_RECOGNISED",
      "NOT_RECOGNISED",
      "NOT_PARTICIPATING",
    ]);
  });

  test("stays when the year is closed, and none is added", async () => {
    must(await closeCycle(people.leader, bloc.orgId, cycleId));
    expect(await record({ number: "70" })).toMatchObject({
      message: `Năm đánh giá 2026 đã đóng, chỉ còn xem được. ${AMENDING}`,
    });
    expect(await favourRest(people.voter, bloc.orgId, 2026)).toMatchObject({
      message: `Năm đánh giá 2026 đã đóng, chỉ còn xem được. ${AMENDING}`,
    });
  });
});

test("units and strangers do not read the board", async () => {
  expect(await decisionsOfYear(people.secretary, bloc.orgId, 2026)).toMatchObject({ reason: "forbidden" });
  expect(await decisionsOfYear(people.admin, bloc.orgId, 2026)).toMatchObject({ reason: "not_found" });
});
