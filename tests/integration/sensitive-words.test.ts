import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { recordMeeting } from "@/lib/branch-meetings/commands";
import { meetingPage } from "@/lib/branch-meetings/queries";
import { saveRoll } from "@/lib/branch-meetings/roll";
import { changeCare, createCare } from "@/lib/care/support/commands";
import { careDetail } from "@/lib/care/support/queries";
import { CARE_KINDS } from "@/lib/care/support/types";
import { changeAct, recordAct } from "@/lib/committees/commands";
import { committeeView, findAct, postsOfMember } from "@/lib/committees/queries";
import { correctDeferral, openDeferral, recordDeferral } from "@/lib/deferrals/commands";
import { extendDeferral } from "@/lib/deferrals/extending";
import { deferralDetail } from "@/lib/deferrals/queries";
import { bookParts } from "@/lib/dossier/book";
import { dossierBook } from "@/lib/dossier/queries";
import { memberPage } from "@/lib/members/pages";
import { findMember } from "@/lib/members/queries";
import { onDay } from "@/lib/platform/clock";
import { system } from "@/lib/platform/database/database";
import { plainDate } from "@/lib/platform/dates";
import { makeActor, makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase } from "@/tests/helpers/database";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";

await freshDatabase();

let bloc: TestBloc;
let unit: TestUnit;
let cast: Awaited<ReturnType<typeof makeCast>>;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 1, 2);
  unit = unitOf(bloc);
  cast = await makeCast(bloc);
});

const now = <T>(run: () => Promise<T>) => onDay(plainDate("2026-11-20"), run);
const someone = async (name: string) =>
  (await makeMember(cast.secretary, unit, name, { confirmed: true })).id;

/** Of a unit, who sees sensitive words there, and who doesn't though he reads or even keeps the rest. */
const seers = () => [cast.secretary, cast.branchSecretary, cast.ticked];
const others = () => [cast.committee, cast.observer, cast.staff, cast.upperSecretary];

describe("why activities are deferred", () => {
  const told = { fromDay: "2026-02-01", toDay: "2026-05-01", reason: "Điều trị lao", day: "2026-02-01" };
  const reasonFor = async (actor: Actor, id: string) => must(await deferralDetail(actor, id)).deferral.reason;
  const bookFor = async (actor: Actor, member: string) =>
    JSON.stringify(bookParts(must(await now(() => dossierBook(actor, member)))));

  test("is read by who sees sensitive fields there, on its page and in the Sổ", async () => {
    const member = await someone("Lê Thị Hoãn");
    const { id } = must(await now(() => recordDeferral(cast.committee, { member, ...told })));
    for (const actor of seers()) {
      expect(await reasonFor(actor, id)).toBe("Điều trị lao");
      expect(await bookFor(actor, member)).toContain(
        "Hoãn sinh hoạt từ 01/02/2026 đến 01/05/2026: Điều trị lao",
      );
    }
    for (const actor of others()) expect(await reasonFor(actor, id)).toBeNull();
    const untold = await bookFor(cast.committee, member);
    expect(untold).toContain("Hoãn sinh hoạt từ 01/02/2026 đến 01/05/2026");
    expect(untold).not.toContain("Điều trị lao");
  });

  test("is corrected under the name of the field alone, and stays where its keeper may not read it", async () => {
    const member = await someone("Lê Thị Sửa");
    const { id } = must(await now(() => recordDeferral(cast.secretary, { member, ...told })));
    const correct = (actor: Actor, more: object) =>
      now(() => correctDeferral(actor, id, { ...told, ...more }));
    expect(await correct(cast.secretary, { reason: "", version: 1 })).toMatchObject({
      reason: "invalid",
      fields: [{ path: "reason", message: "Ghi lý do hoãn." }],
    });
    must(await correct(cast.secretary, { reason: "Điều trị gan", version: 1 }));
    must(await correct(cast.committee, { reason: "", toDay: "2026-06-01", version: 2 }));
    expect(await reasonFor(cast.secretary, id)).toBe("Điều trị gan");
    must(await correct(cast.committee, { reason: "Điều trị tim", toDay: "2026-06-01", version: 3 }));
    expect(await reasonFor(cast.secretary, id)).toBe("Điều trị tim");

    const page = must(await now(() => memberPage(cast.observer, member)));
    const lines = page.timeline.entries.map(({ detail }) => detail);
    expect(lines.join("\n")).not.toContain("Điều trị");
    expect(lines.filter((line) => line.includes("Đã sửa Lý do"))).toHaveLength(2);
    expect(lines).toContainEqual(
      expect.stringContaining("01/02/2026 – 01/05/2026 → 01/02/2026 – 01/06/2026"),
    );
  });

  test("is told anew where it goes on, for nobody to copy unread", async () => {
    const member = await someone("Lê Thị Tiếp");
    const { id } = must(await now(() => recordDeferral(cast.secretary, { member, ...told })));
    const more = { toDay: "2026-09-01", day: "2026-04-20", docNumber: "4-QĐ", version: 1 };
    expect(await now(() => extendDeferral(cast.committee, id, { ...more, reason: "" }))).toMatchObject({
      fields: [{ path: "reason" }],
    });
    const next = must(await now(() => extendDeferral(cast.committee, id, { ...more, reason: "Còn yếu" })));
    expect(await reasonFor(cast.committee, next.id)).toBeNull();
    expect(await reasonFor(cast.ticked, next.id)).toBe("Còn yếu");
  });

  test("can be asked by who may not read it afterwards", async () => {
    const member = await someone("Lê Thị Xin");
    const { id } = must(await now(() => openDeferral(cast.committee, { member, ...told })));
    expect(await reasonFor(cast.committee, id)).toBeNull();
    expect(await reasonFor(cast.branchSecretary, id)).toBe("Điều trị lao");
  });
});

describe("why somebody left a committee", () => {
  const REASONS = ["disciplined", "absent", "resigned", "transferred"];

  /** A committee of five, of whom four leave by one act, each for another reason. */
  async function left(name: string, decided: boolean, at = 0) {
    const member = await someone(name);
    const seats = ["An", "Bình", "Chi", "Dung", "Em"].map((last, at) => ({
      member: at === 0 ? member : null,
      name: `${name} ${last}`,
      votes: 9,
      post: at === 4 ? "secretary" : "member",
    }));
    const body = { unit: unit.id, branch: branchOf(unit, at).id, entitled: 9, present: 9 };
    const term = { termFrom: "2024-01-05", termTo: "2026-01-05", heldOn: "2024-01-05" };
    const decision = { decisionNumber: "1-QĐ", decisionOn: "2024-01-10" };
    const congress = { kind: "congress", documentNumber: "1-NQ", ...term, seats, decision };
    const { id: first } = must(await now(() => recordAct(cast.secretary, { ...body, ...congress })));
    const { act } = must(await now(() => findAct(cast.secretary, first)));
    const leavings = REASONS.map((reason, at) => ({ seat: act.seats[at]?.id ?? "", reason }));
    const change = {
      kind: "change",
      documentNumber: "2-BB",
      heldOn: "2025-03-01",
      reason: "Kiện toàn",
      seats: [],
      leavings,
      decision: decided ? { decisionNumber: "2-QĐ", decisionOn: "2025-03-10" } : null,
    };
    const { id } = must(await now(() => recordAct(cast.secretary, { ...body, ...change })));
    return { id, member, body, leavings };
  }

  const reasonsFor = async (actor: Actor, id: string) =>
    must(await now(() => findAct(actor, id)))
      .act.leavings.map(({ reason }) => reason)
      .toSorted();
  const UNTOLD = ["transferred", "unsaid", "unsaid", "unsaid"];

  test("is told of conduct to who reads restricted cases there: in the act, the committee's past, the posts", async () => {
    const { id, member, body } = await left("Ngô", true);
    const ways = async (actor: Actor) => {
      const at = { unit: body.unit, branch: body.branch };
      const { past, acts } = must(await now(() => committeeView(actor, at)));
      const seen = must(await findMember(actor, member));
      const [post] = await now(() => postsOfMember(actor, seen));
      return [
        await reasonsFor(actor, id),
        past.map(({ ending }) => ending).toSorted(),
        acts.flatMap(({ leavings }) => leavings.map(({ reason }) => reason)).toSorted(),
        post?.ending,
      ];
    };
    const told = REASONS.toSorted();
    for (const actor of seers()) expect(await ways(actor)).toEqual([told, told, told, "disciplined"]);
    for (const actor of others()) expect(await ways(actor)).toEqual([UNTOLD, UNTOLD, UNTOLD, "unsaid"]);
  });

  test("stays as it was where its keeper may not read it, and is told anew by who knows it", async () => {
    const { id, leavings } = await left("Đỗ", false, 1);
    const fields = {
      documentNumber: "3-BB",
      heldOn: "2025-03-01",
      entitled: 9,
      present: 9,
      reason: "Kiện toàn",
      seats: [],
    };
    const mend = (actor: Actor, version: number, reasons: string[]) => {
      const told = leavings.map(({ seat }, at) => ({ seat, reason: reasons[at] }));
      return now(() => changeAct(actor, id, { ...fields, leavings: told, version }));
    };
    must(await mend(cast.committee, 1, ["unsaid", "unsaid", "over_age", "transferred"]));
    expect(await reasonsFor(cast.secretary, id)).toEqual([
      "absent",
      "disciplined",
      "over_age",
      "transferred",
    ]);
    const back = leavings.slice(1);
    must(await now(() => changeAct(cast.secretary, id, { ...fields, leavings: back, version: 2 })));
    expect(await mend(cast.committee, 3, ["unsaid", "unsaid", "unsaid", "transferred"])).toMatchObject({
      reason: "invalid",
      fields: [{ path: "leavings", message: "Chọn lý do thôi." }],
    });
  });
});

describe("for whom care was", () => {
  const care = (kind: string, members: string[], more: object = {}) => ({
    title: "Thăm, tặng quà",
    day: "2026-03-10",
    kind,
    beneficiary: "members",
    branch: branchOf(unit).id,
    participants: "",
    costVnd: "",
    members,
    ...more,
  });
  const readBy = async (actor: Actor, id: string) => {
    const { people, members, untold } = must(await careDetail(actor, id));
    return { people, names: members.map(({ fullName }) => fullName), untold };
  };

  test("is named to who sees sensitive fields where it tells of health or hardship, to others as a number", async () => {
    const ids = [await someone("Vi Thị Ốm"), await someone("Vi Thị Nghèo")];
    const own = { code: "Giúp người bệnh Wufomax", isSensitive: true };
    for (const { code, isSensitive } of [...CARE_KINDS, own]) {
      const { id } = must(await now(() => createCare(cast.committee, { unit: unit.id, ...care(code, ids) })));
      const named = { people: 2, names: ["Vi Thị Nghèo", "Vi Thị Ốm"], untold: 0 };
      for (const actor of seers()) expect(await readBy(actor, id)).toEqual(named);
      for (const actor of others())
        expect(await readBy(actor, id)).toEqual(isSensitive ? { people: 2, names: [], untold: 2 } : named);
    }
  });

  test("is added to by a keeper who may not read the names, and stays", async () => {
    const [first, second] = [await someone("Vi Thị Một"), await someone("Vi Thị Hai")];
    const fields = (members: string[], version: number) =>
      care("illness_visit", members, { participants: "1", version });
    const { id } = must(
      await now(() => createCare(cast.secretary, { unit: unit.id, ...care("illness_visit", [first]) })),
    );
    must(await now(() => changeCare(cast.committee, id, fields([], 1))));
    expect(await readBy(cast.secretary, id)).toEqual({ people: 1, names: ["Vi Thị Một"], untold: 0 });
    must(await now(() => changeCare(cast.committee, id, fields([second], 2))));
    expect(await readBy(cast.secretary, id)).toMatchObject({
      people: 2,
      names: ["Vi Thị Hai", "Vi Thị Một"],
    });
    must(await now(() => changeCare(cast.ticked, id, fields([second], 3))));
    expect(await readBy(cast.secretary, id)).toMatchObject({ people: 1, names: ["Vi Thị Hai"] });
  });

  test("is not learned by a keeper who makes it a kind or a place's own of which he may read the names", async () => {
    const told = await someone("Vi Thị Kín");
    const { id } = must(
      await now(() => createCare(cast.secretary, { unit: unit.id, ...care("illness_visit", [told]) })),
    );
    const fields = (kind: string, more: object) => care(kind, [], { participants: "1", version: 1, ...more });
    const change = (actor: Actor, kind: string, more = {}) =>
      now(() => changeCare(actor, id, fields(kind, more)));
    for (const kind of ["job_placement", "rights_protection"])
      expect(await change(cast.committee, kind)).toMatchObject({ fields: [{ path: "kind" }] });
    const other = branchOf(unit, 1);
    const { roles } = await makeActor("bithu.cd2", "BRANCH_SECRETARY", {
      orgId: bloc.orgId,
      unitId: other.id,
    });
    const both = { ...cast.committee, roles: [...cast.committee.roles, ...roles] };
    expect(await change(both, "illness_visit", { branch: other.id })).toMatchObject({
      fields: [{ path: "branch" }],
    });
    expect(await readBy(cast.committee, id)).toEqual({ people: 1, names: [], untold: 1 });
    must(await change(cast.committee, "study_support"));
    must(await change(cast.ticked, "job_placement", { version: 2, members: [told] }));
    expect(await readBy(cast.committee, id)).toMatchObject({ names: ["Vi Thị Kín"] });
  });

  test("is counted by the ticks, of whom the log tells the number too", async () => {
    const ids = [await someone("Vi Thị Ba"), await someone("Vi Thị Tư"), await someone("Vi Thị Năm")];
    const { id } = must(
      await now(() =>
        createCare(cast.secretary, { unit: unit.id, ...care("illness_visit", ids.slice(0, 2)) }),
      ),
    );
    const save = async (members: string[], version: number) =>
      must(
        await now(() =>
          changeCare(cast.committee, id, care("illness_visit", members, { participants: "9", version })),
        ),
      );
    await save([], 1);
    await save(ids.slice(1), 2);
    const db = system("a test's log");
    const lines = await db.auditEvent.findMany({ where: { subjectId: id, type: "care.changed" } });
    const told = await db.auditValue.findMany({
      where: { eventId: { in: lines.map((line) => line.id) } },
      orderBy: { eventId: "asc" },
    });
    expect(told).toMatchObject([
      { before: { participants: 2 }, after: { participants: 2 } },
      { before: { participants: 2 }, after: { participants: 3 } },
    ]);
    expect(await readBy(cast.committee, id)).toMatchObject({ people: 3 });
  });
});

describe("why somebody was away", () => {
  const roll = (actor: Actor, id: string, marks: object[], version: number) =>
    now(() => saveRoll(actor, id, { marks, restPresent: true, version }));
  const reasonFor = async (actor: Actor, id: string, member: string) =>
    must(await meetingPage(actor, id)).rows.find(({ memberId }) => memberId === member)?.reason;

  test("is read by who sees sensitive fields, and written by every keeper over what he may not read", async () => {
    const [ill, well] = [await someone("Hà Thị Ốm"), await someone("Hà Thị Khỏe")];
    const told = { day: "2026-10-05", kind: "regular", chair: "Hà", resolution: "Ra quân" };
    const at = { unit: unit.id, branch: branchOf(unit).id };
    const { id } = must(await now(() => recordMeeting(cast.committee, { ...at, ...told })));
    const away = (member: string, mark: string, reason: string) => ({ member, mark, reason });
    must(await roll(cast.secretary, id, [away(ill, "excused", "Mổ ruột thừa")], 1));
    for (const actor of seers()) expect(await reasonFor(actor, id, ill)).toBe("Mổ ruột thừa");
    for (const actor of others()) expect(await reasonFor(actor, id, ill)).toBeNull();

    const blank = await roll(cast.committee, id, [away(ill, "excused", ""), away(well, "excused", "")], 2);
    expect(blank).toMatchObject({ fields: [{ path: `reason.${well}` }] });
    const [kept, typed] = [away(ill, "excused", ""), away(well, "excused", "Con sốt")];
    must(await roll(cast.committee, id, [kept, typed], 2));
    expect(await reasonFor(cast.ticked, id, ill)).toBe("Mổ ruột thừa");
    expect(await reasonFor(cast.ticked, id, well)).toBe("Con sốt");
    expect(await reasonFor(cast.committee, id, well)).toBeNull();
    must(await roll(cast.committee, id, [away(ill, "excused", "Nằm viện"), away(well, "absent", "")], 3));
    expect(await reasonFor(cast.ticked, id, ill)).toBe("Nằm viện");
    expect(await reasonFor(cast.ticked, id, well)).toBe("");
  });
});
