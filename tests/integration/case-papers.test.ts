import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { beforeAll, describe, expect, test } from "vitest";
import { GET as getList } from "@/app/api/files/evidence-list/route";
import { GET as getPreview } from "@/app/api/files/preview/[id]/route";
import { PATCH } from "@/app/api/files/uploads/[id]/route";
import { GET as getContent } from "@/app/api/v1/evidence/[id]/content/route";
import type { Actor } from "@/lib/access/types";
import { createActivity } from "@/lib/activities/commands";
import { openAdmission } from "@/lib/admissions/commands";
import { caseDetail, casesOfYear } from "@/lib/cases/queries";
import { recordDeferral } from "@/lib/deferrals/commands";
import { openDiscipline } from "@/lib/discipline/commands";
import { changeEvidence, removeEvidence, restoreEvidence } from "@/lib/evidence/commands";
import { uploadEvidence } from "@/lib/evidence/intake/commands";
import { receiveFile } from "@/lib/evidence/intake/receiving";
import { bearerWord } from "@/lib/evidence/papers/types";
import { evidenceByIds, evidenceDetail, listEvidence } from "@/lib/evidence/queries";
import { evidenceFilterSchema } from "@/lib/evidence/schema";
import { fileOfEvidence } from "@/lib/evidence/serving";
import type { UploadState } from "@/lib/evidence/types";
import { openOrganisationDiscipline } from "@/lib/organisation-discipline/commands";
import { organisationDisciplineDetail } from "@/lib/organisation-discipline/queries";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import type { Result } from "@/lib/platform/result";
import { tieEvidence } from "@/lib/proofs/commands";
import { tiePaper, untiePaper } from "@/lib/proofs/papers/commands";
import { photoCandidates } from "@/lib/reports/queries";
import { requestTransfer } from "@/lib/transfers/commands";
import { makeActor, makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { jpegPhoto, pdf } from "@/tests/helpers/files";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { cookieOfActor, requestTo } from "@/tests/helpers/requests";

const database = await freshDatabase();
const SECRET = "Wufomax";

let bloc: TestBloc;
let unit: TestUnit;
let cast: Awaited<ReturnType<typeof makeCast>>;
let sister: Actor;
let inspector: Actor;
let neighbour: Actor;
let stranger: Actor;

const now = <T>(act: () => Promise<T>) => onDay(plainDate("2026-11-20"), act);

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  unit = unitOf(bloc);
  cast = await makeCast(bloc);
  const at = (unitId: string) => ({ orgId: bloc.orgId, unitId });
  sister = await makeActor("bithu.khac", "UNIT_SECRETARY", at(unitOf(bloc, 1).id));
  inspector = await makeActor("ubkt", "INSPECTION_COMMITTEE", at(bloc.rootId));
  neighbour = await makeActor("bithu.cd2", "BRANCH_SECRETARY", at(branchOf(unit, 1).id));
  const away = await makeBloc("xa", 1, 1);
  stranger = await makeActor("bithu.xa", "UNIT_SECRETARY", { orgId: away.orgId, unitId: unitOf(away).id });
});

const against = new Set<string>();
const wordOf = (id: string) => bearerWord({ kind: against.has(id) ? "organisation_discipline" : "case", id });

/** Each time of another person. */
let applicants = 0;
async function admission(): Promise<string> {
  const input = { unit: unit.id, branch: branchOf(unit).id, fullName: "Lê Thị Đơn", gender: "female" };
  const more = { birthDate: `2003-05-${10 + applicants++}`, appliedOn: "2026-03-02" };
  return must(await now(() => openAdmission(cast.branchSecretary, { ...input, ...more }))).id;
}

async function discipline(): Promise<string> {
  const { id: member } = await makeMember(cast.secretary, unit, "Cao Thị Xuzoqi", { confirmed: true });
  const input = { member, about: "Bỏ sinh hoạt", form: "reprimand", day: "2026-03-02" };
  return must(await now(() => openDiscipline(cast.branchSecretary, input))).id;
}

async function organisationDiscipline(): Promise<string> {
  const matter = { about: "Bỏ sinh hoạt", form: "reprimand", day: "2026-03-02" };
  const input = { unit: unit.id, body: branchOf(unit).id, ...matter };
  const { id } = must(await now(() => openOrganisationDiscipline(cast.branchSecretary, input)));
  against.add(id);
  return id;
}

/** As the panel of a case sends a file. */
async function send(actor: Actor, caseId: string, bytes: Buffer, name = `${SECRET}.pdf`): Promise<Response> {
  const id = randomBytes(16).toString("hex");
  const path = `/api/files/uploads/${id}?paperOf=${encodeURIComponent(wordOf(caseId))}`;
  const headers = {
    "upload-offset": "0",
    "upload-length": String(bytes.length),
    "upload-name": encodeURIComponent(name),
    "upload-record-day": encodeURIComponent("2/3/2026"),
  };
  const init = { method: "PATCH", headers, body: new Uint8Array(bytes) };
  const request = requestTo(path, await cookieOfActor(actor), init);
  return now(() => PATCH(request, { params: Promise.resolve({ id }) }));
}

async function sent(actor: Actor, caseId: string, bytes = pdf(SECRET)): Promise<string> {
  const response = await send(actor, caseId, bytes);
  const { evidence } = (await response.json()) as UploadState;
  if (!evidence) throw new Error(`nothing came in: ${response.status}`);
  return evidence.id;
}

async function file(actor: Actor, text: string, branchId: string | null = branchOf(unit).id) {
  const received = must(await receiveFile(Readable.from([pdf(text)]), `${text}.pdf`));
  const place = { orgId: bloc.orgId, unitId: unit.id, branchId };
  return must(await uploadEvidence(actor, place, received, { factDate: "2026-03-26" })).id;
}

const papers = async (actor: Actor, caseId: string) =>
  must(await caseDetail(actor, caseId)).evidence.map(({ id }) => id);
const tie = (actor: Actor, caseId: string, evidence: string) =>
  tiePaper(actor, { bearer: wordOf(caseId), evidence });
const untie = (actor: Actor, caseId: string, evidence: string) =>
  untiePaper(actor, { bearer: wordOf(caseId), evidence });
const classesOf = async (id: string) =>
  (await sql(database, "SELECT file_class FROM evidence_revisions WHERE evidence_id = $1", [id])).map(
    (row) => row.file_class,
  );
const logOf = (id: string) =>
  sql(database, "SELECT type, detail FROM audit_events WHERE subject_id = $1 ORDER BY id", [id]);
const found = async (actor: Actor, more: object = {}) => {
  const at = { orgId: bloc.orgId, unitId: unit.id };
  const page = must(await listEvidence(actor, at, evidenceFilterSchema.parse(more)));
  return page.items.map(({ id }) => id);
};

async function statusOf(actor: Actor, id: string): Promise<number> {
  const request = requestTo(`/api/v1/evidence/${id}/content`, await cookieOfActor(actor));
  return (await getContent(request, { params: Promise.resolve({ id }) })).status;
}

describe("the papers of a case", () => {
  test("come with it by whoever keeps it, on the day of the record, and are the unit's evidence", async () => {
    const id = await admission();
    const paper = await sent(cast.branchSecretary, id);
    const place = { orgId: bloc.orgId, unitId: unit.id };
    const { evidence } = must(await caseDetail(cast.observer, id));
    expect(evidence).toMatchObject([{ id: paper, fileName: `${SECRET}.pdf`, factDate: "2026-03-02" }]);
    const detail = must(await evidenceDetail(cast.secretary, paper));
    expect(detail).toMatchObject({ branch: { id: branchOf(unit).id }, restricted: false, uses: 1 });
    const [line] = must(
      await casesOfYear(cast.secretary, { ...place, branchId: null, year: 2026 }, { open: "1" }),
    ).items;
    expect(line).toMatchObject({ id, fileCount: 1 });
    expect(detail.usedIn.cases).toMatchObject([{ id, title: "Lê Thị Đơn", procedure: "admission" }]);
    expect(await found(cast.secretary)).toContain(paper);
    expect(await found(cast.secretary, { unused: "1" })).not.toContain(paper);
    expect(await logOf(paper)).toMatchObject([
      { type: "evidence.uploaded" },
      { type: "evidence.tied", detail: { paperOf: "case", record: id } },
    ]);
  });

  test("are tied and untied from what the unit has, and nothing is told twice", async () => {
    const id = await admission();
    const paper = await file(cast.branchSecretary, "đơn xin vào Đoàn");
    must(await tie(cast.committee, id, paper));
    expect(await tie(cast.secretary, id, paper)).toMatchObject({ reason: "conflict" });
    expect(await papers(cast.branchSecretary, id)).toEqual([paper]);
    must(await untie(cast.secretary, id, paper));
    expect(await untie(cast.secretary, id, paper)).toMatchObject({ reason: "conflict" });
    expect(await papers(cast.secretary, id)).toEqual([]);
    expect(must(await evidenceDetail(cast.secretary, paper)).usedIn.cases).toEqual([]);
    expect((await logOf(paper)).map(({ type }) => type)).toEqual([
      "evidence.uploaded",
      "evidence.tied",
      "evidence.untied",
    ]);
  });

  test("of a result that was recorded too", async () => {
    const { id: member } = await makeMember(cast.secretary, unit, "Vũ Thị Hoãn", { confirmed: true });
    const told = { member, fromDay: "2026-02-01", toDay: "2026-05-01", reason: "Học xa", day: "2026-02-01" };
    const { id } = must(await now(() => recordDeferral(cast.secretary, told)));
    const paper = await sent(cast.secretary, id);
    expect(await papers(cast.staff, id)).toEqual([paper]);
  });

  test("by nobody who only reads it, nor by whom it does not concern", async () => {
    const id = await admission();
    const paper = await file(cast.branchSecretary, "biên bản");
    must(await tie(cast.branchSecretary, id, paper));
    for (const actor of [cast.observer, cast.staff, cast.upperSecretary, cast.voter, inspector]) {
      expect(await tie(actor, id, paper)).toMatchObject({ reason: "forbidden" });
      expect(await untie(actor, id, paper)).toMatchObject({ reason: "forbidden" });
      expect((await send(actor, id, pdf())).status).toBe(403);
    }
    for (const actor of [sister, neighbour, stranger]) {
      expect(await tie(actor, id, paper)).toMatchObject({ reason: "not_found" });
      expect(await untie(actor, id, paper)).toMatchObject({ reason: "not_found" });
      expect((await send(actor, id, pdf())).status).toBe(404);
      expect(await evidenceDetail(actor, paper)).toMatchObject({ reason: "not_found" });
    }
    expect(await tiePaper(cast.secretary, { bearer: "cabinet:1", evidence: paper })).toMatchObject({
      reason: "invalid",
    });
    expect(await papers(cast.secretary, id)).toEqual([paper]);
  });

  test("not from another branch, another unit or what was removed", async () => {
    const id = await admission();
    expect(
      await tie(cast.secretary, id, await file(neighbour, "của chi đoàn 2", branchOf(unit, 1).id)),
    ).toMatchObject({ reason: "conflict" });
    const gone = await file(cast.secretary, "đã xóa");
    must(await removeEvidence(cast.secretary, gone, { version: 1 }));
    expect(await tie(cast.secretary, id, gone)).toMatchObject({ reason: "not_found" });
    const theirs = must(await receiveFile(Readable.from([pdf("đơn vị khác")]), "khac.pdf"));
    const place = { orgId: bloc.orgId, unitId: unitOf(bloc, 1).id, branchId: null };
    const { id: strange } = must(await uploadEvidence(sister, place, theirs, {}));
    expect(await tie(cast.secretary, id, strange)).toMatchObject({ reason: "not_found" });
    must(await tie(cast.secretary, id, await file(cast.secretary, "của đơn vị", null)));
    // The unit's own file, which the branch's secretary reads as the paper of the own case alone.
    expect(await papers(cast.branchSecretary, id)).toHaveLength(1);
  });

  test("are read by both sides of a transfer; the other side is told of nothing else", async () => {
    const { id: member } = await makeMember(cast.secretary, unit, "Đỗ Thị Đi", { confirmed: true });
    const asked = { member, direction: "within", toUnit: unitOf(bloc, 1).id, day: "2026-03-02" };
    const { id } = must(await now(() => requestTransfer(cast.secretary, asked)));
    const paper = await file(cast.secretary, "giấy giới thiệu");
    expect(await statusOf(sister, paper)).toBe(404);
    must(await tie(cast.secretary, id, paper));
    const deed = { unit: unit.id, title: "Ra quân", startsOn: "2026-03-26", kind: "volunteering" };
    must(await createActivity(cast.secretary, { ...deed, evidence: [paper] }));
    expect(await papers(sister, id)).toEqual([paper]);
    expect(await statusOf(sister, paper)).toBe(200);
    const seen = must(await evidenceDetail(sister, paper));
    expect(seen).toMatchObject({ mayEdit: false, usedIn: { activities: [], cases: [] } });
    expect(await changeEvidence(sister, paper, {})).toMatchObject({ reason: "not_found" });
    expect(await untie(sister, id, paper)).toMatchObject({ reason: "forbidden" });
    expect(await found(sister)).toEqual([]);
    must(await untie(cast.secretary, id, paper));
    expect(await statusOf(sister, paper)).toBe(404);
  });

  test("are shown to nobody outside", async () => {
    const id = await admission();
    const offered = async () =>
      (await photoCandidates(cast.staff, bloc.orgId, 2026)).map(({ id: candidate }) => candidate);
    const photo = await sent(cast.secretary, id, await jpegPhoto());
    expect(await offered()).not.toContain(photo);
    must(await untie(cast.secretary, id, photo));
    expect(await offered()).toContain(photo);
  });
});

type Detail = (actor: Actor, id: string) => Promise<Result<{ evidence: { id: string }[] }>>;
const READ_BY_FEW: { whom: string; open: () => Promise<string>; detail: Detail }[] = [
  { whom: "a member", open: discipline, detail: caseDetail },
  { whom: "an organisation", open: organisationDiscipline, detail: organisationDisciplineDetail },
];

describe.each(READ_BY_FEW)("the papers of a case against $whom, that few read", ({ open, detail }) => {
  test("are restricted as they come in, and read with the case alone", async () => {
    const id = await open();
    const paper = await sent(cast.branchSecretary, id, await jpegPhoto());
    expect(await classesOf(paper)).toEqual(["restricted"]);
    const readers = [cast.secretary, cast.branchSecretary, cast.ticked, inspector];
    for (const actor of readers) {
      expect(must(await detail(actor, id)).evidence.map((card) => card.id)).toEqual([paper]);
      expect(await statusOf(actor, paper)).toBe(200);
      expect(await evidenceDetail(actor, paper)).toMatchObject({ ok: true });
    }
    const others = [cast.committee, cast.observer, cast.staff, cast.upperSecretary, cast.voter];
    for (const actor of [...others, sister, neighbour, stranger]) {
      expect(await detail(actor, id)).toMatchObject({ reason: "not_found" });
      expect(await statusOf(actor, paper)).toBe(404);
      const preview = requestTo(`/api/files/preview/${paper}`, await cookieOfActor(actor));
      expect((await getPreview(preview, { params: Promise.resolve({ id: paper }) })).status).toBe(404);
      expect(await evidenceDetail(actor, paper)).toMatchObject({ reason: "not_found" });
      expect(await evidenceByIds(actor, bloc.orgId, [paper])).toEqual([]);
      expect(await changeEvidence(actor, paper, {})).toMatchObject({ reason: "not_found" });
      expect(await tie(actor, id, paper)).toMatchObject({ reason: "not_found" });
      expect((await send(actor, id, pdf())).status).toBe(404);
    }
    expect((await send(inspector, id, pdf())).status).toBe(403);
    expect(await evidenceByIds(inspector, bloc.orgId, [paper])).toMatchObject([{ id: paper }]);
  });

  test("stand in no list, search, picker or public choice, not even for the readers", async () => {
    const paper = await sent(cast.ticked, await open(), await jpegPhoto());
    for (const actor of [cast.secretary, cast.ticked, cast.branchSecretary, inspector, cast.staff]) {
      expect(await found(actor)).not.toContain(paper);
      expect(await found(actor, { q: SECRET })).not.toContain(paper);
    }
    const list = requestTo(`/api/files/evidence-list?unit=${unit.code}`, await cookieOfActor(cast.secretary));
    const picker = await (await getList(list, { params: Promise.resolve({}) })).json();
    expect(picker.items.map(({ id }: { id: string }) => id)).not.toContain(paper);
    const offered = await photoCandidates(cast.staff, bloc.orgId, 2026);
    expect(offered.map(({ id }) => id)).not.toContain(paper);
  });

  test("serve nothing else", async () => {
    const paper = await sent(cast.secretary, await open());
    const deed = { unit: unit.id, title: "Ra quân", startsOn: "2026-03-26", kind: "volunteering" };
    expect(await createActivity(cast.secretary, { ...deed, evidence: [paper] })).toMatchObject({
      reason: "invalid",
    });
    const { id } = must(await createActivity(cast.secretary, deed));
    const records = [{ kind: "activity", id }];
    const asked = { unit: unit.id, year: 2026, evidence: [paper], records };
    expect(await tieEvidence(cast.secretary, asked)).toMatchObject({ reason: "not_found" });
    expect(await tie(cast.secretary, await admission(), paper)).toMatchObject({ reason: "not_found" });
  });

  test("leave no word in the log", async () => {
    const paper = await sent(cast.secretary, await open());
    const edit = { caption: `${SECRET} bản kiểm điểm`, factDate: "2026-03-01", version: 1 };
    expect(must(await changeEvidence(cast.secretary, paper, edit)).caption).toBe(edit.caption);
    must(await removeEvidence(cast.secretary, paper, { version: 2 }));
    must(await restoreEvidence(cast.secretary, paper));
    const values = await sql(
      database,
      `SELECT v.* FROM audit_values v JOIN audit_events e ON e.id = v.event_id WHERE e.subject_id = $1`,
      [paper],
    );
    expect(values).toEqual([]);
    expect(JSON.stringify(await logOf(paper))).not.toContain(SECRET);
  });

  test("may be a file that the unit has, if it serves nothing else; it is restricted from then on", async () => {
    const id = await open();
    const paper = await file(cast.branchSecretary, "bản tường trình");
    expect(await statusOf(cast.observer, paper)).toBe(200);
    must(await tie(cast.branchSecretary, id, paper));
    expect(await classesOf(paper)).toEqual(["restricted"]);
    expect(await statusOf(cast.observer, paper)).toBe(404);
    expect(await fileOfEvidence(inspector, paper)).toMatchObject({ ok: true });
    must(await untie(cast.branchSecretary, id, paper));
    expect(await statusOf(cast.observer, paper)).toBe(403);
    expect(await statusOf(inspector, paper)).toBe(403);
    expect(await tie(cast.branchSecretary, await admission(), paper)).toMatchObject({ reason: "conflict" });

    const photo = await file(cast.branchSecretary, "đang dùng");
    must(await tie(cast.branchSecretary, await admission(), photo));
    expect(await tie(cast.branchSecretary, id, photo)).toMatchObject({ reason: "conflict" });
    expect(await classesOf(photo)).toEqual(["open"]);
  });
});
