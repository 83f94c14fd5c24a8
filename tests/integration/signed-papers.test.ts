import { beforeAll, describe, expect, test } from "vitest";
import { installationScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { saveMinutes } from "@/lib/assessments/appraisal/minutes/commands";
import { saveItem } from "@/lib/assessments/commands";
import { appraisalMinutes } from "@/lib/assessments/papers/appraisal-minutes";
import { registrationOf, registrationSigning } from "@/lib/assessments/papers/registration";
import { selfAssessmentReport } from "@/lib/assessments/papers/self-assessment";
import {
  signAppraisalMinutes,
  signRegistration,
  signSelfAssessment,
  takeBackAppraisalMinutes,
  takeBackRegistration,
  takeBackSelfAssessment,
} from "@/lib/assessments/papers/signing";
import { findAssessment } from "@/lib/assessments/queries";
import { addUnits, changeCycle } from "@/lib/cycles/commands";
import { cycleWhere } from "@/lib/cycles/queries";
import { proposedDates } from "@/lib/cycles/rules";
import { castVote } from "@/lib/decisions/commands";
import { signProposal, takeBackProposal } from "@/lib/decisions/papers/proposal-signing";
import { proposalOfYear } from "@/lib/decisions/papers/queries";
import { verdictLine } from "@/lib/decisions/verdict-line";
import { minutesFile } from "@/lib/meetings/minutes/file";
import {
  minutesSigning,
  signMinutes as signMinutesOfMeeting,
  takeBackMinutes,
} from "@/lib/meetings/minutes/signing";
import { meetingView } from "@/lib/meetings/queries";
import { onDay } from "@/lib/platform/clock";
import { fromDay } from "@/lib/platform/database/days";
import { plainDate } from "@/lib/platform/dates";
import { done } from "@/lib/platform/result";
import { profileOn } from "@/lib/units/queries";
import { appraisedYear, judge, judgeAll } from "@/tests/helpers/appraisal";
import { allOf, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { concludeMeeting, gatheredMeeting } from "@/tests/helpers/meetings";
import { lines, openDocx } from "@/tests/helpers/opened-docx";
import { itemOf, makePeople, meet, move, openYear, type TestPeople } from "@/tests/helpers/year";

const database = await freshDatabase();

let bloc: TestBloc;
let people: TestPeople;
let one: string;
let two: string;
let cycleId: string;

const december = <T>(work: () => Promise<T>) => onDay(plainDate("2026-12-10"), work);
const said = { heldOn: "2026-11-20", place: "Phòng họp Đoàn Khối", members: ["Trần Văn Bình"] };
const write = (version: number | null, more = {}) =>
  december(() => saveMinutes(people.staff, one, { ...said, finding: "Đủ minh chứng.", version, ...more }));
const signMinutes = (number: string, actor: Actor = people.staff) =>
  december(() => signAppraisalMinutes(actor, one, { number, signedOn: "2026-12-02" }));
const proposed = (number: string, signedOn = "2026-12-05") =>
  december(() => signProposal(people.staff, bloc.orgId, 2026, { number, signedOn }));
const laid = () => december(async () => must(await proposalOfYear(people.staff, bloc.orgId, 2026)));
const paper = () => december(async () => must(await appraisalMinutes(people.staff, one)));
const reopen = (id: string) =>
  december(async () => must(await move(people.leader, id, "SUBMITTED", { reason: "Xem lại nội dung 1.1." })));
const concludeAgain = (id: string) =>
  december(async () => {
    await judgeAll(people.staff, id);
    must(await move(people.staff, id, "APPRAISED"));
  });
const voided = () =>
  sql<{ detail: object }>(
    database,
    "SELECT detail FROM audit_events WHERE type = 'paper.signing_voided' ORDER BY id",
  );

async function profileNow() {
  const old = await profileOn(people.staff, bloc.orgId, plainDate("2026-12-10"));
  if (!old) throw new Error("the organisation has a profile");
  const { name, shortName, parentName, place, issuerCode } = old;
  return { name, shortName, parentName, place, issuerCode };
}

/** The first unit bears another name from this day on, while this goes on; `toldAt`: since when that is known. */
async function calledAnew(day: string, work: () => Promise<void>, toldAt: Date | null = null) {
  const unitId = bloc.units[0]?.id ?? "";
  const call = (name: string) => sql(database, "UPDATE units SET name = $2 WHERE id = $1", [unitId, name]);
  const name = "Đoàn Sở tên mới";
  const from = fromDay(plainDate(day));
  await allOf(bloc.orgId).unitName.create({
    data: { orgId: bloc.orgId, unitId, name, fromDay: from, toldAt },
  });
  await call(name);
  await work();
  await call("Đoàn Sở số 1");
  await sql(database, "DELETE FROM unit_names WHERE name = $1", [name]);
}

/** After everything was signed unit and organisation are told to have been called otherwise all along. */
async function toldAnew(work: () => Promise<void>) {
  const name = "Đoàn Khối viết lại";
  const [fromDay, toldAt] = [new Date("2018-01-02"), new Date("2027-01-01")];
  const db = allOf(bloc.orgId);
  await db.organisationProfile.create({
    data: { ...(await profileNow()), orgId: bloc.orgId, name, fromDay, toldAt },
  });
  await calledAnew("2018-01-02", work, toldAt);
  await db.organisationProfile.deleteMany({ where: { name } });
}

beforeAll(async () => {
  bloc = await makeBloc("khoi", 3);
  people = await makePeople(bloc);
  const [first, second, third] = bloc.units;
  if (!first || !second || !third) throw new Error("three units are wanted");
  await onDay(plainDate("2026-11-20"), async () => {
    cycleId = await openYear(bloc, people.staff, 2026, [{ unitId: third.id, reason: "Mới thành lập." }]);
    one = await appraisedYear(people, first);
    two = await appraisedYear({ ...people, secretary: people.sister }, second);
  });
});

describe("signed minutes of an appraisal", () => {
  test("bear no number before the team has written them", async () => {
    expect((await paper()).signing.lacks).toContain("Chưa ghi");
    expect(await signMinutes("14")).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("ghi biên bản rồi ghi số"),
    });
  });

  test("are written until their number is recorded and not after it", async () => {
    must(await write(null));
    must(await write(1, { place: "Đoàn Sở số 1" }));
    must(await signMinutes("14"));
    for (const more of [{ place: "Nơi khác" }, { heldOn: "2026-12-09" }, { finding: "Khác." }])
      expect(await write(2, more)).toMatchObject({
        reason: "conflict",
        message: expect.stringMatching(/đã ký số 14-BB\/ĐTN ngày 02\/12\/2026.*mở lại thẩm định/),
      });
    expect(await allOf(bloc.orgId).appraisalMinutes.findFirst({ select: { place: true } })).toEqual({
      place: "Đoàn Sở số 1",
    });
  });

  test("are a draft again once the appraisal is reopened; the old number stays and is given to no other", async () => {
    await reopen(one);
    must(await write(2, { finding: "Xem lại 1.1." }));
    await december(async () =>
      must(await judge(people.staff, one, "1.1", "not_met", "Chưa cập nhật quý 2.")),
    );
    await concludeAgain(one);
    const { paper: draft, signing } = await paper();
    expect(draft.draft).toBe(true);
    expect(draft.head.number?.value).toBeNull();
    expect(signing).toMatchObject({
      signing: null,
      ended: [
        { number: "14-BB/ĐTN", signedOn: "2026-12-02", endedOn: "2026-12-10", endedBy: people.leader.name },
      ],
    });
    expect(await signMinutes("14")).toMatchObject({ reason: "conflict", fields: [{ path: "number" }] });
    must(await signMinutes("15"));
    expect(await signMinutes("16")).toMatchObject({ message: expect.stringContaining("15-BB/ĐTN") });
    const after = await paper();
    expect(after.paper.head.number?.value).toBe("15");
    expect(after.paper.draft).toBe(false);
    expect((await voided()).map(({ detail }) => detail)).toEqual([
      { paper: "appraisal_minutes", year: 2026, number: "14-BB/ĐTN" },
    ]);
  });

  test("ended by the serving role's own hand are refused: history is only added to", async () => {
    await expect(
      allOf(bloc.orgId).paperSigningVoid.deleteMany({ where: { voidedBy: people.leader.name } }),
    ).rejects.toThrow(/permission denied/);
  });

  test("of one signer's double click are signed once", async () => {
    await reopen(one);
    await concludeAgain(one);
    const both = await Promise.all([signMinutes("17"), signMinutes("18", people.leader)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("of two who record it at once: the second hears what the first one did, not that the number is another paper's", async () => {
    const all = await december(() =>
      Promise.all(
        Array.from({ length: 8 }, () =>
          signRegistration(people.secretary, one, { number: "7", signedOn: "2026-12-02" }),
        ),
      ),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    const told = `${people.secretary.name} đã ghi số 07-BĐK/ĐTN cho văn bản này. Tải lại trang để xem.`;
    for (const late of all.filter(({ ok }) => !ok))
      expect(late).toEqual({ ok: false, reason: "conflict", message: told });
  });
});

test("a signed registration keeps what unit and organisation were called on its day", async () => {
  const { orgId } = bloc;
  const text = () =>
    december(async () => JSON.stringify(must(await registrationOf(people.secretary, one)).paper));
  const before = await text();
  const from = fromDay(plainDate("2026-12-08"));
  const organisation = "Đoàn Khối tên mới";
  const db = allOf(orgId);
  await db.organisationProfile.create({
    data: { ...(await profileNow()), orgId, name: organisation, fromDay: from },
  });
  await calledAnew("2026-12-08", async () => expect(await text()).toBe(before));
  await toldAnew(async () => expect(await text()).toBe(before));
  await db.organisationProfile.deleteMany({ where: { name: organisation } });
});

describe("a signed proposal", () => {
  const isDraft = async () => (await laid()).paper.draft;

  test("is a draft again when a unit that it lists is reopened, and is signed anew under another number", async () => {
    expect(await proposed("9", "2021-01-01")).toMatchObject({
      fields: [{ path: "signedOn", message: expect.stringContaining("trước ngày thẩm định, 20/11/2026.") }],
    });
    must(await proposed("9"));
    expect(await isDraft()).toBe(false);
    await reopen(two);
    expect(await isDraft()).toBe(true);
    await concludeAgain(two);
    expect(await isDraft()).toBe(true);
    expect(await proposed("9")).toMatchObject({ reason: "conflict", fields: [{ path: "number" }] });
    must(await proposed("10"));
    expect(await laid()).toMatchObject({
      paper: { draft: false, head: { number: { value: "10" } } },
      signing: { ended: [{ number: "09-TTr/ĐTN-VP", reason: "Đoàn Sở số 2: mở lại thẩm định." }] },
    });
  });

  test("mistyped is taken back by who records it: a draft again, its number free for whichever paper bears it", async () => {
    const takeBack = (actor: Actor, number: string, reason = "Ngày trên văn bản là 05/12.") =>
      december(() => takeBackProposal(actor, bloc.orgId, 2026, { number, reason }));
    const number = "10-TTr/ĐTN-VP";
    expect(await takeBack(people.voter, number)).toMatchObject({ reason: "forbidden" });
    expect(await takeBack(people.staff, number, " ")).toMatchObject({ fields: [{ path: "reason" }] });
    expect(await takeBack(people.staff, "09-TTr/ĐTN-VP")).toMatchObject({ reason: "conflict" });
    must(await takeBack(people.staff, number));
    expect(await isDraft()).toBe(true);
    expect((await laid()).signing.ended.map(({ number, mistaken }) => [number, mistaken])).toEqual([
      ["09-TTr/ĐTN-VP", false],
      [number, true],
    ]);
    expect(await takeBack(people.staff, number)).toMatchObject({ reason: "conflict" });
    expect(await proposed("9")).toMatchObject({ reason: "conflict", fields: [{ path: "number" }] });
    must(await proposed("10"));
    expect(await laid()).toMatchObject({ paper: { draft: false }, signing: { mayTakeBack: true } });
    await expect(sql(database, "UPDATE paper_signings SET mistaken = false WHERE mistaken")).rejects.toThrow(
      /taken back stays/,
    );
  });

  test("keeps the organisation's name of its own day", async () => {
    const { orgId } = bloc;
    const name = "Đoàn Khối mới";
    const from = fromDay(plainDate("2026-12-08"));
    await allOf(orgId).organisationProfile.create({
      data: { ...(await profileNow()), orgId, name, fromDay: from },
    });
    const listed = async () => JSON.stringify((await laid()).paper);
    const before = await listed();
    const { head, draft } = (await laid()).paper;
    expect(draft).toBe(false);
    expect(head.upper).not.toBe(name);
    await calledAnew("2026-12-08", async () => expect(await listed()).toBe(before));
    await toldAnew(async () => expect(await listed()).toBe(before));
    await allOf(orgId).organisationProfile.deleteMany({ where: { name } });
  });

  test("is a draft again when a unit is asked for more, leaves the year or joins it", async () => {
    const items = [{ code: "2.1", reason: "Thiếu chương trình." }];
    await december(async () => {
      must(
        await move(people.leader, two, "RETURNED", {
          reason: "Bổ sung.",
          dueDate: "2026-12-15",
          items,
        }),
      );
      const { version } = itemOf(must(await findAssessment(people.sister, two)).whole, "2.1");
      must(await saveItem(people.sister, two, "2.1", { explanation: "Đã bổ sung.", version }));
      must(await meet(people.sister, two));
      must(await move(people.sister, two, "SUBMITTED"));
    });
    await concludeAgain(two);
    expect(await isDraft()).toBe(true);
    must(await proposed("11"));
    await december(async () =>
      must(await move(people.staff, two, "NOT_PARTICIPATING", { reason: "Sáp nhập đơn vị." })),
    );
    expect(await isDraft()).toBe(true);
    must(await proposed("12"));
    expect(await isDraft()).toBe(false);
    expect((await laid()).signing.ended.map(({ number }) => number)).toEqual([
      "09-TTr/ĐTN-VP",
      "10-TTr/ĐTN-VP",
      "10-TTr/ĐTN-VP",
      "11-TTr/ĐTN-VP",
    ]);
    const late = await allOf(bloc.orgId).unit.create({
      data: {
        orgId: bloc.orgId,
        parentId: bloc.rootId,
        kind: "base_union",
        code: "DV99",
        name: "Đoàn Sở mới",
        openedOn: new Date("2026-01-01"),
      },
      select: { id: true },
    });
    await december(async () =>
      must(await addUnits(people.staff, bloc.orgId, cycleId, { unitIds: [late.id] })),
    );
    expect((await laid()).signing.signing).toBeNull();
  });
});

describe("minutes of a closed meeting", () => {
  test("say what the committee voted on and by what majority, whatever changes in the year", async () => {
    const meeting = await december(async () => {
      const called = { staff: people.staff, chair: people.leader, orgId: bloc.orgId };
      const id = await gatheredMeeting(called, [one]);
      must(await castVote(people.voter, one, { choice: "in_favour" }));
      must(await concludeMeeting(people.staff, id));
      must(await signMinutesOfMeeting(people.staff, id, { number: "31-BB/ĐTN-VP", signedOn: "2026-12-10" }));
      return id;
    });
    const text = async () => {
      const { bytes } = must(await minutesFile(people.staff, meeting, "docx"));
      return lines(await (await openDocx(bytes)).read("word/document.xml")).join("\n");
    };
    const before = await text();
    expect(before).toContain("Nội dung chưa đạt: 1.1");
    expect(before).toContain("trên 50%");
    expect(before).toContain("Số: 31-BB/ĐTN-VP");
    await calledAnew("2026-12-11", async () => expect(await text()).toBe(before));
    await toldAnew(async () => expect(await text()).toBe(before));
    const scope = installationScope(bloc.orgId, "a test changes the year");
    const { version } = must(await cycleWhere(scope, { id: cycleId }));
    const rules = { ...proposedDates(2026), votePercent: 66, lateSubmissionAllowed: true, version };
    must(await changeCycle(people.staff, bloc.orgId, cycleId, rules));
    await reopen(one);
    await december(async () => must(await judge(people.staff, one, "1.1", "met")));
    await concludeAgain(one);
    expect(await text()).toBe(before);
    const [unit] = must(await meetingView(people.staff, meeting)).board.units;
    expect(unit && verdictLine(unit)).toMatchObject({ failing: [{ code: "1.1" }] });
  });
});

describe("the number of a paper", () => {
  const renamed = async () => {
    const named = { ...(await profileNow()), orgId: bloc.orgId };
    await allOf(bloc.orgId).organisationProfile.create({
      data: { ...named, issuerCode: "ĐK", fromDay: fromDay(plainDate("2026-12-11")) },
    });
  };
  const sign = (number: string, signedOn: string) =>
    onDay(plainDate("2026-12-15"), () => signAppraisalMinutes(people.staff, one, { number, signedOn }));

  test("bears the code of its issuer on the day of signing", async () => {
    await renamed();
    expect(await sign("41-BB/TĐTN", "2026-12-02")).toMatchObject({
      fields: [{ path: "number", message: expect.stringContaining("Số viết là 41-BB/ĐTN.") }],
    });
    expect(await sign("41-BB/ĐK", "2026-12-02")).toMatchObject({ fields: [{ path: "number" }] });
    expect(await sign("41-BB/ĐTN", "2026-12-12")).toMatchObject({
      fields: [{ path: "number", message: expect.stringContaining("Số viết là 41-BB/ĐK.") }],
    });
  });

  test("is given once in a year, whatever code stands behind it", async () => {
    expect(await sign("15", "2026-12-12")).toMatchObject({
      reason: "conflict",
      fields: [{ path: "number" }],
    });
    expect(must(await sign("41", "2026-12-12")).number).toBe("41-BB/ĐK");
    expect((await paper()).paper.head.number).toMatchObject({ value: "41", issuerCode: "ĐK" });
    const signed = JSON.stringify((await paper()).paper);
    await toldAnew(async () => expect(JSON.stringify((await paper()).paper)).toBe(signed));
  });
});

describe("a number that was mistyped on a unit's paper, or on the minutes of a meeting", () => {
  const later = <T>(work: () => Promise<T>) => onDay(plainDate("2026-12-20"), work);
  const meetingId = () =>
    sql<{ id: string }>(database, "SELECT id FROM btv_meetings").then(([meeting]) => meeting?.id ?? "");
  const theirs = async () => one;
  const papers = [
    {
      ...{
        name: "registration",
        number: "07-BĐK/ĐTN",
        by: () => people.secretary,
        other: () => people.staff,
      },
      ...{ id: theirs, takeBack: takeBackRegistration, sign: signRegistration },
      view: () => registrationSigning(people.secretary, one),
    },
    {
      ...{
        name: "self-assessment",
        number: "08-BC/ĐK",
        by: () => people.secretary,
        other: () => people.staff,
      },
      ...{ id: theirs, takeBack: takeBackSelfAssessment, sign: signSelfAssessment },
      view: async () => done(must(await selfAssessmentReport(people.secretary, one)).signing),
    },
    {
      ...{ name: "appraisal", number: "41-BB/ĐK", by: () => people.staff, other: () => people.secretary },
      ...{ id: theirs, takeBack: takeBackAppraisalMinutes, sign: signAppraisalMinutes },
      view: async () => done(must(await appraisalMinutes(people.staff, one)).signing),
    },
    {
      ...{ name: "meeting", number: "31-BB/ĐTN-VP", by: () => people.staff, other: () => people.leader },
      ...{ id: meetingId, takeBack: takeBackMinutes, sign: signMinutesOfMeeting },
      view: async () => minutesSigning(people.staff, await meetingId()),
    },
  ];

  test.each(papers)("is taken back by who records it and recorded anew: $name", async (one) => {
    const { takeBack, sign, view } = one;
    const id = await one.id();
    const as = (actor: Actor, number = one.number) =>
      later(() => takeBack(actor, id, { number, reason: "Ngày trên văn bản là 14/12." }));
    const anew = () =>
      later(() => sign(one.by(), id, { number: one.number.slice(0, 2), signedOn: "2026-12-14" }));
    if (one.name === "self-assessment") must(await anew());
    expect(await as(one.other())).toMatchObject({ ok: false });
    expect(await as(one.by(), "99")).toMatchObject({ reason: "conflict" });
    expect(must(await later(view))).toMatchObject({ mayTakeBack: true, signing: { number: one.number } });
    must(await as(one.by()));
    const { signing, ended } = must(await later(view));
    expect(signing).toBeNull();
    expect(ended.at(-1)).toMatchObject({ mistaken: true, reason: "Ghi nhầm: Ngày trên văn bản là 14/12." });
    expect(must(await anew())).toMatchObject({ signedOn: "2026-12-14" });
    // The log of a unit has both of its own papers, that of the level above those of the level above.
    const unitId = ["registration", "self-assessment"].includes(one.name) ? bloc.units[0]?.id : null;
    const events = await sql(
      database,
      "SELECT type, unit_id FROM audit_events WHERE type LIKE 'paper.sign%' ORDER BY id DESC LIMIT 2",
    );
    expect(events).toEqual(
      ["paper.signed", "paper.signing_voided"].map((type) => ({ type, unit_id: unitId })),
    );
  });
});
