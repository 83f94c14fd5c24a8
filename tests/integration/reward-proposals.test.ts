import { Readable } from "node:stream";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { GET as paper } from "@/app/api/files/reward-proposals/[id]/route";
import type { Actor } from "@/lib/access/types";
import { signNil, withdrawNil } from "@/lib/cases/nil/commands";
import { casesOfMember, casesOfYear } from "@/lib/cases/queries";
import { blocDashboard } from "@/lib/dashboard/bloc-queries";
import { uploadEvidence } from "@/lib/evidence/intake/commands";
import { receiveFile } from "@/lib/evidence/intake/receiving";
import { bearerWord } from "@/lib/evidence/papers/types";
import { updateMember } from "@/lib/members/commands";
import { memberPage } from "@/lib/members/pages";
import { findMember } from "@/lib/members/queries";
import { setMemberTerms } from "@/lib/members/terms/commands";
import { DEFAULT_TERMS } from "@/lib/members/terms/types";
import { undoPasted } from "@/lib/pasted-tables/commands";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import type { Result } from "@/lib/platform/result";
import { tiePaper, untiePaper } from "@/lib/proofs/papers/commands";
import { changeReward, createReward, removeReward, restoreReward } from "@/lib/rewards/commands";
import {
  changeProposal,
  proposeReward,
  takeProposalBack,
  takeProposalStep,
} from "@/lib/rewards/proposals/commands";
import { proposalPaper } from "@/lib/rewards/proposals/papers/made";
import { proposalDetail } from "@/lib/rewards/proposals/queries";
import { levelsFor, machineOf } from "@/lib/rewards/proposals/rules";
import { rewardDetail, rewardsOfMember, rewardsOfYear } from "@/lib/rewards/queries";
import { pasteRewards } from "@/lib/rewards/recording";
import type { RewardFilter } from "@/lib/rewards/schema";
import { statementsOf } from "@/scripts/database/sent-statements";
import { allOf, makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { countedMoves } from "@/tests/helpers/counted-moves";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { dueAct } from "@/tests/helpers/due-act";
import { pdf } from "@/tests/helpers/files";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { makeMembers } from "@/tests/helpers/members-at-once";
import { lines, openDocx } from "@/tests/helpers/opened-docx";
import { openPdf, textOf } from "@/tests/helpers/opened-pdf";
import { pasteSeen } from "@/tests/helpers/pasted";
import { cookieOfActor, requestTo } from "@/tests/helpers/requests";
import { besideChange } from "@/tests/helpers/waiting";

const database = await freshDatabase();
const now = <T>(act: () => Promise<T>) => onDay(plainDate("2026-11-20"), act);

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let sister: Actor;
let away: string;
const ids: string[] = [];

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  cast = await makeCast(bloc);
  const place = { orgId: bloc.orgId, unitId: unitOf(bloc, 1).id };
  sister = await makeActor("bithu.khac", "UNIT_SECRETARY", place);
  const names = ["Lê An", "Lê Bình", "Lê Chi", "Lê Dung"];
  ids.push(...(await people(...names)).map(({ id }) => id));
  const beside = { branch: branchOf(unitOf(bloc), 1).id };
  away = (await makeMember(cast.secretary, unitOf(bloc), "Lê Xa", beside)).id;
});

const people = (...names: string[]) =>
  makeMembers(
    cast.secretary,
    unitOf(bloc),
    names.map((fullName) => ({ fullName })),
  );
const here = () => ({ unit: unitOf(bloc).id, branch: branchOf(unitOf(bloc)).id });
const TOLD = { level: "base", form: "merit", content: "Hiến máu năm lần", day: "2026-05-04" };
const propose = (more: object = {}, actor: Actor = cast.branchSecretary) =>
  now(() => proposeReward(actor, { ...here(), ...TOLD, members: ids.slice(0, 2), ...more }));

const VOTES = { entitled: "30", present: "20", votesFor: "11", votesAgainst: "9" };
const SAID: Record<string, object> = {
  agree: { day: "2026-05-10", ...VOTES },
  agree_not: { day: "2026-05-10", ...VOTES, votesFor: "10" },
  submit: { day: "2026-05-12", docNumber: "15-TTr/ĐTN" },
  decline: { day: "2026-05-12", note: "Đã khen đầu năm" },
  decide: { day: "2026-05-19", docNumber: "12-QĐ/ĐTN", person: "Lê Ký" },
  refuse: { day: "2026-05-19", note: "Chưa đủ thành tích" },
  award: { day: "2026-05-26" },
  withdraw: { day: "2026-05-19", note: "Xin thôi" },
};
const stands = async (id: string) => must(await proposalDetail(cast.observer, id));
const { versionOf, counted } = countedMoves();
function step(actor: Actor, id: string, act: string, more: object = {}): Promise<Result<{ id: string }>> {
  const told = { act, version: versionOf(id), ...SAID[act], ...more };
  return counted(
    id,
    now(() => takeProposalStep(actor, id, told)),
  );
}
const back = (actor: Actor, id: string, note = "Ghi nhầm") =>
  counted(
    id,
    now(() => takeProposalBack(actor, id, { note, version: versionOf(id) })),
  );
const rewards = async (filter: RewardFilter = {}) => {
  const at = { orgId: bloc.orgId, unitId: unitOf(bloc).id, branchId: null, year: 2026 };
  return must(await rewardsOfYear(cast.observer, at, filter)).items;
};

let paperMade: Promise<string> | undefined;
/** A paper of the unit, the same wherever a test ties one to a reward. */
function unitPaper(): Promise<string> {
  paperMade ??= (async () => {
    const received = must(await receiveFile(Readable.from([pdf("quyết định")]), "quyết định.pdf"));
    const place = { orgId: bloc.orgId, unitId: unitOf(bloc).id, branchId: null };
    return must(await uploadEvidence(cast.secretary, place, received, { factDate: "2026-05-19" })).id;
  })();
  return paperMade;
}

describe("a proposal for persons, decided by the unit", () => {
  let id = "";

  test("is made by the branch for people of its own list", async () => {
    expect(await propose({}, cast.observer)).toMatchObject({ reason: "forbidden" });
    expect(await propose({}, sister)).toMatchObject({ reason: "not_found" });
    expect(await propose({ members: [ids[0], away] })).toMatchObject({ fields: [{ path: "members" }] });
    expect(await propose({ members: [] })).toMatchObject({ fields: [{ path: "members" }] });
    expect(await propose({ isCollective: true })).toMatchObject({ fields: [{ path: "members" }] });
    expect(await propose({ day: "2026-11-21" })).toMatchObject({ fields: [{ path: "day" }] });
    expect(await propose({ content: " " })).toMatchObject({ fields: [{ path: "content" }] });
    id = must(await propose()).id;
    expect(await stands(id)).toMatchObject({
      personName: "Lê An, Lê Bình",
      memberId: null,
      state: "proposed",
      dueOn: "2026-06-03",
      proposal: { level: "base", form: "merit", isCollective: false, rewardId: null },
    });
  });

  test("no unit that has branches gives a branch's reward to itself", async () => {
    const whole = { branch: null, isCollective: true, members: [], level: "branch" };
    expect(await propose(whole, cast.secretary)).toMatchObject({ fields: [{ path: "level" }] });
    expect(levelsFor({ kind: "base_union", branchId: null }).map(({ code }) => code)).not.toContain("branch");
    expect(levelsFor({ kind: "base_branch", branchId: null }).map(({ code }) => code)).toContain("branch");
    expect(levelsFor({ kind: "base_union", branchId: here().branch }).map(({ code }) => code)).toContain(
      "branch",
    );
  });

  test("stands on the pages of those whom it names, and of no other", async () => {
    const of = async (member = "") =>
      (await casesOfMember(cast.secretary, must(await findMember(cast.secretary, member)))).map(
        ({ procedure }) => procedure,
      );
    expect(await of(ids[1])).toEqual(["reward"]);
    expect(await of(ids[2])).toEqual([]);
  });

  test("takes more than half of those present, and the unit's secretary", async () => {
    expect(await step(cast.branchSecretary, id, "agree", { votesFor: "10" })).toMatchObject({
      fields: [{ path: "votesFor" }],
    });
    must(await step(cast.branchSecretary, id, "agree"));
    expect(await stands(id)).toMatchObject({ state: "awaits_unit", dueOn: "2026-06-09" });
    for (const actor of [cast.branchSecretary, cast.staff, cast.observer])
      expect(await step(actor, id, "decide")).toMatchObject({ reason: "forbidden" });
    expect(await step(cast.secretary, id, "decide", { person: "" })).toMatchObject({
      fields: [{ path: "person" }],
    });
    expect(await rewards()).toEqual([]);
  });

  test("comes to the very reward that somebody would have recorded", async () => {
    must(await step(cast.secretary, id, "decide"));
    const { proposal } = await stands(id);
    const [made] = await rewards();
    expect(made).toMatchObject({
      id: proposal.rewardId,
      decisionNumber: "12-QĐ/ĐTN",
      decidedOn: "2026-05-19",
      signer: "Lê Ký",
      level: "base",
      form: "merit",
      content: "Hiến máu năm lần",
      isCollective: false,
      members: [{ fullName: "Lê An" }, { fullName: "Lê Bình" }],
    });
    const seen = must(await findMember(cast.observer, ids[0] ?? ""));
    expect(await rewardsOfMember(seen)).toMatchObject([{ id: proposal.rewardId }]);
    const page = must(await memberPage(cast.observer, ids[0] ?? ""));
    const [decided, given] = page.timeline.entries;
    expect([decided, given].map((entry) => entry?.title).toSorted()).toEqual([
      "Chuyển bước thủ tục đoàn viên",
      "Ghi khen thưởng",
    ]);
    expect(JSON.stringify(page.timeline)).toContain("12-QĐ/ĐTN");
    expect(JSON.stringify(page.timeline)).not.toContain(ids[1]);
    const logged = await sql<{ type: string }>(
      database,
      "SELECT type FROM audit_events WHERE subject_id = ANY($1::text[]) ORDER BY id",
      [[id, proposal.rewardId]],
    );
    expect(logged.map(({ type }) => type)).toEqual([
      "case.opened",
      "case.moved",
      "reward.created",
      "case.moved",
    ]);
  });

  test("which stands and falls with its step, and not while a paper rests on it", async () => {
    const { proposal } = await stands(id);
    const rewardId = proposal.rewardId ?? "";
    const { version, caseId } = must(await rewardDetail(cast.secretary, rewardId));
    expect(caseId).toBe(id);
    const told = { decisionNumber: "13-QĐ", decidedOn: "2026-05-19", members: [ids[2]], version };
    const { day: _, ...granted } = TOLD;
    expect(await now(() => changeReward(cast.secretary, rewardId, { ...granted, ...told }))).toMatchObject({
      reason: "conflict",
    });
    expect(await now(() => removeReward(cast.secretary, rewardId, { version }))).toMatchObject({
      reason: "conflict",
    });
    const evidence = await unitPaper();
    const tied = { bearer: bearerWord({ kind: "reward", id: rewardId }), evidence };
    must(await tiePaper(cast.secretary, tied));
    expect(await back(cast.secretary, id)).toMatchObject({ reason: "conflict" });
    must(await untiePaper(cast.secretary, tied));
    must(await step(cast.branchSecretary, id, "award"));
    expect(await stands(id)).toMatchObject({ state: "awarded", outcome: "done", dueOn: null });
    must(await back(cast.branchSecretary, id));
    expect(await back(cast.branchSecretary, id)).toMatchObject({ reason: "forbidden" });
    must(await back(cast.secretary, id));
    expect(await stands(id)).toMatchObject({ state: "awaits_unit", proposal: { rewardId: null } });
    expect(await rewards()).toEqual([]);
    expect(await rewards({ removed: "1" })).toMatchObject([{ id: rewardId }]);
    expect(await now(() => restoreReward(cast.secretary, rewardId))).toMatchObject({ reason: "conflict" });
    must(await step(cast.secretary, id, "decide", { docNumber: "14-QĐ/ĐTN" }));
    expect(await rewards()).toMatchObject([{ decisionNumber: "14-QĐ/ĐTN" }]);
    const { branch } = here();
    expect(await rewards({ level: "base", form: "merit", whom: "persons", branch })).toHaveLength(1);
    for (const other of [{ level: "upper" }, { form: "praise" }, { whom: "collective" }, { branch: away }])
      expect(await rewards(other as RewardFilter)).toEqual([]);
  });
});

test("whoever moved on stands in a past decision with the branch of its day, in a draft with that of now", async () => {
  const { id: leaver, version } = await makeMember(cast.secretary, unitOf(bloc), "Lê Rời");
  const asked = { members: [leaver], level: "base" };
  const { id } = must(await propose(asked));
  must(await step(cast.branchSecretary, id, "agree"));
  must(await step(cast.secretary, id, "decide", { docNumber: "31-QĐ/ĐTN" }));
  const { id: open } = must(await propose({ ...asked, level: "upper" }));
  must(await step(cast.branchSecretary, open, "agree"));
  const { id: old } = branchOf(unitOf(bloc));
  const { id: next } = branchOf(unitOf(bloc), 1);
  must(
    await now(() => updateMember(cast.secretary, leaver, { branch: next, branchCorrected: true, version })),
  );
  const rowOf = async (of: string, paper: "decision" | "submission") => {
    const { body } = must(await now(() => proposalPaper(cast.observer, of, paper))).paper;
    return body.flatMap((block) => (block.is === "table" ? block.rows : []));
  };
  const { proposal } = await stands(id);
  const pageOf = async () => must(await rewardDetail(cast.observer, proposal.rewardId ?? "")).members;
  expect(await pageOf()).toMatchObject([{ fullName: "Lê Rời", branch: "Chi đoàn 1" }]);
  expect(await rowOf(id, "decision")).toEqual([["1", "Lê Rời", "Chi đoàn 1"]]);
  expect(await rowOf(open, "submission")).toEqual([["1", "Lê Rời", "Chi đoàn 2"]]);
  // Of a name told otherwise since, the page knows; the signed paper keeps its words.
  await sql(
    database,
    `INSERT INTO unit_names (org_id, unit_id, name, from_day, told_at) VALUES ($1, $2, 'Chi đoàn Đúng', '2026-05-01', '2099-01-01')`,
    [bloc.orgId, old],
  );
  expect(await pageOf()).toMatchObject([{ branch: "Chi đoàn Đúng" }]);
  expect(await rowOf(id, "decision")).toEqual([["1", "Lê Rời", "Chi đoàn 1"]]);
  await sql(database, "DELETE FROM unit_names WHERE name = 'Chi đoàn Đúng'");
  await allOf(bloc.orgId).member.update({
    where: { id: leaver },
    data: { unitId: unitOf(bloc, 1).id, branchId: branchOf(unitOf(bloc, 1)).id },
  });
  expect((await stands(open)).proposal.members).toMatchObject([{ branch: null }]);
  must(await back(cast.secretary, id));
});

describe("until its meeting has considered it", () => {
  const { day: _, ...granted } = TOLD;
  const told = (version: number, more: object = {}) => ({
    ...granted,
    content: "Cứu người",
    members: [ids[0], ids[2]],
    version,
    ...more,
  });
  const changed = (actor: Actor, id: string, input: object) =>
    counted(
      id,
      now(() => changeProposal(actor, id, input)),
    );

  test("a proposal is for others, for another matter or of another level, by whoever may propose", async () => {
    const { id } = must(await propose());
    for (const actor of [cast.observer, cast.staff])
      expect(await changed(actor, id, told(1))).toMatchObject({ reason: "forbidden" });
    expect(await changed(sister, id, told(1))).toMatchObject({ reason: "not_found" });
    for (const members of [[ids[0], away], []])
      expect(await changed(cast.branchSecretary, id, told(1, { members }))).toMatchObject({
        fields: [{ path: "members" }],
      });
    must(await changed(cast.branchSecretary, id, told(1, { level: "upper", form: "high_merit" })));
    expect(await stands(id)).toMatchObject({
      personName: "Lê An, Lê Chi",
      state: "proposed",
      dueOn: "2026-06-03",
      version: 2,
      proposal: { level: "upper", form: "high_merit", content: "Cứu người", isCollective: false },
    });
    const of = async (member = "") =>
      (await casesOfMember(cast.secretary, must(await findMember(cast.secretary, member)))).map(
        ({ id: each }) => each,
      );
    expect(await of(ids[1])).not.toContain(id);
    expect(await of(ids[2])).toContain(id);
    const logged = await sql<{ type: string }>(
      database,
      "SELECT type FROM audit_events WHERE subject_id = $1 ORDER BY id",
      [id],
    );
    expect(logged.map(({ type }) => type)).toEqual(["case.opened", "case.changed"]);
    must(await changed(cast.secretary, id, told(2, { isCollective: true, members: [], level: "upper" })));
    must(await step(cast.branchSecretary, id, "agree"));
    expect(await stands(id)).toMatchObject({
      personName: "Tập thể Chi đoàn 1",
      state: "awaits_submission",
      proposal: { members: [] },
    });
  });

  test("an old version is told what stands there, then that nothing is changed any more", async () => {
    const { id } = must(await propose());
    must(await step(cast.branchSecretary, id, "agree"));
    expect(await changed(cast.branchSecretary, id, told(1))).toMatchObject({
      reason: "stale",
      current: { version: 2, proposal: { content: TOLD.content } },
    });
    expect(await changed(cast.branchSecretary, id, told(2))).toMatchObject({ reason: "conflict" });
    must(await back(cast.branchSecretary, id));
    expect(await changed(cast.branchSecretary, id, told(3, { level: "upper" }))).toMatchObject({
      fields: [{ path: "level" }],
    });
    must(await changed(cast.branchSecretary, id, told(3)));
    expect(await stands(id)).toMatchObject({ proposal: { content: "Cứu người" } });
  });

  test("who was proposed and has left since stays on it", async () => {
    const gone = (await makeMember(cast.secretary, unitOf(bloc), "Lê Giang")).id;
    const { id } = must(await propose({ members: [gone] }));
    const there = { unitId: unitOf(bloc, 1).id, branchId: branchOf(unitOf(bloc, 1)).id };
    await allOf(bloc.orgId).member.updateMany({ where: { id: gone }, data: there });
    must(await changed(cast.branchSecretary, id, told(1, { members: [gone, ids[0]] })));
    expect(await stands(id)).toMatchObject({ personName: "Lê Giang, Lê An" });
    expect(await changed(cast.branchSecretary, id, told(2, { members: [ids[0], away] }))).toMatchObject({
      fields: [{ path: "members" }],
    });
  });
});

describe("a proposal for a collective, decided above", () => {
  const whole = { level: "upper", isCollective: true, members: [] };

  test("is submitted by the unit and decided by the office, or told of by the unit", async () => {
    const { id } = must(await propose(whole));
    must(await step(cast.branchSecretary, id, "agree"));
    expect(await step(cast.branchSecretary, id, "submit")).toMatchObject({ reason: "forbidden" });
    must(await step(cast.secretary, id, "submit"));
    const submitted = { state: "submitted", dueOn: "2026-07-11", personName: "Tập thể Chi đoàn 1" };
    const decidedBy = async (decider: Actor, docNumber: string) => {
      expect(await stands(id)).toMatchObject(submitted);
      const { duties } = must(await blocDashboard(cast.staff, bloc.orgId, null));
      expect(duties.find(({ id: duty }) => duty === "case-grant-above")).toMatchObject({
        title: "1 đề nghị khen thưởng đã trình, chờ ghi quyết định",
        detail: "Đoàn Sở số 1",
      });
      expect(await step(cast.branchSecretary, id, "decide")).toMatchObject({ reason: "forbidden" });
      must(await step(decider, id, "decide", { docNumber }));
      const { proposal } = await stands(id);
      expect(must(await rewardDetail(cast.observer, proposal.rewardId ?? ""))).toMatchObject({
        isCollective: true,
        level: "upper",
        branch: { id: here().branch },
        members: [],
      });
    };
    await decidedBy(cast.staff, "15-QĐ");
    must(await back(cast.staff, id));
    await decidedBy(cast.secretary, "16-QĐ");
  });

  test("is not agreed by the meeting, by the unit or above, or withdrawn: nothing comes of it", async () => {
    const before = (await rewards()).length;
    const ways = [
      ["agree_not"],
      ["agree", "decline"],
      ["agree", "submit", "refuse"],
      ["agree", "submit", "withdraw"],
    ];
    for (const way of ways) {
      const { id } = must(await propose(whole));
      for (const act of way) {
        const actor = ["submit", "decline", "refuse"].includes(act) ? cast.secretary : cast.branchSecretary;
        must(await step(actor, id, act));
      }
      const outcome = way.at(-1) === "withdraw" ? "withdrawn" : "refused";
      expect(await stands(id)).toMatchObject({ outcome, proposal: { rewardId: null } });
    }
    expect(await rewards()).toHaveLength(before);
  });

  test("the share of those present is the organisation's own", async () => {
    must(await setMemberTerms(cast.staff, bloc.orgId, { ...DEFAULT_TERMS, rewardVotePercent: 66 }));
    const { id } = must(await propose(whole));
    expect(
      await step(cast.branchSecretary, id, "agree", { votesFor: "13", votesAgainst: "7" }),
    ).toMatchObject({
      message: expect.stringContaining("66%"),
    });
    must(await step(cast.branchSecretary, id, "agree", { votesFor: "14", votesAgainst: "6" }));
    const { id: refused } = must(await propose(whole));
    must(await step(cast.branchSecretary, refused, "agree_not", { votesFor: "13", votesAgainst: "7" }));
    must(await setMemberTerms(cast.staff, bloc.orgId, { ...DEFAULT_TERMS, version: 1 }));
    const minutes = async (of: string) =>
      JSON.stringify(must(await now(() => proposalPaper(cast.observer, of, "minutes"))).paper);
    expect(await minutes(id)).toContain("tán thành quá 66% số người có mặt; hội nghị thông qua");
    expect(await minutes(refused)).toContain(
      "tán thành chưa quá 66% số người có mặt; hội nghị không thông qua",
    );
    must(await back(cast.branchSecretary, refused));
    must(await step(cast.branchSecretary, refused, "agree", { votesFor: "13", votesAgainst: "7" }));
    expect(await minutes(refused)).toContain("tán thành quá một nửa số người có mặt; hội nghị thông qua");
  });
});

test("a proposal's reasons are read in it alone, and of one made elsewhere nothing is told", async () => {
  const [, , , moved = ""] = ids;
  const { id } = must(await propose({ members: [moved] }));
  must(await step(cast.branchSecretary, id, "withdraw", { note: "Bị tố cáo Kivuzom" }));
  const told = async (actor: Actor) => JSON.stringify(must(await memberPage(actor, moved)).timeline);
  expect(await told(cast.secretary)).toContain("Rút đề nghị");
  expect(await told(cast.secretary)).not.toContain("Kivuzom");
  const there = { unitId: unitOf(bloc, 1).id, branchId: branchOf(unitOf(bloc, 1)).id };
  await allOf(bloc.orgId).member.updateMany({ where: { id: moved }, data: there });
  expect(await told(sister)).not.toContain("Rút đề nghị");
  const back = { unitId: unitOf(bloc).id, branchId: branchOf(unitOf(bloc)).id };
  await allOf(bloc.orgId).member.updateMany({ where: { id: moved }, data: back });
});

/** By one table a decision for each of them, `number` the first. */
async function pasteFor(names: readonly string[], number: number): Promise<string> {
  const head = ["Họ và tên", "Số quyết định", "Ngày ký", "Cấp khen", "Hình thức", "Nội dung"];
  await people(...names);
  const lines = names.map((name, at) => [
    name,
    `${number + at}-QĐ`,
    "26/3/2026",
    "Đoàn cơ sở",
    "Giấy khen",
    "Dẫn đầu",
  ]);
  const table = [head, ...lines].map((cells) => cells.join("\t")).join("\n");
  const given = { unit: unitOf(bloc).id, table };
  return must(await now(() => pasteSeen(pasteRewards, cast.secretary, given))).bulk;
}

describe("what a decision granted is recorded once", () => {
  const head = ["Họ và tên", "Số quyết định", "Ngày ký", "Cấp khen", "Hình thức", "Nội dung"];
  const told = ["70-QĐ", "26/3/2026", "Đoàn cơ sở", "Giấy khen", "Dẫn đầu"];
  const tableOf = (...lines: string[][]) => [head, ...lines].map((cells) => cells.join("\t")).join("\n");
  const tried = (table: string, more: object = {}, actor = cast.secretary) =>
    now(() => pasteRewards(actor, { unit: unitOf(bloc).id, table, ...more }));
  const standing = () =>
    allOf(bloc.orgId).reward.findMany({
      where: { decisionNumber: "70-QĐ", deletedAt: null },
      select: { id: true, version: true, members: { select: { memberId: true } } },
      orderBy: { createdAt: "asc" },
    });
  const idOf: Record<string, string> = {};
  beforeAll(async () => {
    const given = "Một Lần, Mới Thêm, Hai Dòng, Số Hoa, Số Thường, Chưa Ký, Có Ký, Lá Cờ";
    const names = `${given}, Đề Nghị, Đã Đi, Hình Thức Cũ, Chờ Khen`.split(", ");
    for (const { id, fullName } of await people(...names.map((name) => `Trần ${name}`))) idOf[fullName] = id;
  });
  const fields = { ...TOLD, day: undefined, decisionNumber: "70-qđ", decidedOn: "2026-03-26" };
  const form = (more: object) => {
    const { day: _, ...rest } = { ...fields, ...more };
    return now(() => createReward(cast.branchSecretary, { ...here(), ...rest }));
  };

  test("a table pasted again tells what stands, and writes the others alone", async () => {
    const [first, other] = [idOf["Trần Một Lần"], idOf["Trần Mới Thêm"]];
    const lines = [
      ["Trần Một Lần", ...told],
      ["Tập thể Chi đoàn 1", ...told],
    ];
    const given = { unit: unitOf(bloc).id, table: tableOf(...lines) };
    must(await now(() => pasteSeen(pasteRewards, cast.secretary, given)));
    const before = await standing();
    expect(before).toHaveLength(2);
    const again = must(await tried(given.table));
    expect(again).toMatchObject({ effect: [{ stays: true }, { stays: true }] });
    expect(JSON.stringify(again)).toContain("(đã ghi)");
    expect(await tried(given.table, { seen: "seen" in again ? again.seen : "" })).toMatchObject({
      reason: "conflict",
    });
    const more = { ...given, table: tableOf(...lines, ["Trần Mới Thêm", ...told]) };
    const written = must(await now(() => pasteSeen(pasteRewards, cast.secretary, more)));
    expect(written.count).toBe(1);
    const after = await standing();
    expect(after.slice(0, 2)).toEqual(before);
    expect(after.slice(2)).toMatchObject([{ members: [{ memberId: other }] }]);
    expect(await form({ members: [other, first] })).toMatchObject({
      reason: "conflict",
      fields: [{ path: "members" }],
      message: expect.stringContaining("Trần Mới Thêm, Trần Một Lần đã được ghi"),
    });
    expect(await form({ isCollective: true })).toMatchObject({ fields: [{ path: "decisionNumber" }] });
    expect(must(await now(() => undoPasted(cast.secretary, written.bulk)))).toEqual({ count: 1 });
    expect(await standing()).toEqual(before);
    const { id } = must(await form({ members: [other] }));
    must(await now(() => removeReward(cast.branchSecretary, id, { version: 1 })));
    must(await form({ members: [other] }));
    expect(await now(() => restoreReward(cast.branchSecretary, id))).toMatchObject({ reason: "conflict" });
  });

  test("nor twice by two lines of one table", async () => {
    const decided = ["71-QĐ", ...told.slice(1)];
    const table = tableOf(
      ["Trần Hai Dòng", ...decided],
      ["Trần Hai Dòng", "71-qđ", ...told.slice(1)],
      ["Trần Hai Dòng", ...decided.with(-1, "Dẫn đầu thi đua")],
      ["Tập thể Chi đoàn 1", ...decided],
      ["Tập thể Chi đoàn 1", ...decided.with(-1, "Dẫn đầu thi đua")],
    );
    const seen = must(await tried(table));
    expect("effect" in seen && seen.effect.map(({ stays }) => stays)).toEqual([
      false,
      true,
      true,
      false,
      true,
    ]);
    const { count } = must(
      await now(() => pasteSeen(pasteRewards, cast.secretary, { unit: unitOf(bloc).id, table })),
    );
    expect(count).toBe(2);
    const where = { decisionNumber: { in: ["71-QĐ", "71-qđ"] } };
    expect(await allOf(bloc.orgId).reward.count({ where })).toBe(2);
  });

  test("people of one decision are of one reward, however its number is written", async () => {
    const table = tableOf(
      ["Trần Số Hoa", "75-QĐ", ...told.slice(1)],
      ["Trần Số Thường", "75-qđ", ...told.slice(1)],
    );
    const given = { unit: unitOf(bloc).id, table };
    expect(must(await now(() => pasteSeen(pasteRewards, cast.secretary, given))).count).toBe(2);
    const where = { decisionNumber: { in: ["75-QĐ", "75-qđ"] } };
    const select = { decisionNumber: true, _count: { select: { members: true } } };
    expect(await allOf(bloc.orgId).reward.findMany({ where, select })).toEqual([
      { decisionNumber: "75-QĐ", _count: { members: 2 } },
    ]);
  });

  test("who signed a decision stands in one of its lines, or alike in several", async () => {
    const given = (...signers: string[]) => {
      const names = ["Trần Chưa Ký", "Trần Có Ký"];
      const lines = names.map((name, at) => [name, "79-QĐ", ...told.slice(1), signers[at] ?? ""]);
      const table = [[...head, "Người ký"], ...lines].map((cells) => cells.join("\t")).join("\n");
      return { unit: unitOf(bloc).id, table };
    };
    expect(await now(() => pasteRewards(cast.secretary, given("Lê Ký", "Lê Khác")))).toMatchObject({
      fields: [{ message: expect.stringContaining("khác dòng trên của cùng quyết định này") }],
    });
    must(await now(() => pasteSeen(pasteRewards, cast.secretary, given("", "Lê Ký"))));
    const where = { decisionNumber: "79-QĐ" };
    const select = { signer: true, _count: { select: { members: true } } };
    expect(await allOf(bloc.orgId).reward.findMany({ where, select })).toEqual([
      { signer: "Lê Ký", _count: { members: 2 } },
    ]);
  });

  test("a form that the list does not have stands in its own words, from a table or a form", async () => {
    const member = idOf["Trần Lá Cờ"] ?? "";
    const decided = ["76-QĐ", ...told.slice(1, 3), "Cờ thi đua", "Dẫn đầu"];
    const given = { unit: unitOf(bloc).id, table: tableOf(["Trần Lá Cờ", ...decided]) };
    expect(await tried(given.table)).toMatchObject({
      value: { effect: [{ to: expect.stringContaining("Cờ thi đua, Đoàn cơ sở") }] },
    });
    must(await now(() => pasteSeen(pasteRewards, cast.secretary, given)));
    const again = { decisionNumber: "76-QĐ", members: [member], form: "cờ thi đua" };
    expect(await form(again)).toMatchObject({ reason: "conflict" });
    const listed = { ...again, decisionNumber: "77-QĐ", form: "Bằng khen" };
    const { id } = must(await form(listed));
    expect(must(await rewardDetail(cast.secretary, id))).toMatchObject({ form: "high_merit" });
    for (const unnamed of ["other", "Hình thức khác"])
      expect(await form({ ...again, form: unnamed })).toMatchObject({ fields: [{ path: "form" }] });
    const at = { orgId: bloc.orgId, unitId: unitOf(bloc).id, branchId: null, year: 2026 };
    const others = must(await rewardsOfYear(cast.secretary, at, { form: "other" })).items;
    expect(others.map(({ decisionNumber }) => decisionNumber)).toEqual(["76-QĐ"]);
  });

  test("nor by a proposal whose decision was recorded already", async () => {
    const member = idOf["Trần Đề Nghị"] ?? "";
    const recorded = must(await form({ decisionNumber: "72-QĐ", members: [member] }));
    const { id } = must(await propose({ members: [member], day: "2026-03-01" }));
    must(await step(cast.branchSecretary, id, "agree", { day: "2026-03-10" }));
    const decide = () => step(cast.secretary, id, "decide", { docNumber: "72-qđ", day: "2026-03-26" });
    const no = await decide();
    expect(no).toMatchObject({
      reason: "conflict",
      message: expect.stringMatching(/^Trần Đề Nghị đã được ghi khen .*xóa lần khen đó/),
    });
    expect(no).not.toHaveProperty("fields");
    expect((await stands(id)).proposal.rewardId).toBeNull();
    must(await now(() => removeReward(cast.branchSecretary, recorded.id, { version: 1 })));
    must(await decide());
  });

  test("restoring one says so without a form, and without names that are out of reach", async () => {
    const member = idOf["Trần Đã Đi"] ?? "";
    const given = { decisionNumber: "73-QĐ", members: [member] };
    const { id } = must(await form(given));
    must(await now(() => removeReward(cast.branchSecretary, id, { version: 1 })));
    must(await form(given));
    const restore = () => now(() => restoreReward(cast.branchSecretary, id));
    const no = await restore();
    expect(no).toMatchObject({
      message:
        "Trần Đã Đi đã được ghi khen cùng hình thức, số và ngày quyết định này. Cần sửa thì mở lần khen đó, sửa rồi lưu.",
    });
    expect(no).not.toHaveProperty("fields");
    const beside = { branchId: branchOf(unitOf(bloc), 1).id };
    await allOf(bloc.orgId).member.updateMany({ where: { id: member }, data: beside });
    expect(await restore()).toMatchObject({ message: expect.stringMatching(/^Người được khen đã được ghi/) });
  });

  test("what was recorded before other forms were named is not restored beside a named one of its decision", async () => {
    const member = idOf["Trần Hình Thức Cũ"] ?? "";
    const given = { decisionNumber: "74-QĐ", members: [member], form: "Cờ thi đua" };
    const { id } = must(await form(given));
    must(await now(() => removeReward(cast.branchSecretary, id, { version: 1 })));
    await allOf(bloc.orgId).reward.updateMany({ where: { id }, data: { form: "other" } });
    const named = must(await form(given));
    const restore = () => now(() => restoreReward(cast.branchSecretary, id));
    expect(await restore()).toMatchObject({
      reason: "conflict",
      message: expect.stringMatching(/^Trần Hình Thức Cũ đã được ghi khen/),
    });
    must(await now(() => removeReward(cast.branchSecretary, named.id, { version: 1 })));
    must(await form({ ...given, form: "merit" }));
    must(await restore());
  });

  test("beside a proposal of its level that waits for a decision the form asks first and the table tells", async () => {
    const member = idOf["Trần Chờ Khen"] ?? "";
    const { id } = must(await propose({ members: [member] }));
    const given = { decisionNumber: "75-QĐ", members: [member] };
    const words = "Có đề nghị khen cấp Đoàn cơ sở ngày 04/05/2026 chưa ghi quyết định.";
    expect(await form(given)).toMatchObject({
      isDoubted: true,
      fields: [{ path: "members", message: expect.stringContaining(`Trần Chờ Khen: ${words}`) }],
    });
    must(await form({ ...given, level: "province" }));
    const besides = async (level: string) => {
      const line = ["Trần Chờ Khen", "76-QĐ", "26/3/2026", level, "Giấy khen", "Dẫn đầu"];
      const done = must(await tried(tableOf(line)));
      return "effect" in done ? done.effect.map(({ beside }) => beside) : expect.fail("written unseen");
    };
    expect(await besides("Đoàn cơ sở")).toEqual([[expect.stringContaining(words)]]);
    expect(await besides("Cấp tỉnh")).toEqual([undefined]);
    must(await form({ ...given, decisionNumber: "77-QĐ", confirmed: true }));
    must(await step(cast.branchSecretary, id, "withdraw"));
    expect(await besides("Đoàn cơ sở")).toEqual([undefined]);
    must(await propose({ isCollective: true, members: [] }));
    const whole = { decisionNumber: "78-QĐ", isCollective: true, members: [] };
    expect(await form(whole)).toMatchObject({ isDoubted: true, fields: [{ path: "decisionNumber" }] });
    must(await form({ ...whole, confirmed: true }));
  });

  test("a correction does not come to what another says", async () => {
    const [{ id = "", version = 0 } = {}] = await standing();
    const { day: _, ...same } = { ...fields, members: ids.slice(0, 1) };
    must(await now(() => createReward(cast.secretary, { ...here(), ...same, confirmed: true })));
    const members = (await standing())[0]?.members.map(({ memberId }) => memberId) ?? [];
    const change = (whom: (string | undefined)[]) =>
      now(() =>
        changeReward(cast.secretary, id, { ...same, decisionNumber: "70-QĐ", members: whom, version }),
      );
    expect(await change([...members, ids[0]])).toMatchObject({ fields: [{ path: "members" }] });
    must(await change(members));
  });
});

test("whoever corrects a reward while its table is being undone is not written over", async () => {
  const bulk = await pasteFor(["Trần Nhanh"], 30);
  const where = { decisionNumber: "30-QĐ" };
  const { id } = await allOf(bloc.orgId).reward.findFirstOrThrow({ where });
  const faster = "update rewards set content = 'Sửa rồi', version = version + 1 where id = $1";
  const undo = () => now(() => undoPasted(cast.secretary, bulk));
  expect(await besideChange(database.adminUrl, { text: faster, values: [id] }, undo)).toMatchObject({
    reason: "conflict",
    message: expect.stringContaining("quyết định 30-QĐ: có người vừa ghi lần khen này"),
  });
  expect(await allOf(bloc.orgId).reward.findFirst({ where })).toMatchObject({
    content: "Sửa rồi",
    deletedAt: null,
  });
  const removed = "SELECT FROM audit_events WHERE subject_id = $1 AND type = 'reward.removed'";
  expect(await sql(database, removed, [id])).toEqual([]);
  must(await undo());
  expect(await sql(database, removed, [id])).toHaveLength(1);
});

test("a table of many rewards is undone in as many statements as one of one", async () => {
  const undone = async (bulk: string, count: number) => {
    const undo = async () =>
      expect(must(await now(() => undoPasted(cast.secretary, bulk)))).toEqual({ count });
    return (await statementsOf(undo)).length;
  };
  const one = await undone(await pasteFor(["Trần Lẻ"], 80), 1);
  const names = Array.from({ length: 12 }, (_, at) => `Trần Đông ${String.fromCharCode(65 + at)}`);
  expect(await undone(await pasteFor(names, 81), 12)).toBe(one);
});

test("of many rewards in the way the first are named, the others counted", async () => {
  const bulk = await pasteFor(
    Array.from({ length: 22 }, (_, at) => `Trần ${String.fromCharCode(65 + at)}n`),
    40,
  );
  const evidenceId = await unitPaper();
  const made = await allOf(bloc.orgId).reward.findMany({
    where: { decisionNumber: { in: Array.from({ length: 22 }, (_, at) => `${40 + at}-QĐ`) } },
  });
  await allOf(bloc.orgId).rewardEvidence.createMany({
    data: made.map(({ id }) => ({ orgId: bloc.orgId, rewardId: id, evidenceId })),
  });
  expect(await now(() => undoPasted(cast.secretary, bulk))).toMatchObject({
    reason: "conflict",
    message: expect.stringMatching(/ Và 2 lần khen khác\.$/),
  });
});

test("a reward that has papers by now is in the way of undoing its table, by name", async () => {
  const bulk = await pasteFor(["Trần Có Giấy", "Trần Chưa Có"], 20);
  const rewards = () =>
    allOf(bloc.orgId).reward.findMany({
      where: { decisionNumber: { in: ["20-QĐ", "21-QĐ"] }, deletedAt: null },
      select: { id: true },
      orderBy: { decisionNumber: "asc" },
    });
  const [first, second] = await rewards();
  const evidence = await unitPaper();
  const tied = { bearer: bearerWord({ kind: "reward", id: first?.id ?? "" }), evidence };
  must(await tiePaper(cast.secretary, tied));
  const no = await now(() => undoPasted(cast.secretary, bulk));
  expect(no).toMatchObject({
    reason: "conflict",
    message: expect.stringContaining("Trần Có Giấy, quyết định 20-QĐ: Lần khen này đã có giấy tờ"),
  });
  expect(no).toMatchObject({ message: expect.not.stringContaining("Trần Chưa Có") });
  expect(await rewards()).toHaveLength(2);
  must(await untiePaper(cast.secretary, tied));
  const version = { version: 1 };
  must(await now(() => removeReward(cast.secretary, second?.id ?? "", version)));
  const at = { id: first?.id ?? "" };
  const typed = { onPaper: true, typedOn: new Date("2026-04-01"), typedBy: "An" };
  await allOf(bloc.orgId).reward.updateMany({ where: at, data: typed });
  expect(must(await now(() => undoPasted(cast.secretary, bulk)))).toEqual({ count: 1 });
  expect(await rewards()).toEqual([]);
  // The national software has it: it is told back there.
  expect(await allOf(bloc.orgId).reward.findFirst({ where: at })).toMatchObject({
    wasTyped: true,
    typedOn: null,
  });
});

describe("a year without rewards", () => {
  const at = () => ({ unit: unitOf(bloc, 1).id, branch: null });
  const recorded = (more: object = {}) => ({
    ...at(),
    decisionNumber: "5-QĐ",
    decidedOn: "2025-03-26",
    level: "upper",
    form: "merit",
    content: "Dẫn đầu",
    isCollective: true,
    ...more,
  });
  const sign = (year: number) =>
    now(() => signNil(sister, { unit: at().unit, year, procedure: "reward", note: "" }));

  test("is signed where no reward stands, and none is recorded in it until the word is taken back", async () => {
    const { id: kept } = must(await now(() => createReward(sister, recorded({ decidedOn: "2024-03-26" }))));
    expect(await sign(2024)).toMatchObject({ reason: "conflict" });
    const { id } = must(await sign(2025));
    expect(await now(() => createReward(sister, recorded()))).toMatchObject({ reason: "conflict" });
    const head = ["Họ và tên", "Số quyết định", "Ngày ký", "Cấp khen", "Hình thức", "Nội dung"];
    const somebody = (await makeMember(sister, unitOf(bloc, 1), "Trần Khen")).fullName;
    const line = [somebody, "4-QĐ", "26/3/2025", "Đoàn cơ sở", "Giấy khen", "Tháng Thanh niên"];
    const table = [head, line].map((cells) => cells.join("\t")).join("\n");
    expect(await now(() => pasteSeen(pasteRewards, sister, { unit: at().unit, table }))).toMatchObject({
      reason: "conflict",
    });
    const { unit: _, branch: __, ...moved } = recorded({ version: 1 });
    expect(await now(() => changeReward(sister, kept, moved))).toMatchObject({ reason: "conflict" });
    must(await now(() => withdrawNil(sister, id, 1)));
    must(await now(() => changeReward(sister, kept, moved)));
    must(await now(() => removeReward(sister, kept, { version: 2 })));
    must(await sign(2025));
    expect(await now(() => restoreReward(sister, kept))).toMatchObject({ reason: "conflict" });
  });

  test("takes no proposal and no decision; one that was refused leaves it silent", async () => {
    const told = { ...at(), ...TOLD, isCollective: true };
    const open = (day: string) => now(() => proposeReward(sister, { ...told, day }));
    expect(await open("2025-12-20")).toMatchObject({ reason: "conflict" });
    const { id } = must(await open("2026-01-05"));
    expect(await sign(2026)).toMatchObject({ reason: "conflict" });
    const take = (of: string, act: string, more: object) =>
      now(() => takeProposalStep(sister, of, { act, ...SAID[act], ...more }));
    must(await take(id, "agree_not", { version: 1 }));
    const { id: word } = must(await sign(2026));
    const { version } = must(await proposalDetail(sister, id));
    expect(await now(() => takeProposalBack(sister, id, { note: "Nhầm", version }))).toMatchObject({
      reason: "conflict",
    });
    must(await now(() => withdrawNil(sister, word, 1)));
    const { id: late } = must(await open("2023-12-20"));
    must(await take(late, "agree", { day: "2023-12-25", version: 1 }));
    expect(await take(late, "decide", { day: "2025-01-05", version: 2 })).toMatchObject({
      reason: "conflict",
    });
  });
});

describe("the papers", () => {
  const WHAT = "Hiến máu Zuxobem";
  async function fileOf(of: string, name: string, format: string): Promise<Response> {
    const address = `/api/files/reward-proposals/${of}?${new URLSearchParams({ paper: name, format })}`;
    const request = requestTo(address, await cookieOfActor(cast.secretary));
    return now(() => Promise.resolve(paper(request, { params: Promise.resolve({ id: of }) })));
  }
  const pdfOf = async (of: string, name: string) => {
    const answer = await fileOf(of, name, "pdf");
    return textOf((await openPdf(new Uint8Array(await answer.arrayBuffer()))).pages);
  };
  const docxOf = async (of: string, name: string) => {
    const bytes = new Uint8Array(await (await fileOf(of, name, "docx")).arrayBuffer());
    return lines(await (await openDocx(bytes)).read("word/document.xml")).join("\n");
  };

  test("the meeting's minutes count, the branch asks its unit, the unit decides by number and day", async () => {
    const { id } = must(await propose({ content: WHAT }));
    expect((await fileOf(id, "minutes", "docx")).status).toBe(404);
    must(await step(cast.branchSecretary, id, "agree"));
    const minutes = await pdfOf(id, "minutes");
    for (const words of ["20/30", "Lê An, Lê Bình", WHAT, "quá một nửa"]) expect(minutes).toContain(words);
    const request = await docxOf(id, "request");
    for (const words of ["TỜ TRÌNH", "Kính gửi: Ban Chấp hành", "2 đồng chí", "Lê Bình", "11/20", WHAT])
      expect(request).toContain(words);
    expect((await fileOf(id, "submission", "docx")).status).toBe(404);
    expect(await pdfOf(id, "decision")).toContain("DỰ THẢO");
    must(await step(cast.secretary, id, "decide"));
    const decision = await docxOf(id, "decision");
    for (const words of ["QUYẾT ĐỊNH", "Số: 12-QĐ/ĐTN", "Lê An", "Lê Ký", `Thành tích: ${WHAT}.`])
      expect(decision).toContain(words);
    expect(await pdfOf(id, "decision")).not.toContain("DỰ THẢO");
  });

  test("what is decided above the unit submits, a draft until it has its number", async () => {
    const { id } = must(await propose({ content: WHAT, level: "upper", isCollective: true, members: [] }));
    must(await step(cast.branchSecretary, id, "agree"));
    expect(await pdfOf(id, "submission")).toContain("DỰ THẢO");
    must(await step(cast.secretary, id, "submit"));
    const submission = await docxOf(id, "submission");
    for (const words of [
      "Số: 15-TTr/ĐTN",
      "Kính gửi: Ban Thường vụ",
      "tập thể Chi đoàn 1",
      "Cấp khen: Đoàn cấp trên",
    ])
      expect(submission).toContain(words);
    expect((await fileOf(id, "decision", "docx")).status).toBe(404);
  });
});

test("the year's list tells where each proposal stands, late ones by their day", async () => {
  const at = { orgId: bloc.orgId, unitId: unitOf(bloc).id, branchId: null, year: 2026 };
  const { items } = must(await casesOfYear(cast.staff, at, { procedure: "reward", open: "1" }));
  expect(items.map(({ state }) => state)).toContain("awaits_submission");
  expect(items.every(({ dueOn }) => dueOn !== null)).toBe(true);
});

test("whatever is done and taken back in whatever order, a reward stands exactly while its decision does, and a paper holds both", async () => {
  const evidence = await unitPaper();
  const levels = ["base", "upper"] as const;
  const moves = levels.flatMap((level) => Object.keys(machineOf(level).moves));
  const acts = [...new Set(moves), "back", "back", "tie", "untie", "remove", "restore"];
  const act = fc.oneof(
    { weight: 2, arbitrary: fc.constant("due") },
    { weight: 3, arbitrary: fc.constantFrom(...acts) },
  );
  const attempt = async (act: string, id: string, rewardId: string) => {
    const tied = { bearer: bearerWord({ kind: "reward", id: rewardId }), evidence };
    if (act === "back") return back(cast.secretary, id);
    if (act === "tie") return tiePaper(cast.secretary, tied);
    if (act === "untie") return untiePaper(cast.secretary, tied);
    if (act === "restore") return now(() => restoreReward(cast.secretary, rewardId));
    if (act === "remove") return now(() => removeReward(cast.secretary, rewardId, { version: 1 }));
    return step(cast.secretary, id, act, act === "decide" ? { docNumber: `QĐ ${id}` } : {});
  };
  const met = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...levels),
      fc.array(act, { minLength: 4, maxLength: 8 }),
      async (level, tried) => {
        const { id } = must(await propose({ level }));
        let [rewardId, isTied] = [id, false];
        let { state } = await stands(id);
        for (const one of tried) {
          const act = one === "due" ? dueAct(machineOf(level), state) : one;
          const { ok } = await attempt(act, id, rewardId);
          if (ok && (act === "tie" || act === "untie")) isTied = act === "tie";
          const after = await stands(id);
          rewardId = after.proposal.rewardId ?? rewardId;
          const isGiven = after.state === "decided" || after.state === "awarded";
          const given = await sql(database, "SELECT FROM rewards WHERE case_id = $1 AND deleted_at IS NULL", [
            id,
          ]);
          expect(given, act).toHaveLength(isGiven ? 1 : 0);
          if (isTied) expect(isGiven, act).toBe(true);
          if (act === "back" && state === "decided") {
            expect(ok).toBe(!isTied);
            met.add(ok ? "undone" : "kept");
          }
          state = after.state;
        }
      },
    ),
    { numRuns: 6, examples: [["base", ["due", "due", "tie", "back", "untie", "back"]]] },
  );
  expect([...met].sort()).toEqual(["kept", "undone"]);
});
