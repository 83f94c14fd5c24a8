import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { beforeAll, describe, expect, test } from "vitest";
import { GET as byOrganisation } from "@/app/(public)/ket-qua/[org]/[year]/route";
import { GET as signedPhoto } from "@/app/api/files/report-photos/[id]/route";
import { GET as summary } from "@/app/api/v1/reports/[year]/summary.docx/route";
import { type MemberActor, memberAtLink } from "@/lib/access/member-link";
import type { Actor } from "@/lib/access/types";
import { createActivity } from "@/lib/activities/commands";
import { castVote, recordDecision } from "@/lib/decisions/commands";
import { uploadEvidence } from "@/lib/evidence/intake/commands";
import { receiveFile } from "@/lib/evidence/intake/receiving";
import { makeMemberLinks } from "@/lib/member-links/commands";
import { openMemberLink, saveConsent } from "@/lib/member-links/own/commands";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { saveConsents, saveReport } from "@/lib/reports/commands";
import { chosenEdition } from "@/lib/reports/editions/choosing";
import { signReport } from "@/lib/reports/editions/commands";
import { frozenReport, markOf } from "@/lib/reports/editions/freezing";
import { openCorrection, publishReport, withdrawReport } from "@/lib/reports/editions/publishing";
import { signedSections } from "@/lib/reports/editions/signed-text";
import { photoCandidates, reportOfYear } from "@/lib/reports/queries";
import { changeParagraph, saveParagraph } from "@/lib/reports/writing/commands";
import { reportHistory } from "@/lib/reports/writing/queries";
import { restoreSave } from "@/lib/reports/writing/restoring";
import { withClient } from "@/scripts/database/connection";
import { appraisedYear, makeCommittee, makeSigner } from "@/tests/helpers/appraisal";
import { allOf, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { jpegPhoto } from "@/tests/helpers/files";
import { concludeMeeting, gatheredMeeting } from "@/tests/helpers/meetings";
import { branchOf, makeMember, unitOf } from "@/tests/helpers/members";
import { lines, openDocx } from "@/tests/helpers/opened-docx";
import { cookieOfActor, requestTo } from "@/tests/helpers/requests";
import { makePeople, openYear, type TestPeople } from "@/tests/helpers/year";

const database = await freshDatabase();

const YEAR = 2026;
const HOSTILE = `<script>alert(1)</script> {{x}} #set $y$ ${"dài ".repeat(1250)}`;
const later = <T>(work: () => Promise<T>) => onDay(plainDate("2026-12-21"), work);

let bloc: TestBloc;
let people: TestPeople;
let photo: string;
let signerId: string;

const at = { id: null, draftKey: "intro", part: "direction", version: null };
const save = (input: object, actor: Actor = people.staff) =>
  later(() => saveParagraph(actor, bloc.orgId, YEAR, { ...at, ...input }));
const act = (input: object) =>
  later(() => changeParagraph(people.staff, bloc.orgId, YEAR, { ...at, ...input }));
const view = () => later(async () => must(await reportOfYear(people.leader, bloc.orgId, YEAR)));
const intro = async () =>
  (await view()).sections.flatMap((part) => part.paragraphs).find((each) => each.draftKey === "intro");
const part = async (key: string) =>
  (await view()).sections.find((section) => section.key === key)?.paragraphs ?? [];
/** What whoever opens the page now would sign. */
const seenNow = async () => {
  const now = await view();
  const frozen = frozenReport(now);
  return frozen.ok ? markOf(frozen.value, now) : "";
};
const sign = async (
  input: { seen?: string; [typed: string]: unknown } = {},
  actor: Actor = people.leader,
) => {
  const seen = input.seen ?? (await seenNow());
  const typed = { number: "12", signedOn: "2026-12-21", signerId, ...input, seen };
  return later(() => signReport(actor, bloc.orgId, YEAR, typed));
};
/** As the page sends it that was opened now. */
const consentTo = async (photos: string[]) => {
  const version = (await view()).report?.photosVersion ?? 0;
  return later(() => saveConsents(people.staff, bloc.orgId, YEAR, { photos, version }));
};
/** Everybody in a picture of a signed report agrees. */
const agree = async () => {
  const photos = await allOf(bloc.orgId).reportEditionPhoto.findMany({ select: { id: true } });
  return must(await consentTo(photos.map(({ id }) => id)));
};
const publish = () => later(() => publishReport(people.leader, bloc.orgId, YEAR));
const page = () =>
  byOrganisation(new Request("http://localhost:3000/ket-qua/khoi/2026"), {
    params: Promise.resolve({ org: "khoi", year: "2026" }),
  });
const wordLines = async (query = "") => {
  const request = requestTo(`/x${query}`, await cookieOfActor(people.staff));
  const answer = await summary(request, { params: Promise.resolve({ year: "2026" }) });
  return lines(await (await openDocx(new Uint8Array(await answer.arrayBuffer()))).read("word/document.xml"));
};

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 1);
  people = await makePeople(bloc);
  const [unit, other] = bloc.units;
  if (!unit || !other) throw new Error("no units");
  await onDay(plainDate("2026-12-01"), async () => {
    await openYear(bloc, people.staff, YEAR, [{ unitId: other.id, reason: "Mới thành lập." }]);
    const place = { orgId: bloc.orgId, unitId: unit.id, branchId: null };
    const received = must(await receiveFile(Readable.from([await jpegPhoto()]), "anh.jpg"));
    photo = must(
      await uploadEvidence(people.secretary, place, received, { factDate: "2026-03-26", caption: "Ra quân" }),
    ).id;
    const id = await appraisedYear(people, unit);
    const members = [people.voter, ...(await makeCommittee(bloc, 2))];
    const called = { staff: people.staff, chair: people.leader, orgId: bloc.orgId };
    const meeting = await gatheredMeeting(called, [id]);
    for (const member of members) must(await castVote(member, id, { choice: "in_favour" }));
    must(await concludeMeeting(people.staff, meeting));
  });
  signerId = await makeSigner(bloc.orgId);
});

describe("the text of the report", () => {
  test("stands as drafted until somebody writes; units and strangers may not", async () => {
    expect(await intro()).toMatchObject({ state: "drafted", id: null, changed: [] });
    expect(await save({ text: "Khác" }, people.secretary)).toMatchObject({ reason: "forbidden" });
    const away = await makeBloc("xa", 1, 1);
    expect(
      await later(() => saveParagraph(people.staff, away.orgId, YEAR, { ...at, text: "Lạ" })),
    ).toMatchObject({
      reason: "not_found",
    });
    expect(await save({ text: "  " })).toMatchObject({ reason: "invalid", fields: [{ path: "text" }] });
    expect(await save({ text: "Lạ", draftKey: "group.9", part: "group.9" })).toMatchObject({
      reason: "not_found",
    });
  });

  test("is overwritten with its facts kept; a save over an old version shows the other text", async () => {
    expect(must(await save({ text: "Chữ của văn phòng." })).version).toBe(1);
    expect(await intro()).toMatchObject({ state: "edited", text: "Chữ của văn phòng.", changed: [] });
    expect(await save({ text: "Chữ đến sau." }, people.leader)).toMatchObject({
      reason: "stale",
      current: { text: "Chữ của văn phòng.", version: 1 },
    });
    expect(must(await save({ text: "Ghép hai bản.", version: 1 }, people.leader)).version).toBe(2);
  });

  test("says which fact has changed since, and takes the renewed draft", async () => {
    must(
      await later(() =>
        recordDecision(people.leader, bloc.orgId, YEAR, { number: "58", signedOn: "2026-12-20", signerId }),
      ),
    );
    const result = (await part("result"))[0];
    expect(result).toMatchObject({ state: "drafted", draftKey: "result" });
    const db = allOf(bloc.orgId);
    const row = await db.reportParagraph.findFirstOrThrow({ where: { draftKey: "intro" } });
    const basis = [{ key: "registered", label: "Đoàn cơ sở đăng ký", value: "0" }];
    await db.reportParagraph.updateMany({ where: { id: row.id }, data: { basis } });
    const changed = (await intro())?.changed ?? [];
    expect(changed).toContainEqual({ label: "Đoàn cơ sở đăng ký", before: "0", now: "1" });
    must(await act({ act: "renew", version: 2 }));
    expect(await intro()).toMatchObject({ state: "drafted", changed: [], version: 3 });
  });

  test("takes own paragraphs once, in any order, and leaves out what is left out", async () => {
    const id = randomUUID();
    const own = { id, draftKey: null, part: "direction", text: HOSTILE };
    must(await save(own));
    expect(await save(own)).toMatchObject({ reason: "stale" });
    must(await act({ id, draftKey: null, act: "up", version: 1 }));
    expect((await part("direction")).map(({ id: each }) => each === id)).toEqual([true, false]);
    expect(await act({ id, draftKey: null, act: "up", version: 1 })).toMatchObject({ reason: "conflict" });
    expect(
      (await wordLines()).some((line) => line.includes("<script>alert(1)</script> {{x}} #set $y$")),
    ).toBe(true);
    must(await act({ id, draftKey: null, act: "leave_out", version: 1 }));
    expect((await wordLines()).some((line) => line.includes("alert(1)"))).toBe(false);
    must(await act({ id, draftKey: null, act: "take_in", version: 2 }));
  });

  test("makes no heading where nothing is written", async () => {
    const headings = async () => (await wordLines()).filter((line) => /^(III|IV|V)\. /.test(line));
    expect(await headings()).toEqual(["III. KẾT QUẢ CÔNG NHẬN"]);
    must(await save({ id: randomUUID(), draftKey: null, part: "outlook", text: "Giữ nền nếp." }));
    expect(await headings()).toEqual(["III. KẾT QUẢ CÔNG NHẬN", "IV. PHƯƠNG HƯỚNG, KIẾN NGHỊ"]);
  });

  test("keeps every save, which can be looked at and brought back", async () => {
    const history = (number: number | null) =>
      later(async () => must(await reportHistory(people.voter, bloc.orgId, YEAR, number)));
    const { saves, view: now } = await history(null);
    expect(saves.map(({ number }) => number)).toEqual([...saves.keys()].reverse().map((n) => n + 1));
    expect((await history(1)).chosen?.content.sections[0]?.paragraphs[0]).toMatchObject({
      state: "edited",
      text: "Chữ của văn phòng.",
    });
    const restore = (version: number) =>
      later(() => restoreSave(people.staff, bloc.orgId, YEAR, { number: 1, version }));
    const [latest] = saves;
    expect(await restore((now.report?.version ?? 0) - 1)).toMatchObject({
      reason: "stale",
      message: expect.stringContaining(`${latest?.by} đã lưu bản ${latest?.number} (`),
    });
    must(await restore(now.report?.version ?? 0));
    const direction = await part("direction");
    expect(direction.filter(({ isLeftOut }) => !isLeftOut)).toMatchObject([{ text: "Chữ của văn phòng." }]);
    expect((await part("outlook")).map(({ isLeftOut }) => isLeftOut)).toEqual([true]);
    expect(await later(() => reportHistory(people.staff, bloc.orgId, YEAR, 999))).toMatchObject({
      reason: "not_found",
    });
  });
});

describe("signing, publishing, withdrawing", () => {
  test("asks for a signature first, and for a number, a day and a signer of that day", async () => {
    const photos = [{ evidenceId: photo, caption: "Ra quân", hasConsent: false }];
    must(
      await later(() =>
        saveReport(people.staff, bloc.orgId, YEAR, { authorName: "Ban biên tập", photos, version: null }),
      ),
    );
    expect(await publish()).toMatchObject({
      reason: "conflict",
      message: "Chưa công bố được: báo cáo chưa ghi số, ngày ký.",
    });
    const seen = await seenNow();
    expect(await sign({ seen }, people.staff)).toMatchObject({ reason: "forbidden" });
    for (const wrong of [
      { number: "58-QĐ/ĐTN" },
      { signedOn: "2026-12-22" },
      { signedOn: "2026-12-19" },
      { signerId: randomUUID() },
    ])
      expect(await sign({ seen, ...wrong })).toMatchObject({ fields: [{ path: Object.keys(wrong)[0] }] });
    expect(await sign({ seen: "chữ khác" })).toMatchObject({ reason: "stale" });
  });

  test("of two at once records one and tells the other; then nothing is written any more", async () => {
    const seen = await seenNow();
    const results = await Promise.all([sign({ seen }), sign({ seen, number: "13" })]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const told = results.find(({ ok }) => !ok);
    expect(told).toMatchObject({ reason: "conflict" });
    expect(told?.ok === false && told.message).toMatch(/đã ghi số 1[23]-BC\/ĐTN ngày 21\/12\/2026/);
    expect(await save({ text: "Muộn", version: 5 })).toMatchObject({ reason: "conflict" });
    expect(await allOf(bloc.orgId).reportEdition.count()).toBe(1);
  });

  test.each([
    "report_editions set number = '99-BC/ĐTN'",
    "report_edition_photos set caption = 'Khác'",
    "report_saves set act = 'text'",
    "report_photo_consents set is_given = true",
    "report_publications set published_by = ''",
    "report_withdrawals set reason = ''",
  ])("is changed and removed by nobody who serves: %s", async (text) => {
    const [table] = text.split(" ");
    for (const statement of [`update ${text}`, `delete from ${table}`, `truncate ${table} cascade`])
      await expect(withClient(database.url, (client) => client.query(statement))).rejects.toThrow(
        "permission denied",
      );
  });

  test("has its number in the paper, without the mark of a draft", async () => {
    const text = await wordLines();
    expect(text.some((line) => /Số: 1[23]-BC\/ĐTN/.test(line))).toBe(true);
    expect(text.some((line) => line.includes("DỰ THẢO"))).toBe(false);
    expect(text.some((line) => line.includes("Chữ của văn phòng."))).toBe(true);
  });

  test("is read where it was written in the words that were signed, whatever stands there today", async () => {
    const read = async () => {
      const chosen = must(await later(() => chosenEdition(people.leader, bloc.orgId, YEAR, {})));
      return chosen ? signedSections(chosen.paper, chosen.annex) : [];
    };
    const signed = await read();
    const text = await wordLines();
    expect(signed.map(({ key }) => key)).toEqual(expect.arrayContaining(["direction", "group.1", "result"]));
    const paragraphs = signed.flatMap((section) => section.paragraphs);
    expect(paragraphs.length).toBeGreaterThan(3);
    for (const paragraph of paragraphs) expect(text).toContain(paragraph);
    await sql(database, "UPDATE report_paragraphs SET text = 'Đổi sau khi ký'", []);
    const today = (await view()).sections.flatMap(({ paragraphs }) => paragraphs.map((one) => one.text));
    expect(today).toContain("Đổi sau khi ký");
    expect(await read()).toEqual(signed);
  });

  test("is not public while nobody confirmed the people in its picture; then it is, until they don't agree", async () => {
    expect(await publish()).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("Ra quân"),
    });
    const { id } = await allOf(bloc.orgId).reportEditionPhoto.findFirstOrThrow({ select: { id: true } });
    must(await consentTo([id]));
    expect(await consentTo([id])).toMatchObject({ reason: "conflict" });
    must(await publish());
    expect(await publish()).toMatchObject({ reason: "conflict" });
    const html = await (await page()).text();
    expect(html).toContain("Chữ của văn phòng.");
    expect(html).toContain(`/anh/${id}`);
    expect(html).not.toMatch(/<script/i);
    must(await consentTo([]));
    expect(await (await page()).text()).not.toContain(`/anh/${id}`);
    const seenBy = async (actor: Actor) =>
      (await signedPhoto(requestTo(`/x`, await cookieOfActor(actor)), { params: Promise.resolve({ id }) }))
        .status;
    expect([await seenBy(people.staff), await seenBy(people.secretary)]).toEqual([200, 404]);
  });

  test("is withdrawn with a reason and public again only as a corrected, newly signed report", async () => {
    const withdraw = (reason: string, actor = people.leader) =>
      later(() => withdrawReport(actor, bloc.orgId, YEAR, { reason }));
    expect(await withdraw("Sai số liệu", people.staff)).toMatchObject({ reason: "forbidden" });
    expect(await withdraw("")).toMatchObject({ reason: "invalid", fields: [{ path: "reason" }] });
    must(await withdraw("Sai số liệu của một đơn vị"));
    expect(await withdraw("Sai số liệu lần nữa")).toMatchObject({ reason: "conflict" });
    const gone = await page();
    expect(gone.status).toBe(410);
    const html = await gone.text();
    expect(html).toContain("đã thu hồi");
    expect(html).not.toContain("Sai số liệu");
    expect(await publish()).toMatchObject({ reason: "conflict" });
    must(await later(() => openCorrection(people.leader, bloc.orgId, YEAR, { reason: "Sửa số liệu" })));
    expect(
      await later(() => openCorrection(people.leader, bloc.orgId, YEAR, { reason: "Sửa số liệu" })),
    ).toMatchObject({
      reason: "conflict",
    });
    must(await save({ text: "Chữ đã sửa.", version: (await intro())?.version ?? null }));
    expect((await wordLines()).some((line) => line.includes("Chữ của văn phòng."))).toBe(true);
    expect((await wordLines("?draft=1")).some((line) => line.includes("Chữ đã sửa."))).toBe(true);
    const [first] = await allOf(bloc.orgId).reportEdition.findMany({ select: { id: true, number: true } });
    expect(await sign({ number: first?.number })).toMatchObject({ fields: [{ path: "number" }] });
    must(await sign({ number: "14" }));
    await agree();
    must(await publish());
    expect(await (await page()).text()).toContain("Chữ đã sửa.");
    expect(
      (await wordLines(`?edition=${first?.id}`)).some((line) => line.includes("Chữ của văn phòng.")),
    ).toBe(true);
  });

  test("loses the picture of people who take their word back, also while a report without it waits to be published", async () => {
    const shown = await allOf(bloc.orgId).reportEditionPhoto.findFirstOrThrow({
      where: { edition: { number: "14-BC/ĐTN" } },
      select: { id: true },
    });
    const isShown = async () => (await (await page()).text()).includes(`/anh/${shown.id}`);
    expect(await isShown()).toBe(true);
    must(await later(() => openCorrection(people.leader, bloc.orgId, YEAR, { reason: "Bỏ ảnh" })));
    const { report } = await view();
    const chosen = { authorName: "", photos: [], version: report?.photosVersion ?? null };
    must(await later(() => saveReport(people.staff, bloc.orgId, YEAR, chosen)));
    must(await sign({ number: "15" }));
    expect(await isShown()).toBe(true);
    must(await consentTo([]));
    expect(await isShown()).toBe(false);
  });

  test("loses the picture of an activity whose participant takes back the word to be shown, until it is looked at again", async () => {
    const unit = unitOf(bloc);
    const members: string[] = [];
    for (const name of ["Lê Thị Trong Ảnh", "Lê Thị Đứng Ngoài"])
      members.push((await makeMember(people.secretary, unit, name)).id);
    const [shownId = "", otherId = ""] = members;
    const activity = { unit: unit.id, title: "Ra quân", startsOn: "2026-03-26", kind: "volunteering" };
    must(await createActivity(people.secretary, { ...activity, evidence: [photo], members: [shownId] }));
    const shown = await allOf(bloc.orgId).reportEditionPhoto.findFirstOrThrow({
      where: { edition: { number: "14-BC/ĐTN" } },
      select: { id: true },
    });
    const isShown = async () => (await (await page()).text()).includes(`/anh/${shown.id}`);
    const confirm = () => consentTo([shown.id]);
    const refusing = async () =>
      (await photoCandidates(people.staff, bloc.orgId, YEAR)).find(({ id }) => id === photo)?.refusing;
    must(await confirm());
    expect([await isShown(), await refusing()]).toEqual([true, 0]);
    const says = async (id: string, isGiven: boolean, purpose = "public_photo") =>
      must(await saveConsent(await linkedMember(id), { purpose, version: 1, isGiven }));
    await says(otherId, false);
    await says(shownId, false, "contact");
    await says(shownId, true);
    expect([await isShown(), await refusing()]).toEqual([true, 0]);
    must(await later(() => openCorrection(people.leader, bloc.orgId, YEAR, { reason: "Xem lại ảnh" })));
    const version = (await view()).report?.photosVersion ?? 0;
    await says(shownId, false);
    expect([await isShown(), await refusing()]).toEqual([false, 1]);
    const before = { photos: [shown.id], version };
    expect(await later(() => saveConsents(people.staff, bloc.orgId, YEAR, before))).toMatchObject({
      reason: "stale",
    });
    const chosen = {
      authorName: "",
      version,
      photos: [{ evidenceId: photo, caption: "Ra quân", hasConsent: true }],
    };
    expect(await later(() => saveReport(people.staff, bloc.orgId, YEAR, chosen))).toMatchObject({
      reason: "stale",
    });
    expect(await isShown()).toBe(false);
    const told =
      "select detail from audit_events where type = 'consent.withdrawn' and subject_id = $1 order by id";
    expect(await sql(database, told, [shownId])).toMatchObject([
      { detail: { consent: "contact" } },
      { detail: { consent: "public_photo", photos: 1 } },
    ]);
    await says(shownId, true);
    expect([await isShown(), await refusing()]).toEqual([false, 0]);
    must(await confirm());
    expect(await isShown()).toBe(true);
  });
});

/** A member by an own link that was just opened. */
async function linkedMember(id: string): Promise<MemberActor> {
  const unit = unitOf(bloc);
  const asked = { unit: unit.id, branch: branchOf(unit).id, members: [id], replaces: true };
  const [link] = must(await makeMemberLinks(people.secretary, asked)).links;
  const secret = link?.url.split("/").at(-1) ?? "";
  const { device } = must(await openMemberLink(secret, null));
  const found = await memberAtLink(secret, device, null);
  if (found.state !== "open") throw new Error(found.state);
  return found.member;
}
