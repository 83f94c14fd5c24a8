import { beforeAll, expect, test } from "vitest";
import { GET as byOrganisation } from "@/app/(public)/ket-qua/[org]/[year]/route";
import { GET as summary } from "@/app/api/v1/reports/[year]/summary.docx/route";
import { amendDecision } from "@/lib/decisions/amendments/commands";
import { castVote, recordDecision } from "@/lib/decisions/commands";
import { decisionOfYear } from "@/lib/decisions/papers/queries";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { signReport } from "@/lib/reports/editions/commands";
import { frozenReport, markOf } from "@/lib/reports/editions/freezing";
import { publishReport } from "@/lib/reports/editions/publishing";
import { reportOfYear } from "@/lib/reports/queries";
import { appraisedYear, makeSigner } from "@/tests/helpers/appraisal";
import { makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase } from "@/tests/helpers/database";
import { concludeMeeting, gatheredMeeting } from "@/tests/helpers/meetings";
import { lines, openDocx } from "@/tests/helpers/opened-docx";
import { cookieOfActor, requestTo } from "@/tests/helpers/requests";
import { makePeople, openYear, type TestPeople } from "@/tests/helpers/year";

await freshDatabase();

const BOTH = "Quyết định số 58-QĐ/ĐTN ngày 21/12/2026 và Quyết định số 61-QĐ/ĐTN ngày 28/12/2026";
const REVOKED =
  "Quyết định số 03-QĐ/ĐTN-VP ngày 05/01/2027 thu hồi việc công nhận 1 đơn vị đã ghi tại Quyết định số 58-QĐ/ĐTN.";

let bloc: TestBloc;
let people: TestPeople;
let signerId: string;
let last = "";
let first: { id: string; units: string[] };

async function decide(number: string, day: string, units: string[]): Promise<string> {
  return onDay(plainDate(day), async () => {
    const called = { staff: people.staff, chair: people.leader, orgId: bloc.orgId };
    const meeting = await gatheredMeeting(called, units);
    for (const id of units) must(await castVote(people.voter, id, { choice: "in_favour" }));
    must(await concludeMeeting(people.staff, meeting));
    const input = { number, signedOn: day, signerId, units };
    return must(await recordDecision(people.leader, bloc.orgId, 2026, input)).id;
  });
}

const january = <T>(work: () => Promise<T>) => onDay(plainDate("2027-01-20"), work);
const view = () => january(async () => must(await reportOfYear(people.leader, bloc.orgId, 2026)));
const result = async () => {
  const { draft } = await view();
  return (draft.paragraphs.at(-1)?.sentences ?? []).map(({ text }) => text);
};
const sign = async (signedOn: string) => {
  const seen = await view();
  const mark = markOf(must(frozenReport(seen)), seen);
  const input = { number: "5", signedOn, signerId, seen: mark };
  return january(() => signReport(people.leader, bloc.orgId, 2026, input));
};

beforeAll(async () => {
  bloc = await makeBloc("khoi", 3, 1);
  people = await makePeople(bloc);
  signerId = await makeSigner(bloc.orgId);
  const [one, two, three] = bloc.units;
  if (!one || !two || !three) throw new Error("three units");
  const secretary = await makeActor("khoi.bithu3", "UNIT_SECRETARY", { orgId: bloc.orgId, unitId: three.id });
  const ids = await onDay(plainDate("2026-11-20"), async () => {
    await openYear(bloc, people.staff);
    return [
      await appraisedYear(people, one),
      await appraisedYear({ ...people, secretary: people.sister }, two),
    ];
  });
  first = { id: await decide("58", "2026-12-21", ids), units: ids };
  // A unit that was appraised waits for another decision; before its appraisal there is none to draw up yet.
  const next = () =>
    onDay(plainDate("2026-12-22"), async () =>
      must(await decisionOfYear(people.staff, bloc.orgId, 2026, null)),
    );
  expect(await next()).toMatchObject({ paper: { draft: false }, besides: [] });
  const third = await onDay(plainDate("2026-11-20"), () => appraisedYear({ ...people, secretary }, three));
  expect((await next()).paper.draft).toBe(true);
  last = await decide("61", "2026-12-28", [third]);
});

test("a year that two decisions recognise names both, and is not signed before the later one", async () => {
  expect(await result()).toEqual([
    `Năm 2026, 3/3 tổ chức Đoàn cơ sở được Ban Thường vụ Đoàn Khối công nhận là Đoàn cơ sở “3 chủ động” theo ${BOTH}.`,
  ]);
  expect(await sign("2026-12-22")).toMatchObject({ fields: [{ path: "signedOn" }] });
});

test("the year's paper is the last decision of recognition once nobody waits for one, and the others are named beside it", async () => {
  const paperOf = async (id: string | null) =>
    must(await january(() => decisionOfYear(people.staff, bloc.orgId, 2026, id)));
  const shown = await paperOf(null);
  expect(shown.paper).toEqual((await paperOf(last)).paper);
  expect(shown.besides).toEqual([{ number: "58-QĐ/ĐTN", date: "2026-12-21" }]);
});

test("a revocation is named with number and day, and nothing states its result before it", async () => {
  const [unit] = first.units;
  const asked = { kind: "revocation", signedOn: "2027-01-05", signerId, units: [unit] };
  const revoke = (number: string, more = {}) =>
    january(() =>
      amendDecision(people.leader, first.id, { ...asked, number, reason: "Không đúng sự thật.", ...more }),
    );
  for (const [number, more] of [
    ["3-QĐ/TĐTN", {}],
    ["61-QĐ/ĐTN-VP", { signedOn: "2026-12-30" }],
  ] as const)
    expect(await revoke(number, more)).toMatchObject({ fields: [{ path: "number" }] });
  const { id } = must(await revoke("3-QĐ/ĐTN-VP"));
  const paper = must(await decisionOfYear(people.staff, bloc.orgId, 2026, id)).paper;
  expect(paper.head.number).toEqual({ value: "03", kind: "QĐ", issuerCode: "ĐTN-VP" });
  const said = await result();
  expect(said[0]).toContain(`2/3 tổ chức`);
  expect(said.slice(1)).toEqual([REVOKED, "Còn 1 đơn vị chưa được công nhận."]);
  expect(await sign("2027-01-04")).toMatchObject({
    fields: [{ path: "signedOn", message: expect.stringContaining("05/01/2027") }],
  });
  must(await sign("2027-01-06"));
});

test("paper, public page and annex say the same", async () => {
  const cookie = await cookieOfActor(people.staff);
  const response = await summary(requestTo("/x", cookie), {
    params: Promise.resolve({ year: "2026" }),
  } as never);
  const word = await openDocx(new Uint8Array(await response.arrayBuffer()));
  const text = lines(await word.read("word/document.xml")).join("\n");
  must(await january(() => publishReport(people.leader, bloc.orgId, 2026)));
  const params = Promise.resolve({ org: bloc.code, year: "2026" });
  const page = await (
    await byOrganisation(requestTo("/ket-qua/khoi/2026", null), { params } as never)
  ).text();
  for (const paper of [text, page]) {
    expect(paper).toContain(BOTH);
    expect(paper).toContain(REVOKED);
  }
  expect(page).toContain(
    `<small>${BOTH}</small><small>Người ký: Lê Minh Khôi</small><small>${REVOKED}</small>`,
  );
  const facts = (await view()).facts.map(({ value }) => value);
  expect(facts).toEqual(expect.arrayContaining([BOTH, "Quyết định số 03-QĐ/ĐTN-VP ngày 05/01/2027"]));
});
