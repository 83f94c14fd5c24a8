import { beforeAll, describe, expect, test } from "vitest";
import { installationScope, readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { createActivity } from "@/lib/activities/commands";
import { factsOfUnits } from "@/lib/criteria/fact-queries";
import { recordDeferral } from "@/lib/deferrals/commands";
import { memberPage } from "@/lib/members/pages";
import { madeFile } from "@/lib/papers/made";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { saveRatings } from "@/lib/ratings/commands";
import { ratingMinutes } from "@/lib/ratings/minutes";
import { approveRatings, proposeRatings, reopenRatings } from "@/lib/ratings/moves";
import { ratingBoard, reviewsOfMember } from "@/lib/ratings/queries";
import { pasteRatings } from "@/lib/ratings/results";
import { setRatingRule } from "@/lib/ratings/settings/commands";
import { ratingRule, ratingSettings } from "@/lib/ratings/settings/queries";
import { ratingsOfUnits, unitRatings } from "@/lib/ratings/standings/queries";
import type { Choice, RatingBoard } from "@/lib/ratings/types";
import { requestTransfer } from "@/lib/transfers/commands";
import { moveInside } from "@/lib/transfers/moving-inside";
import { transferDetail } from "@/lib/transfers/queries";
import { takeTransferStep } from "@/lib/transfers/steps";
import { statementsOf } from "@/scripts/database/sent-statements";
import { makeActor, makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { manyMembers } from "@/tests/helpers/many-members";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { all, lines, openDocx } from "@/tests/helpers/opened-docx";
import { openPdf, textOf } from "@/tests/helpers/opened-pdf";
import { pasteSeen } from "@/tests/helpers/pasted";
import { TYPED_RULE } from "@/tests/helpers/rating-rule";
import { besideChange } from "@/tests/helpers/waiting";
import { openYear, submittedYear } from "@/tests/helpers/year";

const database = await freshDatabase();
const YEAR = 2026;

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let stranger: Actor;
let unit: TestUnit;
let lists: { an: string; binh: string; chi: string };

const on = <T>(day: string, work: () => Promise<T>) => onDay(plainDate(day), work);
const at = (n = 0, year = YEAR) => ({ unit: unit.id, branch: branchOf(unit, n).id, year });
const boardOf = async (actor: Actor, n = 0): Promise<RatingBoard> => must(await ratingBoard(actor, at(n)));
const line = (member: string, choice: Choice | null, comment = "", version: number | null = null) => ({
  member,
  choice,
  comment,
  version,
});
const rowOf = (board: RatingBoard, member: string) => board.rows.find(({ memberId }) => memberId === member);
const eventsOf = (id: string) =>
  sql(
    database,
    `SELECT e.type, e.detail, v.before, v.after FROM audit_events e LEFT JOIN audit_values v ON v.event_id = e.id
      WHERE e.subject_id = $1 ORDER BY e.id`,
    [id],
  );
const MEETING = {
  minutesNumber: "03-BB/CĐ",
  heldOn: "2026-11-10",
  entitled: 3,
  present: 3,
  chair: "Lê An",
  minuteTaker: "Vũ Bình",
};

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 3);
  cast = await makeCast(bloc);
  unit = unitOf(bloc);
  const sister = unitOf(bloc, 1);
  stranger = await makeActor("bithu.dv02", "UNIT_SECRETARY", { orgId: bloc.orgId, unitId: sister.id });
  const make = (name: string, more: Record<string, unknown> = {}) =>
    makeMember(cast.secretary, unit, name, more);
  const [an, binh, chi] = [
    await make("Lê Thị An", { joinedOn: "2018-03-26" }),
    await make("Vũ Văn Bình", { partyJoinedOn: "2024-05-19", joinedOn: "2017-03-26" }),
    await make("Hà Thị Chi", { joinedOn: "2026-08-01" }),
  ];
  lists = { an: an.id, binh: binh.id, chi: chi.id };
  for (const [n, members] of [[an.id, chi.id], [an.id]].entries())
    must(
      await createActivity(cast.secretary, {
        unit: unit.id,
        branch: branchOf(unit).id,
        title: `Ra quân ${n}`,
        kind: "volunteering",
        startsOn: `2026-0${3 + n}-26`,
        participants: members.length,
        members,
      }),
    );
});

describe("the grid of a branch", () => {
  test("shows records, conditions and a draft that nobody has saved", async () => {
    const board = await on("2026-11-05", () => boardOf(cast.branchSecretary));
    expect(board.rows.map(({ fullName }) => fullName)).toEqual(["Lê Thị An", "Vũ Văn Bình", "Hà Thị Chi"]);
    const [an, binh, chi] = board.rows;
    expect(an).toMatchObject({ record: { held: 2, attended: 2 }, choice: null, comment: "", version: null });
    expect(an?.draft).toBe("Tham gia 2/2 hoạt động có điểm danh.");
    expect(binh?.conditions).toContain("Đảng viên: chỉ rèn luyện, không xếp loại");
    // In the Party by the year's last day; of an admission the year alone may be known.
    const joined = async (day: string | null) => {
      const change = "UPDATE member_sensitive SET party_joined_on = $2 WHERE member_id = $1";
      await sql(database, change, [lists.binh, day]);
      const later = await on("2027-01-15", () => boardOf(cast.branchSecretary));
      return rowOf(later, lists.binh)?.conditions.some((words) => words.startsWith("Đảng viên"));
    };
    for (const day of ["2026-12-31", "2026"]) expect(await joined(day), day).toBe(true);
    for (const day of ["2027-01-01", "2027", null]) expect(await joined(day), `${day}`).toBe(false);
    await joined("2024-05-19");
    expect(chi?.conditions[0]).toBe("Chưa đủ 6 tháng vào Đoàn");
    expect(chi?.conditions).toContain("Rèn luyện chưa đăng ký: chưa đủ điều kiện xếp xuất sắc");
    expect(await sql(database, "SELECT count(*)::int AS n FROM member_ratings", [])).toEqual([{ n: 0 }]);
  });

  test("is unknown to strangers and other branches, and only read by upper roles and observers", async () => {
    const other = await makeActor("bithu.cd2", "BRANCH_SECRETARY", {
      orgId: bloc.orgId,
      unitId: branchOf(unit, 1).id,
    });
    for (const actor of [stranger, other]) {
      expect(await ratingBoard(actor, at())).toMatchObject({ reason: "not_found" });
      expect(await saveRatings(actor, { ...at(), rows: [line(lists.an, "good")] })).toMatchObject({
        reason: "not_found",
      });
    }
    for (const actor of [cast.staff, cast.upperSecretary, cast.voter, cast.observer]) {
      const board = await boardOf(actor);
      expect(board.may).toEqual({ keep: false, approve: false });
      expect(board.rows.flatMap(({ conditions }) => conditions).join()).not.toContain("Đảng");
      expect(await saveRatings(actor, { ...at(), rows: [line(lists.an, "good")] })).toMatchObject({
        reason: "forbidden",
      });
    }
  });

  test("is saved whole, with what was and is in each member's log, and no reason there", async () => {
    const rows = [
      line(lists.an, "excellent", "Gương mẫu."),
      line(lists.binh, "party_member"),
      line(lists.chi, "under_six_months"),
    ];
    const saved = must(await saveRatings(cast.branchSecretary, { ...at(), rows }));
    expect(saved.rows.map(({ choice, version }) => [choice, version])).toEqual([
      ["excellent", 1],
      ["party_member", 1],
      ["under_six_months", 1],
    ]);
    expect((await eventsOf(lists.an)).at(-1)).toMatchObject({
      type: "rating.saved",
      detail: { year: YEAR },
      after: { rating: "Hoàn thành xuất sắc nhiệm vụ", comment: "Gương mẫu." },
    });
    const logged = await eventsOf(lists.binh);
    expect(logged.at(-1)?.after).toEqual({ rating: "Không thuộc diện", comment: "" });
    expect(JSON.stringify(logged.at(-1))).not.toContain("party");
  });

  test("says no reason to whoever may not know it, who keeps it all the same", async () => {
    for (const actor of [cast.committee, cast.staff, cast.observer]) {
      const { rows } = await boardOf(actor);
      expect(rows.map(({ choice }) => choice)).toEqual(["excellent", "not_rated", "not_rated"]);
      expect(JSON.stringify(rows)).not.toMatch(/party|six_months/);
    }
    const kept = [line(lists.binh, "not_rated", "Có mặt đủ các buổi.", 1)];
    must(await saveRatings(cast.committee, { ...at(), rows: kept }));
    expect(rowOf(await boardOf(cast.ticked), lists.binh)).toMatchObject({
      choice: "party_member",
      version: 2,
    });
    const refusals = [line(lists.an, "party_member", "x", 1), line(lists.an, "not_rated", "x", 1)];
    for (const row of refusals)
      expect(await saveRatings(cast.committee, { ...at(), rows: [row] })).toMatchObject({
        reason: "invalid",
        fields: [{ path: "rows.0" }],
      });
    const page = must(await memberPage(cast.staff, lists.binh));
    expect(JSON.stringify(page.timeline)).not.toMatch(/Đảng|party/);
    expect(JSON.stringify(await reviewsOfMember(page))).toContain('"not_rated"');
    const own = must(await memberPage(cast.secretary, lists.binh));
    expect(await reviewsOfMember(own)).toMatchObject([
      { year: YEAR, choice: "party_member", state: "draft" },
    ]);
  });

  test("a slower save is told what stands there, and nothing of it is written", async () => {
    const rows = [line(lists.chi, "good", "Nhanh nhẹn.", 1), line(lists.an, "good", "Sửa trước.", 7)];
    const result = await saveRatings(cast.secretary, { ...at(), rows });
    expect(result).toMatchObject({ reason: "stale", current: expect.any(Array) });
    expect(rowOf(await boardOf(cast.secretary), lists.chi)).toMatchObject({
      choice: "under_six_months",
      version: 1,
    });
    expect(
      await saveRatings(cast.secretary, { ...at(), rows: [line(lists.an, "excellent", "Gương mẫu.", 1)] }),
    ).toMatchObject({
      reason: "conflict",
    });
    expect(await saveRatings(cast.secretary, { ...at(), rows: [] })).toMatchObject({ reason: "invalid" });
    expect(await saveRatings(cast.secretary, { ...at(1), rows: [line(lists.an, "good")] })).toMatchObject({
      reason: "invalid",
      message: expect.stringContaining("không còn trong danh sách"),
    });
  });
});

describe("the sheet's way", () => {
  const stepAt = (more: object) => ({ ...at(), version: 4, ...more });

  test("is proposed complete, approved by the unit's secretary, and locked", async () => {
    expect(await proposeRatings(cast.branchSecretary, stepAt({ ...MEETING, present: 4 }))).toMatchObject({
      fields: [{ path: "present" }],
    });
    const lacking = line(lists.an, "good", "", 1);
    must(await saveRatings(cast.branchSecretary, { ...at(), rows: [lacking] }));
    expect(await on("2026-11-11", () => proposeRatings(cast.branchSecretary, stepAt(MEETING)))).toMatchObject(
      {
        reason: "conflict",
        message: expect.stringContaining("Lê Thị An"),
      },
    );
    must(
      await saveRatings(cast.branchSecretary, { ...at(), rows: [line(lists.an, "good", "Chăm chỉ.", 2)] }),
    );
    expect(
      await approveRatings(cast.secretary, stepAt({ approvalNumber: "12", approvedOn: "2026-11-12" })),
    ).toMatchObject({
      reason: "conflict",
    });
    const proposed = must(
      await on("2026-11-11", () => proposeRatings(cast.branchSecretary, stepAt(MEETING))),
    );
    expect(proposed).toMatchObject({ state: "proposed", version: 5, meeting: MEETING });
    expect(
      await saveRatings(cast.secretary, { ...at(), rows: [line(lists.an, "excellent", "x", 3)] }),
    ).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("Chữ vừa ghi vẫn ở trong bảng"),
    });
    const drafted = { ...line(lists.an, "good", "Dự 9/10 buổi sinh hoạt chi đoàn.", 3), isDraft: true };
    expect(await saveRatings(cast.secretary, { ...at(), rows: [drafted] })).toMatchObject({
      reason: "conflict",
    });
    const approval = stepAt({ approvalNumber: "12-NQ/ĐTN", approvedOn: "2026-11-12", version: 5 });
    for (const actor of [cast.branchSecretary, cast.committee, cast.staff])
      expect(await approveRatings(actor, approval)).toMatchObject({ reason: "forbidden" });
    await on("2026-11-13", async () => {
      expect(await approveRatings(cast.secretary, { ...approval, approvedOn: "2026-11-09" })).toMatchObject({
        fields: [{ path: "approvedOn" }],
      });
      expect(await approveRatings(cast.secretary, { ...approval, version: 1 })).toMatchObject({
        reason: "stale",
      });
      must(await approveRatings(cast.secretary, approval));
      const approved = { reason: "stale", current: { state: "approved", approvalNumber: "12-NQ/ĐTN" } };
      const again = { ...approval, approvalNumber: "13-NQ/ĐTN" };
      expect(await approveRatings(cast.secretary, again)).toMatchObject(approved);
      const reopening = stepAt({ reason: "Ghi nhầm mức", version: 5 });
      expect(await reopenRatings(cast.branchSecretary, reopening)).toMatchObject(approved);
      expect(await proposeRatings(cast.branchSecretary, stepAt(MEETING))).toMatchObject(approved);
    });
    const board = await boardOf(cast.observer);
    expect(board.sheet).toMatchObject({
      state: "approved",
      approvedOn: "2026-11-12",
      approvalNumber: "12-NQ/ĐTN",
    });
    expect((await eventsOf(board.sheet?.id ?? "")).map(({ type }) => type)).toEqual([
      "rating.proposed",
      "rating.approved",
    ]);
  });

  test("its minutes name everybody and no reason", async () => {
    const { sheet } = await boardOf(cast.secretary);
    const made = must(await ratingMinutes(cast.secretary, sheet?.id ?? ""));
    const text = JSON.stringify(made.paper);
    expect(made.paper).toMatchObject({ draft: false });
    expect(text).toContain("Hà Thị Chi");
    expect(text).toContain("Không thuộc diện");
    expect(text).not.toMatch(/Đảng viên|số tháng|6 tháng/);
    const [word, pdf] = await Promise.all([madeFile(made, "docx"), madeFile(made, "pdf")]);
    const body = await (await openDocx(word.bytes)).read("word/document.xml");
    const cells = all(body, "w:tc").map((cell) => lines(cell).join(" "));
    expect(cells).toEqual(expect.arrayContaining(["Hà Thị Chi", "Không thuộc diện", "Chăm chỉ."]));
    const printed = textOf((await openPdf(pdf.bytes)).pages);
    for (const words of ["BIÊN BẢN", "Số: 03-BB/CĐ", "Lê An", "Không thuộc diện"])
      expect(printed).toContain(words);
    await sql(database, "UPDATE members SET full_name = 'Hà Thị Viết Lại' WHERE full_name = 'Hà Thị Chi'");
    await sql(
      database,
      `INSERT INTO unit_names (org_id, unit_id, from_day, name, told_at)
        SELECT org_id, id, '2018-01-02', 'Tên viết lại', '2100-01-01' FROM units`,
    );
    expect(JSON.stringify(must(await ratingMinutes(cast.secretary, sheet?.id ?? "")).paper)).toBe(text);
    await sql(database, "UPDATE members SET full_name = 'Hà Thị Chi' WHERE full_name = 'Hà Thị Viết Lại'");
    expect(await ratingMinutes(stranger, sheet?.id ?? "")).toMatchObject({ reason: "not_found" });
    expect(await ratingMinutes(cast.secretary, "x")).toMatchObject({ reason: "not_found" });
  });

  test("is opened again by the secretary with a reason, and not once the year was handed in", async () => {
    const reopening = stepAt({ reason: "Sót một nhận xét.", version: 6 });
    expect(await reopenRatings(cast.branchSecretary, reopening)).toMatchObject({ reason: "forbidden" });
    expect(await reopenRatings(cast.secretary, { ...reopening, reason: "" })).toMatchObject({
      reason: "invalid",
    });
    const sheet = must(await reopenRatings(cast.secretary, reopening));
    expect(sheet).toMatchObject({ state: "draft", approvedOn: null, reopenReason: "Sót một nhận xét." });
    expect(must(await ratingMinutes(cast.secretary, sheet.id)).paper).toMatchObject({ draft: true });
    expect((await eventsOf(sheet.id)).at(-1)?.detail).toMatchObject({ approvalNumber: "12-NQ/ĐTN" });
    must(
      await on("2026-11-14", () => proposeRatings(cast.branchSecretary, stepAt({ ...MEETING, version: 7 }))),
    );
    must(await reopenRatings(cast.branchSecretary, stepAt({ reason: "Họp lại.", version: 8 })));
  });
});

describe("results from a table", () => {
  const table = (...lines: string[]) => ["Họ và tên\tXếp loại\tNhận xét", ...lines].join("\n");
  const approval = { approvalNumber: "20-NQ/ĐTN", approvedOn: "2026-11-20" };
  const paste = (actor: Actor, more: object) =>
    on("2026-11-21", () => pasteSeen(pasteRatings, actor, { ...at(), ...more }));

  test("are all wrong where one cell is", async () => {
    const result = await paste(cast.secretary, {
      table: table("Lê Thị An\tGiỏi\t", "Ai Đó\tTốt\t", "Hà Thị Chi\tKhá\t"),
      approval,
    });
    expect(result).toMatchObject({
      reason: "invalid",
      message: expect.stringContaining("3 ô chưa đúng"),
      fields: [{ path: "2.B" }, { path: "3.A" }, { path: "4.B" }],
    });
    expect(rowOf(await boardOf(cast.secretary), lists.an)?.choice).toBe("good");
  });

  test("are shown before they are written, and written only as they were seen", async () => {
    const given = { ...at(), table: table("Lê Thị An\tXuất sắc\tRất tốt.", "Hà Thị Chi\tChưa đủ 6 tháng\t") };
    const tried = must(await on("2026-11-21", () => pasteRatings(cast.secretary, given)));
    expect(tried).toEqual({
      effect: [
        {
          name: "Lê Thị An",
          from: "Hoàn thành tốt nhiệm vụ. Chăm chỉ.",
          to: "Hoàn thành xuất sắc nhiệm vụ. Rất tốt.",
          beside: ["Rèn luyện chưa đăng ký: chưa đủ điều kiện xếp xuất sắc"],
        },
      ],
      seen: expect.any(String),
      counts: { excellent: 1, good: 0, completed: 0, not_completed: 0, notRated: 2 },
      approved: false,
    });
    expect(rowOf(await boardOf(cast.secretary), lists.an)?.choice).toBe("good");
    const other = { ...given, table: table("Lê Thị An\tXuất sắc\tKhá tốt."), seen: Object(tried).seen };
    expect(await on("2026-11-21", () => pasteRatings(cast.secretary, other))).toMatchObject({
      reason: "stale",
    });
    expect(rowOf(await boardOf(cast.secretary), lists.an)?.choice).toBe("good");
  });

  test("with the approval need everybody, and the unit's secretary", async () => {
    const whole = table("Lê Thị An\tXuất sắc\tRất tốt.", "Hà Thị Chi\tTốt\tNhanh nhẹn.");
    expect(await paste(cast.branchSecretary, { table: whole, approval })).toMatchObject({
      reason: "forbidden",
    });
    expect((await boardOf(cast.secretary)).sheet?.meeting).toMatchObject({ heldOn: MEETING.heldOn });
    const early = { ...at(), table: whole, approval: { ...approval, approvedOn: "2026-11-09" } };
    expect(must(await on("2026-11-21", () => pasteRatings(cast.secretary, early)))).toMatchObject({
      seen: expect.any(String),
      approved: true,
    });
    expect(must(await paste(cast.secretary, { table: whole, approval }))).toEqual({
      people: 2,
      approved: true,
    });
    const ahead = await paste(cast.secretary, { ...at(0, YEAR + 1), table: whole, approval });
    expect(ahead).toMatchObject({ fields: [{ path: "approvedOn" }] });
    const board = await boardOf(cast.secretary);
    // It was opened again: the meeting from before is none of what was approved now.
    expect(board.sheet).toMatchObject({ state: "approved", approvalNumber: "20-NQ/ĐTN", meeting: null });
    expect(await ratingMinutes(cast.secretary, board.sheet?.id ?? "")).toMatchObject({ reason: "not_found" });
    expect(board.rows.map(({ choice }) => choice)).toEqual(["excellent", "party_member", "good"]);
    expect(await paste(cast.secretary, { table: whole, approval })).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("Mở lại rồi ghi"),
    });
  });
});

describe("what it comes to", () => {
  const factsOf = async (day: string, cutOff = "2026-11-30") => {
    const scope = installationScope(bloc.orgId, "test");
    const year = { year: YEAR, cutOff: plainDate(cutOff), today: plainDate(day) };
    const groups = (await factsOfUnits(scope, [unit.id], year)).get(unit.id)?.reviews.ratings ?? [];
    return Object.fromEntries(groups.map(({ standing, people }) => [standing, people]));
  };

  test("stands per branch for the unit, and per unit for the organisation, as far as it is approved", async () => {
    const { branches, unplaced } = must(
      await unitRatings(cast.observer, { orgId: bloc.orgId, unitId: unit.id }, YEAR),
    );
    expect(branches.map(({ state, members }) => [state, members])).toEqual([
      ["approved", 3],
      ["none", 0],
      ["none", 0],
    ]);
    expect(branches[0]?.counts).toEqual({
      excellent: 1,
      good: 1,
      completed: 0,
      not_completed: 0,
      notRated: 1,
    });
    expect(unplaced).toBe(0);
    const [first] = must(await ratingsOfUnits(cast.staff, bloc.orgId, YEAR));
    expect(first).toMatchObject({ approved: 1, of: 3, members: 3, counts: { excellent: 1 } });
    expect(await unitRatings(stranger, { orgId: bloc.orgId, unitId: unit.id }, YEAR)).toMatchObject({
      reason: "not_found",
    });
  });

  test("is counted by the checks from the approval on, everybody else from the lists", async () => {
    expect(await factsOf("2026-11-19")).toEqual({ waiting: 2, party_member: 1 });
    expect(await factsOf("2026-11-20")).toEqual({ rated: 2, party_member: 1 });
    expect(await factsOf("2026-12-20", "2026-11-15")).toEqual({ waiting: 2, party_member: 1 });
    await makeMember(cast.secretary, unit, "Ngô Văn Dũng");
    await makeMember(cast.secretary, unit, "Đỗ Thị Én", { branch: branchOf(unit, 1).id });
    await makeMember(cast.secretary, unit, "Trần Danh Dự", { branch: branchOf(unit, 1).id, honorary: true });
    expect(await factsOf("2026-11-21")).toEqual({ rated: 2, party_member: 1, missing: 1 });
    const sisterScope = readScope(stranger, bloc.orgId);
    const year = { year: YEAR, cutOff: plainDate("2026-11-30"), today: plainDate("2026-11-21") };
    expect(sisterScope && (await factsOfUnits(sisterScope, [unit.id], year)).size).toBe(0);
  });

  test("a result stays as it was once the unit's year was handed in", async () => {
    await openYear(bloc, cast.staff, YEAR);
    await submittedYear(cast.secretary, unit, YEAR);
    const { sheet } = await boardOf(cast.secretary);
    const reopening = { ...at(), reason: "Sửa lại.", version: sheet?.version };
    expect(await reopenRatings(cast.secretary, reopening)).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("đã nộp tự đánh giá"),
    });
  });

  test("two hundred are shown and saved by as many statements as twenty", async () => {
    const place = (n: number) => ({ orgId: bloc.orgId, unitId: unit.id, branchId: branchOf(unit, n).id });
    // Somebody is in the first of the two already.
    await manyMembers(database, place(1), 19);
    await manyMembers(database, place(2), 200);
    const counted = async (n: number, comment: string) => {
      let board: RatingBoard | undefined;
      const shown = await statementsOf(async () => {
        board = await boardOf(cast.secretary, n);
      });
      const rows = (board?.rows ?? []).map(({ memberId, version }) =>
        line(memberId, "good", comment, version),
      );
      const saved = await statementsOf(async () =>
        must(await saveRatings(cast.secretary, { ...at(n), rows })),
      );
      return { people: rows.length, shown: shown.length, saved: saved.length };
    };
    const [few, many] = [await counted(1, "Tốt."), await counted(2, "Tốt.")];
    expect([few.people, many.people]).toEqual([20, 200]);
    expect(many).toEqual({ ...few, people: 200 });
    expect(await counted(2, "Rất tốt.")).toEqual(many);
    expect(
      (await boardOf(cast.secretary, 2)).rows.filter(({ comment }) => comment === "Rất tốt.").length,
    ).toBe(200);
  });
});

test("who came by a transfer less than six months before the period's end is told with the old place's comment", async () => {
  const came = async (name: string, day: string, comment: string | null) => {
    const { id: member } = await makeMember(cast.secretary, unit, name, { joinedOn: "2019-03-26" });
    const goal = { direction: "inside", day, toBranch: branchOf(unit, 1).id, reason: "Đổi nơi làm" };
    const { id } = must(await on(day, () => requestTransfer(cast.branchSecretary, { member, ...goal })));
    const step = async (act: string, more: object = {}) => {
      const { version } = must(await transferDetail(cast.secretary, id));
      return must(await on(day, () => takeTransferStep(cast.secretary, id, { act, day, version, ...more })));
    };
    await step("comment", { note: comment ?? "", feePaidUntil: "06/2026" });
    await step("decide", { docNumber: "7-QĐ/ĐTN" });
    return member;
  };
  const late = await came("Đinh Thị Muộn", "2026-07-02", "Hăng hái, trách nhiệm.");
  const early = await came("Đinh Thị Sớm", "2026-06-30", "Đều tay.");
  const conditions = async (actor: Actor, member: string) =>
    rowOf(await on("2026-11-05", () => boardOf(actor, 1)), member)?.conditions ?? [];
  const told = [
    "Chuyển đến ngày 02/07/2026, chưa đủ 6 tháng ở chi đoàn",
    "Nhận xét của nơi chuyển đi: Hăng hái, trách nhiệm.",
  ];
  expect(await conditions(cast.secretary, late)).toEqual(expect.arrayContaining(told));
  expect((await conditions(cast.secretary, early)).join()).not.toContain("Chuyển đến");
  const { id: lone } = await makeMember(cast.secretary, unit, "Đinh Văn Lẻ", { joinedOn: "2019-03-26" });
  const move = { unit: unit.id, members: [lone], toBranch: branchOf(unit, 1).id, day: "2026-09-01" };
  must(
    await on("2026-09-02", () => pasteSeen(moveInside, cast.secretary, { ...move, docNumber: "8-QĐ/ĐTN" })),
  );
  expect((await conditions(cast.secretary, lone)).join()).toContain("Không có nhận xét của nơi đi");
  expect(await ratingBoard(stranger, at(1))).toMatchObject({ reason: "not_found" });
});

test("who was rated before a move waits there alone, as the new place's page tells, until the row is emptied", async () => {
  const { id: member } = await makeMember(cast.secretary, unit, "Cao Thị Chuyển", { joinedOn: "2019-03-26" });
  const save = (n: number, row: object) =>
    on("2026-11-05", () => saveRatings(cast.secretary, { ...at(n), rows: [row] }));
  const board = (n: number) => on("2026-11-05", () => boardOf(cast.secretary, n));
  const [from, to] = [2, 1];
  await sql(database, "UPDATE members SET branch_id = $2 WHERE id = $1", [member, at(from).branch]);
  must(await save(from, line(member, "good", "Đều tay.")));
  expect((await board(from)).elsewhere).toEqual([]);
  const move = { unit: unit.id, members: [member], toBranch: at(to).branch, day: "2026-11-04" };
  must(
    await on("2026-11-05", () => pasteSeen(moveInside, cast.secretary, { ...move, docNumber: "9-QĐ/ĐTN" })),
  );
  const moved = await board(to);
  expect(rowOf(moved, member)).toBeUndefined();
  expect(moved.elsewhere).toEqual([
    {
      memberId: member,
      fullName: "Cao Thị Chuyển",
      state: "draft",
      place: "Chi đoàn 3, Đoàn Sở số 1",
    },
  ]);
  expect(await save(to, line(member, "excellent", "Rất tốt."))).toMatchObject({ reason: "invalid" });
  expect(rowOf(await board(from), member)).toMatchObject({ hasLeft: true, choice: "good", version: 1 });
  must(await save(from, line(member, null, "", 1)));
  expect(rowOf(await board(from), member)).toBeUndefined();
  expect((await board(to)).elsewhere).toEqual([]);
  must(await save(to, line(member, "excellent", "Rất tốt.")));
  expect(rowOf(await board(to), member)).toMatchObject({ hasLeft: false, choice: "excellent" });
});

test("who was deferred for more than three months of the period is told with what it means where it was illness", async () => {
  const sister = unitOf(bloc, 1);
  const grid = { unit: sister.id, branch: branchOf(sister, 2).id, year: YEAR };
  const deferred = async (name: string, fromDay: string, toDay: string) => {
    const { id: member } = await makeMember(stranger, sister, name, { branch: grid.branch });
    const told = { member, fromDay, toDay, reason: "Điều trị Kovaxin", day: fromDay, docNumber: "4-NQ/CĐ" };
    must(await on("2026-11-05", () => recordDeferral(stranger, told)));
    return member;
  };
  const long = await deferred("Phạm Thị Dài", "2026-02-01", "2026-05-01");
  const short = await deferred("Phạm Thị Vừa", "2026-02-01", "2026-04-30");
  const early = await deferred("Phạm Thị Trước", "2025-09-01", "2026-02-28");
  const board = must(await on("2026-11-05", () => ratingBoard(cast.staff, grid)));
  expect(rowOf(board, long)?.conditions).toContain(
    "Hoãn sinh hoạt 01/02/2026 – 01/05/2026, quá 3 tháng: nếu do nghỉ ốm thì không xếp từ mức tốt trở lên",
  );
  for (const member of [short, early])
    expect(rowOf(board, member)?.conditions.join()).not.toContain("Hoãn sinh hoạt");
  expect(JSON.stringify(board)).not.toContain("Kovaxin");
});

test("who was excused from one meeting after the other for more than three months is told the same", async () => {
  const sister = unitOf(bloc, 1);
  const grid = { unit: sister.id, branch: branchOf(sister, 1).id, year: YEAR };
  const ROLL: Record<string, string[]> = {
    "Đào Thị Dài": ["excused", "excused", "deferred", "excused", "excused"],
    "Đào Thị Vừa": ["present", "excused", "excused", "excused", "excused"],
    "Đào Thị Đứt": ["excused", "excused", "present", "excused", "excused"],
    "Đào Thị Vắng": ["excused", "excused", "absent", "excused", "excused"],
  };
  const days = ["2026-01-10", "2026-02-10", "2026-03-10", "2026-04-10", "2026-05-10"];
  const people: Record<string, string> = {};
  for (const name of Object.keys(ROLL))
    people[name] = (await makeMember(stranger, sister, name, { branch: grid.branch })).id;
  for (const [n, day] of days.entries()) {
    const [meeting] = await sql<{ id: string }>(
      database,
      `INSERT INTO branch_meetings (org_id, unit_id, branch_id, day, kind, state, created_by_id, created_by)
        SELECT $1, $2, $3, $4, 'regular', 'held', id, name FROM users LIMIT 1 RETURNING id`,
      [bloc.orgId, sister.id, grid.branch, day],
    );
    for (const [name, marks] of Object.entries(ROLL))
      await sql(
        database,
        `INSERT INTO branch_meeting_attendance (org_id, meeting_id, member_id, mark, reason)
          VALUES ($1, $2, $3, $4, $5)`,
        [bloc.orgId, meeting?.id, people[name], marks[n], marks[n] === "excused" ? "Điều trị Kovaxin" : ""],
      );
  }
  const board = must(await on("2026-11-05", () => ratingBoard(cast.staff, grid)));
  const said = Object.entries(people).map(([name, id]) => [
    name,
    rowOf(board, id)?.conditions.filter((words) => words.startsWith("Vắng")),
  ]);
  expect(said).toEqual([
    [
      "Đào Thị Dài",
      [
        "Vắng có lý do các buổi sinh hoạt 10/01/2026 – 10/05/2026, quá 3 tháng: nếu do nghỉ ốm thì không xếp từ mức tốt trở lên",
      ],
    ],
    ...["Đào Thị Vừa", "Đào Thị Đứt", "Đào Thị Vắng"].map((name) => [name, []]),
  ]);
  expect(JSON.stringify(board)).not.toContain("Kovaxin");
});

test("activities count for whoever was in the branch on their day, those of other places for whoever came", async () => {
  const sister = unitOf(bloc, 1);
  const grid = { unit: sister.id, branch: branchOf(sister).id, year: YEAR };
  const make = async (name: string, n = 0, joinedOn = "2018-03-26") =>
    (await makeMember(stranger, sister, name, { branch: branchOf(sister, n).id, joinedOn })).id;
  const held = async (branch: number | null, startsOn: string, members: string[]) =>
    must(
      await createActivity(stranger, {
        unit: sister.id,
        branch: branch === null ? null : branchOf(sister, branch).id,
        startsOn,
        members,
        title: `Ra quân ${startsOn}`,
        kind: "volunteering",
      }),
    );
  const move = async (member: string, n: number, day: string) =>
    must(
      await pasteSeen(moveInside, stranger, {
        unit: sister.id,
        members: [member],
        toBranch: branchOf(sister, n).id,
        day,
        docNumber: "8-QĐ/ĐTN",
      }),
    );
  const [stays, deferred, leaves] = [await make("Lý Ở"), await make("Lý Hoãn"), await make("Lý Rời")];
  const [comes, fresh] = [await make("Lý Đến", 1), await make("Lý Mới", 0, "2026-08-20")];
  await on("2026-11-05", async () => {
    const span = { fromDay: "2026-03-01", toDay: "2026-05-31", day: "2026-02-25", reason: "Đi học xa" };
    must(await recordDeferral(stranger, { member: deferred, ...span }));
    must(await saveRatings(stranger, { ...grid, rows: [line(leaves, "good", "Đều tay.")] }));
    for (const day of ["2026-01-15", "2026-02-15", "2026-03-15", "2026-07-10"]) await held(1, day, [comes]);
    await move(comes, 0, "2026-07-01");
    await move(leaves, 1, "2026-08-20");
    await held(0, "2026-04-10", [stays]);
    await held(0, "2026-08-10", [stays, comes]);
    await held(null, "2026-09-05", [comes]);
    await held(1, "2026-10-01", [leaves]);
  });
  const board = must(await on("2026-11-05", () => ratingBoard(stranger, grid)));
  const counted = (member: string) => {
    const { held: of = null, attended = null } = rowOf(board, member)?.record ?? {};
    return `${attended}/${of}`;
  };
  expect([stays, deferred, leaves, comes, fresh].map(counted)).toEqual(["2/3", "0/2", "0/2", "3/3", "0/1"]);
  expect(rowOf(board, comes)?.draft).toBe("Tham gia 3/3 hoạt động có điểm danh.");
});

test("the months of a year's rule say who is too new and who was ill for long, in the grid and the checks", async () => {
  const name = "Đinh Văn Tháng";
  await makeMember(cast.secretary, unit, name, { joinedOn: "2026-09-15", branch: branchOf(unit, 1).id });
  const told = async () => {
    const board = await on("2026-11-05", () => boardOf(cast.secretary, 1));
    return board.rows.find(({ fullName }) => fullName === name)?.conditions[0];
  };
  const newOnes = async () => {
    const year = { year: YEAR, cutOff: plainDate("2026-11-30"), today: plainDate("2026-11-21") };
    const scope = installationScope(bloc.orgId, "a test counts");
    const { training = [] } = (await factsOfUnits(scope, [unit.id], year)).get(unit.id)?.reviews ?? {};
    return training.reduce((sum, { isNew, people }) => sum + (isNew ? people : 0), 0);
  };
  const ruled = async (monthsToBeRated: number, fromYear = YEAR) => {
    const known = (await ratingSettings(cast.staff, bloc.orgId)).find((one) => one.fromYear === fromYear);
    const version = known?.version ?? null;
    must(await setRatingRule(cast.staff, bloc.orgId, { ...TYPED_RULE, fromYear, monthsToBeRated, version }));
  };
  expect(await told()).toBe("Chưa đủ 6 tháng vào Đoàn");
  const before = await newOnes();
  await ruled(0, 2022);
  expect(await told()).toBe("Chưa đủ 6 tháng vào Đoàn");
  await ruled(4);
  expect(await told()).toBe("Chưa đủ 4 tháng vào Đoàn");
  await ruled(3);
  expect(await told()).not.toContain("tháng vào Đoàn");
  expect(await newOnes()).toBeLessThan(before);
  await sql(database, "DELETE FROM rating_settings WHERE org_id = $1", [bloc.orgId]);
});

test("the rule is the organisation's last one that began by the year, the shipped one before", async () => {
  const set = { ...TYPED_RULE, excellentPercent: "15", fromYear: "2026", guidance: "42-HD/TWĐTN-BTC" };
  expect(await setRatingRule(cast.secretary, bloc.orgId, set)).toMatchObject({ reason: "forbidden" });
  expect(await setRatingRule(cast.staff, bloc.orgId, { ...set, excellentPercent: "0" })).toMatchObject({
    reason: "invalid",
  });
  expect(
    await setRatingRule(cast.staff, bloc.orgId, { ...set, trainingGood: "90", attendanceCompleted: "85" }),
  ).toMatchObject({ fields: [{ path: "trainingGood" }, { path: "attendanceCompleted" }] });
  must(await setRatingRule(cast.staff, bloc.orgId, set));
  expect(await ratingRule(cast.observer, bloc.orgId, 2026)).toMatchObject({ excellentPercent: 15 });
  expect(await ratingRule(cast.observer, bloc.orgId, 2025)).toMatchObject({ excellentPercent: 20 });
  expect(await setRatingRule(cast.staff, bloc.orgId, set)).toMatchObject({
    reason: "stale",
    current: { excellentPercent: 15 },
  });
  must(await setRatingRule(cast.staff, bloc.orgId, { ...set, version: 1 }));
  expect(await setRatingRule(cast.staff, bloc.orgId, { ...set, version: 1 })).toMatchObject({
    reason: "stale",
  });
  const percents = () =>
    Promise.all(
      [2022, 2024, 2026].map(
        async (year) => (await ratingRule(cast.observer, bloc.orgId, year)).excellentPercent,
      ),
    );
  expect(await percents()).toEqual([20, 20, 15]);
  must(await setRatingRule(cast.staff, bloc.orgId, { ...set, excellentPercent: "10", fromYear: "2024" }));
  expect(await percents()).toEqual([20, 10, 15]);
  expect(await ratingSettings(cast.staff, bloc.orgId)).toMatchObject([
    { fromYear: 2026, excellentPercent: 15, version: 2 },
    { fromYear: 2024, excellentPercent: 10, version: 1 },
    { fromYear: 2023, excellentPercent: 20, version: null },
    { fromYear: 2019, guidance: "33-HD/TWĐTN-BTC (2019)", version: null },
    { fromYear: 2000, version: null },
  ]);
  expect((await eventsOf(bloc.orgId)).at(-1)).toMatchObject({
    after: { fromYear: 2024, excellentPercent: 10 },
  });
  must(await setRatingRule(cast.staff, bloc.orgId, { ...set, excellentPercent: "25", fromYear: "2019" }));
  expect(await percents()).toEqual([25, 10, 15]);
  expect((await ratingSettings(cast.staff, bloc.orgId)).map(({ fromYear }) => fromYear)).toEqual([
    2026, 2024, 2023, 2019, 2000,
  ]);
});

test("a comment that stands as it was drafted is saved once somebody says that it was read", async () => {
  const place = { branch: branchOf(unit, 2).id };
  const [tu, van] = [
    await makeMember(cast.secretary, unit, "Lê Văn Tú", place),
    await makeMember(cast.secretary, unit, "Lê Thị Vân", place),
  ];
  const said = async () => {
    const board = await boardOf(cast.secretary, 2);
    return [tu, van].map(({ id }) => rowOf(board, id)?.comment);
  };
  const drafted = { ...line(tu.id, "good", "Dự 9/10 buổi sinh hoạt chi đoàn."), isDraft: true };
  const rows = [drafted, line(van.id, "good", "Có trách nhiệm.")];
  expect(await saveRatings(cast.secretary, { ...at(2), rows })).toMatchObject({
    reason: "invalid",
    message: "1 nhận xét còn nguyên bản nháp: Lê Văn Tú. Đọc lại, sửa nếu cần, rồi đánh dấu đã đọc và lưu.",
    fields: [{ path: "draftsRead" }],
  });
  expect(await said()).toEqual(["", ""]);
  must(await saveRatings(cast.secretary, { ...at(2), rows, draftsRead: true }));
  expect(await said()).toEqual(["Dự 9/10 buổi sinh hoạt chi đoàn.", "Có trách nhiệm."]);
});

test("of a table that is approved at once nothing is written where somebody took a rating back meanwhile", async () => {
  const board = await boardOf(cast.secretary, 2);
  const [first, second] = board.rows;
  if (!first || !second || !board.sheet) throw new Error("the branch has rated");
  const given = {
    ...at(2),
    table: `Họ và tên\tNgày sinh\tXếp loại\n${first.fullName}\t${first.birthDate}\tHoàn thành`,
    approval: { approvalNumber: "22-NQ/ĐTN", approvedOn: "2026-11-20" },
  };
  const emptied = {
    text: `WITH opened AS (UPDATE rating_sheets SET version = version + 1 WHERE id = $1 RETURNING id)
      DELETE FROM member_ratings r USING opened WHERE r.sheet_id = opened.id AND r.member_id = $2`,
    values: [board.sheet.id, second.memberId],
  };
  const paste = () => on("2026-11-21", () => pasteSeen(pasteRatings, cast.secretary, given));
  expect(await besideChange(database.adminUrl, emptied, paste)).toMatchObject({ reason: "stale" });
  const after = await boardOf(cast.secretary, 2);
  expect(after.sheet?.state).toBe("draft");
  expect(rowOf(after, first.memberId)?.choice).toBe(first.choice);
  expect(await paste()).toMatchObject({ message: expect.stringContaining(second.fullName) });
});
