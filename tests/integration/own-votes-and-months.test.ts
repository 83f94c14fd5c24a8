import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { correctDeferral, openDeferral, pasteDeferrals, recordDeferral } from "@/lib/deferrals/commands";
import { extendDeferral } from "@/lib/deferrals/extending";
import { feeLineOf } from "@/lib/fees/member/queries";
import { setMemberTerms } from "@/lib/members/terms/commands";
import { memberTerms } from "@/lib/members/terms/queries";
import { DEFAULT_TERMS, type MemberTerms } from "@/lib/members/terms/types";
import {
  openOutstanding,
  takeOutstandingBack,
  takeOutstandingStep,
} from "@/lib/outstanding-members/commands";
import { outstandingPaper } from "@/lib/outstanding-members/papers/made";
import { outstandingDetail } from "@/lib/outstanding-members/queries";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { openRemoval, takeRemovalBack, takeRemovalStep } from "@/lib/removals/commands";
import { removalPaper } from "@/lib/removals/papers";
import { removalDetail } from "@/lib/removals/queries";
import { correctRemoval, recordRemoval } from "@/lib/removals/recording";
import { makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase } from "@/tests/helpers/database";
import { makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { pasteSeen } from "@/tests/helpers/pasted";

await freshDatabase();

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
const now = <T>(act: () => Promise<T>, day = "2026-11-20") => onDay(plainDate(day), act);

beforeAll(async () => {
  bloc = await makeBloc("khoi", 1, 2);
  cast = await makeCast(bloc);
});

const someone = async (name: string) => (await makeMember(cast.secretary, unitOf(bloc), name)).id;
const set = async (terms: Partial<MemberTerms>) => {
  const { version } = await memberTerms(cast.staff, bloc.orgId);
  must(await setMemberTerms(cast.staff, bloc.orgId, { ...DEFAULT_TERMS, ...terms, version }));
};
const VOTES = { entitled: "15", present: "15", votesAgainst: "0" };
const notOver = (share: string) => ({
  fields: [{ path: "votesFor", message: expect.stringContaining(`chưa quá ${share} số người có mặt`) }],
});
const over = (share: string) => ({
  fields: [{ path: "votesFor", message: expect.stringContaining(`đã quá ${share} số người có mặt`) }],
});

test("the share of a branch's vote on a removal is the organisation's own, and a vote keeps the one of then", async () => {
  const lapse = { lapse: "fee", firstMonth: "1/2026", lastMonth: "3/2026", tried: "Đã nhắc" };
  const input = { member: await someone("Lê Thị Xóa"), ...lapse, day: "2026-05-04" };
  const { id } = must(await now(() => openRemoval(cast.branchSecretary, input)));
  const versionOf = async () => must(await removalDetail(cast.secretary, id)).version;
  const vote = async (act: string, votesFor: string) => {
    const step = { act, day: "2026-05-10", ...VOTES, votesFor, version: await versionOf() };
    return now(() => takeRemovalStep(cast.branchSecretary, id, step));
  };
  const back = async () => {
    const version = await versionOf();
    return now(() => takeRemovalBack(cast.branchSecretary, id, { note: "Đếm lại", version }));
  };
  const minutes = async () => JSON.stringify(must(await removalPaper(cast.secretary, id, "minutes")).paper);
  const keptShare = async () => must(await removalDetail(cast.secretary, id)).removal.votePercent;
  await set({ removalVotePercent: 66 });
  expect(await vote("vote", "9")).toMatchObject(notOver("66%"));
  expect(await vote("vote_down", "10")).toMatchObject(over("66%"));
  must(await vote("vote_down", "9"));
  await set({});
  expect(await minutes()).toContain("tán thành chưa quá 66% số người có mặt; hội nghị không thông qua");
  must(await back());
  expect(await keptShare()).toBeNull();
  must(await vote("vote", "9"));
  await set({ removalVotePercent: 66 });
  expect(await minutes()).toContain("tán thành quá một nửa số người có mặt; hội nghị thông qua");
  // What is approved by the vote of then, and taken back, has been voted by that share all the same.
  const approve = { act: "approve", day: "2026-05-12", docNumber: "9-QĐ", version: await versionOf() };
  must(await now(() => takeRemovalStep(cast.secretary, id, approve)));
  const version = await versionOf();
  must(await now(() => takeRemovalBack(cast.secretary, id, { note: "Ghi nhầm", version })));
  expect(await keptShare()).toBe(50);
});

test("who decides a removal is the organisation's own, and a case keeps who was to decide when it was opened", async () => {
  const lapse = { lapse: "fee", firstMonth: "1/2026", lastMonth: "3/2026" };
  const opened = async (name: string) => {
    const input = { member: await someone(name), ...lapse, tried: "Đã nhắc", day: "2026-05-04" };
    return must(await now(() => openRemoval(cast.branchSecretary, input))).id;
  };
  const step = async (actor: Actor, id: string, act: string, more: object) => {
    const { version } = must(await removalDetail(cast.secretary, id));
    return now(() => takeRemovalStep(actor, id, { act, day: "2026-05-10", ...more, version }));
  };
  const vote = (id: string) => step(cast.branchSecretary, id, "vote", { ...VOTES, votesFor: "10" });
  const words = async (id: string, paper: "minutes" | "decision") =>
    JSON.stringify(must(await removalPaper(cast.secretary, id, paper)).paper);
  const [above, decided] = [await opened("Lê Thị Trên"), { docNumber: "9-QĐ" }];
  await set({ removalDecider: "branch" });
  const own = await opened("Lê Thị Dưới");
  await set({});
  for (const id of [above, own]) must(await vote(id));

  expect(await step(cast.branchSecretary, above, "approve", decided)).toMatchObject({ reason: "forbidden" });
  must(await step(cast.secretary, above, "approve", decided));
  must(await step(cast.branchSecretary, own, "approve", decided));
  expect(must(await removalDetail(cast.secretary, own)).state).toBe("removed");
  expect(await words(own, "minutes")).not.toContain("đề nghị xóa tên");
  expect(await words(above, "minutes")).toContain("đề nghị xóa tên");
  const [branch, unit] = ["Chi đoàn 1", "Đoàn Sở số 1"];
  expect(await words(own, "decision")).toContain(`"issuer":"BCH ${branch}"`);
  expect(await words(own, "decision")).toContain(`BAN CHẤP HÀNH ${branch}`.toLocaleUpperCase("vi"));
  expect(await words(above, "decision")).toContain(`"issuer":"BCH ${unit}"`);

  await set({ removalDecider: "branch" });
  const told = { member: await someone("Lê Thị Ghi"), ...lapse, docNumber: "9-QĐ", day: "2026-05-10" };
  const { id } = must(await now(() => recordRemoval(cast.secretary, told)));
  await set({});
  expect(await words(id, "decision")).toContain(`"issuer":"BCH ${branch}"`);
});

test("so is the share of its choosing an outstanding member, apart from the resolution's", async () => {
  const proposed = { member: await someone("Lê Thị Ưu"), merits: "Gương mẫu", day: "2026-06-01" };
  const { id } = must(await now(() => openOutstanding(cast.branchSecretary, proposed)));
  const versionOf = async () => must(await outstandingDetail(cast.secretary, id)).version;
  const vote = async (act: string, votesFor: string) => {
    const step = { act, day: "2026-06-10", ...VOTES, votesFor, version: await versionOf() };
    return now(() => takeOutstandingStep(cast.branchSecretary, id, step));
  };
  const minutes = async () =>
    JSON.stringify(must(await outstandingPaper(cast.secretary, id, "minutes")).paper);
  await set({ choosingVotePercent: 66, outstandingVotePercent: 90 });
  expect(await vote("choose", "9")).toMatchObject(notOver("66%"));
  expect(await vote("choose_not", "10")).toMatchObject(over("66%"));
  must(await vote("choose", "10"));
  await set({});
  expect(await minutes()).toContain("tán thành quá 66% số người có mặt; hội nghị thông qua");
  expect(must(await outstandingDetail(cast.secretary, id)).outstanding).toMatchObject({
    choosingPercent: 66,
    votePercent: null,
  });
  const version = await versionOf();
  must(await now(() => takeOutstandingBack(cast.branchSecretary, id, { note: "Đếm lại", version })));
  expect(must(await outstandingDetail(cast.secretary, id)).outstanding.choosingPercent).toBeNull();
  must(await vote("choose", "8"));
  await set({ choosingVotePercent: 66 });
  expect(await minutes()).toContain("tán thành quá một nửa số người có mặt; hội nghị thông qua");
});

test("how many months missed take a name from the roll is said by charter XIII, before it by the organisation", async () => {
  await set({ removalMonths: 4 });
  const member = await someone("Lê Thị Bỏ");
  const lapse = { member, lapse: "fee", firstMonth: "1/2026", lastMonth: "3/2026" };
  const open = (day: string) =>
    now(() => openRemoval(cast.branchSecretary, { ...lapse, tried: "Đã nhắc", day }));
  const tooFew = {
    fields: [{ path: "lastMonth", message: expect.stringContaining("Phải đủ 4 tháng liền") }],
  };
  expect(await open("2026-06-30")).toMatchObject(tooFew);
  must(await open("2026-07-01"));

  const told = { ...lapse, member: await someone("Lê Thị Đã Xóa"), docNumber: "9-QĐ" };
  const { member: _, ...rest } = told;
  const record = (day: string) => now(() => recordRemoval(cast.secretary, { ...told, day }));
  expect(await record("2026-06-30")).toMatchObject(tooFew);
  const { id } = must(await record("2026-07-01"));
  // What was recorded goes by the charter of its day, also where that is corrected.
  const corrected = (day: string) =>
    now(() => correctRemoval(cast.secretary, id, { ...rest, day, version: 1 }));
  expect(await corrected("2026-06-30")).toMatchObject(tooFew);
  must(await corrected("2026-07-02"));

  await set({ removalMonths: 6 });
  const line = (day: string) => now(() => feeLineOf(cast.secretary, member), day);
  expect(await line("2026-06-20")).not.toContain("tháng liền");
  expect(await line("2026-07-01")).toContain("Chưa đóng 6 tháng liền");
  await set({ removalMonths: 5 });
  expect(await line("2026-06-20")).toContain("Chưa đóng 5 tháng liền");
});

test("how long one deferral lasts is said by charter XIII, before it by the organisation", async () => {
  await set({ deferralMonths: 6 });
  const span = { fromDay: "2026-06-15", toDay: "2027-06-14", reason: "Đi học" };
  const tooLong = {
    fields: [{ path: "toDay", message: "Mỗi lần hoãn không quá 6 tháng, muộn nhất 14/12/2026." }],
  };
  const open = (member: string, day: string) =>
    now(() => openDeferral(cast.branchSecretary, { member, ...span, day }));
  const asks = await someone("Lê Thị Xin Hoãn");
  expect(await open(asks, "2026-06-10")).toMatchObject(tooLong);
  must(await open(asks, "2026-07-01"));

  const member = await someone("Lê Thị Hoãn");
  const record = (told: object) =>
    now(() => recordDeferral(cast.branchSecretary, { member, ...span, ...told }));
  expect(await record({ day: "2026-06-10" })).toMatchObject(tooLong);
  const lines = ["Họ và tên\tHoãn từ ngày\tĐến ngày\tLý do\tNgày quyết định"];
  const table = [...lines, "Lê Thị Hoãn\t15/6/2026\t15/6/2027\tĐi học\t10/6/2026"].join("\n");
  expect(
    await now(() => pasteSeen(pasteDeferrals, cast.secretary, { unit: unitOf(bloc).id, table })),
  ).toMatchObject({
    fields: [{ path: "2.C" }],
  });
  const { id } = must(await record({ day: "2026-06-10", toDay: "2026-09-30" }));
  // The deferral is of XII, its extension is a decision under XIII.
  const corrected = (day: string, version: number, toDay = span.toDay) =>
    now(() => correctDeferral(cast.secretary, id, { ...span, toDay, day, version }));
  expect(await corrected("2026-06-12", 1)).toMatchObject(tooLong);
  must(await corrected("2026-07-02", 1));
  must(await corrected("2026-06-10", 2, "2026-09-30"));
  const more = { toDay: "2027-09-30", reason: "Học tiếp", day: "2026-09-20", docNumber: "4-QĐ", version: 3 };
  must(await now(() => extendDeferral(cast.secretary, id, more)));
});
