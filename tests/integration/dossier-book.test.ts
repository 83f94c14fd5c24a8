import { Readable } from "node:stream";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { openAdmission } from "@/lib/admissions/commands";
import { admissionDetail } from "@/lib/admissions/queries";
import { correctRecorded, recordAdmissions } from "@/lib/admissions/recorded/commands";
import { giveCardTo, introduce, takeAdmissionStep } from "@/lib/admissions/steps";
import { standingSteps } from "@/lib/cases/machine";
import { casesOfMember } from "@/lib/cases/queries";
import { recordAct } from "@/lib/committees/commands";
import { recordDeferral, takeDeferralStep } from "@/lib/deferrals/commands";
import { extendDeferral } from "@/lib/deferrals/extending";
import { openDiscipline, takeDisciplineStep } from "@/lib/discipline/commands";
import { recordDiscipline } from "@/lib/discipline/recording";
import { bookParts } from "@/lib/dossier/book";
import { saveSection } from "@/lib/dossier/commands";
import { dossierBook } from "@/lib/dossier/queries";
import type { BookPart } from "@/lib/dossier/types";
import { uploadEvidence } from "@/lib/evidence/intake/commands";
import { receiveFile } from "@/lib/evidence/intake/receiving";
import { bearerWord } from "@/lib/evidence/papers/types";
import { findMember } from "@/lib/members/queries";
import { everyMember } from "@/lib/members/roster/every";
import { rosterPlace } from "@/lib/members/roster/place";
import { onDay } from "@/lib/platform/clock";
import { addDays, plainDate } from "@/lib/platform/dates";
import { tiePaper } from "@/lib/proofs/papers/commands";
import { recordRemoval } from "@/lib/removals/recording";
import { makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase } from "@/tests/helpers/database";
import { pdf } from "@/tests/helpers/files";
import { branchOf, correctStatus, makeCast, makeMember, unitOf } from "@/tests/helpers/members";

await freshDatabase();

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;

const now = <T>(act: () => Promise<T>) => onDay(plainDate("2026-11-20"), act);

beforeAll(async () => {
  bloc = await makeBloc("khoi", 1, 1);
  cast = await makeCast(bloc);
});

const placeOf = () => ({ orgId: bloc.orgId, unitId: unitOf(bloc).id, branchId: branchOf(unitOf(bloc)).id });

let people = 0;
async function someone(): Promise<string> {
  people += 1;
  const birthDate = `2000-01-${String(people).padStart(2, "0")}`;
  return (await makeMember(cast.secretary, unitOf(bloc), "Lê Thị Sổ", { birthDate, confirmed: true })).id;
}

async function partOf(memberId: string, code: string): Promise<BookPart | undefined> {
  const book = must(await now(() => dossierBook(cast.secretary, memberId)));
  return bookParts(book).find((part) => part.code === code);
}
const rowsOf = async (memberId: string, code: string) => (await partOf(memberId, code))?.table?.rows;
/** Whether the national form says that there is a measure. */
const isMarked = async (ids: string) => {
  const place = must(await rosterPlace(cast.secretary, { unit: unitOf(bloc).code }));
  const [found] = await everyMember(
    place,
    { ids },
    { most: 1, sensitive: true, marksOn: plainDate("2026-11-20") },
  );
  return found?.marks?.disciplined;
};
const papersOf = async (memberId: string) => {
  const facts = (await partOf(memberId, "admission"))?.facts ?? [];
  return facts.find(({ term }) => term === "Văn bản kết nạp")?.value;
};

test("a lost Sổ and how it was made anew, from the first time on; printed only where it is told", async () => {
  const member = await someone();
  expect(await partOf(member, "lost_book")).toMatchObject({ edit: "lost_book", onlyTold: true });
  expect(await rowsOf(member, "lost_book")).toEqual([]);
  const rows = [
    { lostOn: "10/2026", note: "Mất khi chuyển trụ sở" },
    { lostOn: "2021", remadeOn: "5/9/2022", basis: "certificate" },
  ];
  const save = () => saveSection(cast.secretary, member, "lost_book", { version: 0, rows });
  must(await now(save));
  expect(await rowsOf(member, "lost_book")).toEqual([
    ["2021", "05/09/2022", "Giấy xác nhận của nơi kết nạp", ""],
    ["10/2026", "", "", "Mất khi chuyển trụ sở"],
  ]);
});

test("whoever left the list by a mere change of status did so in the Sổ too", async () => {
  const leaving = async (status: string) => {
    const id = await someone();
    const { version } = must(await findMember(cast.secretary, id)).member;
    must(await now(() => correctStatus(cast.secretary, id, { status, statusSince: "2026-10-05", version })));
    return [(await partOf(id, "transfers"))?.facts, (await partOf(id, "endings"))?.facts];
  };
  const told = (words: string) => [{ term: "Tình trạng", value: `${words} từ 05/10/2026` }];
  expect(await leaving("graduated")).toEqual([undefined, told("Trưởng thành Đoàn")]);
  expect(await leaving("moved")).toEqual([told("Chuyển đi"), undefined]);
  expect(await partOf(await someone(), "endings")).not.toHaveProperty("facts");
});

test("whoever may know of measures reads by which way a name left the roll, others that it did", async () => {
  const [expelled, struck] = [await someone(), await someone()];
  const decided = { docNumber: "7-QĐ/ĐTN", decidedOn: "2026-03-01", announcedOn: "2026-05-05" };
  const lapse = { lapse: "fee", firstMonth: "1/2026", lastMonth: "3/2026", docNumber: "8-QĐ/ĐTN" };
  await now(async () => {
    const measure = { member: expelled, about: "Việc kín", form: "expulsion", ...decided };
    must(await recordDiscipline(cast.secretary, measure));
    must(await recordRemoval(cast.secretary, { member: struck, ...lapse, day: "2026-05-05" }));
  });
  const said = async (actor: Actor, id: string) => {
    const parts = bookParts(must(await now(() => dossierBook(actor, id))));
    return parts.find(({ code }) => code === "endings")?.facts;
  };
  const told = (words: string) => [{ term: "Tình trạng", value: `${words} từ 05/05/2026` }];
  expect(await said(cast.secretary, expelled)).toEqual(told("Khai trừ"));
  expect(await said(cast.secretary, struck)).toEqual(told("Xóa tên"));
  for (const id of [expelled, struck])
    expect(await said(cast.committee, id)).toEqual(told("Đưa ra khỏi danh sách"));
});

test("its parts follow the order of the central form, the applicant's own first", async () => {
  const member = await someone();
  const parts = bookParts(must(await now(() => dossierBook(cast.secretary, member))));
  expect(parts.map(({ code }) => code)).toEqual([
    "identity",
    "study",
    "post",
    "health_and_party",
    "abroad",
    "family",
    "application",
    "admission",
    "reviews",
    "rewards",
    "discipline",
    "transfers",
    "residences",
    "endings",
    "lost_book",
  ]);
  const [identity] = parts;
  expect(identity?.facts?.map(({ term }) => term).slice(0, 12)).toEqual([
    "Họ và tên",
    "Họ tên khai sinh",
    "Tên gọi khác",
    "Giới tính",
    "Ngày sinh",
    "Quê quán",
    "Địa chỉ thường trú",
    "Nơi ở hiện nay",
    "Dân tộc",
    "Tôn giáo",
    "Thành phần gia đình",
    "Nghề nghiệp",
  ]);
});

describe("discipline stands under day and number of its decision", () => {
  test("recorded at once: neither under the announcement's day nor under the last one's", async () => {
    const member = await someone();
    const told = { about: "Bỏ sinh hoạt", form: "warning", docNumber: "12-QĐ/ĐTN" };
    const votes = { entitled: "30", present: "20", votesFor: "11", votesAgainst: "9" };
    const days = { decidedOn: "2026-03-02", announcedOn: "2026-03-10", endedOn: "2026-09-10" };
    must(await now(() => recordDiscipline(cast.secretary, { member, ...told, ...votes, ...days })));
    expect(await rowsOf(member, "discipline")).toEqual([
      ["02/03/2026", "Cảnh cáo", "Bỏ sinh hoạt", "12-QĐ/ĐTN, 02/03/2026"],
    ]);
  });

  test("step by step, with what answered an appeal", async () => {
    const member = await someone();
    const opening = { member, about: "Bỏ sinh hoạt", form: "warning", day: "2026-03-02" };
    const { id } = must(await now(() => openDiscipline(cast.branchSecretary, opening)));
    const ballot = { entitled: "30", present: "20", votesFor: "11", votesAgainst: "9" };
    const steps = [
      { act: "verify", day: "2026-03-03", person: "Tổ xác minh", note: "Đúng" },
      { act: "self_review", day: "2026-03-04", note: "Đã nhận lỗi" },
      { act: "vote", day: "2026-03-05", ...ballot },
      { act: "decide_above", day: "2026-03-06", docNumber: "13-QĐ/ĐTN", person: "Lê Ký", form: "warning" },
      { act: "announce", day: "2026-03-09" },
      { act: "appeal", day: "2026-03-12", note: "Cho là nặng" },
      { act: "uphold", day: "2026-04-01", docNumber: "15-TB/ĐTN", note: "Đúng" },
      { act: "end", day: "2026-09-09" },
    ];
    for (const [at, step] of steps.entries()) {
      // Decided, it takes effect when it is announced.
      if (at <= 4) expect(await rowsOf(member, "discipline")).toEqual([]);
      if (at <= 4) expect(await isMarked(member)).toBe(false);
      must(await now(() => takeDisciplineStep(cast.secretary, id, { ...step, version: at + 1 })));
    }
    expect(await isMarked(member)).toBe(true);
    expect(await rowsOf(member, "discipline")).toEqual([
      [
        "06/03/2026",
        "Cảnh cáo",
        "Bỏ sinh hoạt",
        "13-QĐ/ĐTN, 06/03/2026\nTrả lời khiếu nại: 15-TB/ĐTN, 01/04/2026",
      ],
    ]);
  });
});

test("every procedure stands in it however many there are, with its files by name", async () => {
  const member = await someone();
  const ids: string[] = [];
  for (let n = 0; n < 52; n += 1) {
    const [fromDay, toDay] = [1, 10].map((day) => addDays(plainDate("2010-01-01"), n * 30 + day));
    const told = { fromDay, toDay, reason: `Lần ${n + 1}`, docNumber: `${n + 1}-QĐ/CĐ` };
    ids.push(must(await now(() => recordDeferral(cast.secretary, { member, ...told, day: fromDay }))).id);
  }
  const bearer = bearerWord({ kind: "case", id: ids[0] ?? "" });
  for (const caption of ["Đơn xin hoãn", ""]) {
    const received = must(await receiveFile(Readable.from([pdf(caption)]), "biên bản.pdf"));
    const more = { factDate: "2010-01-02", caption };
    const { id: evidence } = must(await uploadEvidence(cast.secretary, placeOf(), received, more));
    must(await tiePaper(cast.secretary, { bearer, evidence }));
  }
  const rows = (await rowsOf(member, "endings")) ?? [];
  expect(rows).toHaveLength(52);
  expect(rows.at(-1)?.[2]).toBe("1-QĐ/CĐ, 02/01/2010\nTệp: Đơn xin hoãn\nTệp: biên bản.pdf");
  const seen = must(await findMember(cast.secretary, member));
  expect(await casesOfMember(cast.secretary, seen)).toHaveLength(52);
});

test("a deferral stands with span and reason while it runs, gone on with and ended", async () => {
  const member = await someone();
  const told = { fromDay: "2026-01-01", toDay: "2026-06-30", reason: "Đi học", docNumber: "2-QĐ/CĐ" };
  const { id } = must(
    await now(() => recordDeferral(cast.secretary, { member, ...told, day: "2025-12-20" })),
  );
  const first = ["20/12/2025", "Hoãn sinh hoạt từ 01/01/2026 đến 30/06/2026: Đi học", "2-QĐ/CĐ, 20/12/2025"];
  expect(await rowsOf(member, "endings")).toEqual([first]);

  const more = { toDay: "2026-12-31", reason: "Học tiếp", day: "2026-06-25", docNumber: "9-QĐ/CĐ" };
  const next = must(await now(() => extendDeferral(cast.secretary, id, { ...more, version: 1 })));
  const second = "Hoãn sinh hoạt từ 01/07/2026 đến 31/12/2026: Học tiếp";
  expect(await rowsOf(member, "endings")).toEqual([["25/06/2026", second, "9-QĐ/CĐ, 25/06/2026"], first]);

  const end = { act: "end", day: "2026-10-01", version: 1 };
  must(await now(() => takeDeferralStep(cast.secretary, next.id, end)));
  expect(await rowsOf(member, "endings")).toEqual([
    ["25/06/2026", `${second}\nTrở lại sinh hoạt ngày 01/10/2026`, "9-QĐ/CĐ, 25/06/2026"],
    first,
  ]);
});

describe("the papers of an admission", () => {
  const at = () => ({ unit: unitOf(bloc).id, branch: branchOf(unitOf(bloc)).id });

  test("recorded and corrected: the right one alone, and nothing of the wrong one stands", async () => {
    const memberId = await someone();
    const rows = [{ memberId, docNumber: "9-QĐ/ĐTN", day: "2026-03-26" }];
    const [id = ""] = must(await now(() => recordAdmissions(cast.secretary, { ...at(), rows }))).ids;
    const said = { docNumber: "10-QĐ/ĐTN", day: "2026-03-27" };
    must(await now(() => correctRecorded(cast.secretary, id, { ...said, version: 1 })));
    must(await now(() => correctRecorded(cast.secretary, id, { ...said, docNumber: "11-QĐ", version: 2 })));
    expect(await papersOf(memberId)).toBe("11-QĐ, 27/03/2026");
    const { steps } = must(await now(() => admissionDetail(cast.secretary, id)));
    expect(standingSteps(steps).map(({ docNumber }) => docNumber)).toEqual(["11-QĐ"]);
  });

  test("step by step: resolution and approval, not the card", async () => {
    const person = { fullName: "Mai Thị Thẻ", birthDate: "2003-05-01", gender: "female" };
    const opening = { ...at(), ...person, appliedOn: "2026-03-02" };
    const { id } = must(await now(() => openAdmission(cast.secretary, opening)));
    const take = (step: object) => now(() => takeAdmissionStep(cast.secretary, id, step)).then(must);
    await take({ act: "attend_class", day: "2026-03-10", version: 1 });
    const collective = { kind: "collective", name: "Chi hội 12A", day: "2026-03-11", version: 2 };
    must(await now(() => introduce(cast.secretary, id, collective)));
    const vote = { person: "Lê An", entitled: "20", present: "18", votesFor: "17", votesAgainst: "1" };
    await take({ act: "vote", day: "2026-03-12", ...vote, version: 3 });
    await take({ act: "request", day: "2026-03-13", docNumber: "05-NQ/CĐ", version: 4 });
    await take({ act: "approve", day: "2026-03-20", docNumber: "17-QĐ/ĐTN", version: 5 });
    await take({ act: "induct", day: "2026-03-26", version: 6 });
    const card = { cardNumber: "0012345", day: "2026-04-02", version: 7 };
    must(await now(() => giveCardTo(cast.secretary, id, card)));
    const { memberId } = must(await now(() => admissionDetail(cast.secretary, id)));
    expect(await papersOf(memberId ?? "")).toBe("05-NQ/CĐ, 13/03/2026; 17-QĐ/ĐTN, 20/03/2026");
    expect((await partOf(memberId ?? "", "application"))?.facts?.map(({ value }) => value)).toEqual([
      "02/03/2026",
      "Chi đoàn 1",
      "10/03/2026",
    ]);
  });
});

test("posts that a congress gave stand before the typed lines, and not again where typed", async () => {
  const member = await someone();
  const unit = unitOf(bloc);
  const seats = [{ member, name: "Lê Thị Sổ", post: "secretary", votes: 80 }];
  const congress = {
    unit: unit.id,
    kind: "congress",
    heldOn: "2022-05-10",
    place: "Hội trường",
    entitled: 90,
    present: 85,
    documentNumber: "01-NQ/ĐH",
    termFrom: "2022-05-10",
    termTo: "2027-05-10",
    seats,
    decision: { decisionNumber: "12-QĐ/ĐTN", decisionOn: "2022-06-01" },
  };
  must(await now(() => recordAct(cast.staff, congress)));
  const [given] = (await rowsOf(member, "post")) ?? [];
  expect(given).toEqual(["Trong Đoàn", "Bí thư", expect.any(String), "01/06/2022", "12-QĐ/ĐTN"]);
  const body = given?.[2] ?? "";
  const rows = [
    { side: "union", post: "Bí thư", place: body, since: "2022" },
    { side: "union", post: `bí thư ${body}` },
    { side: "union", post: "Bí thư", place: body, since: "2017", until: "2022" },
    { side: "outside", post: "Tổ trưởng", place: "Công đoàn", since: "2015" },
    { side: "outside", post: "Tổ viên", place: "Công đoàn", since: "2014", until: "2014" },
  ];
  must(await now(() => saveSection(cast.secretary, member, "post", { version: 0, rows })));
  expect(await rowsOf(member, "post")).toEqual([
    given,
    ["Ngoài Đoàn", "Tổ viên", "Công đoàn", "2014", ""],
    ["Ngoài Đoàn", "Tổ trưởng", "Công đoàn", "2015", ""],
    ["Trong Đoàn", "Bí thư", body, "2017 – 2022", ""],
  ]);
});
