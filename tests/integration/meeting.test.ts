import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { recordMeeting } from "@/lib/assessments/meeting/commands";
import { today } from "@/lib/platform/clock";
import { addDays } from "@/lib/platform/dates";
import { allOf, makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { unitOf } from "@/tests/helpers/members";
import { once } from "@/tests/helpers/once";
import {
  answerAll,
  begunYear,
  makeEvidence,
  makePeople,
  meet,
  move,
  openYear,
  type TestPeople,
  wholeYear,
} from "@/tests/helpers/year";

const database = await freshDatabase();

let bloc: TestBloc;
let people: TestPeople;
/** The first unit's year, begun. */
let id: string;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 1);
  people = await makePeople(bloc);
  await openYear(bloc, people.staff);
  id = await begunYear(people.secretary, unitOf(bloc));
});

describe("the BCH's meeting", () => {
  test("is not for readers, branches and strangers", async () => {
    const { staff, voter, observer, branch, sister, admin } = people;
    for (const reader of [staff, voter, observer])
      expect(await recordMeeting(reader, id, {})).toMatchObject({ reason: "forbidden" });
    for (const stranger of [branch, sister, admin])
      expect(await recordMeeting(stranger, id, {})).toMatchObject({ reason: "not_found" });
  });

  test("names each wrong figure", async () => {
    const wrong = async (more: object, path: string) =>
      expect(await meet(people.secretary, id, more)).toMatchObject({
        reason: "invalid",
        fields: expect.arrayContaining([expect.objectContaining({ path })]),
      });
    await wrong({ present: 10, total: 9 }, "present");
    await wrong({ present: 0 }, "present");
    await wrong({ inFavour: 5, against: 3 }, "inFavour");
    await wrong({ inFavour: "bảy" }, "inFavour");
    await wrong({ heldOn: "31/02/2026" }, "heldOn");
    await wrong({ heldOn: addDays(await today(), 1) }, "heldOn");
    await wrong({ heldOn: "2025-06-30" }, "heldOn");
    await wrong({ conclusion: " " }, "conclusion");
    await wrong({ place: "x".repeat(201) }, "place");
    await wrong({ chairs: 3 }, "");
    expect((await wholeYear(people.secretary, unitOf(bloc))).meeting).toBeNull();
  });

  test("takes no file of another unit", async () => {
    const evidence = await makeEvidence(people.sister, unitOf(bloc, 1));
    expect(await meet(people.secretary, id, { evidence })).toMatchObject({ reason: "not_found" });
  });

  test("is recorded by the unit's BCH, with its scan, and logged", async () => {
    const evidence = await makeEvidence(people.secretary, unitOf(bloc), "Biên bản họp");
    const meeting = must(await meet(people.committee, id, { evidence }));
    expect(meeting).toMatchObject({ present: 7, evidence: { id: evidence }, version: 1 });
    const again = must(await meet(people.secretary, id, { inFavour: 6, against: 1 }));
    expect(again).toMatchObject({ inFavour: 6, against: 1, evidence: null, version: 2 });
    const events = await sql(
      database,
      "select 1 from audit_events where type = 'assessment.meeting_recorded' and subject_id = $1",
      [id],
    );
    expect(events).toHaveLength(2);
  });

  test("of two who record it at once: one is written, the other sees it", async () => {
    const sisterId = await begunYear(people.sister, unitOf(bloc, 1));
    const at = { orgId: bloc.orgId, unitId: unitOf(bloc, 1).id };
    const committee = await makeActor("khoi.bch2", "UNIT_COMMITTEE", at);
    const both = await Promise.all([
      meet(people.sister, sisterId, { place: "Phòng A", version: null }),
      meet(committee, sisterId, { place: "Phòng B", version: null }),
    ]);
    const lost = both.find((result) => !result.ok);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(lost).toMatchObject({ reason: "stale", current: { version: 1 } });
    expect(await meet(people.sister, sisterId, { version: 7 })).toMatchObject({ reason: "stale" });
  });
});

describe("the hand-in that the BCH's meeting stands before", () => {
  const answered = once(() => answerAll(people.secretary, id));

  beforeEach(async () => {
    await answered();
    const { state } = await wholeYear(people.secretary, unitOf(bloc));
    if (state === "SUBMITTED") must(await move(people.secretary, id, "ASSESSING", { reason: "Họp lại" }));
  });

  test("needs more than half of those present, stands in what is handed in, and then is locked", async () => {
    must(await meet(people.secretary, id, { present: 8, inFavour: 4, against: 4 }));
    expect(await move(people.secretary, id, "SUBMITTED")).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("4/8"),
    });
    must(await meet(people.secretary, id, { present: 8, inFavour: 5, against: 1, place: "Hội trường" }));
    const whole = must(await move(people.secretary, id, "SUBMITTED"));
    expect(whole.submission?.frozen.meeting).toMatchObject({ place: "Hội trường", inFavour: 5, against: 1 });
    expect(await meet(people.secretary, id)).toMatchObject({ reason: "conflict" });
    expect(await meet(people.secretary, id, { version: null })).toMatchObject({
      reason: "stale",
      current: { place: "Hội trường" },
    });
  });

  test("is refused over a meeting that somebody changes at the same moment", async () => {
    const [handedIn, changed] = await Promise.all([
      move(people.secretary, id, "SUBMITTED"),
      meet(people.committee, id, { place: "Phòng khác" }),
    ]);
    const row = await allOf(bloc.orgId).assessmentMeeting.findFirst({ where: { assessmentId: id } });
    if (handedIn.ok) expect(handedIn.value.submission?.frozen.meeting?.place).toBe(row?.place);
    else expect(handedIn).toMatchObject({ reason: "stale" });
    expect(handedIn.ok || changed.ok).toBe(true);
  });

  test("needs the share of those present where the year asks for more", async () => {
    await allOf(bloc.orgId).cycle.updateMany({ data: { adoptionPercent: 66 } });
    must(await meet(people.secretary, id, { present: 9, inFavour: 5, against: 1 }));
    expect(await move(people.secretary, id, "SUBMITTED")).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("5/9 người dự tán thành, cần quá 66%"),
    });
    must(await meet(people.secretary, id, { present: 9, inFavour: 6, against: 1 }));
    must(await move(people.secretary, id, "SUBMITTED"));
  });
});
