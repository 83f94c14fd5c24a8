import ExcelJS from "exceljs";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, test } from "vitest";
import { GET as paper } from "@/app/api/files/discipline/[id]/route";
import { GET as exportMembers } from "@/app/api/v1/members/export/route";
import { GET as listMembers } from "@/app/api/v1/members/route";
import { DisciplineFacts } from "@/components/discipline/discipline-facts";
import { PostKept } from "@/components/discipline/post-kept";
import type { Actor } from "@/lib/access/types";
import { signNil } from "@/lib/cases/nil/commands";
import { casesOfYear } from "@/lib/cases/queries";
import { recordAct } from "@/lib/committees/commands";
import { lostSeatsOf, seatsLostBy } from "@/lib/committees/lost-seats";
import { committeeView } from "@/lib/committees/queries";
import { withdrawAct } from "@/lib/committees/withdrawing";
import { blocDashboard } from "@/lib/dashboard/bloc-queries";
import { branchDashboard, unitDashboard } from "@/lib/dashboard/queries";
import { openDiscipline, takeDisciplineBack, takeDisciplineStep } from "@/lib/discipline/commands";
import { postKept } from "@/lib/discipline/new-post";
import { disciplinePaper, papersOf } from "@/lib/discipline/papers/made";
import { DISCIPLINE_COLUMNS } from "@/lib/discipline/pasted";
import { disciplineCounts, disciplineDetail } from "@/lib/discipline/queries";
import { correctDiscipline, pasteDiscipline, recordDiscipline } from "@/lib/discipline/recording";
import type { DisciplineAct, DisciplineState } from "@/lib/discipline/types";
import { memberRegister } from "@/lib/dossier/register/queries";
import { updateMember } from "@/lib/members/commands";
import { memberPage } from "@/lib/members/pages";
import { formatDayOrYear } from "@/lib/members/roster/days";
import { setMemberTerms } from "@/lib/members/terms/commands";
import { memberTerms } from "@/lib/members/terms/queries";
import { DEFAULT_TERMS, type MemberTerms } from "@/lib/members/terms/types";
import type { Member } from "@/lib/members/types";
import { ratedBoard } from "@/lib/organisation-ratings/queries";
import { undoPasted } from "@/lib/pasted-tables/commands";
import { pastBulkChanges } from "@/lib/pasted-tables/queries";
import { onDay } from "@/lib/platform/clock";
import { system } from "@/lib/platform/database/database";
import { addDays, plainDate } from "@/lib/platform/dates";
import type { Result } from "@/lib/platform/result";
import { ratingBoard } from "@/lib/ratings/queries";
import { pasteRatings } from "@/lib/ratings/results";
import { readLog } from "@/lib/system-log/queries";
import { moveInside } from "@/lib/transfers/moving-inside";
import { currentPlace } from "@/lib/units/current";
import { allOf, makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { countedMoves } from "@/tests/helpers/counted-moves";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { crowd, type Made, makeMembers } from "@/tests/helpers/members-at-once";
import { lines, openDocx } from "@/tests/helpers/opened-docx";
import { openPdf, textOf } from "@/tests/helpers/opened-pdf";
import { pasteSeen } from "@/tests/helpers/pasted";
import { cookieOfActor, requestTo } from "@/tests/helpers/requests";

const database = await freshDatabase();

const TODAY = plainDate("2026-11-20");
const SECRET = "Wufomax tự ý bỏ trực";
const PERSON = "Cao Thị Xuzoqi";

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let inspector: Actor;
let sister: Actor;
let stranger: Actor;
let member: Made;

const now = <T>(act: () => Promise<T>) => onDay(TODAY, act);

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  cast = await makeCast(bloc);
  const at = (unitId: string) => ({ orgId: bloc.orgId, unitId });
  inspector = await makeActor("ubkt", "INSPECTION_COMMITTEE", at(bloc.rootId));
  sister = await makeActor("bithu.khac", "UNIT_SECRETARY", at(unitOf(bloc, 1).id));
  const away = await makeBloc("khac", 0, 0);
  stranger = await makeActor("ubkt.xa", "INSPECTION_COMMITTEE", { orgId: away.orgId, unitId: away.rootId });
});

const born = (n: number) => addDays(plainDate("1999-12-31"), n);
const someone = crowd(
  (people) => makeMembers(cast.secretary, unitOf(bloc), people),
  (n) => ({ fullName: PERSON, birthDate: born(n) }),
);
let cadres = 0;
/** A congress takes a post of whoever else holds it, so cadres are not made ahead. */
const cadre = (position: string): Promise<Member> => {
  cadres += 1;
  const more = { birthDate: born(-cadres), position };
  return makeMember(cast.secretary, unitOf(bloc), PERSON, more);
};

const opened = async (form = "reprimand", more: object = {}, position?: string) => {
  member = await (position ? cadre(position) : someone());
  const input = { member: member.id, about: SECRET, form, day: "2026-03-02", ...more };
  return must(await now(() => openDiscipline(cast.branchSecretary, input))).id;
};

const BALLOT = { entitled: "30", present: "20", votesFor: "11", votesAgainst: "9" };
const SAID: Partial<Record<DisciplineAct, object>> = {
  verify: { person: "Tổ xác minh", note: "Đúng như phản ánh" },
  self_review: { note: "Đã nhận lỗi" },
  vote: BALLOT,
  vote_down: { ...BALLOT, votesFor: "10" },
  decide_at_branch: { docNumber: "03-QĐ/ĐTN", person: "Trần Ký" },
  decide_above: { docNumber: "12-QĐ/ĐTN", person: "Trần Ký", form: "warning" },
  decide_none: { note: "Đã khắc phục" },
  appeal: { note: "Cho là quá nặng" },
  uphold: { docNumber: "15-TB/ĐTN", note: "Đúng" },
  change: { docNumber: "15-TB/ĐTN", person: "Lê Đổi", note: "Nặng quá", form: "reprimand" },
  lift: { docNumber: "15-TB/ĐTN", note: "Oan" },
  withdraw: { note: "Mở nhầm" },
};

const { versionOf, counted } = countedMoves();

function step(
  actor: Actor,
  id: string,
  act: DisciplineAct,
  more: object = {},
): Promise<Result<{ id: string }>> {
  const input = { act, day: "2026-04-01", version: versionOf(id), ...SAID[act], ...more };
  return counted(
    id,
    now(() => takeDisciplineStep(actor, id, input)),
  );
}

async function through(id: string, acts: DisciplineAct[], more: object = {}): Promise<string> {
  for (const act of acts) {
    const above = ["decide_above", "decide_none", "uphold", "change", "lift"].includes(act);
    must(
      await step(above ? cast.secretary : cast.branchSecretary, id, act, act === "decide_above" ? more : {}),
    );
  }
  return id;
}

const back = (actor: Actor, id: string) =>
  counted(
    id,
    now(() => takeDisciplineBack(actor, id, { note: "Ghi nhầm", version: versionOf(id) })),
  );
const stateOf = async (id: string) => must(await disciplineDetail(inspector, id)).state;
const caseOf = async ({ id: memberId }: Made) =>
  (await allOf(bloc.orgId).memberCase.findFirstOrThrow({ where: { memberId } })).id;
const rowOf = (id: string) => allOf(bloc.orgId).member.findFirstOrThrow({ where: { id } });

const TO_VOTE: DisciplineAct[] = ["verify", "self_review", "vote"];

describe("a case step by step", () => {
  /** What is not the turn of a state. */
  const WRONG: Partial<Record<DisciplineState, DisciplineAct>> = {
    opened: "self_review",
    verified: "vote",
    self_reviewed: "decide_at_branch",
    voted: "announce",
    not_passed: "decide_at_branch",
    decided: "appeal",
    announced: "uphold",
    appealed: "end",
    appeal_answered: "appeal",
    lifted: "end",
    ended: "appeal",
    withdrawn: "verify",
  };
  const refusesWrong = async (id: string, state: DisciplineState) => {
    const act = WRONG[state] ?? expect.fail(state);
    const refused = await step(cast.secretary, id, act);
    expect({ state, ...refused }).toMatchObject({ state, ok: false, reason: "conflict" });
    expect(await stateOf(id)).toBe(state);
  };

  test("a reprimand is decided by the branch, takes effect when announced, is upheld and ends; in each state a wrong move is refused and changes nothing", async () => {
    const id = await opened();
    const way: [Actor, DisciplineAct, DisciplineState][] = [
      [inspector, "verify", "verified"],
      [cast.branchSecretary, "self_review", "self_reviewed"],
      [cast.branchSecretary, "vote", "voted"],
      [cast.branchSecretary, "decide_at_branch", "decided"],
      [cast.branchSecretary, "announce", "announced"],
      [cast.branchSecretary, "appeal", "appealed"],
      [inspector, "uphold", "appeal_answered"],
      [cast.branchSecretary, "end", "ended"],
    ];
    await refusesWrong(id, "opened");
    for (const [actor, act, state] of way) {
      must(await step(actor, id, act));
      await refusesWrong(id, state);
    }
    const found = must(await disciplineDetail(cast.branchSecretary, id));
    expect(found).toMatchObject({ state: "ended", outcome: "done", closedOn: "2026-04-01" });
    expect(found.discipline).toMatchObject({
      decidedForm: "reprimand",
      decidedBy: "branch",
      answer: "upheld",
    });
    expect((await rowOf(member.id)).status).toBe("active");
  });

  test("a stale step is refused with what stands there now; no reason, no step back; nothing goes on once withdrawn", async () => {
    const id = await opened();
    const input = { act: "verify", day: "2026-04-01", version: 7, ...SAID.verify };
    expect(await now(() => takeDisciplineStep(cast.secretary, id, input))).toMatchObject({ reason: "stale" });
    await through(id, ["verify"]);
    const none = await now(() => takeDisciplineBack(cast.secretary, id, { note: "", version: 2 }));
    expect(none).toMatchObject({ reason: "invalid", fields: [{ path: "note" }] });
    await through(id, ["withdraw"]);
    await refusesWrong(id, "withdrawn");
  });

  test("who verifies and who answers an appeal is the organisation's own", async () => {
    const set = async (terms: Partial<MemberTerms>) => {
      const { version } = await memberTerms(cast.staff, bloc.orgId);
      must(await setMemberTerms(cast.staff, bloc.orgId, { ...DEFAULT_TERMS, ...terms, version }));
    };
    const at = {
      orgId: bloc.orgId,
      unitId: unitOf(bloc).id,
      branchId: branchOf(unitOf(bloc)).id,
      year: null,
    };
    const firstPages = () =>
      now(async () => ({
        above: must(await blocDashboard(inspector, bloc.orgId, null)).duties,
        unit: must(await unitDashboard(cast.secretary, at)).duties,
        branch: must(await branchDashboard(cast.branchSecretary, at)).duties,
      }));
    const told = (duties: readonly { id: string; title: string }[]) =>
      duties.flatMap(({ id, title }) => (id.startsWith("case-") ? [`${id}: ${title}`] : []));
    const seen = async () => {
      const { above, unit, branch } = await firstPages();
      return { above: told(above), unit: told(unit), branch: told(branch) };
    };
    const before = await seen();
    const id = await opened();
    const withOne = await seen();
    // The day of the verification is past: whoever keeps the case is to go on.
    expect(withOne.branch).not.toEqual(before.branch);
    await set({ disciplineVerifier: "inspector" });
    const asksVerifier = await seen();
    expect(asksVerifier.above.filter((one) => one.startsWith("case-verify"))).toHaveLength(1);
    expect(asksVerifier.branch).not.toEqual(withOne.branch);
    expect([...asksVerifier.unit, ...asksVerifier.branch].join()).not.toContain("verify");
    expect(await step(cast.branchSecretary, id, "verify")).toMatchObject({ reason: "forbidden" });
    await set({ disciplineVerifier: "keeper", appealAnswerer: "inspector" });
    expect(await step(inspector, id, "verify")).toMatchObject({ reason: "forbidden" });
    await through(id, ["verify", "self_review", "vote", "decide_at_branch", "announce", "appeal"]);
    expect(await step(cast.secretary, id, "uphold")).toMatchObject({ reason: "forbidden" });
    const asksAnswerer = await seen();
    expect(asksAnswerer.above.join()).toContain("case-appeal: ");
    expect([...asksAnswerer.unit, ...asksAnswerer.branch].join()).not.toContain("case-appeal");
    await set({});
    const asksApprover = await seen();
    expect(asksApprover.unit.join()).toContain("case-appeal: ");
    expect(asksApprover.above.join()).not.toContain("case-appeal");
    await set({ appealAnswerer: "inspector" });
    must(await step(inspector, id, "uphold"));
    await set({});
    must(await back(cast.secretary, id));
  });

  test("a warning is decided by the unit's secretary, not by the branch; in force it stands beside the ratings of its period, for who may know of it; lifted nothing goes on from it", async () => {
    const id = await through(await opened("warning"), TO_VOTE);
    expect(await step(cast.branchSecretary, id, "decide_above")).toMatchObject({ reason: "forbidden" });
    expect(await step(cast.branchSecretary, id, "decide_at_branch")).toMatchObject({ reason: "conflict" });
    for (const form of ["reprimand", "dismissal"])
      expect(await step(cast.secretary, id, "decide_above", { form })).toMatchObject({ reason: "invalid" });
    must(await step(cast.secretary, id, "decide_above"));
    expect(must(await disciplineDetail(cast.secretary, id)).discipline).toMatchObject({
      decidedForm: "warning",
      decidedBy: "upper_level",
    });
    const warned = member;
    const at = { unit: unitOf(bloc).id, branch: branchOf(unitOf(bloc)).id };
    const congress = {
      ...at,
      kind: "congress",
      heldOn: "2026-01-10",
      place: "",
      entitled: 30,
      present: 28,
      documentNumber: "09-NQ/ĐH",
      termFrom: "2026-01-10",
      termTo: "2028-07-10",
      seats: [{ member: warned.id, name: PERSON, post: "deputy", votes: 20 }],
      decision: { decisionNumber: "19-QĐ/ĐTN", decisionOn: "2026-01-12" },
    };
    must(await now(() => recordAct(cast.secretary, congress)));
    const beside = async (actor: Actor, year = 2026) => {
      const grid = must(await now(() => ratingBoard(actor, { ...at, year })));
      const sheet = must(await now(() => ratedBoard(actor, { unit: at.unit, level: "branches", year })));
      const lines = [
        grid.rows.find(({ memberId }) => memberId === warned.id)?.conditions ?? [],
        sheet.rows.find(({ subject, name }) => subject === "cadre" && name === PERSON)?.inputs ?? [],
      ];
      return lines.map((words) => words.filter((one) => one.startsWith("Bị kỷ luật")));
    };
    expect(await beside(cast.secretary)).toEqual([[], []]);
    must(await step(cast.branchSecretary, id, "announce"));
    const words = "Bị kỷ luật cảnh cáo, công bố 01/04/2026";
    const told = [[`${words}: chưa đủ điều kiện xếp xuất sắc`], [words]];
    expect(await beside(cast.secretary)).toEqual(told);
    expect(await beside(inspector)).toEqual(told);
    expect(await beside(cast.secretary, 2025)).toEqual([[], []]);
    for (const actor of [cast.committee, cast.staff, cast.observer])
      expect(await beside(actor)).toEqual([[], []]);
    const table = `Họ và tên\tNgày sinh\tXếp loại\n${PERSON}\t${formatDayOrYear(warned.birthDate)}\tHoàn thành xuất sắc`;
    const input = { ...at, year: 2026, table, seen: null };
    const tried = must(await now(() => pasteRatings(cast.secretary, input)));
    expect("effect" in tried && tried.effect[0]?.beside).toContain(told[0]?.[0]);
    must(await step(cast.branchSecretary, id, "end", { day: "2026-10-01" }));
    expect(await beside(cast.secretary)).toEqual(told);
    must(await back(cast.secretary, id));
    must(await step(cast.branchSecretary, id, "appeal"));
    must(await step(cast.secretary, id, "lift"));
    expect(await beside(cast.secretary)).toEqual([[], []]);
    await refusesWrong(id, "lifted");
  });

  test("without two thirds there is no vote, with a half it does not pass, and nothing goes on from there", async () => {
    const id = await through(await opened(), ["verify", "self_review"]);
    const few = await step(cast.branchSecretary, id, "vote", {
      present: "19",
      votesFor: "19",
      votesAgainst: "0",
    });
    expect(few).toMatchObject({ reason: "invalid", fields: [{ path: "present" }] });
    const half = await step(cast.branchSecretary, id, "vote", { votesFor: "10" });
    expect(half).toMatchObject({ reason: "invalid", fields: [{ path: "votesFor" }] });
    const signed = { person: "Lê An; Đỗ Thư" };
    must(await step(cast.branchSecretary, id, "vote_down", signed));
    const minutes = must(await now(() => disciplinePaper(cast.secretary, id, "minutes"))).paper;
    expect(minutes).toMatchObject({
      draft: false,
      foot: { signer: { name: "Lê An" }, writer: { name: "Đỗ Thư" } },
    });
    expect(must(await disciplineDetail(cast.secretary, id))).toMatchObject({
      state: "not_passed",
      outcome: "refused",
    });
    await refusesWrong(id, "not_passed");
    must(await back(cast.secretary, id));
    await through(id, ["vote"]);
    const unsigned = must(await now(() => disciplinePaper(cast.secretary, id, "minutes"))).paper;
    expect(unsigned).toMatchObject({ draft: true, foot: { signer: { name: "" } } });
  });
});

describe("what a measure changes", () => {
  const EXPEL = { form: "expulsion" };
  let decided = 0;

  /** A measure recorded at once, of which the member then complained. */
  const appealedAtOnce = async (form: string, post = "") => {
    decided += 1;
    const days = { decidedOn: "2026-04-01", announcedOn: "2026-04-01", endedOn: null };
    const input = { member: member.id, about: SECRET, form, post, docNumber: `${decided}-QĐ`, ...days };
    const { id } = must(
      await now(() => recordDiscipline(cast.secretary, { ...input, ...BALLOT, confirmed: true })),
    );
    return through(id, ["appeal"]);
  };

  const stands = async (status: "active" | "removed" | "graduated", since: string | null = "2026-06-01") => {
    const data = { status, statusSince: since ? new Date(since) : null };
    await allOf(bloc.orgId).member.updateMany({ where: { id: member.id }, data });
  };

  test("expulsion dates the name anew of whoever left meanwhile, else takes it from the roll when announced, and lifted gives it back; taking back either undoes it, unless the row was edited since", async () => {
    const id = await through(await opened("expulsion"), [...TO_VOTE, "decide_above"], EXPEL);
    await stands("removed");
    must(await step(cast.branchSecretary, id, "announce"));
    expect(await rowOf(member.id)).toMatchObject({ status: "removed", statusSince: new Date("2026-04-01") });
    must(await back(cast.secretary, id));
    expect(await rowOf(member.id)).toMatchObject({ status: "removed", statusSince: new Date("2026-06-01") });
    await stands("graduated");
    expect(await step(cast.branchSecretary, id, "announce")).toMatchObject({ reason: "conflict" });
    await stands("active", null);
    await through(id, ["announce"]);
    expect(await rowOf(member.id)).toMatchObject({ status: "removed", statusSince: new Date("2026-04-01") });
    must(await back(cast.branchSecretary, id));
    expect(await rowOf(member.id)).toMatchObject({ status: "active", statusSince: null });
    await through(id, ["announce", "appeal", "lift"]);
    expect((await rowOf(member.id)).status).toBe("active");
    for (const _ of ["lift", "appeal"]) must(await back(cast.secretary, id));
    const { status, statusSince, version } = await rowOf(member.id);
    expect({ status, statusSince }).toEqual({ status: "removed", statusSince: new Date("2026-04-01") });
    must(await now(() => updateMember(cast.secretary, member.id, { phone: "0912345678", version })));
    expect(await back(cast.branchSecretary, id)).toMatchObject({ reason: "conflict" });
    expect(await stateOf(id)).toBe("announced");
  });

  test("dismissal takes the post of a cadre, and only of one; of whoever left meanwhile it leaves the row alone", async () => {
    const id = await opened("dismissal", { post: "Phó Bí thư chi đoàn" }, "Ủy viên BCH chi đoàn");
    const given = { position: "Phó bí thư chi đoàn", version: (await rowOf(member.id)).version };
    must(await onDay(plainDate("2026-11-10"), () => updateMember(cast.secretary, member.id, given)));
    await through(id, [...TO_VOTE, "decide_above"], { form: "dismissal" });
    await stands("graduated");
    const before = await rowOf(member.id);
    must(await step(cast.branchSecretary, id, "announce"));
    expect(await rowOf(member.id)).toEqual(before);
    must(await back(cast.secretary, id));
    await stands("active", null);
    await through(id, ["announce"]);
    expect((await rowOf(member.id)).position).toBeNull();
    const lost = { subjectId: member.id, type: "member.updated" };
    const told = await system("a test").auditEvent.findMany({ where: lost, orderBy: { id: "asc" } });
    // It names no case: what ties a taking back to it is the version that it gave the row.
    expect(told.at(-1)?.detail).toEqual({ fields: ["position"], on: "2026-04-01", effect: "3" });
    must(await back(cast.secretary, id));
    expect((await rowOf(member.id)).position).toBe("Phó bí thư chi đoàn");
    // What was taken back has never been: the lists of the days between name the post of then.
    const at = { orgId: bloc.orgId, unitId: unitOf(bloc).id, branchId: null };
    const postAt = async (to: string) => {
      const period = { from: plainDate("2026-01-01"), to: plainDate(to) };
      const { present } = must(await now(() => memberRegister(cast.secretary, at, period)));
      return present.find((each) => each.id === member.id)?.position;
    };
    expect(await postAt("2026-06-30")).toBe("Ủy viên BCH chi đoàn");
    expect(await postAt("2026-11-15")).toBe("Phó bí thư chi đoàn");
    const { id: plain } = await someone();
    const input = { member: plain, about: SECRET, form: "dismissal", day: "2026-03-02" };
    for (const post of ["", "Đoàn viên", "Bí thư chi đoàn"])
      expect(await now(() => openDiscipline(cast.secretary, { ...input, post }))).toMatchObject({
        fields: [{ path: "post" }],
      });
    const decided = {
      member: plain,
      about: SECRET,
      form: "dismissal",
      post: "Bí thư chi đoàn",
      docNumber: "12-QĐ",
      decidedOn: "2026-05-04",
      announcedOn: "2026-05-10",
    };
    expect(await now(() => recordDiscipline(cast.secretary, decided))).toMatchObject({
      fields: [{ path: "post" }],
    });
    const warned = await opened("warning", { post: "Bí thư chi đoàn" });
    expect(await step(cast.secretary, warned, "decide_above", { form: "dismissal" })).toMatchObject({
      fields: [{ path: "form" }],
    });
  });

  test("the answer to an appeal goes through whatever was edited since, and gives back what stands as the measure left it", async () => {
    const [post, form] = ["Phó bí thư chi đoàn", { form: "dismissal" }];
    const edit = async (given: object) => {
      const { version } = await rowOf(member.id);
      must(await now(() => updateMember(cast.secretary, member.id, { ...given, version })));
    };
    const appealed = async (given: object) => {
      member = await cadre(post);
      const id = await appealedAtOnce("dismissal", post);
      await edit(given);
      return id;
    };
    const acts: DisciplineAct[] = [...TO_VOTE, "decide_above", "announce", "appeal"];
    const lifted = await through(await opened("dismissal", { post }, post), acts, form);
    await edit({ phone: "0912345678" });
    must(await step(cast.secretary, lifted, "lift"));
    expect(await rowOf(member.id)).toMatchObject({ position: post, phone: "0912345678" });
    must(await back(cast.secretary, lifted));
    expect((await rowOf(member.id)).position).toBeNull();
    await edit({ phone: "0912345679" });
    const before = await now(() => disciplinePaper(cast.secretary, lifted, "first_decision"));
    expect(before).toMatchObject({ reason: "not_found" });
    expect(await step(cast.secretary, lifted, "change", { person: "" })).toMatchObject({
      fields: [{ path: "person" }],
    });
    must(await step(cast.secretary, lifted, "change"));
    expect((await rowOf(member.id)).position).toBe(post);
    const inForce = must(await now(() => disciplinePaper(cast.secretary, lifted, "decision"))).paper;
    expect(inForce).toMatchObject({
      draft: false,
      head: { number: { value: "15" }, date: "2026-04-01" },
      foot: { signer: { onBehalf: "TM. BAN CHẤP HÀNH", name: "Lê Đổi" } },
    });
    // What was decided first stays printable, as it was.
    const replaced = must(await now(() => disciplinePaper(cast.secretary, lifted, "first_decision"))).paper;
    expect(replaced).toMatchObject({
      draft: false,
      head: { number: { value: "12" } },
      foot: { signer: { name: "Trần Ký" } },
    });
    expect(JSON.stringify(replaced)).not.toContain("khiển trách");
    expect(JSON.stringify(inForce)).toContain("bằng hình thức khiển trách");
    expect(JSON.stringify(inForce)).toContain("Quyết định này thay Quyết định số 12-QĐ/ĐTN ngày 01/04/2026");
    must(await step(cast.secretary, await appealed({ position: "Ủy viên BCH chi đoàn" }), "lift"));
    expect((await rowOf(member.id)).position).toBe("Ủy viên BCH chi đoàn");
    // The post was of the branch that was left.
    const moved = await appealed({ phone: "0912345678" });
    const move = { unit: unitOf(bloc).id, members: [member.id], toBranch: branchOf(unitOf(bloc), 1).id };
    const given = { ...move, day: "2026-05-04", reason: "" };
    must(await now(() => pasteSeen(moveInside, cast.secretary, given)));
    must(await step(cast.secretary, moved, "lift"));
    expect((await rowOf(member.id)).position).toBeNull();

    member = await someone();
    const expelled = await appealedAtOnce("expulsion");
    await edit({ phone: "0912345678" });
    must(await step(cast.secretary, expelled, "lift"));
    expect(await rowOf(member.id)).toMatchObject({ status: "active", statusSince: null });
    // Another measure of the same day still holds the name off the roll.
    member = await someone();
    const [first, second] = [await appealedAtOnce("expulsion"), await appealedAtOnce("expulsion")];
    must(await step(cast.secretary, first, "lift"));
    expect(await rowOf(member.id)).toMatchObject({ status: "removed", statusSince: new Date("2026-04-01") });
    // Once the last of them is lifted too the name stands again.
    must(await step(cast.secretary, second, "lift"));
    expect(await rowOf(member.id)).toMatchObject({ status: "active", statusSince: null });
  });

  test("of two dismissals lifted in either order the last one gives the post back, unless the post's branch was left", async () => {
    const post = "Bí thư chi đoàn";
    const both = async () => {
      member = await cadre(post);
      return [await appealedAtOnce("dismissal", post), await appealedAtOnce("dismissal", post)] as const;
    };
    for (const turn of [false, true]) {
      const cases = await both();
      const [one, other] = turn ? cases.toReversed() : cases;
      must(await step(cast.secretary, one ?? "", "lift"));
      expect((await rowOf(member.id)).position).toBeNull();
      must(await step(cast.secretary, other ?? "", "lift"));
      expect((await rowOf(member.id)).position).toBe(post);
    }
    const [first, second] = await both();
    const move = { unit: unitOf(bloc).id, members: [member.id], toBranch: branchOf(unitOf(bloc), 1).id };
    must(await now(() => pasteSeen(moveInside, cast.secretary, { ...move, day: "2026-05-04", reason: "" })));
    for (const id of [first, second]) must(await step(cast.secretary, id, "lift"));
    expect((await rowOf(member.id)).position).toBeNull();
  });

  test("an answer that is taken back leaves a post that was set since, and says so", async () => {
    const [post, other] = ["Bí thư chi đoàn", "Ủy viên BCH chi đoàn"];
    member = await cadre(post);
    const id = await appealedAtOnce("dismissal", post);
    const setTo = async (position: string) => {
      const { version } = await rowOf(member.id);
      must(await now(() => updateMember(cast.secretary, member.id, { position, version })));
    };
    const kept = async () => postKept(cast.secretary, must(await disciplineDetail(cast.secretary, id)));
    must(await step(cast.secretary, id, "lift"));
    await setTo(other);
    must(await back(cast.secretary, id));
    expect((await rowOf(member.id)).position).toBe(other);
    expect(await kept()).toBe(other);
    expect(renderToStaticMarkup(PostKept({ post: other }))).toContain("sửa ở trang đoàn viên");
    must(await step(cast.secretary, id, "lift"));
    expect(await kept()).toBeNull();
    expect((await rowOf(member.id)).position).toBe(other);
  });

  test("whom a committee's act has seated has a post to lose, whatever the roster says since", async () => {
    const { id } = await someone();
    const act = {
      unit: unitOf(bloc).id,
      branch: branchOf(unitOf(bloc)).id,
      kind: "congress",
      heldOn: "2026-01-10",
      place: "Hội trường",
      entitled: 30,
      present: 28,
      documentNumber: "01-NQ/ĐH",
      termFrom: "2026-01-10",
      termTo: "2028-07-10",
      seats: [{ member: id, name: PERSON, post: "secretary", votes: 20 }],
      decision: { decisionNumber: "12-QĐ/ĐTN", decisionOn: "2026-01-12" },
    };
    must(await now(() => recordAct(cast.secretary, act)));
    await allOf(bloc.orgId).member.updateMany({ where: { id }, data: { position: null } });
    const input = { member: id, about: SECRET, form: "dismissal", post: "Bí thư chi đoàn" };
    const open = (day: string) => now(() => openDiscipline(cast.secretary, { ...input, day }));
    expect(await open("2026-01-11")).toMatchObject({ fields: [{ path: "post" }] });
    must(await open("2026-03-02"));
    const nothing = await now(() =>
      openDiscipline(cast.secretary, { day: "2026-03-02", member: "", about: "" }),
    );
    const paths = nothing.ok ? [] : (nothing.fields ?? []).map(({ path }) => path);
    expect(paths.toSorted()).toEqual(["about", "form", "member"]);
  });

  test("the seat of who is dismissed runs on until a change ends it: who keeps and approves it is told, and who may know of measures, who", async () => {
    const unit = unitOf(bloc);
    const branch = branchOf(unit, 1);
    const { id } = await makeMember(cast.secretary, unit, PERSON, { branch: branch.id });
    const body = { unit: unit.id, branch: branch.id };
    const congress = {
      ...body,
      kind: "congress",
      heldOn: "2026-01-10",
      place: "",
      entitled: 30,
      present: 28,
      documentNumber: "01-NQ/ĐH",
      termFrom: "2026-01-10",
      termTo: "2028-07-10",
      seats: [{ member: id, name: PERSON, post: "secretary", votes: 20 }],
      decision: { decisionNumber: "12-QĐ/ĐTN", decisionOn: "2026-01-12" },
    };
    must(await now(() => recordAct(cast.secretary, congress)));
    const lost = async (actor: Actor) =>
      lostSeatsOf(actor, must(await now(() => committeeView(actor, body))));
    const told = async () => {
      const at = { orgId: bloc.orgId, unitId: unit.id, year: null };
      const { notices } = must(await now(() => unitDashboard(cast.secretary, at)));
      return notices.flatMap(({ kind, title, due }) => (kind === "lost_seat" ? [{ title, due }] : []));
    };
    expect([await lost(cast.secretary), await told()]).toEqual([[], []]);
    const input = {
      member: id,
      about: SECRET,
      form: "dismissal",
      post: "Bí thư chi đoàn",
      day: "2026-03-02",
    };
    const caseId = must(await now(() => openDiscipline(cast.secretary, input))).id;
    const said = { decide_above: { form: "dismissal" } } as Record<string, object>;
    const take = async (...acts: DisciplineAct[]) => {
      for (const act of acts) must(await step(cast.secretary, caseId, act, said[act]));
    };
    await take(...TO_VOTE, "decide_above");
    expect(await lost(cast.secretary)).toEqual([]);
    await take("announce");
    const known = { name: PERSON, post: "secretary", lostOn: "2026-04-01", reason: "disciplined" };
    const at = { orgId: bloc.orgId, unitId: unit.id, branchId: branch.id, body: "Chi đoàn 2" };
    for (const actor of [cast.secretary, cast.ticked])
      expect(await lost(actor)).toMatchObject([{ ...at, mayKeep: true, told: known }]);
    expect(await lost(cast.committee)).toEqual([{ ...at, mayKeep: true, told: null }]);
    expect(await lost(cast.observer)).toEqual([]);
    const found = must(await disciplineDetail(inspector, caseId));
    expect(await seatsLostBy(inspector, found)).toMatchObject([{ told: known, mayKeep: false }]);
    expect(await seatsLostBy(cast.secretary, found)).toMatchObject([{ told: known, mayKeep: true }]);
    const title = "Kiện toàn Ban Chấp hành của Chi đoàn 2: có người không còn giữ chức vụ";
    expect(await told()).toEqual([{ title, due: null }]);
    await take("appeal", "lift");
    expect(await lost(cast.secretary)).toEqual([]);
    must(await back(cast.secretary, caseId));
    const [seat] = await lost(cast.secretary);
    const change = {
      ...body,
      kind: "change",
      heldOn: "2026-04-01",
      place: "",
      entitled: 30,
      present: 28,
      documentNumber: "02-BB",
      reason: "Khuyết Bí thư",
      seats: [],
      leavings: [{ seat: seat?.told?.seatId, reason: "disciplined" }],
      decision: { decisionNumber: "15-QĐ/ĐTN", decisionOn: "2026-04-01" },
    };
    const changed = must(await now(() => recordAct(cast.secretary, change))).id;
    expect(await lost(cast.secretary)).toEqual([]);
    must(await now(() => withdrawAct(cast.secretary, changed, { reason: "Nhầm", version: 2 })));
    expect(await lost(cast.secretary)).toHaveLength(1);
  });
});

describe("a recorded result", () => {
  const told = (more: object = {}) => ({
    about: SECRET,
    form: "warning",
    docNumber: "12-QĐ/ĐTN",
    signer: "Trần Ghi",
    ...BALLOT,
    decidedOn: "2026-05-04",
    announcedOn: "2026-05-10",
    endedOn: "2026-08-10",
    ...more,
  });

  test("is closed at once, corrected with its history kept, and not against the rules of the ballot", async () => {
    member = await someone();
    const record = (more: object) =>
      now(() => recordDiscipline(cast.secretary, { member: member.id, ...told(more) }));
    expect(await record({ present: "19", votesFor: "19", votesAgainst: "0" })).toMatchObject({
      reason: "invalid",
    });
    expect(await record({ announcedOn: "2026-05-03" })).toMatchObject({ fields: [{ path: "announcedOn" }] });
    expect(await record({ endedOn: "2026-12-01" })).toMatchObject({ fields: [{ path: "endedOn" }] });
    const { id } = must(await record({}));
    expect(must(await disciplineDetail(cast.secretary, id))).toMatchObject({
      state: "ended",
      outcome: "done",
    });
    const mend = (version: number, more: object) =>
      now(() => correctDiscipline(cast.secretary, id, { version, ...told(more) }));
    expect(await mend(9, {})).toMatchObject({ reason: "stale" });
    must(await mend(1, { form: "expulsion" }));
    const found = must(await disciplineDetail(cast.secretary, id));
    expect(found.discipline.decidedForm).toBe("expulsion");
    expect(found.steps.map(({ act }) => act)).toEqual(["record", "take_back", "record"]);
    expect(await rowOf(member.id)).toMatchObject({ status: "removed", statusSince: new Date("2026-05-10") });
    // What was edited in the row since is in the way of another form alone.
    const { version } = await rowOf(member.id);
    must(await now(() => updateMember(cast.secretary, member.id, { phone: "0912345678", version })));
    must(await mend(2, { form: "expulsion", docNumber: "13-QĐ/ĐTN" }));
    expect(await mend(3, { form: "warning" })).toMatchObject({ reason: "conflict" });
    expect((await rowOf(member.id)).status).toBe("removed");
  });

  test("what was recorded of the wrong person is dropped with its reason, and the person stands as before", async () => {
    member = await someone();
    const input = { member: member.id, ...told({ form: "expulsion" }) };
    const { id } = must(await now(() => recordDiscipline(cast.secretary, input)));
    const drop = (actor: Actor, version: number, note = "Nhầm người") =>
      now(() => takeDisciplineBack(actor, id, { note, version }));
    expect(await drop(cast.secretary, 1, "")).toMatchObject({ fields: [{ path: "note" }] });
    expect((await drop(cast.upperSecretary, 1)).ok).toBe(false);
    must(await drop(cast.secretary, 1));
    expect(await rowOf(member.id)).toMatchObject({ status: "active", statusSince: null });
    const found = must(await disciplineDetail(cast.secretary, id));
    expect(found).toMatchObject({
      state: "withdrawn",
      outcome: "withdrawn",
      discipline: { decidedForm: null },
    });
    expect(found.steps.map(({ act, note }) => [act, note])).toEqual([
      ["record", ""],
      ["take_back", "Nhầm người"],
    ]);
    expect(await drop(cast.secretary, 2)).toMatchObject({ reason: "conflict" });
    expect(await now(() => correctDiscipline(cast.secretary, id, { version: 2, ...told() }))).toMatchObject({
      reason: "conflict",
    });
  });

  test("many are recorded from a pasted table: none while a cell is wrong, each named; then all", async () => {
    const [first, second] = [await someone(), await cadre("Ủy viên BCH chi đoàn")];
    const told = DISCIPLINE_COLUMNS.filter(({ name }) => name !== "votesAgainst");
    const head = ["Họ và tên", "Ngày sinh", ...told.map(({ title }) => title)].join("\t");
    const row = ({ birthDate }: Made, cells: string[]) => [PERSON, birthDate, ...cells].join("\t");
    const paste = (rows: string[], actor = cast.secretary) =>
      now(() =>
        pasteSeen(pasteDiscipline, actor, { unit: unitOf(bloc).id, table: [head, ...rows].join("\n") }),
      );
    const expelled = [
      "",
      SECRET,
      "khai trừ",
      "30",
      "20",
      "15",
      "12-QĐ",
      "Trần Ký",
      "4/5/2026",
      "10/5/2026",
      "10/5/2026",
    ];
    const dismissed = [
      "Ủy viên",
      SECRET,
      "Cách chức",
      "30",
      "20",
      "18",
      "13-QĐ",
      "",
      "4/5/2026",
      "10/5/2026",
      "",
    ];
    const wrong = await paste([
      row(first, [...expelled.slice(0, 2), "Phạt", ...expelled.slice(3)]),
      row(second, ["", ...dismissed.slice(1)]),
    ]);
    expect(wrong).toMatchObject({
      reason: "invalid",
      fields: [
        { message: "Dòng 2, cột E: Chọn hình thức kỷ luật." },
        { message: expect.stringContaining("Dòng 3, cột C: Cách chức chỉ với cán bộ Đoàn") },
      ],
    });
    expect(await paste([row(first, expelled)], cast.committee)).toMatchObject({ reason: "not_found" });
    const rows = await Promise.all([rowOf(first.id), rowOf(second.id)]);
    const { bulk } = must(await paste([row(first, expelled), row(second, dismissed)]));
    const kept = await sql(database, "SELECT type, detail FROM audit_events WHERE subject_id = $1", [bulk]);
    expect(kept).toEqual([{ type: "members.bulk_changed", detail: { count: 2 } }]);
    expect([await stateOf(await caseOf(first)), await stateOf(await caseOf(second))]).toEqual([
      "ended",
      "announced",
    ]);
    expect(await rowOf(first.id)).toMatchObject({ status: "removed", statusSince: new Date("2026-05-10") });
    expect(await rowOf(second.id)).toMatchObject({ status: "active", position: null });

    const pastOf = async (actor: Actor) => {
      const place = must(await currentPlace(actor, { unit: unitOf(bloc).code }));
      return must(await now(() => pastBulkChanges(actor, place))).map(({ id }) => id);
    };
    expect(await pastOf(cast.secretary)).toContain(bulk);
    expect(await pastOf(cast.committee)).not.toContain(bulk);
    expect(await now(() => undoPasted(cast.committee, bulk))).toMatchObject({ reason: "not_found" });
    must(await now(() => undoPasted(cast.secretary, bulk)));
    const { version: _, updatedAt: __, ...before } = rows[1];
    expect(await rowOf(first.id)).toMatchObject({ status: "active", statusSince: null });
    expect(await rowOf(second.id)).toMatchObject(before);
  });

  test("one decision disciplines a member once, by a table, a form or step by step", async () => {
    member = await someone();
    const titles = ["Họ và tên", "Ngày sinh", "Nội dung vụ việc", "Hình thức", "Số quyết định"];
    const line = (number: string) => [
      ...[PERSON, member.birthDate, SECRET, "Cảnh cáo", number],
      ...["4/5/2026", "10/5/2026"],
    ];
    const paste = (number: string) => {
      const table = [[...titles, "Ngày quyết định", "Ngày công bố"], line(number)].map((row) =>
        row.join("\t"),
      );
      const given = { unit: unitOf(bloc).id, table: table.join("\n") };
      return now(() => pasteSeen(pasteDiscipline, cast.secretary, given));
    };
    const { bulk } = must(await paste("61-QĐ"));
    const words = `${PERSON} đã được ghi kỷ luật`;
    const twice = {
      reason: "conflict",
      fields: [{ path: "docNumber", message: expect.stringContaining(words) }],
    };
    for (const number of ["61-qđ", "61-QD"])
      expect(await paste(number)).toMatchObject({
        fields: [{ path: "2.E", message: expect.stringMatching(new RegExp(`^Dòng 2, cột E: ${words}`)) }],
      });
    const form = { member: member.id, ...told({ docNumber: "61-QĐ", decidedOn: "2026-05-04" }) };
    expect(await now(() => recordDiscipline(cast.secretary, form))).toMatchObject(twice);
    const other = must(await now(() => recordDiscipline(cast.secretary, { ...form, docNumber: "62-QĐ" })));
    const { member: _, ...mended } = form;
    expect(
      await now(() => correctDiscipline(cast.secretary, other.id, { ...mended, version: 1 })),
    ).toMatchObject(twice);
    must(await now(() => undoPasted(cast.secretary, bulk)));
    must(await paste("61-QĐ"));
    const opening = { member: member.id, about: SECRET, form: "warning", day: "2026-03-02" };
    const { id } = must(await now(() => openDiscipline(cast.branchSecretary, opening)));
    await through(id, TO_VOTE);
    const decide = (docNumber: string) =>
      step(cast.secretary, id, "decide_above", { docNumber, day: "2026-05-04" });
    expect(await decide("61-qđ")).toMatchObject(twice);
    must(await decide("63-QĐ"));
    expect(await now(() => recordDiscipline(cast.secretary, { ...form, docNumber: "63-qđ" }))).toMatchObject(
      twice,
    );
  });

  test("beside a matter under way the form asks first and the table tells, beside a measure in force neither", async () => {
    const id = await opened("warning");
    const titles = ["Họ và tên", "Ngày sinh", "Nội dung vụ việc", "Hình thức", "Số quyết định"];
    const head = [...titles, "Ngày quyết định", "Ngày công bố"].join("\t");
    const line = [PERSON, member.birthDate, SECRET, "Cảnh cáo", "68-QĐ", "4/5/2026", "10/5/2026"].join("\t");
    const given = { unit: unitOf(bloc).id, table: `${head}\n${line}` };
    const besides = async () => {
      const tried = must(await now(() => pasteDiscipline(cast.secretary, given)));
      return "effect" in tried ? tried.effect.map(({ beside }) => beside) : expect.fail("written unseen");
    };
    const told = expect.stringMatching(/chưa công bố \(Mới mở\)\. Nếu cùng vụ việc, mở hồ sơ đó để ghi tiếp/);
    expect(await besides()).toEqual([[told]]);
    const decided = { decidedOn: "2026-05-04", announcedOn: "2026-05-10" };
    const form = { member: member.id, about: SECRET, form: "warning", docNumber: "67-QĐ", ...decided };
    expect(await now(() => recordDiscipline(cast.secretary, form))).toMatchObject({
      isDoubted: true,
      fields: [{ path: "member", message: told }],
    });
    expect(await allOf(bloc.orgId).memberCase.count({ where: { memberId: member.id } })).toBe(1);
    must(await now(() => recordDiscipline(cast.secretary, { ...form, confirmed: true })));
    must(await step(cast.branchSecretary, id, "withdraw"));
    expect(await besides()).toEqual([undefined]);
    must(await now(() => pasteSeen(pasteDiscipline, cast.secretary, given)));
  });

  test("two that came to the same decision before may still be corrected", async () => {
    member = await someone();
    const decided = { ...told({ docNumber: "65-QĐ", decidedOn: "2026-05-04" }) };
    const record = (more: object) =>
      now(() => recordDiscipline(cast.secretary, { member: member.id, ...decided, ...more }));
    must(await record({}));
    const { id } = must(await record({ decidedOn: "2026-05-03" }));
    await allOf(bloc.orgId).memberCase.updateMany({
      where: { id },
      data: { openedOn: new Date("2026-05-04") },
    });
    must(await now(() => correctDiscipline(cast.secretary, id, { ...decided, form: "warning", version: 1 })));
  });

  test("one that goes on is in the way of undoing its table, by name", async () => {
    member = await someone();
    const titles = ["Họ và tên", "Ngày sinh", "Nội dung vụ việc", "Hình thức", "Số quyết định"];
    const line = [PERSON, member.birthDate, SECRET, "Cảnh cáo", "16-QĐ", "4/5/2026", "10/5/2026"];
    const table = [[...titles, "Ngày quyết định", "Ngày công bố"], line].map((row) => row.join("\t"));
    const given = { unit: unitOf(bloc).id, table: table.join("\n") };
    const { bulk } = must(await now(() => pasteSeen(pasteDiscipline, cast.secretary, given)));
    must(await step(cast.branchSecretary, await caseOf(member), "appeal", { day: "2026-06-02" }));
    expect(await now(() => undoPasted(cast.secretary, bulk))).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining(`${PERSON}: hồ sơ đã có bước sau bảng này`),
    });
  });

  test("may be of somebody who has left since: an expulsion is dated anew, a dismissal leaves the row alone", async () => {
    const cadres = ["1998-01-01", "1998-01-02", "1998-01-03"].map((birthDate) => {
      return { fullName: PERSON, birthDate, position: "Bí thư chi đoàn" };
    });
    const ids = (await makeMembers(cast.secretary, unitOf(bloc), cadres)).map(({ id }) => id);
    const data = { status: "removed", statusSince: new Date("2026-06-01") } as const;
    await allOf(bloc.orgId).member.updateMany({ where: { id: { in: ids } }, data });
    const [expelled = "", dismissed = "", pasted = ""] = ids;
    const record = (of: string, form: string) =>
      now(() =>
        recordDiscipline(cast.secretary, { member: of, ...told({ form, post: "Bí thư", endedOn: null }) }),
      );
    const { id } = must(await record(expelled, "expulsion"));
    expect(await rowOf(expelled)).toMatchObject({ statusSince: new Date("2026-05-10") });
    must(await step(cast.branchSecretary, id, "appeal", { day: "2026-06-02" }));
    must(await step(cast.secretary, id, "lift", { day: "2026-06-20" }));
    expect(await rowOf(expelled)).toMatchObject({ status: "removed", statusSince: new Date("2026-06-01") });
    must(await back(cast.secretary, id));
    expect(await rowOf(expelled)).toMatchObject({ statusSince: new Date("2026-05-10") });

    const before = await rowOf(dismissed);
    const kept = must(await record(dismissed, "dismissal"));
    expect(await rowOf(dismissed)).toEqual(before);
    const mended = { version: 1, ...told({ form: "dismissal", post: "Bí thư", docNumber: "13-QĐ" }) };
    must(await now(() => correctDiscipline(cast.secretary, kept.id, mended)));
    must(await now(() => takeDisciplineBack(cast.secretary, kept.id, { note: "Nhầm", version: 2 })));
    expect(await rowOf(dismissed)).toEqual(before);

    const head = ["Họ và tên", "Ngày sinh", "Nội dung vụ việc", "Hình thức", "Số quyết định"];
    const days = ["Ngày quyết định", "Ngày công bố"];
    const { birthDate } = await rowOf(pasted);
    const line = [PERSON, birthDate, SECRET, "Khai trừ", "15-QĐ", "4/5/2026", "10/5/2026"];
    const table = [[...head, ...days], line].map((row) => row.join("\t")).join("\n");
    must(await now(() => pasteSeen(pasteDiscipline, cast.secretary, { unit: unitOf(bloc).id, table })));
    expect(await rowOf(pasted)).toMatchObject({ status: "removed", statusSince: new Date("2026-05-10") });
  });

  test("may leave out the ballot whole, of which then nothing is said; what is told of it holds", async () => {
    const UNKNOWN = { entitled: "", present: "", votesFor: "", votesAgainst: "" };
    member = await someone();
    const record = (more: object) =>
      now(() => recordDiscipline(cast.secretary, { member: member.id, ...told({ ...UNKNOWN, ...more }) }));
    for (const [part, path] of [
      [{ present: "20" }, "entitled"],
      [{ entitled: "30" }, "present"],
      [{ votesAgainst: "9" }, "entitled"],
      [{ entitled: "30", present: "20" }, "votesFor"],
    ] as const)
      expect(await record(part)).toMatchObject({ reason: "invalid", fields: [{ path }] });
    const { id } = must(await record({}));
    const found = must(await disciplineDetail(cast.secretary, id));
    expect(found).toMatchObject({ state: "ended", discipline: { decidedForm: "warning" } });
    expect(found.steps[0]).toMatchObject({ entitled: null, present: null, votesFor: null });
    expect(papersOf(found).map(({ paper }) => paper)).toEqual(["decision"]);
    expect(await disciplinePaper(cast.secretary, id, "minutes")).toMatchObject({ reason: "not_found" });
    const { paper } = must(await disciplinePaper(cast.secretary, id, "decision"));
    expect(paper).toMatchObject({
      draft: false,
      head: { number: { value: "12" } },
      foot: { signer: { onBehalf: "TM. BAN CHẤP HÀNH", name: "Trần Ghi" } },
    });
    expect(JSON.stringify(paper)).not.toContain("bỏ phiếu");
    must(await now(() => correctDiscipline(cast.secretary, id, { version: 1, ...told() })));
    const whole = must(await disciplineDetail(cast.secretary, id));
    expect(papersOf(whole)).toHaveLength(2);
    // Which day the branch met on is asked nowhere of a recorded decision: its minutes leave it to the pen.
    const minutes = must(await disciplinePaper(cast.secretary, id, "minutes")).paper;
    expect(minutes).toMatchObject({ head: { date: null, year: null } });
    expect(JSON.stringify(minutes)).toContain("họp ngày …… tháng …… năm ……….");
    expect(JSON.stringify(minutes)).not.toContain("2026");
    const facts = renderToStaticMarkup(createElement(DisciplineFacts, { found: whole }));
    expect(facts).toContain("Số 12-QĐ/ĐTN ngày 04/05/2026, Trần Ghi ký");
    expect(facts).toMatch(/Công bố<\/dt>.*?10\/05\/2026/);
  });

  test("a pasted table may have no columns of the ballot", async () => {
    const head = ["Họ và tên", "Ngày sinh", "Nội dung vụ việc", "Hình thức", "Số quyết định"];
    const days = ["Ngày quyết định", "Ngày công bố"];
    const one = await someone();
    const line = [PERSON, one.birthDate, SECRET, "Cảnh cáo", "14-QĐ", "4/5/2026", "10/5/2026"];
    const paste = (titles: string[], cells: string[]) =>
      now(() =>
        pasteSeen(pasteDiscipline, cast.secretary, {
          unit: unitOf(bloc).id,
          table: [[...head, ...days, ...titles], cells].map((row) => row.join("\t")).join("\n"),
        }),
      );
    expect(await paste(["Được triệu tập", "Có mặt"], [...line, "30", ""])).toMatchObject({
      fields: [{ message: "Dòng 2, cột I: Ghi số người có mặt." }],
    });
    must(await paste([], line));
    expect(await stateOf(await caseOf(one))).toBe("announced");
  });

  test("while the measure runs its end is a step, after which it is no more corrected", async () => {
    member = await someone();
    const input = { member: member.id, ...told({ endedOn: null }) };
    const { id } = must(await now(() => recordDiscipline(cast.secretary, input)));
    await through(id, []);
    must(await step(cast.secretary, id, "end", { day: "2026-11-01" }));
    expect(await now(() => correctDiscipline(cast.secretary, id, { version: 2, ...told() }))).toMatchObject({
      reason: "conflict",
    });
  });
});

describe("who sees what of it", () => {
  type Sees = "words" | "count" | "nothing";
  const SEES: [string, () => Actor, Sees][] = [
    ["branch secretary", () => cast.branchSecretary, "words"],
    ["unit secretary", () => cast.secretary, "words"],
    ["ticked committee member", () => cast.ticked, "words"],
    ["inspection committee", () => inspector, "words"],
    ["committee member", () => cast.committee, "nothing"],
    ["observer", () => cast.observer, "nothing"],
    ["upper secretary", () => cast.upperSecretary, "count"],
    ["upper staff", () => cast.staff, "count"],
    ["standing committee", () => cast.voter, "count"],
    ["sister unit", () => sister, "nothing"],
    ["another organisation", () => stranger, "nothing"],
  ];
  let id: string;
  const at = () => ({ orgId: bloc.orgId, unitId: unitOf(bloc).id, year: 2026 });

  beforeAll(async () => {
    id = await through(await opened("expulsion"), [...TO_VOTE, "decide_above", "announce"], {
      form: "expulsion",
    });
  });

  test.each(SEES)("%s", async (_, actorOf, sees) => {
    const actor = actorOf();
    const reads = sees === "words";
    const detail = await disciplineDetail(actor, id);
    expect(detail.ok).toBe(reads);
    if (!detail.ok) expect(detail.reason).toBe("not_found");
    const branchId = actor === cast.branchSecretary ? branchOf(unitOf(bloc)).id : null;
    const hub = await casesOfYear(actor, { ...at(), branchId }, {});
    expect(JSON.stringify(hub).includes(id)).toBe(reads);
    const list = await casesOfYear(actor, { ...at(), branchId }, { procedure: "discipline" });
    expect(JSON.stringify(list).includes(PERSON)).toBe(reads);
    const counts = await disciplineCounts(actor, at());
    expect(counts.ok).toBe(sees === "count");
    expect(JSON.stringify(counts)).not.toContain(PERSON);
    const act = await step(actor, id, "appeal", { version: 99 });
    if (!reads) expect(act).toMatchObject({ reason: "not_found" });
    const file = await fileFor(actor, "decision");
    expect(file.status).toBe(reads ? 200 : 404);
    const page = await memberPage(actor, member.id);
    if (page.ok) {
      const told = page.value.timeline.entries.filter(({ procedure }) => procedure === "discipline");
      expect(told.some(({ detail, by }) => detail.includes("12-QĐ/ĐTN") && by === cast.secretary.name)).toBe(
        reads,
      );
      if (!reads) expect(JSON.stringify(page.value.timeline)).not.toMatch(/discipline|thủ tục/i);
      expect(JSON.stringify(page.value.timeline)).not.toMatch(/kỷ luật|khai trừ|Wufomax/i);
      expect(JSON.stringify(page.value.member)).not.toMatch(/kỷ luật|khai trừ|Wufomax/i);
    }
  });

  test("the log names no person and no word, for whoever reads it", async () => {
    const log = must(await readLog(cast.upperSecretary, bloc.orgId, { type: "case.moved" }));
    expect(log.items.length).toBeGreaterThan(0);
    expect(JSON.stringify(log)).not.toMatch(/Xuzoqi|Wufomax|Tổ xác minh|Đúng như phản ánh/);
    const events = await allOf(bloc.orgId).memberCase.findFirstOrThrow({ where: { id } });
    expect(events.memberId).toBe(member.id);
  });

  test.each([
    ["the list of members", listMembers, "/api/v1/members?unit=DV01&status=removed"],
    ["an export", exportMembers, "/api/v1/members/export?unit=DV01&form=list&status=removed"],
  ] as const)("%s tells the status and no more", async (_, handler, path) => {
    const request = requestTo(path, await cookieOfActor(cast.committee));
    const answer = await handler(request, { params: Promise.resolve({}) });
    expect(answer.status).toBe(200);
    const body = Buffer.from(await answer.arrayBuffer());
    const text = path.includes("export") ? await wordsIn(body) : body.toString();
    expect(text).toContain(PERSON);
    expect(text).not.toMatch(/khai trừ|Wufomax|expulsion/i);
  });

  async function fileFor(actor: Actor, name: string, format = "docx"): Promise<Response> {
    const path = `/api/files/discipline/${id}?paper=${name}&format=${format}`;
    const request = requestTo(path, await cookieOfActor(actor));
    return paper(request, { params: Promise.resolve({ id }) });
  }

  test("the decision is whole in Word and PDF, the minutes count and name no vote", async () => {
    const bytes = async (name: string, format: string) =>
      new Uint8Array(await (await fileFor(cast.secretary, name, format)).arrayBuffer());
    const decision = lines(
      await (await openDocx(await bytes("decision", "docx"))).read("word/document.xml"),
    ).join("\n");
    expect(decision).toContain("Số: 12-QĐ/ĐTN");
    expect(decision).toContain(`khai trừ đối với đồng chí ${PERSON}`);
    expect(decision).not.toContain("DỰ THẢO");
    expect(decision).toContain("Trần Ký");
    const made = () => now(async () => must(await disciplinePaper(cast.secretary, id, "decision")).paper);
    const signed = await made();
    await sql(
      database,
      `INSERT INTO unit_names (org_id, unit_id, from_day, name, told_at)
        SELECT org_id, id, '2018-01-02', 'Tên viết lại', '2100-01-01' FROM units`,
    );
    expect(await made()).toEqual(signed);
    const minutes = textOf((await openPdf(await bytes("minutes", "pdf"))).pages);
    expect(minutes).toContain("BỎ PHIẾU KÍN");
    expect(minutes).toContain("20/30");
    expect(minutes).toMatch(/họp ngày \d\d\/\d\d\/2026\./);
  });
});

describe("the unit's word that there was none", () => {
  test("is refused where a case stands, and holds elsewhere", async () => {
    const word = { unit: unitOf(bloc).id, year: 2026, procedure: "discipline" };
    expect(await now(() => signNil(cast.secretary, word))).toMatchObject({ reason: "conflict" });
    must(await now(() => signNil(sister, { ...word, unit: unitOf(bloc, 1).id })));
  });
});

async function wordsIn(xlsx: Buffer): Promise<string> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(xlsx as unknown as ArrayBuffer);
  const sheet = book.worksheets[0];
  return JSON.stringify(sheet?.getSheetValues());
}
