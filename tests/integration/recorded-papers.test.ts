import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { beforeAll, describe, expect, test } from "vitest";
import { PATCH } from "@/app/api/files/uploads/[id]/route";
import { GET as getContent } from "@/app/api/v1/evidence/[id]/content/route";
import type { Actor } from "@/lib/access/types";
import { recordAdmissions } from "@/lib/admissions/recorded/commands";
import { recordMeeting } from "@/lib/branch-meetings/commands";
import { caseDetail } from "@/lib/cases/queries";
import { recordAct } from "@/lib/committees/commands";
import { recordDeferral } from "@/lib/deferrals/commands";
import { recordDiscipline } from "@/lib/discipline/recording";
import { uploadEvidence } from "@/lib/evidence/intake/commands";
import { receiveFile } from "@/lib/evidence/intake/receiving";
import { evidenceDetail } from "@/lib/evidence/queries";
import type { UploadState } from "@/lib/evidence/types";
import { recordGraduation } from "@/lib/graduations/recording";
import { recordOrganisationDiscipline } from "@/lib/organisation-discipline/recording";
import { recordOutstanding } from "@/lib/outstanding-members/recording";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import type { Result } from "@/lib/platform/result";
import { recordRemoval } from "@/lib/removals/recording";
import { recordResidence } from "@/lib/residences/commands";
import { createReward } from "@/lib/rewards/commands";
import { recordIntroduction } from "@/lib/transfers/commands";
import { recordTransfer } from "@/lib/transfers/recording";
import { makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { pdf } from "@/tests/helpers/files";
import { branchOf, makeCast, unitOf } from "@/tests/helpers/members";
import { crowd, makeMembers } from "@/tests/helpers/members-at-once";
import { cookieOfActor, requestTo } from "@/tests/helpers/requests";

const database = await freshDatabase();
const now = <T>(act: () => Promise<T>) => onDay(plainDate("2026-11-20"), act);

let bloc: TestBloc;
let unit: TestUnit;
let cast: Awaited<ReturnType<typeof makeCast>>;
let made = 0;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  unit = unitOf(bloc);
  cast = await makeCast(bloc);
});

const make = (told: readonly { fullName: string; birthDate?: string }[]) =>
  makeMembers(cast.secretary, unit, told);
const next = crowd(make, () => ({ fullName: "Lê Thị Lan" }));
const someone = async () => (await next()).id;

async function file(branchId: string | null = branchOf(unit).id, actor = cast.secretary): Promise<string> {
  made += 1;
  const received = must(await receiveFile(Readable.from([pdf(`Quyết định ${made}`)]), `qd-${made}.pdf`));
  const place = { orgId: bloc.orgId, unitId: unit.id, branchId };
  return must(await uploadEvidence(actor, place, received, { factDate: "2026-03-26" })).id;
}

type Papers = { evidence?: string[] };
type Recording = {
  table: string;
  isRestricted?: boolean;
  /** Of one and the same person or matter, so that a second try is the mended one. */
  told: () => Promise<(more: Papers) => Promise<Result<unknown>>>;
};

const SEATS = [
  { member: null, name: "Lê An", post: "secretary", votes: 40 },
  { member: null, name: "Vũ Bình", post: "member", votes: 41 },
];

let measures = 0;

const RECORDINGS: Record<string, Recording> = {
  admission: {
    table: "member_case_evidence",
    told: async () => {
      const row = { memberId: await someone(), docNumber: "09-QĐ/ĐTN", day: "2026-03-26" };
      return (more) =>
        recordAdmissions(cast.secretary, { unit: unit.id, branch: null, rows: [row], ...more });
    },
  },
  transfer: {
    table: "member_case_evidence",
    told: async () => {
      const out = { direction: "out", kind: "permanent", day: "2026-10-01", outsideName: "Đoàn phường Đông" };
      const row = { unit: unit.id, member: await someone(), ...out };
      return (more) => recordTransfer(cast.secretary, { ...row, ...more });
    },
  },
  introduction: {
    table: "member_case_evidence",
    told: async () => {
      const said = { introNumber: "12-GGT", comment: "Sinh hoạt đều", feePaidUntil: "3/2026" };
      const row = { member: await someone(), toUnit: unitOf(bloc, 1).id, day: "2026-03-26", ...said };
      return (more) => recordIntroduction(cast.secretary, { ...row, ...more });
    },
  },
  graduation: {
    table: "member_case_evidence",
    told: async () => {
      const [aged] = await make([{ fullName: "Lê Thị Mai", birthDate: "1995-03-02" }]);
      const member = aged?.id;
      const row = { unit: unit.id, member, result: "graduate", day: "2026-03-26", docNumber: "4" };
      return (more) => recordGraduation(cast.secretary, { ...row, ...more });
    },
  },
  discipline: {
    table: "member_case_evidence",
    isRestricted: true,
    told: async () => {
      const decided = { docNumber: "05-QĐ/ĐTN", decidedOn: "2026-05-04", announcedOn: "2026-05-10" };
      const row = { member: await someone(), about: "Bỏ sinh hoạt", form: "reprimand", ...decided };
      return (more) => recordDiscipline(cast.secretary, { ...row, ...more });
    },
  },
  "measure against a branch": {
    table: "organisation_discipline_evidence",
    isRestricted: true,
    told: async () => {
      measures += 1;
      const decided = { docNumber: `${measures}-QĐ/ĐTN`, signer: "Trần Ký", decidedOn: "2026-05-04" };
      const row = { unit: unit.id, body: branchOf(unit).id, level: "base", ...decided };
      const matter = { about: "Không sinh hoạt", form: "reprimand" };
      return (more) => recordOrganisationDiscipline(cast.secretary, { ...row, ...matter, ...more });
    },
  },
  "outstanding member": {
    table: "member_case_evidence",
    isRestricted: true,
    told: async () => {
      const row = { member: await someone(), stage: "introduced", day: "2026-05-19", docNumber: "7-NQ/ĐTN" };
      return (more) => recordOutstanding(cast.secretary, { ...row, ...more });
    },
  },
  removal: {
    table: "member_case_evidence",
    told: async () => {
      const lapse = { lapse: "fee", firstMonth: "1/2026", lastMonth: "3/2026" };
      const row = { member: await someone(), ...lapse, docNumber: "08-QĐ/ĐTN", day: "2026-05-12" };
      return (more) => recordRemoval(cast.secretary, { ...row, ...more });
    },
  },
  deferral: {
    table: "member_case_evidence",
    told: async () => {
      const span = { fromDay: "2026-02-01", toDay: "2026-05-01", reason: "Học xa", day: "2026-02-01" };
      const row = { member: await someone(), ...span };
      return (more) => recordDeferral(cast.secretary, { ...row, ...more });
    },
  },
  residence: {
    table: "member_case_evidence",
    told: async () => {
      const lives = { hostName: "Đoàn phường An Bình", residentSince: "2025-01-05", day: "2026-02-01" };
      const row = { member: await someone(), ...lives };
      return (more) => recordResidence(cast.secretary, { ...row, ...more });
    },
  },
  reward: {
    table: "reward_evidence",
    told: async () => {
      const decision = {
        decisionNumber: "3-QĐ",
        decidedOn: "2026-03-26",
        level: "upper",
        form: "praise",
      };
      const row = { unit: unit.id, branch: branchOf(unit).id, ...decision, content: "Thi đua" };
      const members = [await someone()];
      return (more) => createReward(cast.secretary, { ...row, members, ...more });
    },
  },
  "branch meeting": {
    table: "branch_meeting_evidence",
    told: async () => {
      const at = { unit: unit.id, branch: branchOf(unit).id, confirmed: true };
      const row = { ...at, day: "2026-05-08", kind: "regular" };
      return (more) => recordMeeting(cast.secretary, { ...row, ...more });
    },
  },
  "committee act": {
    table: "committee_act_evidence",
    told: async () => {
      const counts = { entitled: 50, present: 45 };
      const term = { termFrom: "2026-05-10", termTo: "2028-05-10" };
      const documentNumber = crypto.randomUUID();
      const row = { kind: "congress", heldOn: "2026-05-10", documentNumber, ...counts, ...term };
      const body = { unit: unit.id, branch: branchOf(unit).id };
      return (more) => recordAct(cast.secretary, { ...body, ...row, seats: SEATS, ...more });
    },
  },
};

/** What became of papers: how often they are tied, who reads them, what the log says of them. */
const standing = (table: string, papers: readonly string[]) =>
  sql(
    database,
    `SELECT (SELECT count(*)::int FROM ${table} t WHERE t.evidence_id = e.id) AS ties,
      (SELECT r.file_class::text FROM evidence_revisions r WHERE r.evidence_id = e.id) AS class,
      ARRAY(SELECT a.type FROM audit_events a WHERE a.subject_id = e.id::text ORDER BY a.id) AS told
      FROM evidence e WHERE e.id = ANY($1::uuid[])`,
    [papers],
  );

let deletedMade: Promise<string> | undefined;
/** A file that was deleted since it was chosen: no record takes it. */
function deletedFile(): Promise<string> {
  deletedMade ??= (async () => {
    const id = await file();
    await sql(database, "UPDATE evidence SET deleted_at = now() WHERE id = $1", [id]);
    return id;
  })();
  return deletedMade;
}
const rowsOf = async () =>
  sql(
    database,
    `SELECT (SELECT count(*) FROM member_cases) + (SELECT count(*) FROM rewards)
      + (SELECT count(*) FROM organisation_discipline_cases) + (SELECT count(*) FROM branch_meetings) + (SELECT count(*) FROM committee_acts) AS rows`,
  );
const classOf = async (id: string) =>
  (await sql(database, "SELECT file_class FROM evidence_revisions WHERE evidence_id = $1", [id]))[0]
    ?.file_class;

describe.each(Object.entries(RECORDINGS))("the result of a %s", (_, { table, isRestricted, told: tell }) => {
  test("brings its papers, or is not written at all and keeps the files to be sent again", async () => {
    const record = await tell();
    const papers = [await file(), await file()];
    const strange = await deletedFile();
    const before = await rowsOf();
    expect(await now(() => record({ evidence: [...papers, strange] }))).toMatchObject({
      reason: "invalid",
      fields: [{ path: "evidence" }],
    });
    expect(await rowsOf()).toEqual(before);
    const uploaded = { ties: 0, class: "open", told: ["evidence.uploaded"] };
    expect(await standing(table, papers)).toEqual(Array(2).fill(uploaded));
    must(await now(() => record({ evidence: papers })));
    const tied = { ties: 1, class: isRestricted ? "restricted" : "open" };
    const told = [...uploaded.told, "evidence.tied"];
    expect(await standing(table, papers)).toEqual(Array(2).fill({ ...tied, told }));
  });

  test("needs none", async () => {
    const record = await tell();
    must(await now(() => record({})));
  });
});

describe("the papers of a result", () => {
  test("are not of another branch, not in use elsewhere where few read, nor too many", async () => {
    const { deferral, discipline } = RECORDINGS;
    if (!deferral || !discipline) throw new Error("no recording");
    const record = await deferral.told();
    const theirs = await file(branchOf(unit, 1).id);
    expect(await now(() => record({ evidence: [theirs] }))).toMatchObject({ fields: [{ path: "evidence" }] });
    const many = Array.from({ length: 11 }, () => crypto.randomUUID());
    expect(await now(() => record({ evidence: many }))).toMatchObject({ fields: [{ path: "evidence" }] });
    const used = await file();
    must(await now(() => record({ evidence: [used] })));
    const few = await discipline.told();
    expect(await now(() => few({ evidence: [used] }))).toMatchObject({ fields: [{ path: "evidence" }] });
    expect(await classOf(used)).toBe("open");
  });
});

describe("a file sent for a result that few read", () => {
  async function send(actor: Actor, restricted = "1"): Promise<Response> {
    const id = randomBytes(16).toString("hex");
    const bytes = pdf("Bản kiểm điểm");
    const query = new URLSearchParams({
      unit: unit.code,
      org: bloc.code,
      branch: branchOf(unit).id,
      restricted,
    });
    const headers = {
      "upload-offset": "0",
      "upload-length": String(bytes.length),
      "upload-name": "kiem-diem.pdf",
    };
    const init = { method: "PATCH", headers, body: new Uint8Array(bytes) };
    const request = requestTo(`/api/files/uploads/${id}?${query}`, await cookieOfActor(actor), init);
    return now(() => PATCH(request, { params: Promise.resolve({ id }) }));
  }
  const statusOf = async (actor: Actor, id: string) => {
    const request = requestTo(`/api/v1/evidence/${id}/content`, await cookieOfActor(actor));
    return (await getContent(request, { params: Promise.resolve({ id }) })).status;
  };

  test("is read by few from its first byte, also before the result is recorded, and leaves no word in the log", async () => {
    const { evidence } = (await (await send(cast.branchSecretary)).json()) as UploadState;
    const id = evidence?.id ?? "";
    expect(await classOf(id)).toBe("restricted");
    expect(await statusOf(cast.secretary, id)).toBe(200);
    for (const actor of [cast.committee, cast.observer, cast.staff])
      expect(await statusOf(actor, id)).toBe(403);
    const member = await someone();
    const decided = { docNumber: "06-QĐ/ĐTN", decidedOn: "2026-05-04", announcedOn: "2026-05-10" };
    const row = { member, about: "Bỏ sinh hoạt", form: "reprimand", ...decided, evidence: [id] };
    const recorded = must(await now(() => recordDiscipline(cast.branchSecretary, row)));
    expect(must(await caseDetail(cast.ticked, recorded.id)).evidence).toMatchObject([{ id }]);
    expect(await evidenceDetail(cast.committee, id)).toMatchObject({ reason: "not_found" });
    const log = await sql(database, "SELECT detail FROM audit_events WHERE subject_id = $1", [id]);
    expect(JSON.stringify(log)).not.toContain("kiem-diem");
  });

  test("is taken of nobody who would not read it, and by no other word", async () => {
    expect((await send(cast.committee)).status).toBe(403);
    expect((await send(cast.ticked)).status).toBe(403);
    expect((await send(cast.secretary, "yes")).status).toBe(400);
  });
});
