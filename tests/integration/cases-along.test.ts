import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { openDeferral, recordDeferral, takeDeferralBack, takeDeferralStep } from "@/lib/deferrals/commands";
import { extendDeferral } from "@/lib/deferrals/extending";
import { openDiscipline, takeDisciplineStep } from "@/lib/discipline/commands";
import { recordDiscipline } from "@/lib/discipline/recording";
import { numberCertificate } from "@/lib/graduations/certificate";
import { takeGraduationBack, takeGraduationStep } from "@/lib/graduations/commands";
import { agedPeople } from "@/lib/graduations/queries";
import { holdCeremony, recordGraduation, recordWishes } from "@/lib/graduations/recording";
import { uploadImport } from "@/lib/imports/commands";
import { confirmImport } from "@/lib/imports/confirm/commands";
import { importPlace } from "@/lib/imports/place";
import { undoImport } from "@/lib/imports/undo/commands";
import { changeMany } from "@/lib/members/bulk-changes/commands";
import { previewChange } from "@/lib/members/bulk-changes/queries";
import { undoMany } from "@/lib/members/bulk-changes/undo";
import { updateMember } from "@/lib/members/commands";
import { mergeMembers } from "@/lib/members/duplicates/commands";
import { undoMerge } from "@/lib/members/duplicates/undo";
import { findMember } from "@/lib/members/queries";
import { undoPasted } from "@/lib/pasted-tables/commands";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { openRemoval, takeRemovalStep } from "@/lib/removals/commands";
import { openResidence, takeResidenceStep } from "@/lib/residences/commands";
import { recordIntroduction, requestTransfer } from "@/lib/transfers/commands";
import { moveInside } from "@/lib/transfers/moving-inside";
import { recordTransfer } from "@/lib/transfers/recording";
import { takeTransferBack, takeTransferStep } from "@/lib/transfers/steps";
import { withClient } from "@/scripts/database/connection";
import { allOf, makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { branchOf, makeCast, unitOf } from "@/tests/helpers/members";
import { crowd, enrol, makeMembers } from "@/tests/helpers/members-at-once";
import { pasteSeen } from "@/tests/helpers/pasted";
import { xlsxOf } from "@/tests/helpers/sheets";
import { untilWaiting } from "@/tests/helpers/waiting";

/* What is under way of a member when he or she moves: what goes along, what holds the move up, what stands in the way of its taking back. */

const database = await freshDatabase();
const now = <T>(act: () => Promise<T>) => onDay(plainDate("2026-11-20"), act);

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let receiver: Actor;
let otherBranch: Actor;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  cast = await makeCast(bloc);
  const at = (unitId: string) => ({ orgId: bloc.orgId, unitId });
  receiver = await makeActor("bithu.dv02", "UNIT_SECRETARY", at(unitOf(bloc, 1).id));
  otherBranch = await makeActor("bithu.cd2", "BRANCH_SECRETARY", at(branchOf(unitOf(bloc), 1).id));
});

const WORDS = ["Không", "Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín"];
const named = (n: number) => `Lý Thị ${[...`${n}`].map((digit) => WORDS[Number(digit)]).join(" ")}`;
const somebody = crowd(
  (people) => makeMembers(cast.secretary, unitOf(bloc), people),
  (n) => ({ fullName: named(n), birthDate: "1996-03-02" }),
);
const someone = async () => (await somebody()).id;

/** Whoever wishes to graduate, with the case: many told in one list. */
const graduating = crowd(
  async (people) => {
    const members = (await makeMembers(cast.secretary, unitOf(bloc), people)).map(({ id }) => id);
    const wish = { unit: unitOf(bloc).id, members, wish: "graduate", day: "2026-11-05" };
    must(await now(() => recordWishes(cast.branchSecretary, wish)));
    const text = "SELECT id, member_id AS member FROM member_cases WHERE member_id = ANY($1)";
    return sql<{ id: string; member: string }>(database, text, [members]);
  },
  (n) => ({ fullName: named(n).replace("Lý", "Hà"), birthDate: "1996-03-02" }),
);

const SPAN = { fromDay: "2026-11-01", toDay: "2027-04-30", reason: "Đi học xa" };
const deferred = async (member: string) =>
  must(await now(() => recordDeferral(cast.branchSecretary, { member, ...SPAN, day: "2026-10-30" }))).id;

const ask = (member: string, more: object = {}) =>
  now(() =>
    requestTransfer(cast.secretary, {
      member,
      direction: "within",
      toUnit: unitOf(bloc, 1).id,
      day: "2026-11-02",
      reason: "Đổi nơi làm việc",
      ...more,
    }),
  );
const INSIDE = () => ({ direction: "inside", toUnit: null, toBranch: branchOf(unitOf(bloc), 1).id });

async function versionOf(id: string): Promise<number> {
  const text = "SELECT version FROM member_cases WHERE id = $1";
  const [row] = await sql<{ version: number }>(database, text, [id]);
  return row?.version ?? expect.fail(`no case ${id}`);
}
async function stepOf(actor: Actor, id: string, act: string) {
  const version = await versionOf(id);
  const branch = act === "accept" ? branchOf(unitOf(bloc, 1)).id : null;
  const said = { docNumber: "5-GGT", note: "Sinh hoạt đều", feePaidUntil: "11/2026", branch };
  return now(() => takeTransferStep(actor, id, { act, day: "2026-11-10", version, ...said }));
}
async function backOf(actor: Actor, id: string) {
  const version = await versionOf(id);
  return now(() => takeTransferBack(actor, id, { note: "Ghi nhầm", version }));
}

/** Up to the last step but one. */
async function introduced(member: string): Promise<string> {
  const told = { introNumber: "5-GGT", comment: "Sinh hoạt đều", feePaidUntil: "11/2026" };
  const goal = { member, toUnit: unitOf(bloc, 1).id, day: "2026-11-10", reason: "Đổi nơi làm việc" };
  return must(await now(() => recordIntroduction(cast.secretary, { ...goal, ...told }))).id;
}
async function movedTo2(member: string): Promise<string> {
  const id = await introduced(member);
  must(await stepOf(receiver, id, "accept"));
  return id;
}

async function placeOf(caseId: string) {
  const [found] = await sql<{ unit: string; branch: string | null }>(
    database,
    "SELECT unit_id AS unit, branch_id AS branch FROM member_cases WHERE id = $1",
    [caseId],
  );
  return found;
}
const at = (unit: number, branch: number) => ({
  unit: unitOf(bloc, unit).id,
  branch: branchOf(unitOf(bloc, unit), branch).id,
});
const HOME = () => at(0, 0);
const THERE = () => at(1, 0);

describe("a taking back", () => {
  const RESTS = { reason: "conflict", message: expect.stringContaining("có hồ sơ khác từ khi chuyển") };

  test("of a move is held up by what was begun or went on since, not by what ran before", async () => {
    const member = await someone();
    const deferral = await deferred(member);
    const { id } = must(await ask(member, INSIDE()));
    must(await stepOf(cast.secretary, id, "comment"));
    must(await stepOf(cast.secretary, id, "decide"));
    must(await backOf(cast.secretary, id));
    must(await stepOf(cast.secretary, id, "decide"));
    const end = { act: "end", day: "2026-11-12", version: 1 };
    must(await now(() => takeDeferralStep(cast.secretary, deferral, end)));
    expect(await backOf(cast.secretary, id)).toMatchObject(RESTS);
  });

  test("of an acceptance and of a table, too", async () => {
    const [one, other] = [await someone(), await someone()];
    for (const member of [one, other]) await deferred(member);
    const id = await movedTo2(one);
    must(await backOf(receiver, id));
    must(await stepOf(receiver, id, "accept"));
    must(await now(() => recordWishes(receiver, wishOf(one, 1))));
    expect(await backOf(receiver, id)).toMatchObject(RESTS);

    const { toBranch } = INSIDE();
    const table = { unit: unitOf(bloc).id, members: [other], toBranch, day: "2026-11-05" };
    const { bulk } = must(await now(() => pasteSeen(moveInside, cast.secretary, table)));
    must(await now(() => undoPasted(cast.secretary, bulk)));
    expect(must(await findMember(cast.secretary, other)).place.branchId).toBe(HOME().branch);
  });

  test("is held up by no step that was itself taken back, nor by two rows that were one for a while", async () => {
    const member = await someone();
    const asked = { member, ...SPAN, day: "2026-10-30" };
    const { id: deferral } = must(await now(() => openDeferral(cast.branchSecretary, asked)));
    const version = () => versionOf(deferral);
    const decide = async (actor: Actor) => {
      const given = { act: "decide", day: "2026-11-09", docNumber: "3-QĐ", version: await version() };
      must(await now(() => takeDeferralStep(actor, deferral, given)));
    };
    const undecide = async (actor: Actor) => {
      const given = { note: "Ghi nhầm", version: await version() };
      must(await now(() => takeDeferralBack(actor, deferral, given)));
    };
    const id = await movedTo2(member);
    await decide(receiver);
    expect(await backOf(receiver, id)).toMatchObject(RESTS);
    await undecide(receiver);
    must(await backOf(receiver, id));
    // What was told before the move and is taken back since has gone on.
    await decide(cast.secretary);
    must(await stepOf(receiver, id, "accept"));
    await undecide(receiver);
    expect(await backOf(receiver, id)).toMatchObject(RESTS);

    const other = await someone();
    const moved = await movedTo2(other);
    const { id: twin } = await enrol(receiver, unitOf(bloc, 1), "Lý Thị Trùng", {
      birthDate: "1996-03-02",
    });
    const rowVersion = async (of: string) => must(await findMember(receiver, of)).member.version;
    for (const [kept, gone] of [
      [other, twin],
      [twin, other],
    ] as const) {
      const versions = { keptVersion: await rowVersion(kept), otherVersion: await rowVersion(gone) };
      must(await now(() => mergeMembers(receiver, { kept, other: gone, fromOther: [], ...versions })));
      const merge = await allOf(bloc.orgId).memberMerge.findFirstOrThrow({
        where: { keptId: kept, undoneAt: null },
      });
      must(await now(() => undoMerge(receiver, merge.id)));
    }
    must(await backOf(receiver, moved));
    expect(must(await findMember(cast.secretary, other)).place.unitId).toBe(unitOf(bloc).id);
  });

  test("of a move rests as before on a ceremony that was held and taken back", async () => {
    const member = await someone();
    const id = await movedTo2(member);
    const told = { unit: unitOf(bloc, 1).id, member, result: "graduate", day: "2026-11-15", docNumber: "9" };
    must(await now(() => recordGraduation(receiver, told)));
    const graduation = await graduationOf(member);
    must(await now(() => takeGraduationBack(receiver, graduation, { note: "Ghi nhầm", version: 1 })));
    must(await backOf(receiver, id));
  });

  test("of a move rests as before on changes of many and sheets that were undone, the newest first", async () => {
    const member = await someone();
    const { code } = unitOf(bloc, 1);
    const id = await movedTo2(member);
    const { fullName } = must(await findMember(receiver, member)).member;
    const made: string[] = [];
    const posted = async (to: string) => {
      const input = { kind: "position", to, since: null, reason: "", filter: { unit: code, ids: member } };
      const preview = must(await now(() => previewChange(receiver, input)));
      must(await now(() => changeMany(receiver, { ...input, seen: "seen" in preview ? preview.seen : "" })));
      const where = { unitId: unitOf(bloc, 1).id, kind: "position" as const, id: { notIn: made } };
      const bulk = (await allOf(bloc.orgId).memberBulkChange.findFirstOrThrow({ where })).id;
      made.push(bulk);
      return async () => expect(must(await now(() => undoMany(receiver, bulk)))).toEqual({ left: [] });
    };
    const listed = async (phone: string) => {
      const place = must(await importPlace(receiver, { unit: code }));
      const bytes = await xlsxOf([
        ["Họ và tên", "Ngày sinh", "Giới tính", "Điện thoại"],
        [fullName, "02/03/1996", "Nữ", phone],
      ]);
      const form = { bytes, fileName: "danh-sach.xlsx", fields: {} };
      const { id: sheet } = must(await now(() => uploadImport(receiver, place, form)));
      must(await now(() => confirmImport(receiver, sheet)));
      return async () =>
        expect(must(await now(() => undoImport(receiver, sheet))).problems.map(({ value }) => value)).toEqual(
          [],
        );
    };
    const undos = [
      await posted("Ủy viên BCH chi đoàn"),
      await posted("Phó Bí thư chi đoàn"),
      await listed("0912345671"),
      await listed("0912345672"),
      await posted("Bí thư chi đoàn"),
    ];
    expect(await backOf(receiver, id)).toMatchObject(RESTS);
    for (const undo of undos.toReversed()) await undo();
    must(await backOf(receiver, id));
    expect(must(await findMember(cast.secretary, member)).place.unitId).toBe(unitOf(bloc).id);
  });

  test("of a ceremony", async () => {
    const { id, member } = await graduating();
    const deferral = await deferred(member);
    must(await now(() => holdCeremony(cast.secretary, ceremonyOf(member, 0))));
    const back = async () => {
      const version = await versionOf(id);
      return now(() => takeGraduationBack(cast.secretary, id, { note: "Ghi nhầm", version }));
    };
    must(await back());
    must(await now(() => holdCeremony(cast.secretary, ceremonyOf(member, 0))));
    must(
      await now(() =>
        takeDeferralStep(cast.secretary, deferral, { act: "end", day: "2026-11-12", version: 1 }),
      ),
    );
    const version = await versionOf(id);
    must(await now(() => numberCertificate(cast.secretary, id, { certificate: "02/GCN", version })));
    expect(await back()).toMatchObject({ reason: "conflict" });
  });
});

const wishOf = (member: string, unit: number) => ({
  unit: unitOf(bloc, unit).id,
  members: [member],
  wish: "graduate",
  day: "2026-11-03",
});
const ceremonyOf = (member: string, unit: number) => ({
  unit: unitOf(bloc, unit).id,
  members: [member],
  day: "2026-11-15",
  occasion: "Lễ trưởng thành",
  certificate: "01/GCN",
});
async function graduationOf(member: string): Promise<string> {
  const [found] = await sql<{ id: string }>(
    database,
    "SELECT id FROM member_cases WHERE member_id = $1 AND procedure = 'graduation'",
    [member],
  );
  return found?.id ?? "";
}

describe("what is under way goes along", () => {
  test("to another unit, which goes on with it, and back", async () => {
    const { id: graduation, member } = await graduating();
    const deferral = await deferred(member);
    const id = await movedTo2(member);
    for (const one of [deferral, graduation]) expect(await placeOf(one)).toEqual(THERE());
    must(await backOf(receiver, id));
    for (const one of [deferral, graduation]) expect(await placeOf(one)).toEqual(HOME());
    must(await stepOf(receiver, id, "accept"));
    const further = { toDay: "2027-05-31", reason: "Chưa học xong", docNumber: "9-QĐ", day: "2026-11-11" };
    const { id: next } = must(
      await now(() => extendDeferral(receiver, deferral, { ...further, version: 1 })),
    );
    expect(await placeOf(next)).toEqual(THERE());
    must(await now(() => takeDeferralStep(receiver, next, { act: "end", day: "2026-11-12", version: 1 })));
    must(await now(() => holdCeremony(receiver, ceremonyOf(member, 1))));
    expect(must(await findMember(receiver, member)).member.status).toBe("graduated");
  });

  test("to another branch, be it told by a step, a table or the form", async () => {
    const ways: ((member: string) => Promise<unknown>)[] = [
      async (member) => {
        const { id } = must(await ask(member, INSIDE()));
        for (const act of ["comment", "decide"]) must(await stepOf(cast.secretary, id, act));
      },
      async (member) => {
        const { toBranch } = INSIDE();
        const table = { unit: unitOf(bloc).id, members: [member], toBranch, day: "2026-11-05" };
        must(await now(() => pasteSeen(moveInside, cast.secretary, table)));
      },
      async (member) => {
        const { version } = must(await findMember(cast.secretary, member)).member;
        must(
          await updateMember(cast.secretary, member, {
            branch: at(0, 1).branch,
            branchCorrected: true,
            version,
          }),
        );
      },
    ];
    for (const move of ways) {
      const member = await someone();
      const lives = { hostName: "Đoàn phường An Bình", residentSince: "2025-09-01", day: "2026-11-01" };
      const { id } = must(await now(() => openResidence(cast.branchSecretary, { member, ...lives })));
      await move(member);
      expect(await placeOf(id)).toEqual(at(0, 1));
      const withdraw = { act: "withdraw", note: "Thôi", day: "2026-11-12", version: 1 };
      must(await now(() => takeResidenceStep(otherBranch, id, withdraw)));
    }
  });

  test("a stay that was decided is known there, its case is not", async () => {
    const member = await someone();
    const told = { unit: unitOf(bloc).id, member, result: "stay", day: "2026-11-05", docNumber: "4-NQ" };
    must(await now(() => recordGraduation(cast.secretary, { ...told, stayUntil: "2028-03-01" })));
    const seenBy = async (actor: Actor, unit: number) => {
      const place = { orgId: bloc.orgId, unitId: unitOf(bloc, unit).id, branchId: null };
      const people = must(await agedPeople(actor, place, plainDate("2026-11-20")));
      return people.find(({ id }) => id === member)?.graduation;
    };
    expect(await seenBy(cast.secretary, 0)).toMatchObject({ state: "stays", isReached: true });
    await movedTo2(member);
    expect(await seenBy(receiver, 1)).toMatchObject({ state: "stays", isReached: false });
  });

  test("and what was closed before opens again for nobody whom the member has left", async () => {
    const member = await someone();
    const { id } = must(
      await now(() => openDeferral(cast.branchSecretary, { member, ...SPAN, day: "2026-11-01" })),
    );
    const refuse = { act: "refuse", note: "Chưa có giấy", day: "2026-11-02", version: 1 };
    must(await now(() => takeDeferralStep(cast.branchSecretary, id, refuse)));
    const moved = await movedTo2(member);
    expect(await placeOf(id)).toEqual(HOME());
    const back = (actor: Actor) => now(() => takeDeferralBack(actor, id, { note: "Ghi nhầm", version: 2 }));
    expect(await back(cast.secretary)).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("đã chuyển sang nơi khác"),
    });
    must(await backOf(receiver, moved));
    must(await back(cast.secretary));
  });
});

describe("a transfer waits", () => {
  const removal = async (member: string) => {
    const lapse = {
      lapse: "fee",
      firstMonth: "1/2026",
      lastMonth: "3/2026",
      tried: "Đã nhắc",
      day: "2026-05-04",
    };
    return must(await now(() => openRemoval(cast.branchSecretary, { member, ...lapse }))).id;
  };
  const accused = async (member: string) => {
    const told = { about: "Bỏ trực", form: "warning", day: "2026-11-01" };
    return must(await now(() => openDiscipline(cast.branchSecretary, { member, ...told }))).id;
  };
  const waiting = (words: string) => ({ reason: "conflict", message: expect.stringContaining(words) });
  const record = (actor: Actor, member: string) => {
    const out = { unit: unitOf(bloc).id, member, direction: "out", day: "2026-11-12" };
    return now(() => recordTransfer(actor, { ...out, outsideName: "Đoàn xã" }));
  };

  test("for a removal that is proposed, however it is told; only whoever goes for a time does not", async () => {
    const member = await someone();
    const id = await removal(member);
    const words = "đang có hồ sơ khác chưa xong";
    expect(await ask(member)).toMatchObject(waiting(words));
    expect(await record(cast.secretary, member)).toMatchObject(waiting(words));
    const { toBranch } = INSIDE();
    const table = { unit: unitOf(bloc).id, members: [member], toBranch, day: "2026-11-05" };
    expect(await now(() => pasteSeen(moveInside, cast.secretary, table))).toMatchObject(waiting(words));
    const withdraw = { act: "withdraw", note: "Đã đóng", day: "2026-11-12", version: 1 };
    must(await now(() => takeRemovalStep(cast.secretary, id, withdraw)));
    must(await record(cast.secretary, member));
    const guest = await someone();
    await removal(guest);
    must(await ask(guest, { kind: "temporary", until: "2027-03-31" }));
  });

  test("for a disciplinary matter until it is announced, in the very words of any other that it waits for", async () => {
    const words = async (begin: (member: string) => Promise<string>) => {
      const member = await someone();
      const { member: person } = must(await findMember(cast.secretary, member));
      const id = await introduced(member);
      await begin(member);
      const refused = await stepOf(receiver, id, "accept");
      expect(refused).toMatchObject(waiting(`${person.fullName} đang có hồ sơ khác chưa xong`));
      return JSON.stringify(refused).replace(person.fullName, "");
    };
    expect(await words(accused)).toBe(await words(removal));
  });

  test("for none that is in force, which is ended where it was decided", async () => {
    const member = await someone();
    const decided = {
      post: "",
      form: "reprimand",
      about: "Bỏ trực",
      docNumber: "3-QĐ",
      decidedOn: "2026-10-01",
    };
    const told = { ...decided, announcedOn: "2026-10-02", signer: "", member, evidence: [] };
    const { id } = must(await now(() => recordDiscipline(cast.secretary, told)));
    await movedTo2(member);
    expect(await placeOf(id)).toEqual(HOME());
    must(
      await now(() => takeDisciplineStep(cast.secretary, id, { act: "end", day: "2026-11-15", version: 1 })),
    );
  });
});

describe("whoever moves a member while somebody goes on with what is under way", () => {
  /** What the two come to of whom both wait for the case: the first goes first. */
  const bothAt = (id: string, first: () => Promise<Answer>, second: () => Promise<Answer>) =>
    withClient(database.adminUrl, async (client) => {
      await client.query("begin");
      await client.query("select from member_cases where id = $1 for update", [id]);
      const one = first();
      await untilWaiting(client);
      const two = second();
      await untilWaiting(client, 2);
      await client.query("commit");
      return Promise.all([one, two]);
    });
  type Answer = { ok: boolean; reason?: string };

  const hold = (actor: Actor, id: string) => () =>
    now(() => takeGraduationStep(actor, id, { act: "hold", day: "2026-11-15", version: 1 }));
  const placed = (member: string, branch: string) => () => {
    const change = { branch, branchCorrected: true, version: 1 };
    return now(() => updateMember(cast.secretary, member, change));
  };
  const merged = (kept: string, other: string, otherVersion = 1) => {
    const merging = { kept, other, keptVersion: 1, otherVersion, fromOther: [] };
    return () => now(() => mergeMembers(cast.secretary, merging));
  };

  test("waits, and finds the member changed, be it the form or the step that came first", async () => {
    const other = branchOf(unitOf(bloc), 1).id;
    const { id: case1, member: one } = await graduating();
    expect(await bothAt(case1, hold(cast.secretary, case1), placed(one, other))).toMatchObject([
      { ok: true },
      { reason: "stale" },
    ]);
    const { id: case2, member: two } = await graduating();
    expect(await bothAt(case2, placed(two, other), hold(cast.secretary, case2))).toMatchObject([
      { ok: true },
      { ok: true },
    ]);
  });

  test("waits as well where two rows are made one, or two again", async () => {
    const pair = async () => {
      const kept = await someone();
      const { id, member } = await graduating();
      return { id, kept, merge: merged(kept, member) };
    };
    const one = await pair();
    expect(await bothAt(one.id, hold(cast.secretary, one.id), one.merge)).toMatchObject([
      { ok: true },
      { reason: "stale" },
    ]);
    const two = await pair();
    must(await two.merge());
    const { id } = await allOf(bloc.orgId).memberMerge.findFirstOrThrow({ where: { keptId: two.kept } });
    const apart = () => now(() => undoMerge(cast.secretary, id));
    expect(await bothAt(two.id, hold(cast.secretary, two.id), apart)).toMatchObject([
      { ok: true },
      { reason: "conflict" },
    ]);
  });

  test("waits as well where the move is taken back", async () => {
    const { id, member } = await graduating();
    const moved = await movedTo2(member);
    const version = await versionOf(moved);
    const back = () => now(() => takeTransferBack(receiver, moved, { note: "Ghi nhầm", version }));
    expect(await bothAt(id, hold(receiver, id), back)).toMatchObject([{ ok: true }, { reason: "conflict" }]);
  });

  test("waits as well where the transfer itself takes the member along", async () => {
    const { id, member } = await graduating();
    const moving = await introduced(member);
    const corrected = placed(member, branchOf(unitOf(bloc), 1).id);
    const accepted = () => stepOf(receiver, moving, "accept");
    expect(await bothAt(id, corrected, accepted)).toMatchObject([{ ok: true }, { reason: "conflict" }]);
  });

  test("a transfer that takes the member along and a merge wait for each other in one order", async () => {
    const kept = await someone();
    const { id, member } = await graduating();
    const moving = await introduced(member);
    const accepted = () => stepOf(receiver, moving, "accept");
    expect(await bothAt(id, merged(kept, member), accepted)).toMatchObject([{ ok: true }, { ok: true }]);
    const stands = await sql(database, "SELECT unit_id AS unit FROM members WHERE id = $1", [kept]);
    expect(stands).toEqual([{ unit: unitOf(bloc, 1).id }]);
    const told = await sql(
      database,
      `SELECT subject_id AS who, type FROM audit_events WHERE subject_id = ANY($1) AND (type = 'member.moved'
        OR (type = 'case.moved' AND detail ->> 'procedure' = 'transfer' AND id > ALL (SELECT id FROM audit_events
          WHERE type = 'member.merged' AND subject_id = $2))) ORDER BY type`,
      [[kept, member], kept],
    );
    expect(told).toEqual([
      { who: kept, type: "case.moved" },
      { who: kept, type: "member.moved" },
    ]);
  });

  test("waits as well for a ceremony that is taken back while two rows are made one, or two again", async () => {
    const graduated = async () => {
      const kept = await someone();
      const { id, member } = await graduating();
      must(await hold(cast.secretary, id)());
      const back = () => now(() => takeGraduationBack(cast.secretary, id, { note: "Nhầm", version: 2 }));
      return { id, kept, back, merge: merged(kept, member, 2) };
    };
    const one = await graduated();
    expect(await bothAt(one.id, one.back, one.merge)).toMatchObject([{ ok: true }, { reason: "stale" }]);
    const two = await graduated();
    must(await two.merge());
    const { id } = await allOf(bloc.orgId).memberMerge.findFirstOrThrow({ where: { keptId: two.kept } });
    const apart = () => now(() => undoMerge(cast.secretary, id));
    expect(await bothAt(two.id, two.back, apart)).toMatchObject([{ reason: "conflict" }, { ok: true }]);
  });

  test("waits as well where an arrival takes up a row that was let go elsewhere", async () => {
    const kept = await someone();
    const { id, member } = await graduating();
    const { member: person } = must(await findMember(cast.secretary, member));
    const told = { member, direction: "out", day: "2026-11-06", outsideName: "Đoàn xã" };
    must(await now(() => recordTransfer(cast.secretary, { unit: unitOf(bloc).id, ...told })));
    const { fullName, birthDate, gender } = person;
    const toBranch = branchOf(unitOf(bloc, 1)).id;
    const arrival = { unit: unitOf(bloc, 1).id, direction: "in", day: "2026-11-12", outsideName: "Đoàn xã" };
    const arrived = () =>
      now(() => recordTransfer(receiver, { ...arrival, fullName, birthDate, gender, toBranch }));
    expect(await bothAt(id, merged(kept, member, 2), arrived)).toMatchObject([
      { ok: true },
      { reason: "conflict" },
    ]);
  });
});
