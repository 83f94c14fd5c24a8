import { beforeAll, describe, expect, test } from "vitest";
import { GET as paper } from "@/app/api/files/outstanding/[id]/route";
import type { Actor } from "@/lib/access/types";
import { signNil } from "@/lib/cases/nil/commands";
import { casesOfYear } from "@/lib/cases/queries";
import { readCasesStatement } from "@/lib/cases/statements";
import { bookParts } from "@/lib/dossier/book";
import { dossierBook } from "@/lib/dossier/queries";
import { updateMember } from "@/lib/members/commands";
import { memberPage } from "@/lib/members/pages";
import type { Member } from "@/lib/members/types";
import {
  openOutstanding,
  takeOutstandingBack,
  takeOutstandingStep,
} from "@/lib/outstanding-members/commands";
import { outstandingCounts, outstandingDetail } from "@/lib/outstanding-members/queries";
import { correctOutstanding, pasteOutstanding, recordOutstanding } from "@/lib/outstanding-members/recording";
import { OUTSTANDING } from "@/lib/outstanding-members/rules";
import type { OutstandingAct, OutstandingState } from "@/lib/outstanding-members/types";
import { undoPasted } from "@/lib/pasted-tables/commands";
import { onDay } from "@/lib/platform/clock";
import { addDays, plainDate } from "@/lib/platform/dates";
import type { Result } from "@/lib/platform/result";
import { readLog } from "@/lib/system-log/queries";
import { dropRecorded } from "@/lib/transfers/correcting";
import { recordTransfer } from "@/lib/transfers/recording";
import { statementsOf } from "@/scripts/database/sent-statements";
import { allOf, makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { countedMoves } from "@/tests/helpers/counted-moves";
import { freshDatabase } from "@/tests/helpers/database";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { crowd, type Made, makeMembers } from "@/tests/helpers/members-at-once";
import { lines, openDocx } from "@/tests/helpers/opened-docx";
import { openPdf, textOf } from "@/tests/helpers/opened-pdf";
import { pasteSeen } from "@/tests/helpers/pasted";
import { cookieOfActor, requestTo } from "@/tests/helpers/requests";

await freshDatabase();

const TODAY = plainDate("2026-11-20");
const SECRET = "Wufomax ba năm liền xuất sắc";
const PERSON = "Cao Thị Xuzoqi";

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let inspector: Actor;
let sister: Actor;
let stranger: Actor;
let member: Made;
let others = 0;

const now = <T>(act: () => Promise<T>) => onDay(TODAY, act);

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  cast = await makeCast(bloc);
  const at = (unitId: string) => ({ orgId: bloc.orgId, unitId });
  inspector = await makeActor("ubkt", "INSPECTION_COMMITTEE", at(bloc.rootId));
  sister = await makeActor("bithu.khac", "UNIT_SECRETARY", at(unitOf(bloc, 1).id));
  const away = await makeBloc("khac", 1, 0);
  stranger = await makeActor("bithu.xa", "UNIT_SECRETARY", { orgId: away.orgId, unitId: unitOf(away).id });
});

const born = (n: number) => addDays(plainDate("2000-01-01"), n);
const someone = crowd(
  (people) => makeMembers(cast.secretary, unitOf(bloc), people),
  (n) => ({ fullName: PERSON, birthDate: born(n) }),
);
/** One of whom more is told, made alone. */
const somebody = (more: Record<string, unknown>): Promise<Member> => {
  others += 1;
  const told = { birthDate: born(-others), ...more };
  return makeMember(cast.secretary, unitOf(bloc), PERSON, told);
};

const propose = (actor: Actor, of: string) =>
  now(() => openOutstanding(actor, { member: of, merits: SECRET, day: "2024-01-08" }));

async function opened(): Promise<string> {
  member = await someone();
  return must(await propose(cast.branchSecretary, member.id)).id;
}

const VOTES = { entitled: "30", present: "20", votesFor: "11", votesAgainst: "9" };
const SAID: Record<OutstandingAct, { day: string } & Record<string, unknown>> = {
  choose: { day: "2024-01-15", ...VOTES },
  choose_not: { day: "2024-01-15", ...VOTES, votesFor: "10" },
  recognise: { day: "2024-02-01", docNumber: "04-QĐ/ĐTN" },
  decline: { day: "2024-02-01", note: "Chưa đủ" },
  foster: { day: "2024-02-10", person: "Lê Văn Zupome", note: "Phụ trách hiến máu" },
  certify: { day: "2024-05-15", docNumber: "118/GCN", certifiedOn: "2020-03-02" },
  introduce: { day: "2025-03-02", docNumber: "06-NQ/ĐTN", ...VOTES },
  admit: { day: "2025-05-19", docNumber: "212-QĐ/ĐU" },
  admit_not: { day: "2025-05-19", note: "Cấp ủy chưa kết nạp" },
  make_official: { day: "2026-05-19", docNumber: "310-QĐ/ĐU" },
  end_probation: { day: "2026-05-19", note: "Chưa đủ điều kiện" },
  withdraw: { day: "2026-05-19", note: "Xin thôi" },
};

const { versionOf, counted } = countedMoves();

function step(
  actor: Actor,
  id: string,
  act: OutstandingAct,
  more: object = {},
): Promise<Result<{ id: string }>> {
  const input = { act, version: versionOf(id), ...SAID[act], ...more };
  return counted(
    id,
    now(() => takeOutstandingStep(actor, id, input)),
  );
}

const ownerOf = (act: OutstandingAct) =>
  OUTSTANDING.moves[act].by === "unit" ? cast.secretary : cast.branchSecretary;

/** By whoever owns each step. */
async function through(id: string, acts: readonly OutstandingAct[]): Promise<string> {
  for (const act of acts) must(await step(ownerOf(act), id, act));
  return id;
}

const back = (actor: Actor, id: string) =>
  counted(
    id,
    now(() => takeOutstandingBack(actor, id, { note: "Ghi nhầm", version: versionOf(id) })),
  );
const detail = async (id: string) => must(await outstandingDetail(cast.secretary, id));
const stateOf = async (id: string) => (await detail(id)).state;
const partyDateOf = async ({ id }: Made) =>
  (await allOf(bloc.orgId).memberSensitive.findFirst({ where: { memberId: id } }))?.partyJoinedOn ?? null;
const kept = (id: string) =>
  allOf(bloc.orgId).outstandingCase.findFirstOrThrow({ where: { caseId: id }, omit: { caseId: true } });

const TO_CERTIFIED = ["choose", "recognise", "foster", "certify"] as const;
const TO_PROBATION = [...TO_CERTIFIED, "introduce", "admit"] as const;

describe("step by step", () => {
  test("from the branch's choice to an official member of the Party, each step by whom it belongs to", async () => {
    const id = await opened();
    expect(await detail(id)).toMatchObject({ state: "proposed", dueOn: "2024-02-07", lastRating: null });
    must(await step(cast.branchSecretary, id, "choose"));
    expect(await step(cast.branchSecretary, id, "recognise")).toMatchObject({ reason: "forbidden" });
    expect(await step(cast.ticked, id, "decline")).toMatchObject({ reason: "forbidden" });
    must(await step(cast.secretary, id, "recognise"));
    must(await step(cast.ticked, id, "foster"));
    must(await step(cast.branchSecretary, id, "certify"));
    expect((await detail(id)).dueOn).toBe("2025-03-02");
    expect(await step(cast.branchSecretary, id, "introduce")).toMatchObject({ reason: "forbidden" });
    await through(id, ["introduce", "admit"]);
    expect(await detail(id)).toMatchObject({ state: "on_probation", dueOn: "2026-05-19" });
    expect(await partyDateOf(member)).toBe("2025-05-19");
    const early = await step(cast.branchSecretary, id, "make_official", { day: "2026-05-18" });
    expect(early).toMatchObject({ reason: "invalid", fields: [{ path: "day" }] });
    await through(id, ["make_official"]);
    expect(await detail(id)).toMatchObject({
      state: "official",
      outcome: "done",
      closedOn: "2026-05-19",
      dueOn: null,
      outstanding: { introducedOn: "2025-03-02", admittedOn: "2025-05-19", officialOn: "2026-05-19" },
    });
  });

  test("a half of those present is no choice, and no resolution; a lapsed certificate bears none; another one does, and goes when taken back", async () => {
    const id = await opened();
    const half = { votesFor: "10", votesAgainst: "10" };
    for (const act of ["choose", "introduce"] as const) {
      const refused = await step(cast.secretary, id, act, half);
      expect(refused).toMatchObject({ ok: false, fields: [{ path: "votesFor" }] });
      await through(id, act === "choose" ? TO_CERTIFIED : []);
    }
    const late = await step(cast.secretary, id, "introduce", { day: "2025-03-03" });
    expect(late).toMatchObject({ reason: "invalid", fields: [{ path: "day" }] });
    const again = { day: "2025-03-03", docNumber: "9/GCN", certifiedOn: "" };
    expect(
      await step(cast.branchSecretary, id, "certify", { ...again, day: "2025-03-02", certifiedOn: null }),
    ).toMatchObject({ fields: [{ path: "day" }] });
    must(await step(cast.branchSecretary, id, "certify", { ...again, certifiedOn: "2025-03-01" }));
    expect(await detail(id)).toMatchObject({
      dueOn: "2030-03-01",
      outstanding: { certifiedOn: "2025-03-01" },
    });
    must(await back(cast.branchSecretary, id));
    expect(await detail(id)).toMatchObject({
      dueOn: "2025-03-02",
      outstanding: { certifiedOn: "2020-03-02" },
    });
  });

  test("nobody goes two ways at once, nobody in the Party goes at all", async () => {
    await opened();
    expect(await propose(cast.secretary, member.id)).toMatchObject({ reason: "conflict" });
    const inside = await somebody({ partyJoinedOn: "2023" });
    expect(await propose(cast.secretary, inside.id)).toMatchObject({ fields: [{ path: "member" }] });
    const later = await somebody({ partyJoinedOn: "2024-01-09" });
    must(await propose(cast.secretary, later.id));
  });

  test("a stale step is refused with what stands there now; no reason, no step back from where too few chose", async () => {
    const id = await opened();
    const input = { act: "choose", version: 7, ...SAID.choose };
    expect(await now(() => takeOutstandingStep(cast.secretary, id, input))).toMatchObject({
      reason: "stale",
    });
    await through(id, ["choose_not"]);
    expect(await detail(id)).toMatchObject({ state: "not_chosen", outcome: "refused" });
    const none = await now(() => takeOutstandingBack(cast.secretary, id, { note: "", version: 2 }));
    expect(none).toMatchObject({ reason: "invalid", fields: [{ path: "note" }] });
  });
});

describe("a step taken back", () => {
  /** What is not the turn of a state. */
  const WRONG: Record<OutstandingState, OutstandingAct> = {
    proposed: "recognise",
    chosen: "foster",
    not_chosen: "recognise",
    recognised: "certify",
    fostered: "introduce",
    certified: "admit",
    introduced: "make_official",
    on_probation: "withdraw",
    official: "end_probation",
    not_admitted: "admit",
    withdrawn: "choose",
  };

  test("restores every state before exactly, the roster's date of the Party too; from each a wrong move is refused and changes nothing", async () => {
    const id = await opened();
    const acts = [...TO_PROBATION, "make_official"] as const;
    const look = async () => {
      const { state, dueOn, closedOn, outcome } = await detail(id);
      return { state, dueOn, closedOn, outcome, kept: await kept(id), party: await partyDateOf(member) };
    };
    const met: string[] = [];
    const refusesWrong = async () => {
      const stood = await look();
      const { state } = stood;
      met.push(state);
      const refused = await step(cast.secretary, id, WRONG[state as OutstandingState]);
      expect({ state, ...refused }).toMatchObject({ state, ok: false, reason: "conflict" });
      expect(await look()).toEqual(stood);
      return stood;
    };
    const stood = [await refusesWrong()];
    for (const act of acts) {
      await through(id, [act]);
      stood.push(await refusesWrong());
    }
    const asideFrom: Record<string, OutstandingAct> = { chosen: "decline", introduced: "admit_not" };
    stood.pop();
    for (const act of acts.toReversed()) {
      must(await back(ownerOf(act), id));
      const was = stood.pop();
      expect([act, await look()]).toEqual([act, was]);
      const aside = asideFrom[was?.state ?? ""];
      if (!aside) continue;
      await through(id, [aside]);
      await refusesWrong();
      must(await back(ownerOf(aside), id));
      expect([aside, await look()]).toEqual([aside, was]);
    }
    await through(id, ["withdraw"]);
    await refusesWrong();
    expect(met.toSorted()).toEqual(Object.keys(WRONG).toSorted());
  });

  test("whom probation did not make a member loses the date, and has it again when that is taken back; a date that somebody has changed since is left, what else was changed does not matter", async () => {
    const id = await through(await opened(), [...TO_PROBATION, "end_probation"]);
    expect(await partyDateOf(member)).toBeNull();
    expect(await stateOf(id)).toBe("not_admitted");
    must(await back(cast.secretary, id));
    expect(await partyDateOf(member)).toBe("2025-05-19");
    const change = async (more: object) => {
      const { version } = await allOf(bloc.orgId).member.findFirstOrThrow({ where: { id: member.id } });
      must(await now(() => updateMember(cast.secretary, member.id, { ...more, version })));
    };
    await change({ phone: "0912345678", partyJoinedOn: "2025-05-20" });
    expect(await back(cast.branchSecretary, id)).toMatchObject({ reason: "conflict" });
    expect(await stateOf(id)).toBe("on_probation");
    await change({ partyJoinedOn: "2025-05-19" });
    must(await back(cast.branchSecretary, id));
    expect(await partyDateOf(member)).toBeNull();
  });
});

describe("a recorded result", () => {
  const told = (more: object = {}) => ({
    stage: "on_probation",
    day: "2026-05-19",
    docNumber: "212-QĐ/ĐU",
    introducedOn: "2026-01-15",
    admittedOn: null,
    merits: "",
    ...more,
  });

  test("counts alike, is corrected with its history kept, and goes on step by step", async () => {
    member = await somebody({ partyJoinedOn: "2026" });
    const record = (more: object) =>
      now(() => recordOutstanding(cast.branchSecretary, { member: member.id, ...told(more) }));
    expect(await record({ docNumber: "" })).toMatchObject({ fields: [{ path: "docNumber" }] });
    expect(await record({ introducedOn: null })).toMatchObject({ fields: [{ path: "introducedOn" }] });
    expect(await record({ day: "2026-12-01" })).toMatchObject({ fields: [{ path: "day" }] });
    expect(await record({ day: "2025-05-19", introducedOn: "2025-01-15" })).toMatchObject({
      reason: "conflict",
    });
    const { id } = must(await record({}));
    expect(await detail(id)).toMatchObject({ state: "on_probation", dueOn: "2027-05-19" });
    expect(await partyDateOf(member)).toBe("2026-05-19");
    const mend = (version: number, more: object) =>
      counted(
        id,
        now(() => correctOutstanding(cast.secretary, id, { version, ...told(more) })),
      );
    expect(await mend(9, {})).toMatchObject({ reason: "stale" });
    must(await mend(1, { stage: "introduced", day: "2026-01-15", introducedOn: null }));
    expect(await partyDateOf(member)).toBe("2026");
    must(await step(cast.branchSecretary, id, "admit", { day: "2026-06-01" }));
    expect(await partyDateOf(member)).toBe("2026-06-01");
    expect((await detail(id)).steps.map(({ act }) => act)).toEqual([
      "record",
      "take_back",
      "record",
      "admit",
    ]);
    expect(await mend(3, {})).toMatchObject({ reason: "conflict" });
  });

  test("is dropped where it was told of the wrong person: the roster and the report's lines as before", async () => {
    member = await somebody({ partyJoinedOn: "2026" });
    const input = { member: member.id, ...told() };
    const { id } = must(await now(() => recordOutstanding(cast.branchSecretary, input)));
    const last = { note: "Nhầm người", version: 1 };
    must(await now(() => takeOutstandingBack(cast.branchSecretary, id, last)));
    expect(await partyDateOf(member)).toBe("2026");
    const { outcome, dueOn, outstanding } = await detail(id);
    expect({ outcome, dueOn, ...outstanding }).toMatchObject({
      outcome: "withdrawn",
      dueOn: null,
      certifiedOn: null,
      introducedOn: null,
      admittedOn: null,
    });
  });

  test("stands in no other procedure's way: a departure told by mistake is taken back beside it", async () => {
    await opened();
    const gone = {
      unit: unitOf(bloc).id,
      direction: "out",
      member: member.id,
      day: "2026-10-01",
      outsideName: "Đoàn phường",
      introNumber: "3",
    };
    must(await now(() => recordTransfer(cast.secretary, gone)));
    const where = { memberId: member.id, procedure: "transfer" };
    const { id } = await allOf(bloc.orgId).memberCase.findFirstOrThrow({ where });
    must(await now(() => dropRecorded(cast.secretary, id, { note: "Nhầm người", version: 1 })));
    expect((await allOf(bloc.orgId).member.findFirstOrThrow({ where: { id: member.id } })).status).toBe(
      "active",
    );
  });

  test("is none of whoever was in the Party before the day of the proposal", async () => {
    member = await somebody({ partyJoinedOn: "2025" });
    const record = (more: object) =>
      now(() => recordOutstanding(cast.branchSecretary, { member: member.id, ...told(more) }));
    const introduced = { stage: "introduced", introducedOn: null };
    for (const late of [
      { ...introduced, day: "2026-01-15" },
      { stage: "chosen", day: "2026-01-15" },
    ])
      expect(await record(late)).toMatchObject({ fields: [{ path: "member" }] });
    const { id } = must(await record({ ...introduced, day: "2024-12-31" }));
    const mended = { version: 1, ...told({ ...introduced, day: "2026-01-15" }) };
    expect(await now(() => correctOutstanding(cast.secretary, id, mended))).toMatchObject({
      fields: [{ path: "member" }],
    });
    expect(await detail(id)).toMatchObject({ openedOn: "2024-12-31", version: 1 });
  });

  const HEAD = "Họ và tên\tNgày sinh\tBước đã đến\tNgày\tSố văn bản\tNgày giới thiệu\tNgày kết nạp";
  const paste = (...rows: string[]) => {
    const table = [HEAD, ...rows].join("\n");
    const at = { unit: unitOf(bloc).id, branch: branchOf(unitOf(bloc)).id };
    return now(() => pasteSeen(pasteOutstanding, cast.branchSecretary, { ...at, table }));
  };

  test("many at once: none where a cell is wrong, each of which is named", async () => {
    const [one, two] = [
      await somebody({ fullName: "Lê Thị Một" }),
      await somebody({ fullName: "Lê Thị Hai" }),
    ];
    const count = () => allOf(bloc.orgId).memberCase.count();
    const before = await count();
    const wrong = await paste(
      "Lê Thị Một\t\tđảng viên dự bị\t19/5/2026\t1-QĐ\t15/1/2026",
      "Lê Thị Hai\t\tđã xong\t31/2/2026\t2-QĐ",
      "Lê Thị Ba\t\tĐã công nhận\t1/2/2026\t3-QĐ",
    );
    const mend = "Sửa các ô dưới đây ngay trong bảng rồi kiểm tra lại.";
    expect(wrong).toMatchObject({ reason: "invalid", message: expect.stringContaining(mend) });
    expect(wrong.ok ? [] : wrong.fields?.map(({ path }) => path)).toEqual(["3.C", "3.D", "4.A"]);
    expect(await count()).toBe(before);
    expect(await partyDateOf(one)).toBeNull();
    const right = must(
      await paste(
        "Lê Thị Một\t\tđảng viên dự bị\t19/5/2026\t1-QĐ\t15/1/2026",
        "Lê Thị Hai\t\tĐảng viên chính thức\t19/5/2026\t2-QĐ\t15/1/2025\t19/5/2025",
      ),
    );
    expect(right.count).toBe(2);
    expect([await partyDateOf(one), await partyDateOf(two)]).toEqual(["2026-05-19", "2025-05-19"]);
    expect(await paste("Lê Thị Một\t\tĐã công nhận\t1/2/2026\t3-QĐ")).toMatchObject({
      fields: [{ path: "2.A", message: expect.stringContaining("đang có hồ sơ đoàn viên ưu tú") }],
    });
    expect(await count()).toBe(before + 2);
    expect(await now(() => undoPasted(cast.committee, right.bulk))).toMatchObject({ reason: "not_found" });
    const undoing = () => now(() => undoPasted(cast.branchSecretary, right.bulk));
    const sent = await statementsOf(async () => must(await undoing()));
    expect(sent.filter((text) => text === readCasesStatement.text)).toHaveLength(1);
    expect(sent.filter((text) => text.includes("member_term_settings"))).toEqual([]);
    expect([await partyDateOf(one), await partyDateOf(two)]).toEqual([null, null]);
  });

  test("many at once: whoever was in the Party already is named, by one look at the roster", async () => {
    await somebody({ fullName: "Lê Thị Năm", partyJoinedOn: "2025-06-01" });
    await somebody({ fullName: "Lê Thị Sáu", partyJoinedOn: "2026-06-01" });
    const rows = ["Năm", "Sáu"].map((name) => `Lê Thị ${name}\t\tĐã công nhận\t1/2/2026\t3-QĐ`);
    let wrong: Awaited<ReturnType<typeof paste>> | undefined;
    const sent = await statementsOf(async () => {
      wrong = await paste(...rows);
    });
    expect(wrong).toMatchObject({ reason: "invalid", fields: [{ path: "2.A" }] });
    expect(sent.filter((text) => text.includes('"party_joined_on" IS NOT NULL'))).toHaveLength(1);
  });

  test("a party date that was changed since is in the way of undoing its table, by name", async () => {
    const { id } = await somebody({ fullName: "Lê Thị Bốn" });
    const line = "Lê Thị Bốn\t\tđảng viên dự bị\t19/5/2026\t1-QĐ\t15/1/2026";
    const { bulk } = must(await paste(line));
    const { version } = await allOf(bloc.orgId).member.findFirstOrThrow({ where: { id } });
    must(await now(() => updateMember(cast.secretary, id, { version, partyJoinedOn: "2026-05-20" })));
    expect(await now(() => undoPasted(cast.secretary, bulk))).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("Lê Thị Bốn"),
    });
  });
});

describe("who sees what of it", () => {
  type Sees = "words" | "count" | "nothing";
  const SEES: [string, () => Actor, Sees][] = [
    ["branch secretary", () => cast.branchSecretary, "words"],
    ["unit secretary", () => cast.secretary, "words"],
    ["ticked committee member", () => cast.ticked, "words"],
    ["inspection committee", () => inspector, "count"],
    ["committee member", () => cast.committee, "nothing"],
    ["observer", () => cast.observer, "nothing"],
    ["upper secretary", () => cast.upperSecretary, "count"],
    ["upper staff", () => cast.staff, "count"],
    ["standing committee", () => cast.voter, "count"],
    ["sister unit", () => sister, "nothing"],
    ["another organisation", () => stranger, "nothing"],
  ];
  let id: string;
  const at = () => ({ orgId: bloc.orgId, unitId: unitOf(bloc).id, branchId: null, year: 2025 });

  beforeAll(async () => {
    id = await through(await opened(), TO_PROBATION);
  });

  test.each(SEES)("%s", async (_, actorOf, sees) => {
    const actor = actorOf();
    const reads = sees === "words";
    const found = await outstandingDetail(actor, id);
    expect(found.ok).toBe(reads);
    if (!found.ok) expect(found.reason).toBe("not_found");
    const branchId = actor === cast.branchSecretary ? branchOf(unitOf(bloc)).id : null;
    const hub = await casesOfYear(actor, { ...at(), branchId }, {});
    expect(JSON.stringify(hub).includes(id)).toBe(reads);
    const counts = await outstandingCounts(actor, { ...at(), branchId });
    expect(counts.ok).toBe(sees !== "nothing");
    expect(JSON.stringify(counts)).not.toContain(PERSON);
    if (!reads) expect(await step(actor, id, "make_official")).toMatchObject({ reason: "not_found" });
    if (!reads) expect(await propose(actor, member.id)).toMatchObject({ ok: false });
    expect((await fileFor(actor, "minutes")).status).toBe(reads ? 200 : 404);
    const page = await memberPage(actor, member.id);
    const words = /ưu tú|thủ tục|Wufomax|212-QĐ|2025-05-19|19\/05\/2025/i;
    const told = page.ok ? page.value.timeline.entries : [];
    expect(told.some(({ procedure }) => procedure === "outstanding_member")).toBe(reads);
    if (!reads) expect(JSON.stringify(told)).not.toMatch(words);
    expect(JSON.stringify(told)).not.toContain("Wufomax");
    if (page.ok && !reads) expect(JSON.stringify(page.value.member)).not.toMatch(words);
    const book = await dossierBook(actor, member.id);
    const party = book.ok ? bookParts(book.value).find(({ code }) => code === "health_and_party") : null;
    expect(JSON.stringify(party ?? {}).includes("nghị quyết giới thiệu")).toBe(reads);
    if (book.ok && !reads) expect(JSON.stringify(bookParts(book.value))).not.toMatch(words);
  });

  test("the log names no person and no word, for whoever reads it", async () => {
    const log = must(await readLog(cast.upperSecretary, bloc.orgId, {}));
    const said = JSON.stringify(log);
    expect(log.items.some(({ type }) => type === "case.moved")).toBe(true);
    expect(said).toContain("partyJoinedOn");
    expect(said).not.toMatch(/Wufomax|Zupome|Phụ trách hiến máu/);
    const values = await allOf(bloc.orgId).memberCase.findFirstOrThrow({ where: { id } });
    const moved = log.items.filter(({ type }) => type === "case.moved");
    expect(JSON.stringify(moved)).not.toContain(values.memberId);
    expect(JSON.stringify(moved)).not.toContain(PERSON);
    expect(JSON.stringify(log.items.filter(({ type }) => type === "member.updated"))).not.toMatch(
      /2025-05-19|19\/05\/2025/,
    );
  });

  test("the year's lines: introduced, admitted, of all who came into the Party", async () => {
    const [unit] = must(await outstandingCounts(cast.upperSecretary, at()));
    const inYear = await allOf(bloc.orgId).outstandingCase.findMany({
      select: { introducedOn: true, admittedOn: true },
    });
    const of2025 = (day: Date | null) => day?.getUTCFullYear() === 2025;
    expect(unit).toMatchObject({
      introduced: inYear.filter(({ introducedOn }) => of2025(introducedOn)).length,
      admitted: inYear.filter(({ admittedOn }) => of2025(admittedOn)).length,
    });
    await somebody({ partyJoinedOn: "2025-02-10" });
    const [later] = must(await outstandingCounts(cast.upperSecretary, at()));
    expect(later?.newParty).toBe((unit?.newParty ?? 0) + 1);
  });

  async function fileFor(actor: Actor, name: string, format = "docx", of = id): Promise<Response> {
    const path = `/api/files/outstanding/${of}?paper=${name}&format=${format}`;
    const request = requestTo(path, await cookieOfActor(actor));
    return paper(request, { params: Promise.resolve({ id: of }) });
  }

  test("the minutes count, the resolution is a draft until it has number and day", async () => {
    const bytes = async (name: string, format: string, of = id) =>
      new Uint8Array(await (await now(() => fileFor(cast.secretary, name, format, of))).arrayBuffer());
    const minutes = textOf((await openPdf(await bytes("minutes", "pdf"))).pages);
    expect(minutes).toContain("20/30");
    expect(minutes).toContain(PERSON);
    const wordsOf = async (of: string) =>
      lines(await (await openDocx(await bytes("resolution", "docx", of))).read("word/document.xml")).join(
        "\n",
      );
    const resolution = await wordsOf(id);
    expect(resolution).toContain("Số: 06-NQ/ĐTN");
    expect(resolution).toContain("tán thành 11/20");
    const open = await through(await opened(), ["choose"]);
    expect((await fileFor(cast.secretary, "resolution", "docx", open)).status).toBe(404);
    await through(open, TO_CERTIFIED.slice(1));
    const draft = textOf((await openPdf(await bytes("resolution", "pdf", open))).pages);
    expect(draft).toContain("DỰ THẢO");
    const numbered = textOf((await openPdf(await bytes("resolution", "pdf"))).pages);
    expect(numbered).not.toContain("DỰ THẢO");
  });
});

describe("the unit's word that there was none", () => {
  test("is refused where a case stands, and holds elsewhere", async () => {
    const word = { unit: unitOf(bloc).id, year: 2026, procedure: "outstanding_member" };
    expect(await now(() => signNil(cast.secretary, word))).toMatchObject({ reason: "conflict" });
    must(await now(() => signNil(sister, { ...word, unit: unitOf(bloc, 1).id })));
  });
});
