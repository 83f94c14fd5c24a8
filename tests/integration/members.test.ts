import { beforeAll, describe, expect, test } from "vitest";
import { previewChange } from "@/lib/members/bulk-changes/queries";
import { createMember, updateMember } from "@/lib/members/commands";
import { memberPage } from "@/lib/members/pages";
import { memberById } from "@/lib/members/queries";
import { system } from "@/lib/platform/database/database";
import { dayOf, yearOf } from "@/lib/platform/dates";
import { allOf, makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { branchOf, correctStatus, makeCast, makeMember, unitOf } from "@/tests/helpers/members";

const database = await freshDatabase();

let bloc: TestBloc;
let other: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  other = await makeBloc("khac", 1, 1);
  cast = await makeCast(bloc);
});

const unit = () => unitOf(bloc);
const input = (fullName: string, more: Record<string, unknown> = {}) => ({
  unit: unit().id,
  branch: branchOf(unit()).id,
  fullName,
  birthDate: "2001-03-26",
  gender: "male",
  ...more,
});
const eventsOf = (id: string) =>
  system("a test reads the log").auditEvent.findMany({
    where: { subjectId: id },
    include: { value: true },
    orderBy: { id: "asc" },
  });
const shown = async (actor: Parameters<typeof memberById>[0], id: string) =>
  must(await memberById(actor, id)).member;

describe("adding a member", () => {
  test("reads dates, posts and names as people write them, and answers as GET does", async () => {
    const made = must(
      await createMember(
        cast.secretary,
        input("NGUYỄN VĂN BÁCH", {
          birthDate: "5/2/2001",
          position: "bí thư chi đoàn",
          phone: "+84 912 345 678",
          joinedOn: "2016",
          code: "DV-001",
        }),
      ),
    );
    expect(made).toMatchObject({
      fullName: "Nguyễn Văn Bách",
      birthDate: "2001-02-05",
      position: "Bí thư chi đoàn",
      phone: "0912345678",
      joinedOn: "2016",
      code: "DV-001",
      status: "active",
      version: 1,
      gender: "male",
      unit: { id: unit().id, code: "DV01" },
      branch: { code: "DV01-CD1" },
      email: null,
      ethnicity: null,
    });
    expect(await shown(cast.secretary, made.id)).toEqual(made);
    expect((await eventsOf(made.id))[0]).toMatchObject({
      type: "member.created",
      actorName: cast.secretary.name,
    });
  });

  test("names each field that can't be read, and writes nothing", async () => {
    const before = await allOf(bloc.orgId).member.count({});
    const refused = await createMember(
      cast.secretary,
      input("Lê 4", { birthDate: "31/02/2001", email: "hoa@", position: "Vua" }),
    );
    expect(refused).toMatchObject({ reason: "invalid" });
    expect(refused.ok || refused.fields?.map((field) => field.path)).toEqual([
      "fullName",
      "birthDate",
      "position",
      "email",
    ]);
    expect(await createMember(cast.secretary, { unit: unit().id })).toMatchObject({ reason: "invalid" });
    expect(await createMember(cast.secretary, input("Lê Na", { nickname: "x" }))).toMatchObject({
      reason: "invalid",
    });
    expect(await createMember(cast.secretary, input("Lê Na", { fullName: "—" }))).toMatchObject({
      fields: [{ path: "fullName" }],
    });
    expect(await allOf(bloc.orgId).member.count({})).toBe(before);
  });

  test("refuses days that cannot be one person's, as a sheet's are, at whatever stands beside them", async () => {
    const before = await allOf(bloc.orgId).member.count({});
    for (const [path, wrong] of [
      ["birthDate", { birthDate: "1900" }],
      ["birthDate", { birthDate: "01/01/2025" }],
      ["joinedOn", { birthDate: "05/02/2001", joinedOn: "26/03/1999" }],
      ["idIssuedOn", { birthDate: "05/02/2001", idIssuedOn: "01/01/2000" }],
    ] as const)
      expect(await createMember(cast.secretary, input("Lê Na", { ...wrong, confirmed: true }))).toMatchObject(
        {
          reason: "invalid",
          fields: [{ path }],
        },
      );
    expect(await allOf(bloc.orgId).member.count({})).toBe(before);
    const kept = await makeMember(cast.secretary, unit(), "Lê Thị Mốc", { joinedOn: "26/03/2016" });
    const save = (more: object) => updateMember(cast.secretary, kept.id, { version: kept.version, ...more });
    expect(await save({ joinedOn: "26/03/1999" })).toMatchObject({ fields: [{ path: "joinedOn" }] });
    expect(await save({ birthDate: String(yearOf(dayOf(new Date())) - 9) })).toMatchObject({
      fields: [{ path: "birthDate" }],
    });
    await sql(database, `UPDATE members SET joined_on = '1999-03-26' WHERE id = '${kept.id}'`);
    must(await save({ phone: "0912345678" }));
  });

  test("a likely double and a name of one word wait for a second look", async () => {
    await makeMember(cast.secretary, unit(), "Trần Thị Đào");
    const twin = input("tran thi dao", { birthDate: "2000-02-01", gender: "female" });
    expect(await createMember(cast.secretary, twin)).toMatchObject({
      reason: "conflict",
      fields: [{ path: "fullName" }],
    });
    expect(await createMember(cast.secretary, { ...twin, confirmed: true })).toMatchObject({ ok: true });
    expect(await createMember(cast.secretary, input("Điệp"))).toMatchObject({ reason: "conflict" });
  });

  test("one person whom two add at once is added once, and the other is asked", async () => {
    const twin = input("Trần Thị Cùng Lúc", { birthDate: "2000-02-01", gender: "female" });
    const both = await Promise.all([1, 2, 3, 4].map(() => createMember(cast.secretary, twin)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    for (const other of both.filter(({ ok }) => !ok))
      expect(other).toMatchObject({ reason: "conflict", fields: [{ path: "fullName" }] });
  });

  test("whoever left this unit's list comes back into the own row, and the second look says so", async () => {
    const gone = await makeMember(cast.secretary, unit(), "Lò Thị Trở Về", { code: "TV-1" });
    const away = { version: gone.version, status: "moved", statusSince: "2026-01-05" };
    must(await correctStatus(cast.secretary, gone.id, away));
    const again = { birthDate: gone.birthDate, gender: "female" };
    const told = async (more: object) => {
      const answer = await createMember(cast.secretary, input("Lò Thị Trở Về", { ...again, ...more }));
      return answer.ok ? [] : (answer.fields ?? []).map(({ message }) => message);
    };
    const back =
      "Người này đã rời danh sách đó (Chuyển đi). Nếu nay trở lại đó, ghi chuyển sinh hoạt đến hoặc đổi tình trạng ở hồ sơ cũ";
    expect(await told({})).toEqual([expect.stringContaining(back)]);
    expect(await told({ birthDate: "1999-01-01", code: "TV-1" })).toEqual([expect.stringContaining(back)]);
    must(await correctStatus(cast.secretary, gone.id, { version: gone.version + 1, status: "active" }));
    expect(await told({})).toEqual([expect.not.stringContaining("rời danh sách")]);
  });

  test("so do a code and a card that somebody has", async () => {
    await makeMember(cast.secretary, unit(), "Hồ Mã Một", { code: "MA-1", cardNumber: "T-1" });
    for (const [path, value] of [
      ["code", "MA-1"],
      ["cardNumber", "T-1"],
    ] as const) {
      const again = input(`Hồ Trùng ${path === "code" ? "Mã" : "Thẻ"}`, { [path]: value });
      expect(await createMember(cast.secretary, again)).toMatchObject({
        reason: "conflict",
        fields: [{ path }],
      });
      expect(await createMember(cast.secretary, { ...again, confirmed: true })).toMatchObject({ ok: true });
    }
  });

  describe("somebody out of reach is neither named nor noticed", () => {
    const an = {
      fullName: "Bùi Trung An",
      birthDate: "1999-04-05",
      gender: "male",
      code: "AN-1",
      cardNumber: "THE-AN",
      idNumber: "001099000011",
    };
    const likeAn = [
      ["code", { code: an.code }],
      ["cardNumber", { cardNumber: an.cardNumber }],
      ["idNumber", { idNumber: an.idNumber }],
      ["fullName", { fullName: an.fullName, birthDate: an.birthDate }],
    ] as const;

    test("of a sister unit", async () => {
      const sister = unitOf(bloc, 1);
      const at = { orgId: bloc.orgId, unitId: sister.id };
      const theirs = await makeActor("bithu.dv02.khoi", "UNIT_SECRETARY", at);
      await makeMember(theirs, sister, an.fullName, an);
      for (const [path, same] of likeAn) {
        const there = { unit: sister.id, branch: branchOf(sister).id };
        expect(await createMember(theirs, input("Lê Văn Đó", { ...there, ...same }))).toMatchObject({
          reason: "conflict",
          fields: [{ path }],
        });
        const isRefused = path === "code" || path === "cardNumber";
        const ours = input(`Lê Văn ${path}`, { ...same, confirmed: isRefused });
        const answer = await createMember(cast.secretary, ours);
        expect(answer).toMatchObject(isRefused ? { reason: "invalid", fields: [{ path }] } : { ok: true });
        expect(JSON.stringify(answer)).not.toContain(path === "fullName" ? "Đoàn Sở số 2" : an.fullName);
      }
    });

    test("nor are its code and card given to a member here, as long as it is in activity there", async () => {
      const sister = unitOf(bloc, 1);
      const at = { orgId: bloc.orgId, unitId: sister.id };
      const theirs = await makeActor("bch.dv02.khoi", "UNIT_COMMITTEE", at);
      const numbers = { code: "BE-1", cardNumber: "THE-BE" };
      const there = await makeMember(theirs, sister, "Bùi Thị Bé", { birthDate: "1998-07-08" });
      const here = await makeMember(cast.secretary, unit(), "Trịnh Thị Bé", numbers);
      expect(await updateMember(theirs, there.id, { version: 1, ...numbers })).toMatchObject({
        reason: "invalid",
        fields: [{ path: "cardNumber" }, { path: "code" }],
      });
      const left = { version: 1, status: "moved", statusSince: "2026-01-05" };
      const { version } = must(await correctStatus(cast.secretary, here.id, left));
      must(await updateMember(theirs, there.id, { version: 1, ...numbers }));
      const back = { version, status: "active", statusSince: "2026-01-06" };
      expect(await correctStatus(cast.secretary, here.id, back)).toMatchObject({ reason: "invalid" });
      const filter = { org: bloc.code, unit: unit().code, ids: here.id };
      const many = { filter, kind: "status", to: "", since: "06/01/2026", reason: "Về lại" };
      expect(must(await previewChange(cast.secretary, many))).toMatchObject({
        effect: {
          changes: [],
          cannot: [{ why: expect.stringMatching(/^(Mã định danh|Số thẻ) này là của/) }],
        },
      });
      must(await correctStatus(cast.secretary, here.id, { ...back, code: null, cardNumber: null }));
      must(await updateMember(theirs, there.id, { version: 2, phone: "0900000009" }));
    });

    test("of a sister branch", async () => {
      const numbers = { code: "AN-2", cardNumber: "THE-AN-2", idNumber: "001099000012" };
      const there = { branch: branchOf(unit(), 1).id };
      await makeMember(cast.secretary, unit(), "Bùi Trung Bình", { ...numbers, ...there });
      for (const path of ["code", "cardNumber", "idNumber"] as const)
        expect(
          await createMember(cast.branchSecretary, input(`Hồ Văn ${path}`, { [path]: numbers[path] })),
        ).toMatchObject({ ok: true });
    });

    test("an ID number is looked for only where the actor sees such, whatever else the actor reads", async () => {
      const roles = [...cast.secretary.roles, ...cast.staff.roles];
      const both = { ...cast.secretary, roles };
      const at = { orgId: bloc.orgId, unitId: unitOf(bloc, 1).id };
      const theirs = await makeActor("pho.dv02.khoi", "UNIT_SECRETARY", at);
      const chi = { code: "CHI-1", idNumber: "001099000013" };
      await makeMember(theirs, unitOf(bloc, 1), "Bùi Thị Chi", chi);
      expect(await createMember(both, input("Bùi Thị Chi", { birthDate: "2000-02-01" }))).toMatchObject({
        reason: "conflict",
        fields: [{ path: "fullName", message: expect.stringContaining("Bùi Thị Chi") }],
      });
      expect(await createMember(both, input("Đỗ Hai Hai", { idNumber: chi.idNumber }))).toMatchObject({
        ok: true,
      });
    });
  });

  test("is for the unit's office and the own branch; others learn why, strangers nothing", async () => {
    const outside = input("Vũ Ngoài", { branch: branchOf(unit(), 1).id });
    expect(await createMember(cast.committee, input("Vũ Trong Một"))).toMatchObject({ ok: true });
    expect(await createMember(cast.branchSecretary, input("Vũ Trong Hai"))).toMatchObject({ ok: true });
    expect(await createMember(cast.branchSecretary, outside)).toMatchObject({ reason: "not_found" });
    for (const actor of [cast.observer, cast.staff, cast.upperSecretary, cast.voter])
      expect(await createMember(actor, input("Vũ Ai"))).toMatchObject({ reason: "forbidden" });
    expect(
      await createMember(cast.secretary, { ...input("Vũ Lạc"), unit: unitOf(bloc, 1).id, branch: null }),
    ).toMatchObject({ reason: "not_found" });
    expect(await createMember(cast.secretary, { ...input("Vũ Lạc"), unit: unitOf(other).id })).toMatchObject({
      reason: "not_found",
    });
    expect(
      await createMember(cast.secretary, input("Vũ Lạc", { branch: branchOf(unitOf(bloc, 1)).id })),
    ).toMatchObject({ reason: "not_found" });
  });
});

describe("correcting a member", () => {
  test("changes what is given, keeps the rest, and the timeline knows before and after", async () => {
    const made = await makeMember(cast.secretary, unit(), "Đỗ Thị Hoa", {
      phone: "0900000001",
      email: "hoa@coquan.example.vn",
    });
    const patch = {
      version: 1,
      phone: "",
      fullName: "Đỗ Thị Hòa",
      branch: branchOf(unit(), 1).id,
      branchCorrected: true,
    };
    const changed = must(await updateMember(cast.secretary, made.id, patch));
    expect(changed).toMatchObject({
      fullName: "Đỗ Thị Hòa",
      phone: null,
      email: "hoa@coquan.example.vn",
      version: 2,
      branch: { code: "DV01-CD2" },
    });
    expect(await shown(cast.secretary, made.id)).toEqual(changed);
    const [, event] = await eventsOf(made.id);
    expect(event).toMatchObject({
      type: "member.updated",
      detail: { fields: ["fullName", "phone", "branch"] },
      value: {
        before: { fullName: "Đỗ Thị Hoa", phone: "0900000001", branch: "Chi đoàn 1" },
        after: { phone: null, branch: "Chi đoàn 2" },
      },
    });
    const row = await allOf(bloc.orgId).member.findFirstOrThrow({
      where: { id: made.id },
      select: { searchKey: true },
    });
    expect(row.searchKey).toBe("do thi hoa");
  });

  test("all that happened can be read, page by page", async () => {
    const { id } = await makeMember(cast.secretary, unit(), "Đỗ Thị Dài");
    for (let version = 1; version <= 52; version++)
      must(await updateMember(cast.secretary, id, { version, phone: `09000001${version + 10}` }));
    const newest = must(await memberPage(cast.secretary, id)).timeline;
    expect(newest.entries).toHaveLength(50);
    const older = must(await memberPage(cast.secretary, id, newest.nextCursor)).timeline;
    expect(older.entries).toHaveLength(3);
    expect(older.entries.at(-1)).toMatchObject({ title: "Thêm đoàn viên" });
    expect(older.nextCursor).toBeNull();
    const ids = [...newest.entries, ...older.entries].map((entry) => entry.id);
    expect(new Set(ids).size).toBe(53);
  });

  test("an unchanged save writes nothing", async () => {
    const made = await makeMember(cast.secretary, unit(), "Đỗ Yên", { phone: "0900000002" });
    expect(
      must(await updateMember(cast.secretary, made.id, { version: 1, phone: "0900 000 002" })).version,
    ).toBe(1);
    expect(await eventsOf(made.id)).toHaveLength(1);
  });

  test("a stale save is told what stands there now", async () => {
    const made = await makeMember(cast.secretary, unit(), "Đỗ Trễ");
    must(await updateMember(cast.committee, made.id, { version: 1, phone: "0900000003" }));
    const late = await updateMember(cast.secretary, made.id, { version: 1, phone: "0900000004" });
    expect(late).toMatchObject({
      reason: "stale",
      current: { id: made.id, phone: "0900000003", version: 2 },
    });
    expect(await updateMember(cast.secretary, made.id, { phone: "0900000004" })).toMatchObject({
      reason: "invalid",
    });
  });

  test("of eight writers of one version one wins, and one event is written", async () => {
    const made = await makeMember(cast.secretary, unit(), "Đỗ Tám");
    const writes = Array.from({ length: 8 }, (_, n) =>
      updateMember(cast.secretary, made.id, { version: 1, phone: `090000001${n}` }),
    );
    const results = await Promise.all(writes);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(
      results.filter((result) => !result.ok && result.reason === "stale" && result.current),
    ).toHaveLength(7);
    expect(await eventsOf(made.id)).toHaveLength(2);
  });

  test("a status has its day, never one to come", async () => {
    const made = await makeMember(cast.secretary, unit(), "Đỗ Đi");
    const on = (statusSince: string) =>
      correctStatus(cast.secretary, made.id, { version: 1, status: "moved", statusSince });
    expect(await on("30/02/2024")).toMatchObject({ reason: "invalid", fields: [{ path: "statusSince" }] });
    expect(await on("01/01/2999")).toMatchObject({ reason: "invalid" });
    expect(must(await on("01/09/2024"))).toMatchObject({
      status: "moved",
      statusSince: "2024-09-01",
      version: 2,
    });
    expect(await on("01/09/2024")).toMatchObject({ reason: "stale", current: { version: 2 } });
    expect(await shown(cast.secretary, made.id)).toMatchObject({
      status: "moved",
      statusSince: "2024-09-01",
    });
    expect((await eventsOf(made.id)).at(-1)).toMatchObject({
      type: "member.status_changed",
      detail: { from: "active", to: "moved", on: "2024-09-01" },
    });
    expect(
      await updateMember(cast.secretary, made.id, { version: 2, statusSince: "2024-09-02" }),
    ).toMatchObject({ reason: "invalid" });
  });

  test("leaves the roll by a procedure, which the refusal names; by hand only as a correction with its reason", async () => {
    const made = await makeMember(cast.secretary, unit(), "Đỗ Thị Rời");
    const change = (more: object) => updateMember(cast.secretary, made.id, { version: 1, ...more });
    const words = { moved: /chuyển sinh hoạt/, graduated: /trưởng thành Đoàn/, removed: /xóa tên.*kỷ luật/ };
    for (const [status, message] of Object.entries(words))
      expect(await change({ status, statusReason: "Ghi nhầm" })).toMatchObject({
        reason: "conflict",
        fields: [{ path: "status", message: expect.stringMatching(message) }],
        toPrograms: { message: expect.stringContaining("statusCorrected: true") },
      });
    expect(await change({ status: "moved", statusCorrected: true, statusReason: " " })).toMatchObject({
      reason: "invalid",
      fields: [{ path: "statusReason" }],
    });
    for (const lost of [{ statusReason: "Ghi nhầm" }, { statusCorrected: true }, { branchCorrected: true }])
      expect(await change({ ...lost, phone: "0912345678" })).toMatchObject({
        reason: "invalid",
        fields: [{ path: "branchCorrected" in lost ? "branch" : "status" }],
      });
    expect(await change({ status: "active", statusReason: "Vẫn ở đây" })).toMatchObject({
      reason: "invalid",
      fields: [{ path: "status" }],
    });
    expect(await eventsOf(made.id)).toHaveLength(1);
    const corrected = { statusCorrected: true, statusReason: "Đã đi từ năm ngoái" };
    expect(must(await change({ status: "moved", ...corrected })).status).toBe("moved");
    expect(await updateMember(cast.secretary, made.id, { status: "removed", version: 2 })).toMatchObject({
      fields: [{ path: "status" }],
    });
    expect(await updateMember(cast.secretary, made.id, { status: "active", version: 2 })).toMatchObject({
      fields: [{ path: "statusReason" }],
    });
    const back = { status: "active", statusReason: "Chưa đi", version: 2 };
    expect(must(await updateMember(cast.secretary, made.id, back)).status).toBe("active");
    const { timeline } = must(await memberPage(cast.secretary, made.id));
    expect(timeline.entries.map(({ detail }) => detail).join("\n")).toMatch(/Chưa đi.*Đã đi từ năm ngoái/s);
  });

  test("is refused to readers and hidden from strangers", async () => {
    const made = await makeMember(cast.secretary, unit(), "Đỗ Kín", { branch: branchOf(unit(), 1).id });
    const sister = await makeActor("bithu.dv02", "UNIT_SECRETARY", {
      orgId: bloc.orgId,
      unitId: unitOf(bloc, 1).id,
    });
    const stranger = await makeActor("bithu.khac", "UPPER_SECRETARY", {
      orgId: other.orgId,
      unitId: other.rootId,
    });
    const patch = { version: 1, phone: "0900000005" };
    for (const actor of [cast.observer, cast.staff, cast.voter]) {
      expect(await updateMember(actor, made.id, patch)).toMatchObject({ reason: "forbidden" });
      expect(await memberById(actor, made.id)).toMatchObject({ ok: true });
    }
    for (const actor of [sister, stranger, cast.branchSecretary]) {
      expect(await updateMember(actor, made.id, patch)).toMatchObject({ reason: "not_found" });
      expect(await memberById(actor, made.id)).toMatchObject({ reason: "not_found" });
    }
    expect(await memberById(cast.secretary, "not-an-id")).toMatchObject({ reason: "not_found" });
  });

  test("leaves a branch only where that was written down wrongly, since nobody moves by it", async () => {
    const made = await makeMember(cast.secretary, unit(), "Đỗ Thị Hồng");
    const second = branchOf(unit(), 1).id;
    for (const branch of [second, null])
      expect(await updateMember(cast.secretary, made.id, { version: 1, branch })).toMatchObject({
        reason: "conflict",
        fields: [{ path: "branch" }],
      });
    const corrected = { version: 1, branch: null, branchCorrected: true };
    expect(must(await updateMember(cast.secretary, made.id, corrected)).branch).toBeNull();
    expect(must(await updateMember(cast.secretary, made.id, { version: 2, branch: second }))).toMatchObject({
      branch: { id: second },
    });
  });

  test("a save of before somebody else moved the member is a stale one, and no leaving of the branch", async () => {
    const made = await makeMember(cast.secretary, unit(), "Đỗ Thị Huệ");
    const opened = { version: 1, branch: made.branch?.id };
    const moved = { version: 1, branch: branchOf(unit(), 1).id, branchCorrected: true };
    const current = must(await updateMember(cast.secretary, made.id, moved));
    expect(await updateMember(cast.secretary, made.id, { ...opened, phone: "0900000006" })).toMatchObject({
      reason: "stale",
      current: { version: 2, branch: current.branch },
    });
  });

  test("a branch secretary does not give a member to a branch of another", async () => {
    const made = await makeMember(cast.branchSecretary, unit(), "Đỗ Ở Lại");
    const moved = await updateMember(cast.branchSecretary, made.id, {
      version: 1,
      branch: branchOf(unit(), 1).id,
    });
    expect(moved).toMatchObject({ reason: "not_found" });
  });
});

describe("sensitive fields", () => {
  const secret = {
    ethnicity: "Tày",
    religion: "Không",
    partyJoinedOn: "2022",
    idNumber: "001200000077",
    idIssuedOn: "01/02/2021",
    idIssuedPlace: "Cục Cảnh sát",
  };

  test("are written and read only by those who may, and each reading is logged", async () => {
    const made = await makeMember(cast.secretary, unit(), "Lý Kín Đáo", secret);
    for (const actor of [cast.secretary, cast.ticked, cast.branchSecretary])
      expect(await shown(actor, made.id)).toMatchObject({ ...secret, idIssuedOn: "2021-02-01" });
    for (const actor of [cast.committee, cast.observer, cast.staff, cast.upperSecretary, cast.voter]) {
      const member = await shown(actor, made.id);
      expect(Object.keys(member).filter((key) => key in secret)).toEqual([]);
    }
    const reads = (await eventsOf(made.id)).filter((event) => event.type === "sensitive.read");
    expect(reads.map((event) => event.actorName)).toEqual(
      [cast.secretary, cast.ticked, cast.branchSecretary].map((actor) => actor.name),
    );
    expect(
      JSON.stringify(await eventsOf(made.id), (_, value) => (typeof value === "bigint" ? null : value)),
    ).not.toMatch(/Tày|001200000077/);
  });

  test("a write by somebody who may not see them is refused, not dropped", async () => {
    const made = await makeMember(cast.secretary, unit(), "Lý Từ Chối", {
      ...secret,
      idNumber: "001200000071",
    });
    expect(await updateMember(cast.committee, made.id, { version: 1, religion: "Phật giáo" })).toMatchObject({
      reason: "forbidden",
    });
    expect(await createMember(cast.committee, input("Lý Mới", { ethnicity: null }))).toMatchObject({
      reason: "forbidden",
    });
    expect(
      must(await updateMember(cast.committee, made.id, { version: 1, phone: "0900000008" })),
    ).not.toHaveProperty("ethnicity");
    expect(await shown(cast.secretary, made.id)).toMatchObject({ religion: "Không", phone: "0900000008" });
  });

  test("a change of them is named in the log without its values", async () => {
    const made = await makeMember(cast.secretary, unit(), "Lý Đổi Thẻ", {
      ...secret,
      idNumber: "001200000072",
    });
    const changed = must(
      await updateMember(cast.secretary, made.id, {
        version: 1,
        idNumber: "001200000078",
        phone: "0900000009",
      }),
    );
    expect(changed).toMatchObject({ idNumber: "001200000078", ethnicity: "Tày" });
    const event = (await eventsOf(made.id)).at(-1);
    expect(event).toMatchObject({ detail: { fields: ["phone"], sensitive: ["idNumber"] } });
    expect(JSON.stringify(event?.value?.after)).not.toContain("001200000078");
    const twin = input("Lý Trùng Thẻ", { idNumber: "001200000078" });
    expect(await createMember(cast.secretary, twin)).toMatchObject({
      reason: "conflict",
      fields: [{ path: "idNumber" }],
    });
  });
});
