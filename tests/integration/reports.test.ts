import { Readable } from "node:stream";
import { beforeAll, describe, expect, test } from "vitest";
import { GET as photo } from "@/app/(public)/anh/[id]/route";
import { GET as byOrganisation } from "@/app/(public)/ket-qua/[org]/[year]/route";
import { GET as byYear } from "@/app/(public)/ket-qua/[org]/route";
import { GET as landing } from "@/app/(public)/route";
import { GET as summary } from "@/app/api/v1/reports/[year]/summary.docx/route";
import { castVote, recordDecision } from "@/lib/decisions/commands";
import { uploadEvidence } from "@/lib/evidence/intake/commands";
import { receiveFile } from "@/lib/evidence/intake/receiving";
import { bearerWord } from "@/lib/evidence/papers/types";
import { restrictEvidence } from "@/lib/evidence/restricting";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { tiePaper } from "@/lib/proofs/papers/commands";
import { saveReport } from "@/lib/reports/commands";
import { signReport } from "@/lib/reports/editions/commands";
import { frozenReport, markOf } from "@/lib/reports/editions/freezing";
import { publishReport } from "@/lib/reports/editions/publishing";
import { photoCandidates, reportOfYear } from "@/lib/reports/queries";
import { withClient } from "@/scripts/database/connection";
import { appraisedYear, makeCommittee, makeSigner } from "@/tests/helpers/appraisal";
import { allOf, makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { jpegPhoto } from "@/tests/helpers/files";
import { concludeMeeting, gatheredMeeting } from "@/tests/helpers/meetings";
import { all, lines, openDocx } from "@/tests/helpers/opened-docx";
import { cookieOfActor, requestTo } from "@/tests/helpers/requests";
import { untilWaiting } from "@/tests/helpers/waiting";
import { makeEvidence, makePeople, move, openYear, replaceFile, type TestPeople } from "@/tests/helpers/year";

const database = await freshDatabase();

const YEAR = 2026;
const december = <T>(work: () => Promise<T>) => onDay(plainDate("2026-12-21"), work);
let bloc: TestBloc;
let unit: TestUnit;
let people: TestPeople;
let assessmentId: string;
let photoOfUnit: string;

const get = (path: string) => new Request(`http://localhost:3000${path}`);
const result = (org = "khoi", year = "2026", request = get(`/ket-qua/${org}/${year}`)) =>
  byOrganisation(request, { params: Promise.resolve({ org, year }) });

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 1);
  people = await makePeople(bloc);
  const [first, second] = bloc.units;
  if (!first || !second) throw new Error("no units");
  unit = first;
  await onDay(plainDate("2026-12-01"), async () => {
    await openYear(bloc, people.staff, YEAR, [{ unitId: second.id, reason: "Mới thành lập." }]);
    const place = { orgId: bloc.orgId, unitId: unit.id, branchId: null };
    const received = must(await receiveFile(Readable.from([await jpegPhoto()]), "anh.jpg"));
    const form = { factDate: "2026-03-26", caption: "Ra quân Tháng Thanh niên" };
    photoOfUnit = must(await uploadEvidence(people.secretary, place, received, form)).id;
    assessmentId = await appraisedYear(people, unit);
  });
});

describe("a year's result", () => {
  test("tells nothing of an appraisal that is under way, to whomever reads the report", async () => {
    const judged = async () => {
      const { matter } = must(await december(() => reportOfYear(people.voter, bloc.orgId, YEAR)));
      return matter.facts.groups.flatMap(({ items }) => items).some((item) => item.judged > 0);
    };
    expect(await judged()).toBe(true);
    await december(async () =>
      must(await move(people.leader, assessmentId, "SUBMITTED", { reason: "Xem lại nội dung 1.1." })),
    );
    expect(await judged()).toBe(false);
    await december(async () => must(await move(people.staff, assessmentId, "APPRAISED")));
    expect(await judged()).toBe(true);
  });

  test("is not published before a decision has its number", async () => {
    expect(await december(() => publishReport(people.leader, bloc.orgId, YEAR))).toMatchObject({
      reason: "conflict",
    });
    expect((await result()).status).toBe(404);
  });

  test("takes pictures from the year's evidence; others, and a stale choice, are refused", async () => {
    const [found] = await photoCandidates(people.staff, bloc.orgId, YEAR);
    expect(found).toMatchObject({ id: photoOfUnit, caption: "Ra quân Tháng Thanh niên" });
    const photos = [{ evidenceId: photoOfUnit, caption: "Ra quân", hasConsent: true }];
    const save = (input: object, actor = people.staff) =>
      december(() =>
        saveReport(actor, bloc.orgId, YEAR, { authorName: "Ban biên tập", photos, version: null, ...input }),
      );
    expect(await save({}, people.secretary)).toMatchObject({ reason: "forbidden" });
    expect(await save({ photos: [{ evidenceId: assessmentId, caption: "Lạ" }] })).toMatchObject({
      reason: "invalid",
    });
    expect(await save({ photos: [{ evidenceId: photoOfUnit, caption: " " }] })).toMatchObject({
      reason: "invalid",
    });
    expect(must(await save({})).version).toBe(1);
    expect(await save({})).toMatchObject({
      reason: "stale",
      current: { version: 1, authorName: "Ban biên tập", photos: [{ evidenceId: photoOfUnit }] },
    });
    expect(must(await save({ version: 1 })).version).toBe(2);
    const replaced = await makeEvidence(people.secretary, unit);
    await replaceFile(people.secretary, replaced, "application/pdf");
    const offered = (await photoCandidates(people.staff, bloc.orgId, YEAR)).map(({ id }) => id);
    expect(offered).toEqual([photoOfUnit]);
    const old = [{ evidenceId: replaced, caption: "Ảnh đã thay", hasConsent: true }];
    expect(await save({ version: 2, photos: old })).toMatchObject({ reason: "invalid" });
  });

  test("shows no paper of a member's case, and what it shows becomes none", async () => {
    const [admission] = await sql(
      database,
      `INSERT INTO member_cases (org_id, unit_id, person_name, procedure, entry, state, charter_version, opened_on,
        created_by_id, created_by) VALUES ($1, $2, 'Lê Thị Đơn', 'admission', 'stepwise', 'applied', '2022', '2026-03-01',
        gen_random_uuid(), 'Người thử') RETURNING id`,
      [bloc.orgId, unit.id],
    );
    const bearer = bearerWord({ kind: "case", id: String(admission?.id) });
    expect(await tiePaper(people.secretary, { bearer, evidence: photoOfUnit })).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("báo cáo năm"),
    });
    const received = must(await receiveFile(Readable.from([await jpegPhoto()]), "don.jpg"));
    const place = { orgId: bloc.orgId, unitId: unit.id, branchId: null };
    const paper = must(
      await uploadEvidence(people.secretary, place, received, { factDate: "2026-03-26" }),
    ).id;
    const save = (version: number) =>
      december(() =>
        saveReport(people.staff, bloc.orgId, YEAR, {
          authorName: "Ban biên tập",
          version,
          photos: [photoOfUnit, paper].map((evidenceId) => ({
            evidenceId,
            caption: "Ảnh",
            hasConsent: true,
          })),
        }),
      );
    must(await tiePaper(people.secretary, { bearer, evidence: paper }));
    expect(await save(2)).toMatchObject({ reason: "invalid" });
  });

  test("shows no picture that is restricted while it is chosen", async () => {
    const received = must(await receiveFile(Readable.from([await jpegPhoto({ width: 640 })]), "moi.jpg"));
    const place = { orgId: bloc.orgId, unitId: unit.id, branchId: null };
    const { id } = must(await uploadEvidence(people.secretary, place, received, { factDate: "2026-03-26" }));
    const choose = (evidenceId: string, on: number) => {
      const photos = [{ evidenceId, caption: "Ra quân", hasConsent: true }];
      const input = { authorName: "Ban biên tập", photos, version: on };
      return december(() => saveReport(people.staff, bloc.orgId, YEAR, input));
    };
    const [chosen, restricted] = await withClient(database.adminUrl, async (client) => {
      await client.query("begin");
      await client.query("lock table report_photos in share mode");
      const choosing = choose(id, 2);
      await untilWaiting(client);
      const restricting = restrictEvidence(people.secretary, id, { isRestricted: true, version: 1 });
      await Promise.race([restricting, untilWaiting(client, 2)]);
      await client.query("commit");
      return Promise.all([choosing, restricting]);
    });
    must(chosen);
    expect(restricted).toMatchObject({ reason: "conflict" });
    must(await choose(photoOfUnit, 3));
  });

  test("is published by the upper secretary once the decision is recorded, and says it in public", async () => {
    await december(async () => {
      const members = await makeCommittee(bloc, 2);
      const called = { staff: people.staff, chair: people.leader, orgId: bloc.orgId, year: YEAR };
      const meeting = await gatheredMeeting(called, [assessmentId]);
      for (const member of members) must(await castVote(member, assessmentId, { choice: "in_favour" }));
      const signerId = await makeSigner(bloc.orgId);
      must(await castVote(people.voter, assessmentId, { choice: "in_favour" }));
      must(await concludeMeeting(people.staff, meeting));
      must(
        await recordDecision(people.leader, bloc.orgId, YEAR, {
          number: "58",
          signedOn: "2026-12-21",
          signerId,
        }),
      );
      const view = must(await reportOfYear(people.leader, bloc.orgId, YEAR));
      const seen = markOf(must(frozenReport(view)), view);
      const signature = { number: "12", signedOn: "2026-12-21", signerId, seen };
      must(await signReport(people.leader, bloc.orgId, YEAR, signature));
      expect(await publishReport(people.staff, bloc.orgId, YEAR)).toMatchObject({ reason: "forbidden" });
      must(await publishReport(people.leader, bloc.orgId, YEAR));
      expect(await publishReport(people.leader, bloc.orgId, YEAR)).toMatchObject({ reason: "conflict" });
    });
    const page = await result();
    const html = await page.text();
    expect(page.status).toBe(200);
    for (const words of [
      "1/1",
      "Đoàn Sở số 1",
      "58-QĐ/ĐTN",
      "21/12/2026",
      "Ra quân",
      "Ban biên tập",
      "“3 chủ động”",
    ])
      expect(html).toContain(words);
    expect(html).not.toMatch(/<script/i);
    expect(page.headers.get("set-cookie")).toBeNull();
    expect(page.headers.get("content-security-policy")).toContain("script-src 'none'");
    const again = get("/ket-qua/khoi/2026");
    again.headers.set("if-none-match", page.headers.get("etag") ?? "");
    expect((await result("khoi", "2026", again)).status).toBe(304);
  });

  test("stands at its short address and on the first page; a lost year is a plain page", async () => {
    const short = await byYear(get("/ket-qua/2026"), { params: Promise.resolve({ org: "2026" }) });
    expect(await short.text()).toContain("58-QĐ/ĐTN");
    expect(await (await landing(get("/"))).text()).toContain("/ket-qua/khoi/2026");
    expect((await result("khoi", "2025")).status).toBe(404);
    expect((await byYear(get("/ket-qua/khoi"), { params: Promise.resolve({ org: "khoi" }) })).status).toBe(
      404,
    );
  });

  test("shows a copy of the picture under an id of its own, and the unit's file under none", async () => {
    const row = await allOf(bloc.orgId).reportEditionPhoto.findFirst({ select: { id: true, sha256: true } });
    const shown = await photo(get(`/anh/${row?.id}`), { params: Promise.resolve({ id: row?.id ?? "" }) });
    expect(shown.headers.get("content-type")).toBe("image/jpeg");
    expect((await shown.arrayBuffer()).byteLength).toBeGreaterThan(1000);
    expect(shown.headers.get("cache-control")).toBe("public, no-cache");
    const held = { headers: { "if-none-match": shown.headers.get("etag") ?? "" } };
    const again = new Request(`http://localhost:3000/anh/${row?.id}`, held);
    expect((await photo(again, { params: Promise.resolve({ id: row?.id ?? "" }) })).status).toBe(304);
    const original = await photo(get(`/anh/${photoOfUnit}`), {
      params: Promise.resolve({ id: photoOfUnit }),
    });
    expect(original.status).toBe(404);
  });

  test("is a Word file, no draft any more, with unit, N/M and signer in their places", async () => {
    const path = "/api/v1/reports/2026/summary.docx";
    const request = requestTo(path, await cookieOfActor(people.staff));
    const answer = await summary(request, { params: Promise.resolve({ year: "2026" }) });
    expect(answer.status).toBe(200);
    const { read } = await openDocx(new Uint8Array(await answer.arrayBuffer()));
    const text = lines(await read("word/document.xml"));
    const place = (words: string) => text.findIndex((line) => line.includes(words));
    expect(place("TỈNH ĐOÀN SÔNG LAM")).toBeGreaterThanOrEqual(0);
    expect(place("BÁO CÁO")).toBeGreaterThan(place("TỈNH ĐOÀN SÔNG LAM"));
    expect(place("1/1 tổ chức Đoàn cơ sở")).toBeGreaterThan(place("BÁO CÁO"));
    expect(place("TM. BAN THƯỜNG VỤ")).toBeGreaterThan(place("1/1 tổ chức Đoàn cơ sở"));
    expect(place("Lê Minh Khôi")).toBeGreaterThan(place("TM. BAN THƯỜNG VỤ"));
    expect(place("Đoàn Sở số 1")).toBeGreaterThan(place("Lê Minh Khôi"));
    expect(place("DỰ THẢO")).toBe(-1);
    expect(place("Số: 12-BC/ĐTN")).toBeGreaterThanOrEqual(0);
    expect(all(await read("word/document.xml"), "w:drawing").length).toBeGreaterThan(0);
    const stranger = requestTo(path, await cookieOfActor(people.secretary));
    expect((await summary(stranger, { params: Promise.resolve({ year: "2026" }) })).status).toBe(403);
  });

  test("counts what is known and is silent about what is not", async () => {
    const { facts } = must(await reportOfYear(people.leader, bloc.orgId, YEAR));
    const factOf = (key: string) => facts.find((fact) => fact.key === key)?.value;
    expect(factOf("recognised")).toBe("1");
    expect(factOf("total")).toBe("1");
    expect(factOf("members")).toBeUndefined();
  });
});
