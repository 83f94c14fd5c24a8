import { Readable } from "node:stream";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { changeActivity, createActivity, removeActivity, restoreActivity } from "@/lib/activities/commands";
import { activitiesOfYear, activityDetail } from "@/lib/activities/queries";
import { activityFilterSchema } from "@/lib/activities/schema";
import { removeEvidence } from "@/lib/evidence/commands";
import { uploadEvidence } from "@/lib/evidence/intake/commands";
import { receiveFile } from "@/lib/evidence/intake/receiving";
import { evidenceDetail, listEvidence } from "@/lib/evidence/queries";
import { restrictEvidence } from "@/lib/evidence/restricting";
import { evidenceFilterSchema } from "@/lib/evidence/schema";
import { createMember } from "@/lib/members/commands";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import type { RecordPlace } from "@/lib/units/record-place";
import { allOf, makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { pdf } from "@/tests/helpers/files";

const database = await freshDatabase();

let bloc: TestBloc;
let here: RecordPlace;
let branchId: string;
let otherBranchId: string;
let secretary: Actor;
let branchSecretary: Actor;
let observer: Actor;
let sister: Actor;
let staff: Actor;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  const [unit, other] = bloc.units;
  here = { orgId: bloc.orgId, unitId: unit?.id ?? "", branchId: null };
  branchId = unit?.branches[0]?.id ?? "";
  otherBranchId = unit?.branches[1]?.id ?? "";
  const at = (unitId: string | undefined) => ({ orgId: bloc.orgId, unitId: unitId ?? "" });
  secretary = await makeActor("bithu", "UNIT_SECRETARY", here);
  branchSecretary = await makeActor("bithu.cd1", "BRANCH_SECRETARY", at(branchId));
  observer = await makeActor("quansat", "OBSERVER", here);
  sister = await makeActor("bithu.khac", "UNIT_SECRETARY", at(other?.id));
  staff = await makeActor("vanphong", "UPPER_STAFF", at(bloc.rootId));
});

const deed = (more: object = {}) => ({
  unit: here.unitId,
  title: "Thăm gia đình chính sách",
  startsOn: "2021-07-25",
  kind: "social_welfare",
  occasion: "war_invalids_day",
  place: "Phường 2",
  participants: 35,
  partners: ["Công đoàn cơ sở", "Hội Cựu chiến binh", "Công đoàn cơ sở"],
  content: "Trao 20 suất quà.",
  ...more,
});

async function evidenceAt(actor: Actor, place: RecordPlace, text: string): Promise<string> {
  const file = must(await receiveFile(Readable.from([pdf(text)]), `${text}.pdf`));
  return must(await uploadEvidence(actor, place, file, { factDate: "2021-07-25", caption: text })).id;
}

const edit = (more: object = {}) => {
  const { unit, ...fields } = deed(more);
  return fields;
};

describe("recording an activity", () => {
  test("with its partners once each and its pictures", async () => {
    const photo = await evidenceAt(secretary, here, "trao quà");
    const { id } = must(await createActivity(secretary, deed({ evidence: [photo, photo] })));
    expect(must(await activityDetail(observer, id))).toMatchObject({
      title: "Thăm gia đình chính sách",
      startsOn: "2021-07-25",
      endsOn: null,
      partners: ["Công đoàn cơ sở", "Hội Cựu chiến binh"],
      participants: 35,
      branch: null,
      evidence: [{ id: photo, caption: "trao quà" }],
      mayEdit: false,
    });
    expect(must(await evidenceDetail(observer, photo)).usedIn.activities).toEqual([
      { id, title: "Thăm gia đình chính sách", startsOn: "2021-07-25" },
    ]);
  });

  test("every field that is wrong is named with what to do", async () => {
    const wrong = deed({ title: " ", startsOn: "31/02/2021", kind: "x", participants: -1, evidence: ["a"] });
    const result = await createActivity(secretary, wrong);
    expect(result).toMatchObject({ reason: "invalid" });
    const paths = result.ok ? [] : result.fields?.map(({ path }) => path);
    expect(paths).toEqual(["title", "startsOn", "kind", "participants", "evidence.0"]);
    expect(await createActivity(secretary, deed({ khac: 1 }))).toMatchObject({ reason: "invalid" });
  });

  test("not before its day", async () => {
    const early = onDay(plainDate("2021-07-24"), () => createActivity(secretary, deed()));
    expect(await early).toMatchObject({ reason: "invalid", fields: [{ path: "startsOn" }] });
  });

  test("the branch's secretary for the own branch; not for the unit nor for another branch", async () => {
    const { id } = must(await createActivity(branchSecretary, deed({ branch: branchId })));
    expect(must(await activityDetail(branchSecretary, id))).toMatchObject({
      branch: { id: branchId },
      mayEdit: true,
    });
    expect(await createActivity(branchSecretary, deed())).toMatchObject({ reason: "not_found" });
    expect(await createActivity(branchSecretary, deed({ branch: otherBranchId }))).toMatchObject({
      reason: "not_found",
    });
  });

  test("onlookers are refused; strangers, foreign branches and foreign evidence are not found", async () => {
    expect(await createActivity(observer, deed())).toMatchObject({ reason: "forbidden" });
    expect(await createActivity(staff, deed())).toMatchObject({ reason: "forbidden" });
    expect(await createActivity(sister, deed())).toMatchObject({ reason: "not_found" });
    const foreignBranch = bloc.units[1]?.branches[0]?.id;
    expect(await createActivity(secretary, deed({ branch: foreignBranch }))).toMatchObject({
      reason: "not_found",
    });
    const theirs = { ...here, unitId: bloc.units[1]?.id ?? "" };
    const foreign = await evidenceAt(sister, theirs, "của đơn vị khác");
    expect(await createActivity(secretary, deed({ evidence: [foreign] }))).toMatchObject({
      reason: "invalid",
      fields: [{ path: "evidence" }],
    });
  });
});

describe("changing an activity", () => {
  test("replaces partners and pictures; a stale save is told what stands there", async () => {
    const [a, b] = [await evidenceAt(secretary, here, "a"), await evidenceAt(secretary, here, "b")];
    const { id } = must(await createActivity(secretary, deed({ evidence: [a] })));
    const next = {
      ...edit({ title: "Thăm Mẹ Việt Nam anh hùng", partners: ["Hội Phụ nữ"], evidence: [b] }),
      version: 1,
    };
    expect(must(await changeActivity(secretary, id, next))).toMatchObject({
      title: "Thăm Mẹ Việt Nam anh hùng",
      partners: ["Hội Phụ nữ"],
      evidence: [{ id: b }],
      version: 2,
    });
    expect(await changeActivity(secretary, id, { ...next, title: "Của tôi" })).toMatchObject({
      reason: "stale",
      current: { title: "Thăm Mẹ Việt Nam anh hùng", version: 2 },
    });
    expect(await changeActivity(observer, id, next)).toMatchObject({ reason: "forbidden" });
    expect(await changeActivity(sister, id, next)).toMatchObject({ reason: "not_found" });
  });

  test("who does not read a restricted picture keeps it, and lets go of those that he or she reads", async () => {
    const committee = await makeActor("bch", "UNIT_COMMITTEE", here);
    const open = await evidenceAt(secretary, here, "ai cũng đọc");
    const restricted = await evidenceAt(secretary, here, "ít người đọc");
    must(await restrictEvidence(secretary, restricted, { isRestricted: true, version: 1 }));
    const { id } = must(await createActivity(secretary, deed({ evidence: [open, restricted] })));
    expect(must(await activityDetail(committee, id)).evidence).toMatchObject([{ id: open }]);
    must(await changeActivity(committee, id, { ...edit(), version: 1 }));
    expect(must(await activityDetail(secretary, id)).evidence).toMatchObject([{ id: restricted }]);
    must(await changeActivity(secretary, id, { ...edit(), version: 2 }));
    expect(must(await activityDetail(secretary, id)).evidence).toEqual([]);
  });

  test("a branch's secretary keeps pictures that he or she does not see", async () => {
    const ofUnit = await evidenceAt(secretary, here, "của đơn vị");
    const { id } = must(await createActivity(secretary, deed({ branch: branchId, evidence: [ofUnit] })));
    expect(must(await activityDetail(branchSecretary, id)).evidence).toEqual([]);
    must(await changeActivity(branchSecretary, id, { ...edit({ branch: branchId }), version: 1 }));
    expect(must(await activityDetail(secretary, id)).evidence).toMatchObject([{ id: ofUnit }]);
    const away = { ...edit({ branch: null }), version: 2 };
    expect(await changeActivity(branchSecretary, id, away)).toMatchObject({ reason: "not_found" });
  });

  test("a removed picture comes back to its activity with its restoration", async () => {
    const photo = await evidenceAt(secretary, here, "xóa nhầm");
    const { id } = must(await createActivity(secretary, deed({ evidence: [photo] })));
    must(await removeEvidence(secretary, photo, { version: 1 }));
    must(await changeActivity(secretary, id, { ...edit(), version: 1 }));
    expect(await allOf(bloc.orgId).activityEvidence.count({ where: { activityId: id } })).toBe(1);
  });

  test("removed it is gone from the lists, and can be taken back for 30 days", async () => {
    const { id } = must(await createActivity(secretary, deed()));
    const on = <T>(day: string, work: () => Promise<T>) => onDay(plainDate(day), work);
    expect(await removeActivity(observer, id, { version: 1 })).toMatchObject({ reason: "forbidden" });
    expect(await on("2026-10-01", () => removeActivity(secretary, id, { version: 5 }))).toMatchObject({
      reason: "stale",
    });
    must(await on("2026-10-01", () => removeActivity(secretary, id, { version: 1 })));
    expect(await activityDetail(observer, id)).toMatchObject({ reason: "not_found" });
    expect(await changeActivity(secretary, id, { ...edit(), version: 2 })).toMatchObject({
      reason: "conflict",
    });
    expect(await on("2026-11-01", () => restoreActivity(secretary, id))).toMatchObject({
      reason: "conflict",
    });
    must(await on("2026-10-31", () => restoreActivity(secretary, id)));
    expect(await activityDetail(observer, id)).toMatchObject({ ok: true });
    const events = await sql(database, "SELECT type FROM audit_events WHERE subject_id = $1 ORDER BY id", [
      id,
    ]);
    expect(events.map(({ type }) => type)).toEqual([
      "activity.created",
      "activity.removed",
      "activity.restored",
    ]);
  });
});

describe("participants ticked from the roster", () => {
  const member = async (branch: string, fullName: string) =>
    must(
      await createMember(secretary, {
        unit: here.unitId,
        branch,
        fullName,
        birthDate: "2000-02-01",
        gender: "female",
      }),
    ).id;

  test("make the number; their names are for those who read that roster", async () => {
    const own = await member(branchId, "Cao Phương Thúy");
    const beside = await member(otherBranchId, "Vũ Thị Lan");
    const { id } = must(
      await createActivity(secretary, deed({ participants: 99, members: [own, beside, own] })),
    );
    expect(must(await activityDetail(staff, id))).toMatchObject({
      participants: 2,
      members: [{ fullName: "Vũ Thị Lan" }, { fullName: "Cao Phương Thúy", branch: "Chi đoàn 1" }],
    });
    const ofBranch = { branch: branchId, members: [own, beside] };
    expect(await createActivity(secretary, deed(ofBranch))).toMatchObject({ fields: [{ path: "members" }] });
    must(
      await changeActivity(secretary, id, { ...edit({ ...ofBranch, members: [own, beside] }), version: 1 }),
    );
    // The branch's secretary reads one of the two names; saving keeps the other.
    const seen = must(await activityDetail(branchSecretary, id));
    expect([seen.participants, seen.members.map(({ id }) => id)]).toEqual([2, [own]]);
    must(
      await changeActivity(branchSecretary, id, { ...edit({ branch: branchId, members: [] }), version: 2 }),
    );
    expect(must(await activityDetail(staff, id))).toMatchObject({
      participants: 1,
      members: [{ id: beside }],
    });
    const [event] = await sql(
      database,
      "SELECT v.after::text AS said FROM audit_events e JOIN audit_values v ON v.event_id = e.id WHERE e.subject_id = $1 ORDER BY e.id LIMIT 1",
      [id],
    );
    expect(String(event?.said)).not.toContain(own);
  });

  test("a member of another unit is refused", async () => {
    const theirs = must(
      await createMember(sister, {
        unit: bloc.units[1]?.id,
        branch: bloc.units[1]?.branches[0]?.id,
        fullName: "Trần Văn Bình",
        birthDate: "2001-01-01",
        gender: "male",
      }),
    ).id;
    expect(await createActivity(secretary, deed({ members: [theirs] }))).toMatchObject({
      reason: "invalid",
      fields: [{ path: "members" }],
    });
  });
});

describe("the year's list", () => {
  test("by month, kind, occasion and branch; months counted whatever month is looked at", async () => {
    const unit = bloc.units[1];
    const at = { orgId: bloc.orgId, unitId: unit?.id ?? "", year: 2020 };
    const theirs = (more: object) => createActivity(sister, { ...deed(more), unit: at.unitId });
    must(await theirs({ title: "Một", startsOn: "2020-03-01", kind: "education", occasion: "youth_month" }));
    must(
      await theirs({
        title: "Hai",
        startsOn: "2020-03-26",
        occasion: "union_day",
        branch: unit?.branches[0]?.id,
      }),
    );
    must(await theirs({ title: "Ba", startsOn: "2020-11-20", occasion: null }));
    must(await theirs({ title: "Năm khác", startsOn: "2021-01-01" }));
    const list = async (filter: object) =>
      must(await activitiesOfYear(staff, at, activityFilterSchema.parse(filter)));
    const titles = async (filter: object) => (await list(filter)).items.map(({ title }) => title);
    expect(await titles({})).toEqual(["Ba", "Hai", "Một"]);
    expect(await titles({ month: "03" })).toEqual(["Hai", "Một"]);
    expect(await titles({ kind: "education" })).toEqual(["Một"]);
    expect(await titles({ occasion: "union_day" })).toEqual(["Hai"]);
    expect(await titles({ branch: unit?.branches[0]?.id })).toEqual(["Hai"]);
    expect((await list({ month: "11" })).months).toEqual([
      { month: "03", count: 2, participants: 70 },
      { month: "11", count: 1, participants: 35 },
    ]);
    expect(must(await activitiesOfYear(secretary, at, activityFilterSchema.parse({}))).items).toEqual([]);
  });

  test("what no activity shows is found as unused", async () => {
    const loose = await evidenceAt(secretary, here, "chưa dùng");
    const used = await evidenceAt(secretary, here, "đã dùng");
    must(await createActivity(secretary, deed({ evidence: [used] })));
    const filter = evidenceFilterSchema.parse({ unused: "1", limit: 200 });
    const ids = must(await listEvidence(secretary, here, filter)).items.map(({ id }) => id);
    expect(ids).toContain(loose);
    expect(ids).not.toContain(used);
  });
});
