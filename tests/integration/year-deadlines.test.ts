import { beforeAll, describe, expect, test } from "vitest";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { saveRatings } from "@/lib/ratings/commands";
import { proposeRatings } from "@/lib/ratings/moves";
import { ratingBoard } from "@/lib/ratings/queries";
import { setRatingRule } from "@/lib/ratings/settings/commands";
import { ratingSettings } from "@/lib/ratings/settings/queries";
import { ratingsOfUnits, unitRatings } from "@/lib/ratings/standings/queries";
import { moveTraining, registerTraining, saveMarks } from "@/lib/training/commands";
import { trainingBoard, trainingOfUnits, unitTraining } from "@/lib/training/queries";
import { makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { TYPED_RULE } from "@/tests/helpers/rating-rule";

const database = await freshDatabase();
const YEAR = 2026;

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let member = "";

const on = <T>(day: string, work: () => Promise<T>) => onDay(plainDate(day), work);
const at = () => ({ unit: unitOf(bloc).id, branch: branchOf(unitOf(bloc)).id, year: YEAR });
const place = () => ({ orgId: bloc.orgId, unitId: unitOf(bloc).id });
const countBy = (kind: string) =>
  sql(database, 'UPDATE units SET period_kind = $2::"PeriodKind" WHERE id = $1', [unitOf(bloc).id, kind]);

/** What every page says is open, the branch's board first. */
async function training() {
  const board = must(await trainingBoard(cast.secretary, at()));
  const { branches } = must(await unitTraining(cast.secretary, place(), YEAR));
  const units = must(await trainingOfUnits(cast.observer, bloc.orgId, YEAR));
  return [board.open, branches[0]?.open, units[0]?.open];
}

async function ratings() {
  const board = must(await ratingBoard(cast.secretary, at()));
  const { branches } = must(await unitRatings(cast.secretary, place(), YEAR));
  const units = must(await ratingsOfUnits(cast.observer, bloc.orgId, YEAR));
  return [board.open, branches[0]?.open, units[0]?.open];
}

const everywhere = <T>(one: T) => [one, one, one];

beforeAll(async () => {
  bloc = await makeBloc("khoi", 1, 1);
  cast = await makeCast(bloc);
  member = (await makeMember(cast.secretary, unitOf(bloc), "Lê Thị Hạn")).id;
});

describe("the last days of the settings stand beside what is not done yet", () => {
  test("training: registered, evaluated and passed on, confirmed", async () => {
    const step = (name: string, dueOn: string) => everywhere([{ step: name, people: 1, dueOn }]);
    expect(await training()).toEqual(step("register", "2026-03-31"));
    must(await on("2026-03-01", () => registerTraining(cast.secretary, { ...at(), members: null })));
    expect(await training()).toEqual(step("evaluate", "2026-12-15"));
    const rows = [{ member, marks: [18, 18, 18, 18, 18], version: 1 }];
    const move = (name: string) =>
      on("2026-11-20", async () => must(await moveTraining(cast.secretary, { ...at(), move: name })));
    must(await on("2026-11-20", () => saveMarks(cast.secretary, { ...at(), kind: "branch", rows })));
    await move("evaluate");
    expect(await training()).toEqual(step("forward", "2026-12-15"));
    await move("forward");
    expect(await training()).toEqual(step("confirm", "2026-12-31"));
    await move("confirm");
    expect(await training()).toEqual(everywhere([]));
    must(
      await on("2026-11-20", () =>
        moveTraining(cast.secretary, { ...at(), move: "return", reason: "Chấm lại nhóm 2" }),
      ),
    );
    expect(await training()).toEqual(step("forward", "2026-12-15"));
  });

  test("ratings: proposed by the branch, approved by its unit", async () => {
    const approve = { step: "approve", dueOn: "2026-12-31" };
    const propose = { step: "propose", dueOn: "2026-12-15" };
    expect(await ratings()).toEqual([propose, propose, approve]);
    const rows = [{ member, choice: "good", comment: "Tốt.", version: null }];
    const sheet = must(await on("2026-11-20", () => saveRatings(cast.secretary, { ...at(), rows }))).sheet;
    const meeting = { minutesNumber: "01-BB", heldOn: "2026-11-20", entitled: 1, present: 1 };
    const minutes = { ...meeting, chair: "Lê Thị Hạn", minuteTaker: "Lê Thị Hạn", version: sheet?.version };
    must(await on("2026-11-20", () => proposeRatings(cast.secretary, { ...at(), ...minutes })));
    expect(await ratings()).toEqual(everywhere(approve));
  });

  test("a school has days of its own, and each year the last rule that began by then", async () => {
    await countBy("school_year");
    expect((await training())[2]).toEqual([{ step: "forward", people: 1, dueOn: "2026-08-31" }]);
    expect(await ratings()).toEqual(everywhere({ step: "approve", dueOn: "2026-09-15" }));
    const own = { ...TYPED_RULE, fromYear: YEAR, approveBy: "5/1", approveBySchool: "20.8" };
    expect(await setRatingRule(cast.staff, bloc.orgId, { ...own, approveBy: "29/02" })).toMatchObject({
      fields: [{ path: "approveBy", message: expect.stringContaining("không phải ngày của mọi năm") }],
    });
    must(await setRatingRule(cast.staff, bloc.orgId, own));
    expect(await ratings()).toEqual(everywhere({ step: "approve", dueOn: "2026-08-20" }));
    await countBy("calendar_year");
    expect(await ratings()).toEqual(everywhere({ step: "approve", dueOn: "2027-01-05" }));
    must(await setRatingRule(cast.staff, bloc.orgId, { ...TYPED_RULE, fromYear: YEAR + 1 }));
    expect(await ratings()).toEqual(everywhere({ step: "approve", dueOn: "2027-01-05" }));
    expect((await ratingSettings(cast.staff, bloc.orgId)).map(({ approveBy }) => approveBy)).toEqual([
      "12-31",
      "01-05",
      "12-31",
      "12-31",
      "12-31",
    ]);
  });
});
