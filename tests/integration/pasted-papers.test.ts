import { Readable } from "node:stream";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { pasteAdmissions } from "@/lib/admissions/recorded/commands";
import { pasteMeetings } from "@/lib/branch-meetings/pasted/commands";
import type { Pasted } from "@/lib/cases/pasted/ending";
import { pasteActs } from "@/lib/committees/pasting";
import { pasteDeferrals } from "@/lib/deferrals/commands";
import { pasteDiscipline } from "@/lib/discipline/recording";
import { uploadEvidence } from "@/lib/evidence/intake/commands";
import { receiveFile } from "@/lib/evidence/intake/receiving";
import { listEvidence } from "@/lib/evidence/queries";
import { pasteGraduations } from "@/lib/graduations/recording";
import { tableWords } from "@/lib/members/bulk-changes/messages";
import { pasteOrganisationDiscipline } from "@/lib/organisation-discipline/pasting";
import { pasteOutstanding } from "@/lib/outstanding-members/recording";
import { undoPasted } from "@/lib/pasted-tables/commands";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import type { Result } from "@/lib/platform/result";
import { tiePaper } from "@/lib/proofs/papers/commands";
import { pasteRemovals } from "@/lib/removals/recording";
import { pasteResidences } from "@/lib/residences/commands";
import { pasteRemarks } from "@/lib/residences/remarking";
import { pasteRewards } from "@/lib/rewards/recording";
import { moveInside } from "@/lib/transfers/moving-inside";
import { pasteTransfers } from "@/lib/transfers/recording";
import { makeActor, makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { pdf } from "@/tests/helpers/files";
import { branchOf, makeCast, unitOf } from "@/tests/helpers/members";
import { crowd, type Made, makeMembers } from "@/tests/helpers/members-at-once";
import { pasteSeen } from "@/tests/helpers/pasted";

const database = await freshDatabase();
const now = <T>(act: () => Promise<T>) => onDay(plainDate("2026-11-20"), act);

let bloc: TestBloc;
let unit: TestUnit;
let cast: Awaited<ReturnType<typeof makeCast>>;
let neighbour: Actor;
let made = 0;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  unit = unitOf(bloc);
  cast = await makeCast(bloc);
  neighbour = await makeActor("bithu.dv02", "UNIT_SECRETARY", {
    orgId: bloc.orgId,
    unitId: unitOf(bloc, 1).id,
  });
});

type Branches = readonly number[];
/** Of both branches, so that only a file of the unit is that of everybody. */
const BOTH: Branches = [0, 1];

let named = 0;
/** A table finds people by their names: each has one of its own. */
const nameOf = () => {
  named += 1;
  return `Lê Thị ${["An", "Bé", "Chi", "Dung", "Em", "Gấm"][named % 6]} ${"I".repeat(1 + named / 6)}`;
};
const make = (told: readonly { fullName: string }[], branch: number) =>
  makeMembers(cast.secretary, unit, told, branchOf(unit, branch).id);
const ofBranch = BOTH.map((branch) =>
  crowd(
    (told) => make(told, branch),
    () => ({ fullName: nameOf() }),
  ),
);
const someone = (branch: number): Promise<Made> => ofBranch[branch]?.() ?? expect.fail("no such branch");

async function two([first = 0, second = first]: Branches = BOTH): Promise<[Made, Made]> {
  return [await someone(first), await someone(second)];
}

async function file(branchId: string | null = null, at = unit, actor = cast.secretary): Promise<string> {
  made += 1;
  const received = must(await receiveFile(Readable.from([pdf(`Quyết định ${made}`)]), `qd-${made}.pdf`));
  const place = { orgId: bloc.orgId, unitId: at.id, branchId };
  return must(await uploadEvidence(actor, place, received, { factDate: "2026-03-26" })).id;
}

type Paste = (actor: Actor, input: unknown) => Promise<Result<Pasted>>;
type Pasting = {
  table?: string;
  isRestricted?: boolean;
  paste: Paste;
  /** Of two people of these branches, or of the branches. */
  told: (branches: Branches) => Promise<object>;
};

const rowsOfTable = (rows: string[][]) => rows.map((cells) => cells.join("\t")).join("\n");
const ofUnit = (rows: string[][]) => ({ unit: unit.id, table: rowsOfTable(rows) });

/** The same told of both, by their names. */
async function ofBoth(told: string[], branches = BOTH) {
  const people = await two(branches);
  return { ...ofUnit(people.map(({ fullName }) => ["", fullName, "", ...told])), branch: null };
}

const lives = ["Đoàn phường An Bình", "", "5/1/2025", "9", "1/2/2026"];
const NO_VOTES = ["", "", "", ""];

const PASTINGS: Record<string, Pasting> = {
  admissions: {
    paste: pasteAdmissions,
    told: async () => {
      const admitted = ["1/2/2000", "09-QĐ/ĐTN", "26/3/2026"];
      return { ...ofUnit((await two()).map(({ fullName }) => [fullName, ...admitted])), branch: null };
    },
  },
  transfers: {
    paste: pasteTransfers,
    told: async () => {
      const gone = ["", "", "đi", "Đoàn xã Hạ", "", "1/10/2026", "9"];
      return ofUnit((await two()).map(({ fullName }) => [fullName, ...gone]));
    },
  },
  "moves inside": {
    paste: moveInside,
    told: async () => {
      const [[one, stays], [other]] = [await two(), await two()];
      const members = [one.id, stays.id, other.id];
      return { unit: unit.id, members, toBranch: branchOf(unit, 1).id, day: "2026-10-01" };
    },
  },
  graduations: {
    paste: pasteGraduations,
    told: async () => {
      const aged = () => ({ fullName: nameOf(), birthDate: "1995-03-02" });
      const people = (await Promise.all(BOTH.map((branch) => make([aged()], branch)))).flat();
      return ofUnit(people.map(({ fullName }) => [fullName, "", "trưởng thành", "26/3/2026", "4"]));
    },
  },
  removals: {
    paste: pasteRemovals,
    told: () => ofBoth(["không đóng đoàn phí", "1/2026", "3/2026", "Đã nhắc", "08-QĐ/ĐTN", "12/5/2026"]),
  },
  deferrals: {
    paste: pasteDeferrals,
    told: () => ofBoth(["1/2/2026", "1/5/2026", "Học xa", "3", "1/2/2026"]),
  },
  residences: { paste: pasteResidences, told: () => ofBoth(lives) },
  "remarks of residences": {
    paste: pasteRemarks,
    told: async () => {
      const introduced = await ofBoth(lives);
      must(await now(() => pasteSeen(pasteResidences, cast.secretary, introduced)));
      const remark = ["Tích cực", "Sinh hoạt đều", "1/11/2026"].join("\t");
      return { ...introduced, table: introduced.table.replaceAll(lives.join("\t"), remark) };
    },
  },
  discipline: {
    isRestricted: true,
    paste: pasteDiscipline,
    told: (branches) => {
      const decision = ["05-QĐ/ĐTN", "Trần Ký", "4/5/2026", "10/5/2026"];
      return ofBoth(["", "Bỏ sinh hoạt", "Khiển trách", ...NO_VOTES, ...decision], branches);
    },
  },
  "outstanding members": {
    isRestricted: true,
    paste: pasteOutstanding,
    told: (branches) => ofBoth(["Đã giới thiệu cho Đảng", "19/5/2026", "7-NQ/ĐTN"], branches),
  },
  rewards: {
    table: "reward_evidence",
    paste: pasteRewards,
    told: async () => {
      const granted = ["26/3/2026", "", "Đoàn cấp trên", "Biểu dương", "Thi đua"];
      const rows = (await two()).map(({ fullName }, at) => ["", fullName, "", `${at}-QĐ`, ...granted]);
      return { ...ofUnit(rows), branch: null };
    },
  },
  "measures against branches": {
    table: "organisation_discipline_evidence",
    isRestricted: true,
    paste: pasteOrganisationDiscipline,
    told: async (branches) => {
      const decided = ["Không sinh hoạt", "Khiển trách", "Đoàn cơ sở", "5-QĐ/ĐTN", "4/5/2026", "Trần Ký"];
      return { ...ofUnit(branches.map((at) => [branchOf(unit, at).code, ...decided])), branch: null };
    },
  },
  "branch meetings": {
    table: "branch_meeting_evidence",
    paste: pasteMeetings,
    told: async () => ({ ...ofUnit([["Ngày họp"], ["8/5/2026"], ["8/6/2026"]]), branch: branchOf(unit).id }),
  },
  "committee acts": {
    table: "committee_act_evidence",
    paste: pasteActs,
    told: async () => {
      const congress = ["Đại hội", "10/5/2026", "1-NQ", "", "50", "45", "10/5/2026", "10/5/2028", ""];
      const elected = ["ngoài danh sách", "Lê An", "", "Bí thư", "40"];
      const rows = [0, 1].map((at) => [branchOf(unit, at).code, ...congress, ...elected]);
      return { ...ofUnit(rows), branch: null };
    },
  },
};

const tiesOf = (table: string, evidence: string) =>
  sql(database, `SELECT 1 FROM ${table} WHERE evidence_id = $1`, [evidence]);
/** What became of papers: how often they are tied and were told to be, who reads them, whether they are still there. */
const standing = (table: string, papers: readonly string[]) =>
  sql(
    database,
    `SELECT (SELECT count(*)::int FROM ${table} t WHERE t.evidence_id = e.id) AS ties,
      (SELECT count(*)::int FROM audit_events a WHERE a.type = 'evidence.tied' AND a.subject_id = e.id::text) AS told,
      (SELECT r.file_class::text FROM evidence_revisions r WHERE r.evidence_id = e.id) AS class,
      e.deleted_at IS NULL AS stays
      FROM evidence e WHERE e.id = ANY($1::uuid[])`,
    [papers],
  );
const eventsOf = (type: string, evidence: string) =>
  sql(database, "SELECT 1 FROM audit_events WHERE type = $1 AND subject_id = $2", [type, evidence]);
const rowsOf = async () =>
  sql(
    database,
    `SELECT (SELECT count(*) FROM member_cases) + (SELECT count(*) FROM member_case_steps)
      + (SELECT count(*) FROM rewards) + (SELECT count(*) FROM organisation_discipline_cases)
      + (SELECT count(*) FROM branch_meetings) + (SELECT count(*) FROM committee_acts) AS rows`,
  );
const kindOf = async (bulk: string) =>
  String((await sql(database, "SELECT kind FROM member_bulk_changes WHERE id = $1", [bulk]))[0]?.kind);
/** Which of these papers the unit's secretary is shown among the evidence. */
async function listed(papers: readonly string[]): Promise<string[]> {
  const at = { orgId: bloc.orgId, unitId: unit.id };
  const { items } = must(await listEvidence(cast.secretary, at, { limit: 200 }));
  return papers.filter((paper) => items.some(({ id }) => id === paper));
}
const classOf = async (id: string) =>
  (await sql(database, "SELECT file_class FROM evidence_revisions WHERE evidence_id = $1", [id]))[0]
    ?.file_class;

let foreignMade: Promise<string> | undefined;
/** A file of the other unit, which no table here may take. */
function foreignFile(): Promise<string> {
  foreignMade ??= file(null, unitOf(bloc, 1), neighbour);
  return foreignMade;
}

const refusedFor = (words: string) => ({
  fields: [{ path: "evidence", message: expect.stringContaining(words) }],
});

describe.each(Object.entries(PASTINGS))("a table of %s", (_, pasting) => {
  const { table = "member_case_evidence", isRestricted, paste, told } = pasting;

  test("brings its paper to every line once it is written; another unit's is not found, and nothing is written", async () => {
    // What few read is of one branch, as its paper then is.
    const input = await told(isRestricted ? [0] : BOTH);
    const papers = [await file(), await file()];
    const foreign = await foreignFile();
    const before = await rowsOf();
    const tried = must(await now(() => paste(cast.secretary, { ...input, evidence: papers })));
    if (!("seen" in tried)) throw new Error("a table was written unseen");
    const { seen } = tried;
    for (const more of [{}, { seen }])
      expect(
        await now(() => paste(cast.secretary, { ...input, ...more, evidence: [...papers, foreign] })),
      ).toMatchObject(refusedFor("tệp không tìm thấy"));
    expect(await rowsOf()).toEqual(before);
    const untied = { ties: 0, told: 0, class: "open", stays: true };
    expect(await standing(table, [...papers, foreign])).toEqual(Array(3).fill(untied));
    const written = must(await now(() => paste(cast.secretary, { ...input, seen, evidence: papers })));
    if (!("bulk" in written)) throw new Error("a table that was seen was not written");
    const tied = { ties: written.count, told: written.count, class: isRestricted ? "restricted" : "open" };
    expect(await standing(table, papers)).toEqual(Array(2).fill({ ...tied, stays: true }));
    must(await now(() => undoPasted(cast.secretary, written.bulk)));
    const left = await standing(table, papers);
    expect(left.map(({ stays }) => stays)).toEqual([true, true]);
    expect(await listed(papers)).toEqual(isRestricted ? [] : papers);
    expect(tableWords(await kindOf(written.bulk)).papers.includes("Minh chứng")).toBe(!isRestricted);
  });
});

test("a file of one branch is no paper of a table that names people of another, of several or of one", async () => {
  const told = await ofBoth(["1/2/2026", "1/5/2026", "Học xa", "3", "1/2/2026"]);
  const evidence = [await file(branchOf(unit).id)];
  const paste = (table: string) => now(() => pasteDeferrals(cast.secretary, { ...told, table, evidence }));
  expect(await paste(told.table)).toMatchObject(refusedFor("bảng có người của chi đoàn khác"));
  const [, other = ""] = told.table.split("\n");
  expect(await paste(other)).toMatchObject(refusedFor("rồi tải lên ngay tại ô này."));
});

test.each(Object.entries(PASTINGS).filter(([, { isRestricted }]) => isRestricted))(
  "a table of %s over two branches brings no paper: each branch's secretary would read of the other's people",
  async (_, { table = "member_case_evidence", paste, told }) => {
    const [input, paper, before] = [await told(BOTH), await file(), await rowsOf()];
    expect(await now(() => paste(cast.secretary, { ...input, evidence: [paper] }))).toMatchObject(
      refusedFor("mà bảng có nhiều chi đoàn"),
    );
    expect(await rowsOf()).toEqual(before);
    expect(await tiesOf(table, paper)).toEqual([]);
    expect(await classOf(paper)).toBe("open");
    must(await now(() => pasteSeen(paste, cast.secretary, input)));
  },
);

test("a table of transfers brings a paper that another unit reads only where all of them go there", async () => {
  const to = (place: string) => ["", "", "đi", place, "", "1/10/2026", "9", "", "", "", "", "Tốt", "9/2026"];
  const gone = async (places: string[]) =>
    ofUnit((await two()).map(({ fullName }, at) => [fullName, ...to(places[at] ?? "")]));
  const sister = unitOf(bloc, 1).code;
  const apart = { ...(await gone([sister, "Đoàn xã Hạ"])), evidence: [await file()] };
  expect(await now(() => pasteTransfers(cast.secretary, apart))).toMatchObject(
    refusedFor("mà bảng có người của nhiều nơi"),
  );
  const paper = await file();
  const together = { ...(await gone([sister, sister])), evidence: [paper] };
  must(await now(() => pasteSeen(pasteTransfers, cast.secretary, together)));
  expect(await tiesOf("member_case_evidence", paper)).toHaveLength(2);
});

test("undoing a table of remarks takes its paper off where it brought it, and leaves it where it was before", async () => {
  const told = await PASTINGS["remarks of residences"]?.told(BOTH);
  const [one] = await sql(database, "SELECT id FROM member_cases ORDER BY id DESC LIMIT 1");
  const paper = await file();
  must(await now(() => tiePaper(cast.secretary, { bearer: `case:${one?.id}`, evidence: paper })));
  const input = { ...told, evidence: [paper] };
  const { bulk } = must(await now(() => pasteSeen(pasteRemarks, cast.secretary, input)));
  expect(await tiesOf("member_case_evidence", paper)).toHaveLength(2);
  must(await now(() => undoPasted(cast.secretary, bulk)));
  const left = "SELECT case_id AS id FROM member_case_evidence WHERE evidence_id = $1";
  expect(await sql(database, left, [paper])).toEqual([one]);
  expect(await eventsOf("evidence.untied", paper)).toHaveLength(1);
});
