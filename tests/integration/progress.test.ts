import { beforeAll, describe, expect, test } from "vitest";
import { readScope } from "@/lib/access/scopes";
import { openAppraisal } from "@/lib/assessments/appraisal/commands";
import { saveItem } from "@/lib/assessments/commands";
import { unitsInYear, unitsOfYear, unitYear } from "@/lib/assessments/queries";
import { standingsInYear } from "@/lib/assessments/standings";
import { statementsOf } from "@/scripts/database/sent-statements";
import { makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase } from "@/tests/helpers/database";
import {
  begunYear,
  itemOf,
  makePeople,
  move,
  openYear,
  submittedYear,
  type TestPeople,
  wholeYear,
} from "@/tests/helpers/year";

await freshDatabase();

let bloc: TestBloc;
let people: TestPeople;
beforeAll(async () => {
  bloc = await makeBloc("khoi", 50, 1);
  people = await makePeople(bloc);
  await openYear(bloc, people.staff, 2026);
  await openYear(bloc, people.staff, 2025);
});

const unit = () => bloc.units[0] ?? { id: "", code: "", branches: [] };
const ids = (count = 50) => bloc.units.slice(0, count).map((one) => one.id);
const progress = async (who: "staff" | "secretary", unitIds: string[], year = 2026) => {
  const scope = readScope(people[who], bloc.orgId);
  return scope ? (await unitsInYear(people[who], scope, unitIds, year)).progress : [];
};
const own = async (year = 2026) => (await progress("secretary", ids(1), year))[0];
const done = async (year = 2026) => (await own(year))?.groups.map((group) => `${group.done}/${group.total}`);

describe("where the units stand", () => {
  test("takes the same few statements for one unit as for fifty", async () => {
    await progress("staff", ids(1));
    const one = await statementsOf(() => progress("staff", ids(1)));
    const fifty = await statementsOf(() => progress("staff", ids(50)));
    expect(fifty).toHaveLength(one.length);
    expect(fifty.length).toBeLessThanOrEqual(4);
    expect(await progress("staff", ids(50))).toHaveLength(50);
  });

  test("shows no unit beyond the reader's reach and no year that was not opened", async () => {
    expect((await progress("secretary", ids(3))).map((one) => one.unit.code)).toEqual(["DV01"]);
    expect(await progress("staff", ids(3), 2019)).toEqual([]);
  });

  test("counts an item as done once nothing blocking is missing", async () => {
    expect(await done()).toEqual(["0/13", "0/5", "0/4"]);
    const id = await begunYear(people.secretary, unit());
    const said = { claim: "nil", explanation: "Không phát sinh trong năm.", version: 1 };
    must(await saveItem(people.secretary, id, "1.2", said));
    must(await saveItem(people.secretary, id, "2.1", { claim: "met", version: 1 }));
    expect(await done()).toEqual(["1/13", "0/5", "0/4"]);
    const item = (await own())?.items.find((one) => one.code === "1.2");
    expect(item).toMatchObject({ claim: "nil", outcome: "no_data", verdict: null, isDone: true });
  });

  test("what is handed in is done until it is returned and supplemented", async () => {
    const id = await submittedYear(people.secretary, unit(), 2025);
    expect(await done(2025)).toEqual(["13/13", "5/5", "4/4"]);
    must(await openAppraisal(people.staff, id));
    const items = [{ code: "2.1", reason: "Thiếu chương trình" }];
    must(await move(people.staff, id, "RETURNED", { dueDate: "2030-12-05", items }));
    expect(await done(2025)).toEqual(["13/13", "4/5", "4/4"]);
    expect(await own(2025)).toMatchObject({ state: "RETURNED", supplementDue: "2030-12-05", round: 1 });
    const { version } = itemOf(await wholeYear(people.secretary, unit(), 2025), "2.1");
    must(await saveItem(people.secretary, id, "2.1", { explanation: "Đã bổ sung số 12-CTr.", version }));
    expect(await done(2025)).toEqual(["13/13", "5/5", "4/4"]);
  });
});

describe("the unit's page", () => {
  const at = () => ({ orgId: bloc.orgId, unitId: unit().id });

  test("has the year whole with its rounds and moves, in a few statements", async () => {
    const { whole, history } = must(await unitYear(people.secretary, at(), 2025)) ?? {};
    expect(whole?.unit.code).toBe("DV01");
    expect(history?.transitions.map((one) => one.to)).toEqual([
      "REGISTERED",
      "ASSESSING",
      "SUBMITTED",
      "RETURNED",
    ]);
    expect(history?.rounds).toMatchObject([
      {
        round: 1,
        submittedBy: people.secretary.name,
        verdicts: [],
        returns: [{ dueDate: "2030-12-05", items: [{ code: "2.1", reason: "Thiếu chương trình" }] }],
      },
    ]);
    expect(history?.decision).toBeNull();
    const sent = await statementsOf(() => unitYear(people.secretary, at(), 2025));
    expect(sent.length).toBeLessThanOrEqual(5);
  });

  test("is read from above and by observers, and is not found by others", async () => {
    for (const who of ["staff", "voter", "committee", "observer"] as const)
      expect(must(await unitYear(people[who], at(), 2025))?.whole.state).toBe("RETURNED");
    for (const who of ["branch", "sister", "admin"] as const)
      expect(await unitYear(people[who], at(), 2025), who).toMatchObject({ reason: "not_found" });
    expect(must(await unitYear(people.secretary, at(), 2019))).toBeNull();
  });

  test("readers of the whole organisation choose among its units", async () => {
    expect(must(await unitsOfYear(people.voter, bloc.orgId, 2025))).toHaveLength(50);
    expect(must(await unitsOfYear(people.secretary, bloc.orgId, 2025))).toHaveLength(1);
    expect(await unitsOfYear(people.voter, bloc.orgId, 2019)).toMatchObject({ reason: "not_found" });
  });
});

test("state and days read alone say the same, also of a supplement that was taken back", async () => {
  const agreed = async () => {
    const scope = readScope(people.staff, bloc.orgId);
    const measured = await progress("staff", ids(3), 2025);
    expect(measured).toMatchObject(scope ? await standingsInYear(scope, ids(3), 2025) : []);
    return measured[0];
  };
  const { id } = await wholeYear(people.secretary, unit(), 2025);
  expect(await agreed()).toMatchObject({ state: "RETURNED", supplementDue: "2030-12-05" });
  must(await move(people.secretary, id, "SUBMITTED"));
  expect(await agreed()).toMatchObject({ state: "SUBMITTED", supplementDue: null });
  must(await move(people.secretary, id, "ASSESSING", { reason: "Còn sửa" }));
  expect(await agreed()).toMatchObject({ state: "RETURNED", supplementDue: "2030-12-05" });
});
