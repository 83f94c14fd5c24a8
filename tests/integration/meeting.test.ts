import { beforeEach, describe, expect, test } from "vitest";
import { recordMeeting } from "@/lib/assessments/meeting/commands";
import { today } from "@/lib/platform/clock";
import { addDays } from "@/lib/platform/dates";
import { allOf, makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
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

let n = 0;
let bloc: TestBloc;
let unit: TestUnit;
let people: TestPeople;
let id: string;

beforeEach(async () => {
  n += 1;
  bloc = await makeBloc(`khoi${n}`, 2, 1);
  unit = bloc.units[0] as TestUnit;
  people = await makePeople(bloc);
  await openYear(bloc, people.staff);
  id = await begunYear(people.secretary, unit);
});

describe("the BCH's meeting", () => {
  test("is recorded by the unit's BCH, with its scan, and logged", async () => {
    const evidence = await makeEvidence(people.secretary, unit, "Biên bản họp");
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
    expect((await wholeYear(people.secretary, unit)).meeting).toBeNull();
  });

  test("takes no file of another unit", async () => {
    const evidence = await makeEvidence(people.sister, bloc.units[1] as TestUnit);
    expect(await meet(people.secretary, id, { evidence })).toMatchObject({ reason: "not_found" });
  });

  test("of two who record it at once: one is written, the other sees it", async () => {
    const both = await Promise.all([
      meet(people.secretary, id, { place: "Phòng A", version: null }),
      meet(people.committee, id, { place: "Phòng B", version: null }),
    ]);
    const lost = both.find((result) => !result.ok);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(lost).toMatchObject({ reason: "stale", current: { version: 1 } });
    expect(await meet(people.secretary, id, { version: 7 })).toMatchObject({ reason: "stale" });
  });

  test("stands before the hand-in and in what is handed in; then it is locked", async () => {
    await answerAll(people.secretary, id);
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

  test("needs the share of those present that the year asks for", async () => {
    await answerAll(people.secretary, id);
    await allOf(bloc.orgId).cycle.updateMany({ data: { adoptionPercent: 66 } });
    must(await meet(people.secretary, id, { present: 9, inFavour: 5, against: 1 }));
    expect(await move(people.secretary, id, "SUBMITTED")).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("5/9 người dự tán thành, cần quá 66%"),
    });
    must(await meet(people.secretary, id, { present: 9, inFavour: 6, against: 1 }));
    must(await move(people.secretary, id, "SUBMITTED"));
  });

  test("no hand-in over a meeting that somebody changes at the same moment", async () => {
    await answerAll(people.secretary, id);
    const [handedIn, changed] = await Promise.all([
      move(people.secretary, id, "SUBMITTED"),
      meet(people.committee, id, { place: "Phòng khác" }),
    ]);
    const row = await allOf(bloc.orgId).assessmentMeeting.findFirst({ where: { assessmentId: id } });
    if (handedIn.ok) expect(handedIn.value.submission?.frozen.meeting?.place).toBe(row?.place);
    else expect(handedIn).toMatchObject({ reason: "stale" });
    expect(handedIn.ok || changed.ok).toBe(true);
  });
});
