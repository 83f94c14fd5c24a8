import { beforeAll, describe, expect, test } from "vitest";
import { GET as byOrganisation } from "@/app/(public)/ket-qua/[org]/[year]/route";
import { GET as summary } from "@/app/api/v1/reports/[year]/summary.docx/route";
import { addUnits, changeCycle, closeCycle } from "@/lib/cycles/commands";
import { whyAbsent, yearSetting } from "@/lib/cycles/queries";
import { blocDashboard } from "@/lib/dashboard/bloc-queries";
import { castVote, recordDecision } from "@/lib/decisions/commands";
import { signProposal, takeBackProposal } from "@/lib/decisions/papers/proposal-signing";
import { decisionOfYear, proposalOfYear } from "@/lib/decisions/papers/queries";
import { resultsOfYear } from "@/lib/decisions/queries";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { signReport } from "@/lib/reports/editions/commands";
import { frozenReport, markOf } from "@/lib/reports/editions/freezing";
import { publishReport } from "@/lib/reports/editions/publishing";
import { unpublishedWords } from "@/lib/reports/editions/rules";
import { reportHead, reportOfYear } from "@/lib/reports/queries";
import { currentPlace } from "@/lib/units/current";
import { withClient } from "@/scripts/database/connection";
import { appraisedYear, judgeAll, makeSigner } from "@/tests/helpers/appraisal";
import { allOf, makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase } from "@/tests/helpers/database";
import { concludeMeeting, gatheredMeeting } from "@/tests/helpers/meetings";
import { lines, openDocx } from "@/tests/helpers/opened-docx";
import { cookieOfActor, requestTo } from "@/tests/helpers/requests";
import { untilWaiting } from "@/tests/helpers/waiting";
import { makePeople, move, openYear, submittedYear, type TestPeople, wholeYear } from "@/tests/helpers/year";

const database = await freshDatabase();

let bloc: TestBloc;
let people: TestPeople;
let cycleId: string;
let signerId: string;
/** Recognised; never registered; left out from the start; handed in, and appraised only after the first decision. */
let [one, two, three, four] = ["", "", "", ""];

const december = <T>(work: () => Promise<T>) => onDay(plainDate("2026-12-21"), work);
const reason = { reason: "Sáp nhập." };
const settled = (words: string) => ({
  reason: "conflict",
  message: expect.stringMatching(
    new RegExp(`Quyết định số 58-QĐ/ĐTN ngày 21/12/2026.*không đổi nữa.*${words}`),
  ),
});
const results = async () => must(await resultsOfYear(people.secretary, bloc.orgId, 2026));
const concluded = (id: string) =>
  december(async () => {
    const called = { staff: people.staff, chair: people.leader, orgId: bloc.orgId };
    const meeting = await gatheredMeeting(called, [id]);
    must(await castVote(people.voter, id, { choice: "in_favour" }));
    must(await concludeMeeting(people.staff, meeting));
  });
const decide = (number: string) =>
  december(() =>
    recordDecision(people.leader, bloc.orgId, 2026, { number, signedOn: "2026-12-21", signerId }),
  );
const viewed = () => december(async () => must(await reportOfYear(people.leader, bloc.orgId, 2026)));
const proposal = () => december(async () => must(await proposalOfYear(people.staff, bloc.orgId, 2026)));
const publicPage = async () => {
  const params = Promise.resolve({ org: bloc.code, year: "2026" });
  return (await byOrganisation(requestTo("/ket-qua/khoi/2026", null), { params } as never)).text();
};

beforeAll(async () => {
  bloc = await makeBloc("khoi", 4, 1);
  people = await makePeople(bloc);
  signerId = await makeSigner(bloc.orgId);
  const [first, second, third, fourth] = bloc.units;
  if (!first || !second || !third || !fourth) throw new Error("four units are wanted");
  const secretary = await makeActor("khoi.bithu4", "UNIT_SECRETARY", {
    orgId: bloc.orgId,
    unitId: fourth.id,
  });
  await onDay(plainDate("2026-11-20"), async () => {
    cycleId = await openYear(bloc, people.staff, 2026, [{ unitId: third.id, reason: "Mới thành lập." }]);
    one = await appraisedYear(people, first);
    four = await submittedYear(secretary, fourth);
  });
  two = (await wholeYear(people.staff, second)).id;
  three = (await wholeYear(people.staff, third)).id;
});

describe("who takes part in a year", () => {
  test("may change until a decision is recorded, and not in the moment in which it is", async () => {
    must(await move(people.staff, two, "NOT_PARTICIPATING", reason));
    must(await move(people.staff, two, "NOT_REGISTERED", reason));
    expect(must(await yearSetting(people.staff, bloc.orgId, 2026)).settled).toBeNull();
    await concluded(one);
    const [decided, left] = await withClient(database.adminUrl, async (client) => {
      await client.query("begin");
      await client.query("select 1 from cycles where id = $1 for update", [cycleId]);
      const first = decide("58");
      await untilWaiting(client);
      const second = move(people.staff, two, "NOT_PARTICIPATING", reason);
      await untilWaiting(client, 2);
      await client.query("commit");
      return Promise.all([first, second]);
    });
    must(decided);
    expect(left).toMatchObject(settled("tính là chưa được công nhận"));
  });

  test("is settled by it: nobody leaves, comes back or joins, and the words say what to do", async () => {
    const unit = { orgId: bloc.orgId, parentId: bloc.rootId, kind: "base_union" as const, code: "DV99" };
    const late = await allOf(bloc.orgId).unit.create({
      data: { ...unit, name: "Đoàn Sở mới", openedOn: new Date("2026-01-01") },
    });
    for (const id of [two, four])
      expect(await move(people.staff, id, "NOT_PARTICIPATING", reason)).toMatchObject(
        settled("Để nguyên đơn vị"),
      );
    expect(await move(people.staff, three, "NOT_REGISTERED", reason)).toMatchObject(settled("từ năm sau"));
    expect(await addUnits(people.staff, bloc.orgId, cycleId, { unitIds: [late.id] })).toMatchObject(
      settled("từ năm sau"),
    );
    const at = { orgId: bloc.orgId, unitId: late.id };
    expect(must(await whyAbsent(people.staff, at, 2026))).toMatch(/58-QĐ\/ĐTN.*từ năm sau/);
    expect(must(await yearSetting(people.staff, bloc.orgId, 2026)).settled).toContain("58-QĐ/ĐTN");
    const { report } = must(await reportHead(people.leader, bloc.orgId, 2026));
    expect(unpublishedWords(report, 2026)).toContain("Kết quả năm 2026 chưa công bố.");
    // Nor does what the decided units were judged by; a day that is still to come does.
    const { version, ...year } = must(await yearSetting(people.staff, bloc.orgId, 2026)).cycle;
    const { cutOff, registrationDue, inspectionOn, selfAssessmentDue, appraisalDue, decisionDue } = year;
    const days = { cutOff, registrationDue, inspectionOn, selfAssessmentDue, appraisalDue, decisionDue };
    const set = (more: object) =>
      changeCycle(people.staff, bloc.orgId, cycleId, { ...days, version, ...more });
    expect(await set({ votePercent: 90, cutOff: "2026-02-01" })).toMatchObject({
      reason: "conflict",
      message: expect.stringMatching(
        /58-QĐ\/ĐTN ngày 21\/12\/2026: giữ nguyên ngày chốt số liệu 30\/11\/2026, tỷ lệ phiếu 50%\./,
      ),
      fields: [{ path: "cutOff" }, { path: "votePercent" }],
    });
    for (const more of [{ voteBase: "present" }, { adoptionPercent: 66 }])
      expect(await set(more)).toMatchObject({ reason: "conflict", fields: [{}] });
    must(await set({ decisionDue: "2026-12-31" }));
    expect(await results()).toMatchObject({
      total: 3,
      recognised: 1,
      units: [
        { code: "DV01", result: "RECOGNISED" },
        { code: "DV02", result: null },
        { code: "DV03", result: "NOT_PARTICIPATING" },
        { code: "DV04", result: null },
      ],
    });
  });
});

describe("a year in which some units have no result", () => {
  test("is signed and published as N/M of the day of the decision, each unit with how far it came", async () => {
    const view = await viewed();
    const mark = { seen: markOf(must(frozenReport(view)), view) };
    must(
      await december(() =>
        signReport(people.leader, bloc.orgId, 2026, {
          number: "5",
          signedOn: "2026-12-21",
          signerId,
          ...mark,
        }),
      ),
    );
    must(await december(() => publishReport(people.leader, bloc.orgId, 2026)));
    const page = await publicPage();
    expect(page).toContain("<b>1/3</b>");
    expect(page).toContain("✕ Chưa được công nhận (chưa đăng ký)");
    expect(page).toContain("✕ Chưa được công nhận (đã nộp)");
    expect(page).toContain("Còn 2 đơn vị chưa được công nhận.");
    const params = Promise.resolve({ year: "2026" });
    const word = await summary(requestTo("/x", await cookieOfActor(people.staff)), { params } as never);
    const opened = await openDocx(new Uint8Array(await word.arrayBuffer()));
    const text = lines(await opened.read("word/document.xml")).join("\n");
    expect(text).toContain("1/3 tổ chức Đoàn cơ sở");
    expect(text).toContain("Chưa được công nhận (chưa đăng ký)");
    expect(text).toContain("Đoàn Sở số 2 (chưa đăng ký); Đoàn Sở số 4 (đã nộp)");
  });

  test("tells of a decision that comes after the page, whose N it raises and whose M it leaves", async () => {
    await december(async () => {
      await judgeAll(people.staff, four);
      must(await move(people.staff, four, "APPRAISED"));
    });
    await concluded(four);
    const waiting = { reason: "conflict", message: expect.stringContaining("Đoàn Sở số 4") };
    expect(await closeCycle(people.leader, bloc.orgId, cycleId)).toMatchObject(waiting);
    const late = <T>(work: () => Promise<T>) => onDay(plainDate("2026-12-28"), work);
    const laid = { number: "8", signedOn: "2026-12-28" };
    must(await late(() => signProposal(people.staff, bloc.orgId, 2026, laid)));
    // What asks for a decision comes before it, whichever of the two is recorded first.
    expect(await late(() => decide("61"))).toMatchObject({
      fields: [
        {
          path: "signedOn",
          message: expect.stringMatching(/trước ngày ký Tờ trình số 08-TTr.*28\/12\/2026/),
        },
      ],
    });
    const mistyped = { number: "08-TTr/ĐTN-VP", reason: "Ký ngày 10/12." };
    must(await late(() => takeBackProposal(people.staff, bloc.orgId, 2026, mistyped)));
    must(await late(() => decide("61")));
    const page = await publicPage();
    expect(page).toContain("<b>2/3</b>");
    expect(page).toContain("Quyết định số 61-QĐ/ĐTN ngày 21/12/2026 ghi thêm kết quả của Đoàn Sở số 4.");
    expect(page).toContain("✕ Chưa được công nhận (chưa đăng ký)");
    expect(page).not.toContain("(đã nộp)");
    expect(await results()).toMatchObject({ total: 3, recognised: 2 });
  });

  test("has its proposal numbered once the day of handing in is past; who registers still makes it a draft again", async () => {
    const { paper, signing } = await proposal();
    expect(paper.draft).toBe(true);
    expect(signing.lacks).toBeNull();
    must(
      await december(() =>
        signProposal(people.staff, bloc.orgId, 2026, { number: "9", signedOn: "2026-12-10" }),
      ),
    );
    expect((await proposal()).paper.draft).toBe(false);
    must(await december(() => move(people.sister, two, "REGISTERED")));
    expect(await proposal()).toMatchObject({
      paper: { draft: true },
      signing: {
        ended: [
          { number: "08-TTr/ĐTN-VP", mistaken: true, reason: "Ghi nhầm: Ký ngày 10/12." },
          { number: "09-TTr/ĐTN-VP", mistaken: false, reason: "Đoàn Sở số 2: đăng ký." },
        ],
      },
    });
  });

  test("shows its last decision as the year's, not a draft that lists nobody", async () => {
    const { paper, besides } = must(
      await december(() => decisionOfYear(people.staff, bloc.orgId, 2026, null)),
    );
    expect(paper.draft).toBe(false);
    expect(besides).toMatchObject([{ number: "58-QĐ/ĐTN" }]);
  });

  test("is closed though one of them handed in nothing, and stays what it was", async () => {
    expect(unpublishedWords(must(await reportHead(people.leader, bloc.orgId, 2026)).report, 2026)).toBeNull();
    must(await closeCycle(people.leader, bloc.orgId, cycleId));
    expect(await results()).toMatchObject({ total: 3, recognised: 2 });
    const { facts } = must(await december(() => blocDashboard(people.leader, bloc.orgId, 2026)));
    expect(facts.years).toMatchObject([
      { year: 2026, state: "closed", isDecided: true, everPublished: true },
    ]);
    expect(facts.publishedOn).toMatch(/^2026-12-/);
    expect(await move(people.sister, two, "ASSESSING")).toMatchObject({ reason: "conflict" });
  });

  test("is shown until the next one is open", async () => {
    const january = () => onDay(plainDate("2027-01-15"), () => currentPlace(people.sister, {}));
    expect(must(await january()).year).toBe(2026);
    await december(() => openYear(bloc, people.staff, 2027));
    expect(must(await january()).year).toBe(2027);
  });
});
