import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { signNil } from "@/lib/cases/nil/commands";
import { findBody } from "@/lib/committees/bodies";
import { changeAct, recordAct } from "@/lib/committees/commands";
import { postsToFollow, rolesToSettle } from "@/lib/committees/foreseen";
import { lostSeatsOf } from "@/lib/committees/lost-seats";
import { decisionWords } from "@/lib/committees/messages";
import { approveAct, refuseAct, settleRoles, submitAct } from "@/lib/committees/moves";
import { mayDecideAt, pasteActs } from "@/lib/committees/pasting";
import { bodiesBelow, committeeView, findAct, postsOfMember } from "@/lib/committees/queries";
import { actsTakenBack } from "@/lib/committees/undo";
import { withdrawAct } from "@/lib/committees/withdrawing";
import { blocDashboard } from "@/lib/dashboard/bloc-queries";
import { unitDashboard } from "@/lib/dashboard/queries";
import { recordDiscipline } from "@/lib/discipline/recording";
import { updateMember } from "@/lib/members/commands";
import { findMember } from "@/lib/members/queries";
import { setMemberTerms } from "@/lib/members/terms/commands";
import { DEFAULT_TERMS } from "@/lib/members/terms/types";
import { undoPasted } from "@/lib/pasted-tables/commands";
import { pastTables } from "@/lib/pasted-tables/queries";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { pack } from "@/lib/platform/packing";
import { recordTransfer } from "@/lib/transfers/recording";
import { statementsOf } from "@/scripts/database/sent-statements";
import { allOf, makeActor, makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { makeMembers } from "@/tests/helpers/members-at-once";
import { pasteSeen } from "@/tests/helpers/pasted";

const database = await freshDatabase();

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let unit: TestUnit;
let stranger: Actor;
let people: { an: string; binh: string; chi: string };

const TODAY = "2026-11-10";
const on = <T>(work: () => Promise<T>, day = TODAY) => onDay(plainDate(day), work);
const seat = (member: string | null, name: string, post: string, votes = 80) => ({
  member,
  name,
  post,
  votes,
});
const CONGRESS = {
  heldOn: "2022-05-10",
  place: "Hội trường",
  entitled: 90,
  present: 85,
  documentNumber: "01-NQ/ĐH",
  termFrom: "2022-05-10",
  termTo: "2027-05-10",
};
const congress = (more: Record<string, unknown> = {}) => ({
  unit: unit.id,
  kind: "congress",
  ...CONGRESS,
  seats: [seat(people.an, "Lê An", "secretary"), seat(people.binh, "Vũ Bình", "member")],
  ...more,
});
const decision = { decisionNumber: "12-QĐ/ĐTN", decisionOn: "2022-06-01" };
const viewOf = async (branch: string | null = null) =>
  must(await on(() => committeeView(cast.secretary, { unit: unit.id, branch })));
const dueOf = async (id: string) => must(await on(() => findAct(cast.staff, id))).act.dueOn;
const versionOf = async (id: string): Promise<number> =>
  (await sql(database, "SELECT version FROM committee_acts WHERE id = $1", [id]))[0]?.version;
const eventsOf = async (id: string) =>
  (await sql(database, "SELECT type FROM audit_events WHERE subject_id = $1 ORDER BY id", [id])).map(
    ({ type }) => type,
  );
const postsOf = async (ids: readonly string[]) => {
  const found = await sql(database, "SELECT id, position FROM members WHERE id = ANY($1::uuid[])", [ids]);
  return ids.map((id) => found.find((row) => row.id === id)?.position);
};
const postOf = async (id: string) => (await postsOf([id]))[0];
/** Members of one branch, the first one's unless told otherwise. */
const idsOf = async (
  actor: Actor,
  at: TestUnit,
  names: readonly string[],
  branch = branchOf(at).id,
  more: object = {},
) => {
  const told = names.map((fullName) => ({ fullName, ...more }));
  return (await makeMembers(actor, at, told, branch)).map(({ id }) => id);
};
const rolesOf = async (username: string) =>
  (
    await sql(
      database,
      `SELECT r.role, r.is_deputy FROM role_assignments r JOIN users u ON u.id = r.user_id
        WHERE u.username = $1 AND r.ended_at IS NULL ORDER BY r.role`,
      [username],
    )
  ).map(({ role, is_deputy }) => (is_deputy ? `${role} deputy` : role));

/** Whose roles wait, as the office's overview, its duties and its reminders say. */
async function rolesWaiting(actor: Actor) {
  const bodies = must(await on(() => bodiesBelow(actor, { orgId: bloc.orgId, unitId: null })));
  const { duties, notices } = must(await on(() => blocDashboard(actor, bloc.orgId, null)));
  return {
    bodies: bodies.map(({ standing }) => standing.rolesWait),
    duty: duties.flatMap(({ id, mend }) => (id === "settle-roles" ? [mend?.path.split("/").at(-1)] : [])),
    bell: notices.flatMap(({ kind, title }) =>
      kind === "committee_roles" ? [title.slice(title.indexOf(" của ") + " của ".length)] : [],
    ),
  };
}

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  cast = await makeCast(bloc);
  unit = unitOf(bloc);
  stranger = await makeActor("bithu.dv02", "UNIT_SECRETARY", {
    orgId: bloc.orgId,
    unitId: unitOf(bloc, 1).id,
  });
  const [an = "", binh = "", chi = ""] = await idsOf(cast.secretary, unit, ["Lê An", "Vũ Bình", "Hà Chi"]);
  people = { an, binh, chi };
});

describe("a unit's congress", () => {
  let id: string;

  test("is written down by the unit, not by who only reads or is a stranger", async () => {
    for (const actor of [cast.observer, cast.voter])
      expect(await on(() => recordAct(actor, congress()))).toMatchObject({ reason: "forbidden" });
    for (const actor of [stranger, cast.branchSecretary])
      expect(await on(() => recordAct(actor, congress()))).toMatchObject({ reason: "not_found" });
    expect(await on(() => recordAct(cast.committee, congress({ decision })))).toMatchObject({
      reason: "forbidden",
    });
    id = must(await on(() => recordAct(cast.committee, congress()))).id;
    expect((await viewOf()).committee).toEqual([]);
    expect(await eventsOf(id)).toEqual(["committee.recorded"]);
  });

  test("says field by field what is wrong", async () => {
    const wrong = congress({ present: 91, termTo: "2022-05-10", seats: [seat(null, "Ai", "secretary")] });
    const refused = await on(() => recordAct(cast.committee, wrong));
    expect(refused).toMatchObject({ reason: "invalid" });
    expect(refused.ok ? [] : refused.fields?.map(({ path }) => path)).toEqual(["present", "termTo"]);
    const twice = [seat(null, "An", "secretary"), seat(null, "Ba", "secretary")];
    const two = congress({ documentNumber: "02-NQ/ĐH", seats: twice });
    expect(await on(() => recordAct(cast.committee, two))).toMatchObject({ fields: [{ path: "seats" }] });
    const [foreign = ""] = await idsOf(stranger, unitOf(bloc, 1), ["Ở Nơi Khác"]);
    const named = congress({ seats: [seat(foreign, "Ở Nơi Khác", "secretary")] });
    expect(await on(() => recordAct(cast.committee, named))).toMatchObject({ fields: [{ path: "seats" }] });
  });

  test("is submitted, refused with a reason, mended and submitted again", async () => {
    expect(await on(() => approveAct(cast.staff, id, { ...decision, version: 1 }))).toMatchObject({
      reason: "conflict",
    });
    must(await on(() => submitAct(cast.secretary, id, { version: 1 })));
    expect(await dueOf(id)).toBe("2026-11-25");
    expect(await on(() => submitAct(cast.secretary, id, { version: 2 }))).toMatchObject({
      reason: "conflict",
    });
    expect(await on(() => refuseAct(cast.secretary, id, { reason: "Thiếu", version: 2 }))).toMatchObject({
      reason: "forbidden",
    });
    must(await on(() => refuseAct(cast.staff, id, { reason: "Thiếu biên bản", version: 2 })));
    expect(await dueOf(id)).toBeNull();
    must(
      await setMemberTerms(cast.staff, bloc.orgId, { ...DEFAULT_TERMS, committeeDays: 20, version: null }),
    );
    const fields = { ...CONGRESS, seats: congress().seats, place: "Nhà văn hóa" };
    expect(await on(() => changeAct(cast.secretary, id, { ...fields, version: 1 }))).toMatchObject({
      reason: "stale",
    });
    must(await on(() => changeAct(cast.secretary, id, { ...fields, version: 3 })));
    must(await on(() => submitAct(cast.secretary, id, { version: 4 })));
    expect(await dueOf(id)).toBe("2026-11-30");
    const [above] = must(await bodiesBelow(cast.staff, { orgId: bloc.orgId, unitId: null }));
    expect(above?.standing).toMatchObject({ waiting: 1, dueOn: "2026-11-30" });
    expect(await on(() => changeAct(cast.secretary, id, { ...fields, version: 5 }))).toMatchObject({
      reason: "conflict",
    });
  });

  test("is approved by the office: the committee sits, posts and roles follow in the same act", async () => {
    const { act, acts, body } = must(await on(() => findAct(cast.staff, id)));
    const roles = await on(() => rolesToSettle(cast.staff, body, acts, act));
    expect(roles?.ends.map(({ username }) => username)).toContain("bithu.khoi");
    const secretarys = roles?.ends.find(({ role }) => role === "UNIT_SECRETARY")?.roleId ?? "";
    const [first, second] = act.seats;
    const approve = (more: Record<string, unknown>) =>
      on(() =>
        approveAct(cast.staff, id, { ...decision, endRoles: [secretarys], version: act.version, ...more }),
      );
    expect(
      await on(() => approveAct(cast.secretary, id, { ...decision, version: act.version })),
    ).toMatchObject({ reason: "forbidden" });
    expect(await approve({ decisionOn: "2022-05-09" })).toMatchObject({ fields: [{ path: "decisionOn" }] });
    expect(await approve({})).toMatchObject({ fields: [{ path: "noSecretary" }] });
    expect(await postOf(people.an)).toBeNull();
    const { links } = must(
      await approve({
        accounts: [
          { seat: first?.id, username: "an.moi" },
          { seat: second?.id, username: "bch.khoi" },
        ],
      }),
    );
    expect(await dueOf(id)).toBeNull();
    expect(links.map(({ username }) => username)).toEqual(["an.moi"]);
    expect(await rolesOf("an.moi")).toEqual(["UNIT_SECRETARY"]);
    expect(await rolesOf("bch.khoi")).toEqual(["UNIT_COMMITTEE"]);
    expect(await postOf(people.an)).toBe("Bí thư Đoàn cơ sở");
    expect((await eventsOf(people.an)).at(-1)).toBe("member.updated");
    expect(await eventsOf(id)).toContain("committee.roles_settled");
    expect(await on(() => settleRoles(cast.staff, id, { version: act.version + 1 }))).toMatchObject({
      reason: "conflict",
    });
  });
});

describe("a change between congresses", () => {
  let secretary: Actor;

  test("replaces the secretary, whose role ends when the office settles it", async () => {
    secretary = await makeActor("bithu.cu", "UNIT_SECRETARY", { orgId: bloc.orgId, unitId: unit.id });
    const before = must(await on(() => committeeView(cast.staff, { unit: unit.id, branch: null })));
    const old = before.committee.find(({ post }) => post === "secretary");
    const change = {
      unit: unit.id,
      kind: "change",
      heldOn: "2024-03-01",
      entitled: 15,
      present: 15,
      documentNumber: "05-BB/BCH",
      reason: "Bí thư chuyển công tác",
      decision: { ...decision, decisionOn: "2024-03-10" },
    };
    const both = { ...change, seats: [seat(people.chi, "Hà Chi", "secretary", 15)] };
    expect(await on(() => recordAct(cast.staff, both))).toMatchObject({ reason: "conflict" });
    const { id } = must(
      await on(() =>
        recordAct(cast.staff, { ...both, leavings: [{ seat: old?.id, reason: "transferred" }] }),
      ),
    );
    expect((await viewOf()).committee.map(({ name, post }) => [name, post])).toEqual([
      ["Vũ Bình", "member"],
      ["Hà Chi", "secretary"],
    ]);
    expect(await postsOf([people.an, people.chi])).toEqual([null, "Bí thư Đoàn cơ sở"]);
    expect(await rolesWaiting(cast.staff)).toEqual({
      bodies: [true, false],
      duty: [id],
      bell: ["Đoàn Sở số 1"],
    });
    expect(await rolesWaiting(cast.voter)).toMatchObject({ duty: [] });
    const { act, acts, body } = must(await on(() => findAct(cast.staff, id)));
    const roles = await on(() => rolesToSettle(cast.staff, body, acts, act));
    const leaver = roles?.ends.find(({ username }) => username === "an.moi");
    expect(leaver?.sat).toBe(true);
    const input = { endRoles: [leaver?.roleId], accounts: [{ seat: act.seats[0]?.id, username: "chi.moi" }] };
    expect(await on(() => settleRoles(secretary, id, { ...input, version: act.version }))).toMatchObject({
      reason: "forbidden",
    });
    expect(await on(() => settleRoles(stranger, id, { ...input, version: act.version }))).toMatchObject({
      reason: "not_found",
    });
    must(await on(() => settleRoles(cast.staff, id, { ...input, version: act.version })));
    expect(await rolesOf("an.moi")).toEqual([]);
    expect(await rolesOf("chi.moi")).toEqual(["UNIT_SECRETARY"]);
    expect(await rolesWaiting(cast.staff)).toMatchObject({ bodies: [false, false], duty: [] });
  });

  test("shows in the posts of a person and in the overview of the office", async () => {
    const seen = must(await findMember(cast.committee, people.an));
    const posts = await on(() => postsOfMember(cast.committee, seen));
    expect(posts.map(({ post, from, to, ending }) => [post, from, to, ending])).toEqual([
      ["secretary", "2022-06-01", "2024-03-09", "transferred"],
    ]);
    const bodies = must(await on(() => bodiesBelow(cast.staff, { orgId: bloc.orgId, unitId: null })));
    expect(bodies.find((row) => row.unit.id === unit.id)?.standing).toEqual({
      secretary: "Hà Chi",
      people: 2,
      termTo: "2027-05-10",
      waiting: 0,
      dueOn: null,
      rolesWait: false,
    });
  });
});

describe("a role given to oneself", () => {
  test("waits for a second person and does not count as a secretary", async () => {
    const sister = unitOf(bloc, 1);
    const input = {
      unit: sister.id,
      kind: "congress",
      ...CONGRESS,
      seats: [seat(null, "Người văn phòng", "secretary")],
    };
    const { id } = must(await on(() => recordAct(cast.upperSecretary, { ...input, decision })));
    const { act, acts, body } = must(await on(() => findAct(cast.staff, id)));
    const roles = await on(() => rolesToSettle(cast.staff, body, acts, act));
    const own = {
      accounts: [{ seat: act.seats[0]?.id, username: cast.staff.username }],
      version: act.version,
    };
    const endRoles = roles?.ends.map(({ roleId }) => roleId);
    expect(await on(() => settleRoles(cast.staff, id, { ...own, endRoles }))).toMatchObject({
      fields: [{ path: "noSecretary" }],
    });
    must(await on(() => settleRoles(cast.staff, id, own)));
    const given = await sql(
      database,
      "SELECT needs_second FROM role_assignments WHERE user_id = $1 AND role = 'UNIT_SECRETARY'",
      [cast.staff.userId],
    );
    expect(given).toEqual([{ needs_second: true }]);
  });
});

describe("a branch's congress", () => {
  test("is the branch's to write and the unit's secretary's to approve; roles stay the office's", async () => {
    const branch = branchOf(unit).id;
    const input = congress({ branch, seats: [seat(people.binh, "Vũ Bình", "secretary")] });
    const other = congress({ branch: branchOf(unit, 1).id });
    expect(await on(() => recordAct(cast.branchSecretary, other))).toMatchObject({ reason: "not_found" });
    const odd = congress({ branch, seats: [seat(people.binh, "Vũ Bình", "inspection")] });
    expect(await on(() => recordAct(cast.branchSecretary, odd))).toMatchObject({
      fields: [{ path: "seats" }],
    });
    const { id } = must(await on(() => recordAct(cast.branchSecretary, input)));
    must(await on(() => submitAct(cast.branchSecretary, id, { version: 1 })));
    const approve = (actor: Actor, more = {}) =>
      on(() => approveAct(actor, id, { ...decision, version: 2, ...more }));
    expect(await approve(cast.branchSecretary)).toMatchObject({ reason: "forbidden" });
    expect(await approve(cast.staff)).toMatchObject({ reason: "forbidden" });
    const { act } = must(await on(() => findAct(cast.secretary, id)));
    const accounts = [{ seat: act.seats[0]?.id, username: "binh.moi" }];
    expect(await approve(cast.secretary, { accounts })).toMatchObject({ reason: "forbidden" });
    must(await approve(cast.secretary));
    // He sits in the unit's committee, whose post goes before the branch's.
    expect(await postOf(people.binh)).toBe("Ủy viên BCH Đoàn cơ sở");
    must(await on(async () => settleRoles(cast.staff, id, { accounts, version: await versionOf(id) })));
    expect(await rolesOf("binh.moi")).toEqual(["BRANCH_SECRETARY"]);
  });
});

describe("taken back", () => {
  const take = async (actor: Actor, id: string, reason = "Ghi nhầm") =>
    on(async () => withdrawAct(actor, id, { reason, version: await versionOf(id) }));
  const actOf = async (kind: string, branch: string | null = null) =>
    (await viewOf(branch)).acts.find((act) => act.kind === kind && act.state === "approved")?.id ?? "";

  test("what is not approved yet is dropped with a reason by whoever keeps it, submitted or not", async () => {
    for (const submits of [false, true]) {
      const { id } = must(await on(() => recordAct(cast.committee, congress({ heldOn: "2021-05-10" }))));
      if (submits) must(await on(() => submitAct(cast.secretary, id, { version: 1 })));
      expect(await take(cast.observer, id)).toMatchObject({ reason: "forbidden" });
      expect(await take(stranger, id)).toMatchObject({ reason: "not_found" });
      expect(await take(cast.committee, id, "")).toMatchObject({ fields: [{ path: "reason" }] });
      must(await take(cast.committee, id));
      expect((await eventsOf(id)).at(-1)).toBe("committee.dropped");
      expect(await take(cast.committee, id)).toMatchObject({ reason: "conflict" });
      expect(await on(async () => submitAct(cast.secretary, id, { version: 3 }))).toMatchObject({
        reason: "conflict",
      });
    }
    const bodies = must(await on(() => bodiesBelow(cast.staff, { orgId: bloc.orgId, unitId: null })));
    expect(bodies.find((row) => row.unit.id === unit.id)?.standing.waiting).toBe(0);
  });

  test("an approved change goes back with its posts and roles, the last one first", async () => {
    const [changed, first] = [await actOf("change"), await actOf("congress")];
    expect(await take(cast.staff, first)).toMatchObject({ reason: "conflict" });
    expect(await take(cast.secretary, changed)).toMatchObject({ reason: "forbidden" });
    // Whom it made secretary is none by now, and the work went to somebody else: with the old one there would be two.
    const heldByChi = `user_id = (SELECT id FROM users WHERE username = 'chi.moi') AND role = 'UNIT_SECRETARY'`;
    await sql(database, `UPDATE role_assignments SET ended_at = now() WHERE ${heldByChi}`);
    const next = await sql(
      database,
      `INSERT INTO role_assignments (org_id, user_id, role, unit_id, from_day)
        SELECT org_id, $1, role, unit_id, from_day FROM role_assignments WHERE ${heldByChi} RETURNING id`,
      [cast.ticked.userId],
    );
    const second = {
      reason: "conflict",
      message: expect.stringContaining(`bí thư khác là ${cast.ticked.name}`),
    };
    expect(await take(cast.staff, changed)).toMatchObject(second);
    // So there would be with one whose role is older and came back since: it was not held beside the old one.
    await sql(database, "UPDATE role_assignments SET created_at = '2018-01-01' WHERE id = $1", [next[0]?.id]);
    expect(await take(cast.staff, changed)).toMatchObject(second);
    expect(await rolesOf("an.moi")).toEqual([]);
    await sql(database, "DELETE FROM role_assignments WHERE id = $1", [next[0]?.id]);
    must(await take(cast.staff, changed));
    expect((await viewOf()).committee.map(({ name, post }) => [name, post])).toEqual([
      ["Lê An", "secretary"],
      ["Vũ Bình", "member"],
    ]);
    expect(await postsOf([people.an, people.chi])).toEqual(["Bí thư Đoàn cơ sở", null]);
    expect(await rolesOf("an.moi")).toEqual(["UNIT_SECRETARY"]);
    expect(await rolesOf("chi.moi")).toEqual([]);
    expect((await eventsOf(changed)).at(-1)).toBe("committee.withdrawn");
  });

  test("a post that the approval wrote over is back as it was, unless somebody changed it since", async () => {
    const branch = branchOf(unit, 1).id;
    const names = ["Tô Nhất", "Tô Nhì", "Tô Ba", "Tô Tư"];
    const ids = await idsOf(cast.secretary, unit, names, branch, { position: "Đoàn viên" });
    const posts = () => postsOf(ids);
    // By a sheet: what the post is called in the roster, where no act ever seated anybody.
    const bearer = async (at: string) =>
      (await idsOf(cast.secretary, unit, ["Tô Cũ"], at, { position: "Bí thư chi đoàn" }))[0] ?? "";
    const [old, elsewhereToo] = [await bearer(branch), await bearer(branchOf(unit).id)];
    const posted = ["secretary", "deputy", "member", "member"];
    const seats = posted.map((post, at) => seat(ids[at] ?? "", `Tô ${at}`, post));
    const held = congress({ branch: branchOf(unit, 1).id, seats, decision });
    const { id } = must(await on(() => recordAct(cast.secretary, held)));
    const sits = "Ủy viên BCH chi đoàn";
    expect(await posts()).toEqual(["Bí thư chi đoàn", "Phó bí thư chi đoàn", sits, sits]);
    expect(await postsOf([old, elsewhereToo])).toEqual([null, "Bí thư chi đoàn"]);
    const { member } = must(await findMember(cast.secretary, ids[1] ?? ""));
    const other = { position: "Trợ lý thanh niên", version: member.version };
    must(await updateMember(cast.secretary, member.id, other));
    // Who is of another branch by now holds no post of this one.
    const elsewhere = { branchId: branchOf(unit).id };
    await allOf(bloc.orgId).member.updateMany({ where: { id: ids[3] ?? "" }, data: elsewhere });
    must(await take(cast.secretary, id));
    expect(await posts()).toEqual(["Đoàn viên", "Trợ lý thanh niên", "Đoàn viên", sits]);
    expect(await postOf(old)).toBe("Bí thư chi đoàn");
  });

  test("a role that cannot come back as it was keeps the act, and says so", async () => {
    const id = await actOf("congress");
    const version = (by: number) =>
      sql(
        database,
        `UPDATE role_assignments r SET version = r.version + $1::int FROM users u
          WHERE u.id = r.user_id AND u.username = 'bithu.khoi' AND r.ended_at IS NOT NULL`,
        [by],
      );
    await version(1);
    const refused = await take(cast.staff, id);
    expect(refused).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("đã đổi sau việc này"),
    });
    expect(await rolesOf("an.moi")).toEqual(["UNIT_SECRETARY"]);
    await version(-1);
    await sql(database, "UPDATE committee_acts SET role_changes = NULL WHERE id = $1", [id]);
    expect(await take(cast.staff, id)).toMatchObject({ reason: "conflict" });
    expect((await viewOf()).committee).toHaveLength(2);
  });

  test("of a branch the unit's secretary, and where roles came with it the office", async () => {
    const branch = branchOf(unit).id;
    const id = await actOf("congress", branch);
    expect(await take(cast.secretary, id)).toMatchObject({ reason: "forbidden" });
    must(await take(cast.staff, id));
    expect(await rolesOf("binh.moi")).toEqual([]);
    const other = congress({ branch, seats: [seat(null, "Người khác", "secretary")] });
    const { id: plain } = must(await on(() => recordAct(cast.secretary, { ...other, decision })));
    expect(await take(cast.branchSecretary, plain)).toMatchObject({ reason: "forbidden" });
    must(await take(cast.secretary, plain));
    expect((await viewOf(branch)).committee).toEqual([]);
  });
});

test("who has gone to another unit keeps the post of there, whatever the old committee goes through", async () => {
  const old = unitOf(bloc, 1);
  const names = ["Ngô Đi", "Ngô Ở"];
  const [gone = "", stays = ""] = await idsOf(stranger, old, names);
  const approved = async (input: object) => {
    const { id } = must(await on(() => recordAct(stranger, { ...CONGRESS, unit: old.id, ...input })));
    must(await on(() => submitAct(stranger, id, { version: 1 })));
    const { body, act, acts } = must(await on(() => findAct(cast.staff, id)));
    const told = await on(() => postsToFollow(body, acts, act));
    must(await on(() => approveAct(cast.staff, id, { ...decision, noSecretary: true, version: 2 })));
    return told.map(({ name }) => name);
  };
  const seats = [seat(gone, "Ngô Đi", "member"), seat(stays, "Ngô Ở", "member")];
  expect(await approved({ kind: "congress", documentNumber: "07-NQ/ĐH", seats })).toEqual(names);
  const away = { unitId: unit.id, branchId: branchOf(unit).id, position: "Phó bí thư Đoàn cơ sở" };
  await allOf(bloc.orgId).member.update({ where: { id: gone }, data: away });
  const change = { kind: "change", termFrom: null, termTo: null, reason: "Bổ sung", seats: [] };
  const { committee } = must(await on(() => committeeView(stranger, { unit: old.id, branch: null })));
  const leavings = committee
    .filter(({ memberId }) => memberId === stays)
    .map(({ id }) => ({ seat: id, reason: "transferred" }));
  expect(await approved({ ...change, heldOn: "2022-05-20", leavings })).toEqual(["Ngô Ở"]);
  expect(await postsOf([gone, stays])).toEqual([away.position, null]);
});

test("a provisional committee is given more time by the level that approves it, half a term at most", async () => {
  const [home, branch] = [unitOf(bloc, 1), branchOf(unitOf(bloc, 1), 1)];
  const at = { unit: home.id, branch: branch.id };
  const told = { heldOn: "2026-05-10", documentNumber: "02-TTr", reason: "Chi đoàn mới lập" };
  const appointed = {
    ...at,
    ...told,
    kind: "appointment",
    termFrom: "2026-05-10",
    termTo: "2026-11-10",
    seats: [{ name: "Ngô Lâm Thời", post: "secretary", votes: null }],
    decision: { decisionNumber: "20-QĐ", decisionOn: "2026-05-12" },
  };
  must(await on(() => recordAct(stranger, appointed)));
  const extend = (actor: Actor, termTo: string, more: object = {}) =>
    on(() =>
      recordAct(actor, {
        ...at,
        ...told,
        heldOn: "2026-11-02",
        kind: "extension",
        termTo,
        termMonths: 30,
        seats: [],
        ...more,
      }),
    );
  const tooLong = { fields: [{ path: "termTo", message: expect.stringContaining("10/02/2028") }] };
  expect(await extend(stranger, "2028-02-11")).toMatchObject(tooLong);
  expect(await extend(stranger, "2027-05-10", { termMonths: 7 })).toMatchObject({
    fields: [{ path: "termMonths" }],
  });
  const { id } = must(await extend(stranger, "2027-05-10"));
  must(await on(() => submitAct(stranger, id, { version: 1 })));
  const approve = (actor: Actor) =>
    on(() => approveAct(actor, id, { decisionNumber: "31-QĐ", decisionOn: "2026-11-05", version: 2 }));
  expect(await approve(cast.staff)).toMatchObject({ reason: "forbidden" });
  const standing = async () => {
    const rows = must(await on(() => bodiesBelow(stranger, { orgId: bloc.orgId, unitId: home.id })));
    return rows.find((row) => row.unit.id === branch.id)?.standing;
  };
  expect(await standing()).toMatchObject({ termTo: "2026-11-10", people: 1, waiting: 1 });
  must(await approve(stranger));
  expect(await standing()).toMatchObject({ termTo: "2027-05-10", secretary: "Ngô Lâm Thời", waiting: 0 });
  const whole = { orgId: bloc.orgId, unitId: home.id, year: null };
  const { notices } = must(await on(() => unitDashboard(stranger, whole)));
  expect(notices.filter(({ kind }) => kind === "term_end")).toEqual([]);
  must(await on(() => withdrawAct(stranger, id, { reason: "Ghi nhầm", version: 3 })));
  expect(await standing()).toMatchObject({ termTo: "2026-11-10", people: 1 });
});

test("whoever sits on is given no post back that a dismissal took, by more time or by a change about others", async () => {
  const [home, branch] = [unitOf(bloc, 1), branchOf(unitOf(bloc, 1))];
  const at = { unit: home.id, branch: branch.id };
  const [sits = "", comes = ""] = await idsOf(stranger, home, ["Ngô Cách Chức", "Ngô Mới"], branch.id);
  const told = { heldOn: "2026-06-10", documentNumber: "03-TTr", reason: "Chi đoàn mới lập" };
  const appointed = {
    ...at,
    ...told,
    kind: "appointment",
    termFrom: "2026-06-10",
    termTo: "2026-12-10",
    seats: [{ member: sits, name: "Ngô Cách Chức", post: "secretary", votes: null }],
    decision: { decisionNumber: "21-QĐ", decisionOn: "2026-06-12" },
  };
  must(await on(() => recordAct(stranger, appointed)));
  expect(await postOf(sits)).toBe("Bí thư chi đoàn");
  const measure = {
    member: sits,
    form: "dismissal",
    post: "Bí thư chi đoàn",
    about: "Vi phạm nguyên tắc",
    decidedOn: "2026-09-01",
    announcedOn: "2026-09-10",
    endedOn: null,
    docNumber: "05-QĐ",
    signer: "Trần Ghi",
    entitled: "",
    present: "",
    votesFor: "",
    votesAgainst: "",
  };
  must(await on(() => recordDiscipline(stranger, measure)));
  expect(await postOf(sits)).toBeNull();
  const approved = async (more: object) => {
    const act = { ...at, ...told, heldOn: "2026-11-02", seats: [], ...more };
    const { id } = must(await on(() => recordAct(stranger, act)));
    must(await on(() => submitAct(stranger, id, { version: 1 })));
    const { body, act: found, acts } = must(await on(() => findAct(stranger, id)));
    const follow = await on(() => postsToFollow(body, acts, found));
    const decided = { decisionNumber: "32-QĐ", decisionOn: "2026-11-05", version: 2 };
    must(await on(() => approveAct(stranger, id, decided)));
    return follow.map(({ name }) => name);
  };
  const events = await eventsOf(sits);
  expect(await approved({ kind: "extension", termTo: "2027-06-10", termMonths: 30 })).toEqual([]);
  const counted = { entitled: 9, present: 9, seats: [seat(comes, "Ngô Mới", "deputy", 9)] };
  expect(await approved({ kind: "change", ...counted })).toEqual(["Ngô Mới"]);
  expect(await postsOf([sits, comes])).toEqual([null, "Phó bí thư chi đoàn"]);
  expect(await eventsOf(sits)).toEqual(events);
});

test("whose name is off the roll sits until a change: the unit sees it, the office above is told", async () => {
  const home = unitOf(bloc, 1);
  const at = { unit: home.id, branch: null };
  const [id = ""] = await idsOf(stranger, home, ["Ngô Xóa Tên"]);
  const dates = { heldOn: "2026-06-01", termFrom: "2026-06-01", termTo: "2031-06-01" };
  const elected = {
    ...CONGRESS,
    ...dates,
    ...at,
    kind: "congress",
    seats: [seat(id, "Ngô Xóa Tên", "secretary")],
    decision: { decisionNumber: "40-QĐ", decisionOn: "2026-06-05" },
  };
  must(await on(() => recordAct(cast.staff, elected)));
  const lost = async (actor: Actor) => lostSeatsOf(actor, must(await on(() => committeeView(actor, at))));
  const told = async () => {
    const { notices } = must(await on(() => blocDashboard(cast.staff, bloc.orgId, null)));
    return notices.flatMap(({ kind, due }) => (kind === "lost_seat" ? [due] : []));
  };
  expect([await lost(stranger), await told()]).toEqual([[], []]);
  const off = { status: "removed", statusSince: new Date("2026-07-01") } as const;
  await allOf(bloc.orgId).member.update({ where: { id }, data: off });
  const seen = { mayKeep: true, told: { post: "secretary", lostOn: "2026-07-01", reason: null } };
  for (const actor of [stranger, cast.staff]) expect(await lost(actor)).toMatchObject([seen]);
  expect(await lost(cast.voter)).toEqual([]);
  expect(await told()).toEqual([null]);
});

describe("who had left before the act", () => {
  const branch = () => branchOf(unit, 1).id;
  const left = async (told: readonly { name: string; status: string; day: string }[]) => {
    const names = told.map(({ name }) => name);
    const ids = await idsOf(cast.secretary, unit, names, branch());
    await sql(
      database,
      `UPDATE members m SET status = t.status::"MemberStatus", status_since = t.day::date
        FROM unnest($1::uuid[], $2::text[], $3::text[]) AS t(id, status, day) WHERE m.id = t.id`,
      [ids, told.map(({ status }) => status), told.map(({ day }) => day)],
    );
    return ids;
  };
  const elected = (id: string, name: string, day: string) =>
    on(() =>
      recordAct(cast.secretary, {
        unit: unit.id,
        branch: branch(),
        kind: "congress",
        ...CONGRESS,
        heldOn: day,
        seats: [seat(id, name, "secretary", 20)],
      }),
    );

  test("is not elected into it, by a form or by a table; who left since was", async () => {
    const gone = ["moved", "graduated", "removed"].map((status, n) => {
      return { name: `Đã Rời ${["Một", "Hai", "Ba"][n]}`, status, day: "2022-05-09" };
    });
    const ids = await left([...gone, { name: "Rời Sau", status: "moved", day: "2022-05-10" }]);
    for (const [n, { name }] of gone.entries())
      expect(await elected(ids[n] ?? "", name, "2022-05-10")).toMatchObject({
        reason: "invalid",
        fields: [{ path: "seats" }],
        message: expect.stringContaining("đã rời danh sách đoàn viên của đơn vị trước ngày 10/05/2022"),
      });
    const { name: body } = await allOf(bloc.orgId).unit.findFirstOrThrow({ where: { id: branch() } });
    const head =
      "Tổ chức\tViệc\tNgày\tSố nghị quyết, biên bản\tĐược triệu tập\tCó mặt\tNhiệm kỳ từ ngày\tNhiệm kỳ đến ngày\tHọ và tên\tChức vụ";
    const line = `${body}\tĐại hội\t10/5/2022\t01-NQ/ĐH\t20\t18\t10/5/2022\t10/5/2025\tĐã Rời Một\tBí thư`;
    const table = `${head}\n${line}`;
    const pasted = await on(() =>
      pasteSeen(pasteActs, cast.secretary, { unit: unit.id, branch: branch(), table }),
    );
    expect(pasted).toMatchObject({ fields: [{ message: expect.stringContaining("đã rời danh sách") }] });
    must(await elected(ids[3] ?? "", "Rời Sau", "2022-05-10"));
  });

  test("whoever stands in another unit's roster by now is elected up to the day of going, by a form or by a table", async () => {
    const other = unitOf(bloc, 1);
    const name = "Tạ Thị Sang Đơn Vị";
    const { id } = await makeMember(cast.secretary, unit, name, {
      branch: branch(),
      birthDate: "2001-08-07",
    });
    const moved = { outsideName: "Đơn vị khác", kind: "permanent" };
    const out = { ...moved, unit: unit.id, direction: "out", member: id, day: "2022-08-20" };
    must(await on(() => recordTransfer(cast.secretary, out)));
    const person = { fullName: name, birthDate: "7/8/2001", gender: "female", toBranch: branchOf(other).id };
    const back = { ...moved, ...person, unit: other.id, direction: "in", day: "2022-09-10" };
    must(await on(() => recordTransfer(stranger, back)));
    const [row] = await sql(database, "SELECT unit_id, branch_id FROM members WHERE id = $1", [id]);
    expect(row).toEqual({ unit_id: other.id, branch_id: branchOf(other).id });

    expect(await elected(id, name, "2022-08-21")).toMatchObject({ fields: [{ path: "seats" }] });
    const made = must(await elected(id, name, "2022-08-20"));
    const shown = must(await on(() => findAct(cast.secretary, made.id)));
    expect(shown.act.seats).toMatchObject([{ memberId: id, name }]);
    must(
      await on(() => withdrawAct(cast.secretary, made.id, { reason: "Ghi lại", version: shown.act.version })),
    );

    const head =
      "Tổ chức\tViệc\tNgày\tSố nghị quyết, biên bản\tĐược triệu tập\tCó mặt\tNhiệm kỳ từ ngày\tNhiệm kỳ đến ngày\tHọ và tên\tChức vụ";
    const pasted = (day: string, actor = cast.secretary, { id, code: body } = branchOf(unit, 1)) => {
      const line = `${body}\tĐại hội\t${day}\t01-NQ/${actor.name}\t20\t18\t${day}\t10/5/2025\t${name}\tBí thư`;
      return on(() => pasteSeen(pasteActs, actor, { unit: unit.id, branch: id, table: `${head}\n${line}` }));
    };
    expect(await pasted("21/8/2022")).toMatchObject({
      fields: [{ message: expect.stringContaining("không có trong danh sách đoàn viên của đơn vị") }],
    });
    const unseen = `không có “${name}” trong danh sách đoàn viên ở đây`;
    expect(await pasted("20/8/2022", cast.branchSecretary, branchOf(unit))).toMatchObject({
      fields: [{ message: expect.stringContaining(unseen) }],
    });
    const at = { orgId: bloc.orgId, unitId: branch() };
    for (const actor of [cast.secretary, await makeActor("bithu.dv01.cd2", "BRANCH_SECRETARY", at)]) {
      must(await pasted("20/8/2022", actor));
      const made = { where: { branchId: branchOf(unit, 1).id }, orderBy: { createdAt: "desc" } } as const;
      const { id: act } = await allOf(bloc.orgId).committeeAct.findFirstOrThrow(made);
      expect(must(await on(() => findAct(cast.secretary, act))).act.seats).toMatchObject([{ memberId: id }]);
    }
  });
});

describe("a table of acts", () => {
  const HEAD = [
    "Tổ chức",
    "Việc",
    "Ngày",
    "Số nghị quyết, biên bản",
    "Được triệu tập",
    "Có mặt",
    "Nhiệm kỳ từ ngày",
    "Nhiệm kỳ đến ngày",
    "Lý do",
    "Mã đoàn viên",
    "Họ và tên",
    "Chức vụ",
    "Thôi vì",
    "Số quyết định",
    "Ngày quyết định",
  ];
  const table = (...lines: string[][]) => [HEAD, ...lines].map((cells) => cells.join("\t")).join("\n");
  const paste = (actor: Actor, lines: string[][], branch: string | null = null) =>
    on(() => pasteSeen(pasteActs, actor, { unit: unit.id, branch, table: table(...lines) }));
  const congressOf = (body: string) => [body, "Đại hội", "10/3/2026", "01-NQ/ĐH"];
  const COUNTS = ["20", "18", "10/3/2026", "10/3/2029", ""];
  const DECIDED = ["40-QĐ/ĐTN", "20/3/2026"];
  const BLANK = ["", "", "", "", ""];
  const names: string[] = [];
  const committeeAt = async (n: number) =>
    (await viewOf(branchOf(unit, n).id)).committee.map(({ name, post }) => `${name}: ${post}`);

  beforeAll(async () => {
    for (const [n, word] of ["Nhất", "Hai"].entries()) {
      const { id } = branchOf(unit, n);
      names.push((await allOf(bloc.orgId).unit.findFirstOrThrow({ where: { id } })).name);
      await idsOf(cast.secretary, unit, [`Mai Bí ${word}`, `Mai Phó ${word}`], id);
    }
  });

  test("congresses of several branches, with their decision, have the form's effects", async () => {
    const [first = "", second = ""] = names;
    const lines = [
      [...congressOf(first), ...COUNTS, "", "Mai Bí Nhất", "Bí thư", "", ...DECIDED],
      [...congressOf(first), ...BLANK, "", "Mai Phó Nhất", "Phó Bí thư", "", "", ""],
      [...congressOf(first), ...BLANK, "ngoài danh sách", "Người Ngoài", "Ủy viên BCH", "", "", ""],
      [...congressOf(second), ...COUNTS, "", "Mai Bí Hai", "Bí thư", "", "", ""],
    ];
    expect(await paste(cast.observer, lines)).toMatchObject({ reason: "forbidden" });
    expect(await paste(stranger, lines)).toMatchObject({ reason: "not_found" });
    expect(await paste(cast.committee, lines)).toMatchObject({ reason: "forbidden" });
    const given = { unit: unit.id, branch: null, table: table(...lines) };
    const tried = must(await on(() => pasteActs(cast.secretary, given)));
    expect(tried).toMatchObject({
      effect: [
        {
          name: "Mai Bí Nhất",
          from: first,
          to: "Bí thư · Đại hội ngày 10/03/2026 · chuẩn y số 40-QĐ/ĐTN",
        },
        { name: "Mai Phó Nhất", from: first },
        { name: "Người Ngoài", from: first },
        { name: "Mai Bí Hai", from: second, to: "Bí thư · Đại hội ngày 10/03/2026" },
      ],
    });
    expect(await committeeAt(0)).toEqual([]);
    const { seen } = tried as { seen?: string };
    const written = must(await on(() => pasteActs(cast.secretary, { ...given, seen })));
    const { bulk, count } = "bulk" in written ? written : expect.fail("seen and not written");
    expect(count).toBe(4);
    const bySecretary = "SELECT position FROM members WHERE full_name = 'Mai Bí Nhất'";
    expect(await sql(database, bySecretary, [])).toEqual([{ position: "Bí thư chi đoàn" }]);
    expect(await on(() => undoPasted(cast.observer, bulk))).toMatchObject({ reason: "forbidden" });
    expect(must(await on(() => undoPasted(cast.secretary, bulk)))).toEqual({ count: 2 });
    expect(await committeeAt(0)).toEqual([]);
    expect(await sql(database, bySecretary, [])).toEqual([{ position: null }]);
    expect((await viewOf(branchOf(unit, 1).id)).acts[0]).toMatchObject({ state: "withdrawn" });
    must(await paste(cast.secretary, lines));
    expect(await committeeAt(0)).toEqual([
      "Mai Bí Nhất: secretary",
      "Mai Phó Nhất: deputy",
      "Người Ngoài: member",
    ]);
    const [member] = await sql(database, "SELECT position FROM members WHERE full_name = 'Mai Bí Nhất'", []);
    expect(member?.position).toBe("Bí thư chi đoàn");
    expect(await committeeAt(1)).toEqual([]);
    expect((await viewOf(branchOf(unit, 1).id)).acts[0]).toMatchObject({ state: "held", present: 18 });
  });

  test("a decision that the level above makes is named at its cell with what to do, as the page says before", async () => {
    const own = [unit.code, "Đại hội", "12/3/2026", "09-NQ/ĐH"];
    const [first = ""] = names;
    const lines = [
      [first, "Kiện toàn", "13/3/2026", "10-NQ", ...BLANK, "", "Mai Phó Nhất", "Ủy viên BCH", "", ...DECIDED],
      [...own, ...COUNTS, "ngoài danh sách", "Người Ngoài Hai", "Ủy viên BCH", "", "", ""],
      [...own, ...BLANK, "ngoài danh sách", "Người Ngoài Ba", "Ủy viên BCH", "", ...DECIDED],
    ];
    const refused = await paste(cast.secretary, lines);
    expect(refused).toMatchObject({ reason: "forbidden", fields: [{ path: "4.N" }] });
    expect(JSON.stringify(refused)).toContain("Để trống số và ngày quyết định; ghi xong, mở việc đó");
    const left = [own, own].map((act, at) => [
      ...[...act, ...(at === 0 ? COUNTS : BLANK), "ngoài danh sách", `Người Ngoài ${at}`],
      ...["Ủy viên BCH", "", "", ""],
    ]);
    const given = { unit: unit.id, branch: null, table: table(...left) };
    expect(must(await on(() => pasteActs(cast.secretary, given)))).toMatchObject({ effect: [{}, {}] });
    const wordsTo = async (actor: Actor, branch: string | null = null) =>
      decisionWords(await mayDecideAt(actor, must(await findBody(actor, { unit: unit.id, branch }))));
    expect(await wordsTo(cast.secretary)).toMatch(
      /^Của chi đoàn: có số .* Của chính đơn vị thì .*: để trống số và ngày quyết định/,
    );
    expect(await wordsTo(cast.staff)).toMatch(/^Có số và ngày quyết định thì kết quả có hiệu lực ngay/);
    const { id: branch } = branchOf(unit, 0);
    expect(await wordsTo(cast.branchSecretary, branch)).toMatch(/^Cấp trên trực tiếp chuẩn y: để trống/);
    expect(await wordsTo(cast.secretary, branch)).toMatch(/^Có số/);
  });

  test("a table asks once what the unit said of its years, and names each act that it bars", async () => {
    const signed = { unit: unit.id, year: 2009, procedure: "committee" };
    must(await on(() => signNil(cast.secretary, signed)));
    const held = (n: number, year: number) => {
      const [body = "", act = ""] = congressOf(names[n] ?? "");
      const counts = ["20", "18", `10/3/${year}`, `10/3/${year + 3}`, ""];
      return [
        body,
        act,
        `10/3/${year}`,
        `0${n}-NQ/ĐH`,
        ...counts,
        "",
        `Mai Bí ${"Nhất Hai".split(" ")[n]}`,
        "Bí thư",
        "",
        "",
        "",
      ];
    };
    const sent = await statementsOf(async () => {
      const refused = await paste(cast.secretary, [held(0, 2009), held(1, 2009)]);
      const said = refused.ok ? [] : (refused.fields ?? []);
      const barred = said.filter(({ message }) => message.includes("không phát sinh"));
      expect(barred.map(({ path }) => path)).toEqual(["2.C", "3.C"]);
    });
    expect(sent.filter((text) => text.includes('"nil_returns"'))).toHaveLength(1);
  });

  test("the undo of many acts of one body asks no more than that of one", async () => {
    const { id: branchId } = branchOf(unit, 0);
    const acts = await allOf(bloc.orgId).committeeAct.findMany({ where: { branchId }, select: { id: true } });
    expect(acts.length).toBeGreaterThan(1);
    const asked = (cases: string[]) => {
      const at = { id: acts[0]?.id ?? "", orgId: bloc.orgId, unitId: unit.id, branchId };
      const kept = { beforeSealed: pack({ cases }), expiresAt: new Date("2999-01-01"), undoneAt: null };
      return statementsOf(async () =>
        must(await on(() => actsTakenBack(cast.secretary, { ...at, ...kept }))),
      );
    };
    const ids = acts.map(({ id }) => id);
    expect((await asked(ids)).length).toBe((await asked(ids.slice(0, 1))).length);
  });

  test("of several bodies, one act upon another, is undone in as many statements as one act, and the rosters are as before", async () => {
    const many = await makeBloc("nhieu-viec", 1, 3);
    const home = { orgId: many.orgId, unitId: unitOf(many).id };
    const secretary = await makeActor("bithu.nhieu-viec", "UNIT_SECRETARY", home);
    const where = { parentId: unitOf(many).id, kind: "branch" as const };
    const bodies = await allOf(many.orgId).unit.findMany({ where, orderBy: { code: "asc" } });
    for (const [n, { id: branch }] of bodies.entries())
      await idsOf(secretary, unitOf(many), [`Mai Trước ${"ABC"[n]}`, `Mai Sau ${"ABC"[n]}`], branch);
    const elected = (n: number) => {
      const came = ["", `Mai Trước ${"ABC"[n]}`, "Phó Bí thư", "", ...DECIDED];
      return [...congressOf(bodies[n]?.name ?? ""), ...COUNTS, ...came];
    };
    const risen = (n: number) => {
      const act = [bodies[n]?.name ?? "", "Đại hội", "1/6/2026", "03-NQ/ĐH"];
      const counts = ["20", "18", "1/6/2026", "1/6/2029", ""];
      const came = (word: string, post: string) => ["", `Mai ${word} ${"ABC"[n]}`, post, ""];
      return [
        [...act, ...counts, ...came("Trước", "Bí thư"), "55-QĐ/ĐTN", "5/6/2026"],
        [...act, ...BLANK, ...came("Sau", "Phó Bí thư"), "", ""],
      ];
    };
    const posts = async () =>
      (
        await sql(database, "SELECT position FROM members WHERE org_id = $1 ORDER BY full_name", [many.orgId])
      ).map(({ position }) => position);
    const undone = async (lines: string[][], count: number) => {
      const at = { unit: unitOf(many).id, branch: null, table: table(...lines) };
      const { bulk } = must(await on(() => pasteSeen(pasteActs, secretary, at)));
      const held = await posts();
      const sent = await statementsOf(async () =>
        expect(must(await on(() => undoPasted(secretary, bulk)))).toEqual({ count }),
      );
      expect(await posts()).toEqual(Array(6).fill(null));
      return { held: held.filter((post) => post !== null).length, sent: sent.length };
    };
    const one = await undone([elected(0)], 1);
    const both = [elected(1), elected(2), ...risen(1), ...risen(2)];
    expect(await undone(both, 4)).toEqual({ held: 4, sent: one.sent });
    const gone = await allOf(many.orgId).member.findFirstOrThrow({ where: { fullName: "Mai Trước B" } });
    const events = await sql(
      database,
      `SELECT v.before ->> 'position' AS was, v.after ->> 'position' AS is FROM audit_events e
        JOIN audit_values v ON v.event_id = e.id WHERE e.subject_id = $1 AND e.type = 'member.updated' ORDER BY e.id`,
      [gone.id],
    );
    const [deputy, head] = ["Phó bí thư chi đoàn", "Bí thư chi đoàn"];
    expect(events).toEqual([
      { was: null, is: deputy },
      { was: deputy, is: head },
      { was: head, is: deputy },
      { was: deputy, is: null },
    ]);
  });

  test("what a meeting decided is told once, by table or form, until it is withdrawn", async () => {
    const [first = "", second = ""] = names;
    const again = (body: string, number: string) => [
      ...[body, "Đại hội", "10/3/2026", number],
      ...[...COUNTS, "", second === body ? "Mai Bí Hai" : "Mai Bí Nhất", "Bí thư", "", "", ""],
    ];
    const told = "đã được ghi với ngày và số văn bản này";
    const wayOut = async (body: string, number: string, words: string) =>
      expect(await paste(cast.secretary, [again(body, number)])).toMatchObject({
        fields: [{ message: expect.stringContaining(`${told}. ${words}`) }],
      });
    await wayOut(first, "01-nq/đh", "Việc đó đã chuẩn y: nếu sai thì rút");
    await wayOut(second, "01-nq/đh", "Mở việc đó để sửa.");
    const { id: branch } = branchOf(unit, 1);
    const held = { heldOn: "2026-03-10", termFrom: "2026-03-10", termTo: "2029-03-10" };
    const seats = [seat(null, "Mai Bí Hai", "secretary", 8)];
    const by = (documentNumber: string) => ({ ...congress({ branch }), ...held, seats, documentNumber });
    expect(await on(() => recordAct(cast.secretary, by("01-NQ/ĐH")))).toMatchObject({
      fields: [{ path: "documentNumber", message: expect.stringContaining(told) }],
    });
    const { id } = must(await on(() => recordAct(cast.secretary, by("02-NQ/ĐH"))));
    const { unit: _, kind: __, ...mended } = { ...congress(), ...held, seats, documentNumber: "01-NQ/ĐH" };
    const change = { ...mended, version: 1 };
    expect(await on(() => changeAct(cast.secretary, id, change))).toMatchObject({
      fields: [{ path: "documentNumber" }],
    });
    expect(await on(() => changeAct(cast.secretary, id, { ...change, version: 9 }))).toMatchObject({
      reason: "stale",
    });
    await allOf(bloc.orgId).committeeAct.updateMany({
      where: { id },
      data: { documentNumber: "01-NQ/ĐH" },
    });
    must(await on(() => changeAct(cast.secretary, id, { ...change, place: "Nhà văn hóa" })));
    const { id: submitted } = must(await on(() => recordAct(cast.secretary, by("04-NQ/ĐH"))));
    must(await on(() => submitAct(cast.secretary, submitted, { version: 1 })));
    await wayOut(second, "04-nq/đh", "Việc đó đã trình: chờ");
    const standing = (await viewOf(branch)).acts.filter(({ state }) => ["held", "submitted"].includes(state));
    for (const act of standing)
      must(await on(() => withdrawAct(cast.secretary, act.id, { reason: "Ghi lại", version: act.version })));
    const { bulk } = must(await paste(cast.secretary, [again(second, "01-NQ/ĐH")]));
    must(await on(() => undoPasted(cast.secretary, bulk)));
  });

  test("what a form says beside its people is said of the body, wherever its column stands", async () => {
    const post = ["Mai Bí Nhất", "Ủy viên Ban Thường vụ", "", "", ""];
    const line = [...congressOf(names[0] ?? "").with(3, "08-NQ/ĐH"), ...COUNTS, "", ...post];
    const lines = [HEAD, line].map(([body = "", ...cells]) => [...cells, body].join("\t"));
    const given = { unit: unit.id, branch: null, table: lines.join("\n") };
    expect(await on(() => pasteActs(cast.secretary, given))).toMatchObject({
      fields: [{ path: "2.O", message: expect.stringContaining("cấp này không có chức vụ đó") }],
    });
  });

  test("a change takes out whom it names of those who sit, and brings another", async () => {
    const change = [names[0] ?? "", "Kiện toàn", "1/6/2026", "03-BB", "3", "3", "", "", "Chuyển công tác"];
    const leaving = [...change, "", "Mai Phó Nhất", "", "Xin rút", "55-QĐ/ĐTN", "5/6/2026"];
    const coming = [...change.slice(0, 4), ...BLANK, "", "Mai Bí Hai", "Phó Bí thư", "", "", ""];
    const { bulk } = must(await paste(cast.secretary, [leaving, coming]));
    const [{ target } = {}] = await sql(database, "SELECT target FROM member_bulk_changes WHERE id = $1", [
      bulk,
    ]);
    expect(target).toBe("Kiện toàn");
    expect(await committeeAt(0)).toEqual([
      "Mai Bí Nhất: secretary",
      "Người Ngoài: member",
      "Mai Bí Hai: deputy",
    ]);
  });

  test("stand on their page for whoever writes there, with their undo where it is theirs", async () => {
    const congressOf = (body = "") => [body, "Đại hội", "10/3/2026", "09-NQ/ĐH"];
    const line = [...congressOf(names[1]), ...COUNTS, "", "Mai Bí Hai", "Bí thư", "", "", ""];
    const { bulk: ofUnit } = must(await paste(cast.secretary, [line]));
    const own = [...congressOf(names[0]), ...COUNTS, "", "Mai Bí Nhất", "Bí thư", "", "", ""];
    const { id } = branchOf(unit, 0);
    const { bulk: ofBranch } = must(await paste(cast.branchSecretary, [own], id));
    const seen = async (actor: Actor, branchId: string | null) => {
      const at = { orgId: bloc.orgId, unitId: unit.id, branchId };
      const past = await on(() => pastTables(actor, at, "committee"));
      const told = past.filter((table) => [ofUnit, ofBranch].includes(table.id));
      return told.map((table) => [table.id === ofUnit ? "unit" : "branch", table.mayUndo]);
    };
    const all = await seen(cast.secretary, null);
    expect(all.toSorted()).toEqual([
      ["branch", true],
      ["unit", true],
    ]);
    expect((await seen(cast.staff, null)).toSorted()).toEqual([
      ["branch", false],
      ["unit", true],
    ]);
    expect(await seen(cast.branchSecretary, id)).toEqual([["branch", true]]);
    for (const bulk of [ofBranch, ofUnit]) must(await on(() => undoPasted(cast.secretary, bulk)));
    const decided = [...congressOf(names[1]).with(3, "10-NQ/ĐH"), ...COUNTS, "", "Mai Bí Hai", "Bí thư", ""];
    const { bulk: ofSecretary } = must(await paste(cast.secretary, [[...decided, ...DECIDED]]));
    const undoOf = async (actor: Actor) => {
      const at = { orgId: bloc.orgId, unitId: unit.id, branchId: null };
      const past = await on(() => pastTables(actor, at, "committee"));
      return past.find((table) => table.id === ofSecretary)?.mayUndo;
    };
    expect([await undoOf(cast.secretary), await undoOf(cast.committee)]).toEqual([true, false]);
    must(await on(() => undoPasted(cast.secretary, ofSecretary)));
  });

  test("of namesakes the one leaves whom code or birth date names, and a code alone of two organisations", async () => {
    const { id: branch } = branchOf(unit, 1);
    const [, second = ""] = names;
    const twins = ["1999-01-01", "2001-01-01"].map((birthDate) => ({ fullName: "Mai Trùng", birthDate }));
    const [elder, younger] = await makeMembers(cast.secretary, unit, twins, branch);
    const seats = [
      seat(elder?.id ?? "", "Mai Trùng", "secretary", 8),
      seat(younger?.id ?? "", "Mai Trùng", "deputy", 8),
      seat(null, "Mai Trùng", "member", 8),
    ];
    const sat = { ...CONGRESS, heldOn: "2026-04-01", termFrom: "2026-04-01", termTo: "2029-04-01" };
    const decided = { decisionNumber: "41-QĐ/ĐTN", decisionOn: "2026-04-05" };
    must(
      await on(() =>
        recordAct(cast.secretary, { ...congress({ branch }), ...sat, seats, decision: decided }),
      ),
    );
    const leave = (body: string, day: string, code: string, birthDate: string) => {
      const head = [...HEAD.slice(0, 10), "Ngày sinh", ...HEAD.slice(10)];
      const change = [body, "Kiện toàn", day, "05-BB", "3", "3", "", "", "Chuyển công tác"];
      const line = [...change, code, birthDate, "Mai Trùng", "", "Xin rút", "57-QĐ/ĐTN", day];
      const table = [head, line].map((cells) => cells.join("\t")).join("\n");
      return on(() => pasteSeen(pasteActs, cast.secretary, { unit: unit.id, branch: null, table }));
    };
    const said = (message: string) => ({ fields: [{ message: expect.stringContaining(message) }] });
    expect(await leave(second, "1/6/2026", "", "")).toMatchObject(said("đứng ở 3 chức vụ"));
    must(await leave(second, "1/6/2026", "", "1/1/2001"));
    expect(await committeeAt(1)).toEqual(["Mai Trùng: secretary", "Mai Trùng: member"]);
    expect(await leave(second, "2/6/2026", "", "1/1/2001")).toMatchObject(
      said("không ở trong Ban Chấp hành"),
    );
    must(await leave(second, "2/6/2026", "ngoài danh sách", ""));
    expect(await committeeAt(1)).toEqual(["Mai Trùng: secretary"]);

    const first = await allOf(bloc.orgId).unit.findFirstOrThrow({ where: { id: branchOf(unit).id } });
    await allOf(bloc.orgId).unit.updateMany({ where: { id: first.id }, data: { name: second } });
    expect(await leave(second, "3/6/2026", "", "1/1/1999")).toMatchObject(said("có 2 tổ chức tên"));
    const elders = branchOf(unit, 1).code;
    expect(await leave(elders, "3/6/2026", "", "9/9/1999")).toMatchObject(said("không có “Mai Trùng”"));
    const mistyped = {
      fields: [{ message: expect.stringMatching(/cột J: .*mang mã “79999”.*Sửa mã/) }],
    };
    expect(await leave(elders, "3/6/2026", "79999", "")).toMatchObject(mistyped);
    // Whoever has moved on is known here by the seat alone.
    const moved = { unitId: unitOf(bloc, 1).id, branchId: null };
    await allOf(bloc.orgId).member.updateMany({ where: { id: elder?.id ?? "" }, data: moved });
    for (const birthDate of ["", "1/1/1999"])
      expect(await leave(elders, "3/6/2026", "79999", birthDate)).toMatchObject(mistyped);
    expect(await committeeAt(1)).toEqual(["Mai Trùng: secretary"]);
    must(await leave(elders, "3/6/2026", "", "1/1/1999"));
    await allOf(bloc.orgId).unit.updateMany({ where: { id: first.id }, data: { name: first.name } });
    expect(await committeeAt(1)).toEqual([]);
  });

  test("an act of more people than its form takes is not written", async () => {
    const [first = ""] = names;
    const late = [first, "Kiện toàn", "4/6/2026", "06-BB"];
    const lines = Array.from({ length: 61 }, (_, n) => {
      const name = `Người ${[..."abcdefghijklmnopqrstuvwxyz"][n % 26]} ${[..."xyz"][Math.floor(n / 26)]}`;
      const counts = n === 0 ? ["3", "3", "", "", "Thiếu người"] : BLANK;
      return [...late, ...counts, "ngoài danh sách", name, "Ủy viên BCH", "", "", ""];
    });
    expect(await paste(cast.secretary, lines)).toMatchObject({
      fields: [{ message: expect.stringContaining("Nhiều người quá") }],
    });
    must(await paste(cast.secretary, lines.slice(0, 60)));
  });

  test("nothing of it is written where a cell, an act or what follows of it can't be", async () => {
    const [first = "", second = ""] = names;
    const count = () => allOf(bloc.orgId).committeeAct.count();
    const before = await count();
    const said = async (...lines: string[][]) => {
      const result = await paste(cast.secretary, lines);
      expect(await count()).toBe(before);
      return result.ok ? [] : (result.fields ?? []).map(({ message }) => message).join(" ");
    };
    const congressOf = (body: string) => [body, "Đại hội", "10/3/2026", "06-NQ/ĐH"];
    const good = [...congressOf(second), ...COUNTS, "", "Mai Phó Hai", "Bí thư", "", ...DECIDED];
    expect(
      await said(good, [...congressOf("Chi đoàn lạ"), ...COUNTS, "", "Mai Bí Hai", "Bí thư", "", "", ""]),
    ).toContain("không có tổ chức “Chi đoàn lạ”");
    expect(await said([...congressOf(second), ...COUNTS, "", "Không Ai", "Bí thư", "", "", ""])).toContain(
      "không có “Không Ai”",
    );
    expect(await said([...congressOf(second), ...BLANK, "", "Mai Bí Hai", "Bí thư", "", "", ""])).toContain(
      "Ghi số được triệu tập và số có mặt",
    );
    const other = [
      ...congressOf(second),
      "21",
      "18",
      "",
      "",
      "",
      "",
      "Mai Bí Hai",
      "Ủy viên BCH",
      "",
      "",
      "",
    ];
    expect(await said(good, other)).toContain("khác dòng trên");
    const late = [first, "Kiện toàn", "2/6/2026", "04-BB", "3", "3", "", "", "Thiếu người"];
    expect(await said([...late, "", "Không Ngồi", "", "Xin rút", "", ""])).toContain(
      "không ở trong Ban Chấp hành",
    );
    const extension = [second, "Gia hạn lâm thời", "2/6/2026", "05-TTr", "", "", "", "10/9/2026", "Mới lập"];
    expect(await said([...extension, "", "Mai Bí Hai", "Bí thư", "", "", ""])).toContain("Chọn việc cần ghi");
    const twoSecretaries = [...late, "", "Mai Phó Hai", "Bí thư", "", "56-QĐ/ĐTN", "6/6/2026"];
    expect(await said(good, twoSecretaries)).toContain("hai Bí thư");
  });
});
