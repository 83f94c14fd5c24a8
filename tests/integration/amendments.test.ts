import { Readable } from "node:stream";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { appraisalWork } from "@/lib/assessments/appraisal/queries";
import { findAssessment } from "@/lib/assessments/queries";
import { closeCycle } from "@/lib/cycles/commands";
import { blocDashboard } from "@/lib/dashboard/bloc-queries";
import { amendDecision } from "@/lib/decisions/amendments/commands";
import { castVote, recordDecision } from "@/lib/decisions/commands";
import { decisionOfYear } from "@/lib/decisions/papers/queries";
import { decisionsOfYear, resultsOfYear } from "@/lib/decisions/queries";
import { addScan } from "@/lib/decisions/scans/commands";
import { scanFile } from "@/lib/decisions/scans/queries";
import { receiveFile } from "@/lib/evidence/intake/receiving";
import { onDay, today } from "@/lib/platform/clock";
import { addDays, type PlainDate } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { signReport } from "@/lib/reports/editions/commands";
import { frozenReport, markOf } from "@/lib/reports/editions/freezing";
import { publishReport } from "@/lib/reports/editions/publishing";
import { publishedResults } from "@/lib/reports/published";
import { reportOfYear } from "@/lib/reports/queries";
import { changeUnit } from "@/lib/units/tree/commands";
import { withClient } from "@/scripts/database/connection";
import { appraisedYear, makeSigner } from "@/tests/helpers/appraisal";
import { allOf, makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { jpegPhoto, pngPicture } from "@/tests/helpers/files";
import { concludeMeeting, gatheredMeeting } from "@/tests/helpers/meetings";
import { makePeople, move, openYear, type TestPeople } from "@/tests/helpers/year";

const database = await freshDatabase();

let bloc: TestBloc;
let people: TestPeople;
let signerId: string;
/** The number of whoever came first. */
let recorded: string;
let day: PlainDate;
let cycleId: string;
let ids: string[];
let decisionId: string;

const decided = async () => must(await decisionsOfYear(people.staff, bloc.orgId, 2026)).decisions;
const stateOf = async (id = "") => must(await findAssessment(people.staff, id)).whole.state;
const amend = (more: object, actor: Actor = people.leader, id = decisionId) =>
  amendDecision(actor, id, {
    kind: "revocation",
    number: "70",
    signedOn: day,
    signerId,
    reason: "Minh chứng không đúng sự thật.",
    units: [ids[0]],
    ...more,
  });

beforeAll(async () => {
  day = await today();
  bloc = await makeBloc("khoi", 3, 1);
  people = await makePeople(bloc);
  cycleId = await openYear(bloc, people.staff);
  signerId = await makeSigner(bloc.orgId);
  const [first, second, third] = bloc.units;
  if (!first || !second || !third) throw new Error("three units");
  const secretary = await makeActor("khoi.bithu3", "UNIT_SECRETARY", { orgId: bloc.orgId, unitId: third.id });
  const failing = { "3.4": { verdict: "not_met" as const, comment: "Chưa có văn bản tham mưu." } };
  ids = [
    await appraisedYear(people, first),
    await appraisedYear({ ...people, secretary: people.sister }, second, failing),
    await appraisedYear({ ...people, secretary }, third),
  ];
  const called = { staff: people.staff, chair: people.leader, orgId: bloc.orgId };
  const meeting = await gatheredMeeting(called, ids);
  for (const id of ids) must(await castVote(people.voter, id, { choice: "in_favour" }));
  must(await concludeMeeting(people.staff, meeting));
});

describe("two who record the decision at once", () => {
  test("record one: the other is told", async () => {
    const input = { signedOn: day, signerId, units: ids };
    const both = await Promise.all(
      ["58", "59", "58"].map((number) =>
        recordDecision(people.leader, bloc.orgId, 2026, { ...input, number }),
      ),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    for (const other of both.filter(({ ok }) => !ok))
      expect(other).toMatchObject({
        reason: "conflict",
        message: expect.stringContaining("có thể người khác vừa ghi"),
      });
    const all = await decided();
    expect(all).toHaveLength(1);
    decisionId = all[0]?.id ?? "";
    recorded = all[0]?.number ?? "";
  });

  test("the list that was not seen is not signed", async () => {
    const other = await makeBloc("khac", 2, 1);
    const own = await makePeople(other);
    await openYear(other, own.staff);
    const id = await appraisedYear(own, other.units[0] ?? { id: "", code: "", branches: [] });
    const meeting = await gatheredMeeting({ staff: own.staff, chair: own.leader, orgId: other.orgId }, [id]);
    must(await castVote(own.voter, id, { choice: "in_favour" }));
    must(await concludeMeeting(own.staff, meeting));
    const input = { number: "1", signedOn: day, signerId: await makeSigner(other.orgId), units: [newId()] };
    expect(await recordDecision(own.leader, other.orgId, 2026, input)).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("Danh sách đơn vị vừa thay đổi"),
    });
    expect(await amend({}, own.leader)).toMatchObject({ reason: "not_found" });
  });

  test("reasons stand as rows, by item, for the plan of the next year", async () => {
    const rows = await sql(database, "select code, reason, assessment_id as unit from decision_reasons");
    expect(rows).toEqual([{ code: "3.4", reason: "Chưa có văn bản tham mưu.", unit: ids[1] }]);
  });
});

describe("what is decided stands against the serving role", () => {
  test.each([
    ["another number", "update recognition_decisions set number = '1-QĐ/ĐTN'"],
    ["no decision", "delete from recognition_decisions"],
    ["another result on the list", "update decision_units set result = 'RECOGNISED'"],
    ["no list", "delete from decision_units"],
    ["no reasons", "delete from decision_reasons"],
    ["other reasons", "update decision_reasons set reason = 'khác'"],
    [
      "a reason more",
      `insert into decision_reasons (org_id, decision_id, assessment_id, code, title, reason, sort_order)
        select org_id, decision_id, assessment_id, '9.9', 'x', 'x', 9 from decision_units limit 1`,
    ],
    [
      "a state without a decision",
      "update assessments set state = 'RECOGNISED' where state = 'NOT_RECOGNISED'",
    ],
    ["a state taken back", "update assessments set state = 'APPRAISED' where state = 'RECOGNISED'"],
    ["a year of another unit", "update assessments set round = 9 where state = 'RECOGNISED'"],
    ["no year", "delete from assessments where state = 'RECOGNISED'"],
    [
      "a decided year from nowhere",
      `insert into assessments (org_id, cycle_id, unit_id, state)
        select a.org_id, a.cycle_id, u.id, 'RECOGNISED' from assessments a
        join units u on u.org_id = a.org_id and u.kind = 'branch' limit 1`,
    ],
    ["no history", "delete from assessment_transitions"],
    ["no triggers", "alter table assessments disable trigger all"],
    ["no locks", "set session_replication_role = replica"],
    ["another sequence", "select setval('recognition_decisions_sequence_seq', 1)"],
    ["another view", "create or replace view decided_units as select 1"],
  ])("%s", async (_, text) => {
    const before = await sql(database, "select id, state, version from assessments order by id");
    await expect(withClient(database.url, (client) => client.query(text))).rejects.toThrow(
      /permission denied|must be owner|decided year|recorded decision/,
    );
    expect(await sql(database, "select id, state, version from assessments order by id")).toEqual(before);
  });

  test("a unit more on an old list, even of a decision that is made along", async () => {
    const join = `insert into decision_units (org_id, decision_id, assessment_id, result)
      select org_id, '${decisionId}', id, 'RECOGNISED' from assessments where id = '${ids[1]}'`;
    await expect(withClient(database.url, (client) => client.query(join))).rejects.toThrow(
      /takes no more rows|duplicate/,
    );
    const forged = `begin;
      insert into recognition_decisions (org_id, cycle_id, kind, number, signed_on, signer_name, signer_title, reason,
          target_id, recorded_by_id, recorded_by, recorded_at)
        select org_id, cycle_id, 'correction', '99-QĐ/ĐTN', signed_on, signer_name, signer_title, 'x', id,
          recorded_by_id, recorded_by, now() from recognition_decisions limit 1;
      insert into decision_units (org_id, decision_id, assessment_id, result)
        select org_id, id, '${ids[1]}', 'RECOGNISED' from recognition_decisions where number = '99-QĐ/ĐTN';
      commit`;
    await expect(withClient(database.url, (client) => client.query(forged))).rejects.toThrow(
      "a decision gives its units their results",
    );
    expect(await decided()).toHaveLength(1);
  });
});

describe("a scan", () => {
  const receive = async (bytes: Buffer, name: string) =>
    must(await receiveFile(Readable.from([bytes]), name));

  test("is added by the upper secretary, checked by its content, and never replaced", async () => {
    const photo = async () => receive(await jpegPhoto(), "58-QD.jpg");
    for (const actor of [people.staff, people.voter])
      expect(await addScan(actor, decisionId, await photo())).toMatchObject({ reason: "forbidden" });
    expect(await addScan(people.secretary, decisionId, await photo())).toMatchObject({ reason: "not_found" });
    const text = await receive(Buffer.from("không phải PDF"), "58-QD.pdf");
    expect((await addScan(people.leader, decisionId, text)).ok).toBe(false);
    const png = await receive(await pngPicture(), "58-QD.png");
    expect(await addScan(people.leader, decisionId, png)).toMatchObject({
      reason: "wrong_type",
      message: "Bản chụp quyết định là tệp PDF hoặc ảnh JPG. Chọn tệp khác.",
    });
    const { id } = must(await addScan(people.leader, decisionId, await photo()));
    expect(must(await scanFile(people.voter, id))).toMatchObject({ mediaType: "image/jpeg" });
    expect(await scanFile(people.secretary, id)).toMatchObject({ reason: "not_found" });
    expect((await decided())[0]?.scans).toMatchObject([{ id, fileName: "58-QD.jpg" }]);
    await expect(
      withClient(database.url, (client) => client.query("delete from decision_scans")),
    ).rejects.toThrow("permission denied");
  });
});

describe("an amendment", () => {
  test("is the upper secretary's, with its own number, a day, a reason and units of that decision", async () => {
    for (const actor of [people.staff, people.voter])
      expect(await amend({}, actor)).toMatchObject({ reason: "forbidden" });
    for (const actor of [people.secretary, people.admin])
      expect(await amend({}, actor)).toMatchObject({ reason: "not_found" });
    expect(await amend({ reason: " " })).toMatchObject({ fields: [{ path: "reason" }] });
    expect(await amend({ units: [] })).toMatchObject({ fields: [{ path: "units" }] });
    expect(await amend({ units: [newId()] })).toMatchObject({ fields: [{ path: "units" }] });
    expect(await amend({ kind: "recognition" })).toMatchObject({ fields: [{ path: "kind" }] });
    expect(await amend({ number: recorded.split("-")[0] })).toMatchObject({ fields: [{ path: "number" }] });
    expect(await amend({ signedOn: addDays(day, -1) })).toMatchObject({
      fields: [{ path: "signedOn", message: expect.stringContaining("trước ngày ký quyết định cũ") }],
    });
    expect(await amend({ units: [ids[1]] })).toMatchObject({
      message:
        "Đoàn Sở số 2 không được công nhận nên không có gì để thu hồi. Bỏ chọn đơn vị này, hoặc chọn Đính chính nếu kết quả ghi sai.",
    });
    expect(await decided()).toHaveLength(1);
  });

  test("revokes: N falls, the old decision stays, the public page says so", async () => {
    const view = must(await reportOfYear(people.leader, bloc.orgId, 2026));
    const seen = markOf(must(frozenReport(view)), view);
    must(await signReport(people.leader, bloc.orgId, 2026, { number: "12", signedOn: day, signerId, seen }));
    must(await publishReport(people.leader, bloc.orgId, 2026));
    must(await closeCycle(people.leader, bloc.orgId, cycleId));
    expect(must(await resultsOfYear(people.voter, bloc.orgId, 2026))).toMatchObject({
      recognised: 2,
      total: 3,
    });
    expect(must(await amend({})).number).toBe("70-QĐ/ĐTN");
    expect(await stateOf(ids[0])).toBe("NOT_RECOGNISED");
    expect(must(await resultsOfYear(people.voter, bloc.orgId, 2026))).toMatchObject({
      recognised: 1,
      total: 3,
    });
    const [old, fresh] = await decided();
    expect(old?.units).toMatchObject([
      { result: "RECOGNISED", changedBy: "70-QĐ/ĐTN" },
      { result: "NOT_RECOGNISED", changedBy: null },
      { result: "RECOGNISED", changedBy: null },
    ]);
    expect(fresh).toMatchObject({
      kind: "revocation",
      targetNumber: recorded,
      units: [
        { result: "NOT_RECOGNISED", reasons: [{ code: "", reason: "Minh chứng không đúng sự thật." }] },
      ],
    });
    const [published] = await publishedResults({ year: 2026, orgCode: "khoi" });
    expect(published?.amendments).toEqual([
      { kind: "revocation", number: "70-QĐ/ĐTN", signedOn: day, units: ["Đoàn Sở số 1"] },
    ]);
    expect(published).toMatchObject({ recognisedNow: 1, totalNow: 3 });
    // Another code later makes no other unit of it.
    const { id: unitId, version } = await allOf(bloc.orgId).unit.findFirstOrThrow({
      where: { code: "DV01" },
    });
    const kept = { sector: null, periodKind: "calendar_year", partyCommittee: null, openedOn: "2018-01-01" };
    must(await changeUnit(people.staff, bloc.orgId, { id: unitId, version, code: "DV-MOI", ...kept }));
    const [renamed] = await publishedResults({ year: 2026, orgCode: "khoi" });
    expect(renamed).toMatchObject({ recognisedNow: 1, totalNow: 3 });
    const { version: next } = await allOf(bloc.orgId).unit.findFirstOrThrow({ where: { id: unitId } });
    must(await changeUnit(people.staff, bloc.orgId, { id: unitId, version: next, code: "DV01", ...kept }));
  });

  test("is the only way: no move and no second revocation of the same unit", async () => {
    expect(await move(people.leader, ids[0] ?? "", "SUBMITTED", { reason: "Sửa" })).toMatchObject({
      reason: "conflict",
    });
    expect(await amend({ number: "71" })).toMatchObject({
      message: expect.stringContaining("đã được thay bằng quyết định số 70-QĐ/ĐTN"),
    });
  });

  test("corrects, two at once once", async () => {
    const correction = (number: string) =>
      amend({ kind: "correction", number, reason: "Ghi nhầm kết quả.", units: [ids[1], ids[2]] });
    const both = await Promise.all([correction("72"), correction("73")]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await Promise.all(ids.map(stateOf))).toEqual(["NOT_RECOGNISED", "RECOGNISED", "NOT_RECOGNISED"]);
    const revocation = (await decided()).find(({ kind }) => kind === "revocation");
    must(await amend({ kind: "correction", number: "80" }, people.leader, revocation?.id));
    expect(await stateOf(ids[0])).toBe("RECOGNISED");
  });

  test("leaves a row in the log for each unit and one for itself", async () => {
    const rows = await sql<{ type: string }>(
      database,
      `select type from audit_events where type in ('decision.revoked', 'decision.corrected')
        or detail ->> 'act' = 'amend' order by id`,
    );
    expect(rows.map(({ type }) => type)).toEqual([
      "assessment.moved",
      "decision.revoked",
      "assessment.moved",
      "assessment.moved",
      "decision.corrected",
      "assessment.moved",
      "decision.corrected",
    ]);
  });
});

test("a unit that is renamed later keeps the name of the decision wherever that year is shown", async () => {
  const [unit] = bloc.units;
  await sql(database, "update units set name = 'Tên mới' where id = $1", [unit?.id]);
  await sql(
    database,
    "insert into unit_names (org_id, unit_id, from_day, name) values ($1, $2, $3::date + 1, 'Tên mới')",
    [bloc.orgId, unit?.id, day],
  );
  // Told after the decision, of days before it: the decision keeps its name, and so do the pages and papers of its year.
  await sql(
    database,
    `insert into unit_names (org_id, unit_id, from_day, name, told_at)
      values ($1, $2, '2025-01-01', 'Tên ghi sau', $3::date + 30)`,
    [bloc.orgId, unit?.id, day],
  );
  const own = ({ unit: shown }: { unit: { id: string; name: string } }) => shown.id === unit?.id;
  const { facts } = must(await blocDashboard(people.staff, bloc.orgId, 2026));
  const { lines } = must(await appraisalWork(people.staff, bloc.orgId, 2026));
  const shown = [
    must(await findAssessment(people.staff, ids[0] ?? "")).whole.unit.name,
    facts.progress.find(own)?.unit.name,
    lines.find(own)?.unit.name,
  ];
  expect(shown).toEqual(Array(3).fill("Đoàn Sở số 1"));
});

test("a signed decision's paper keeps the names of its day when a later one decides on a unit under its new name", async () => {
  const { orgId } = bloc;
  const after = addDays(day, 40);
  const listed = async () => {
    const made = must(await onDay(after, () => decisionOfYear(people.staff, orgId, 2026, decisionId)));
    return made.paper.annexes.map(({ body }) => JSON.stringify(body)).join();
  };
  const before = await listed();
  expect(before).toContain("Đoàn Sở số 1");
  await sql(
    database,
    `insert into unit_names (org_id, unit_id, from_day, name, told_at)
      values ($1, $2, '2018-01-02', 'Viết lại', $3::date + 60)`,
    [orgId, bloc.units[0]?.id, day],
  );
  expect(await listed()).toBe(before);
  await onDay(after, async () =>
    must(await amend({ number: "90", signedOn: after }, people.leader, (await decided()).at(-1)?.id)),
  );
  expect(await listed()).toBe(before);
});
