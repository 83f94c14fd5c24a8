import type { UnitStanding } from "@/lib/assessments/other-years";
import type { AssessmentState } from "@/lib/assessments/types";
import { yearToOpen } from "@/lib/cycles/rules";
import { WHEN_NOBODY_VOTES } from "@/lib/decisions/messages";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { finish, publishClosed, record } from "./decision-duties";
import { inOrder, named } from "./rules";
import type { BlocRights, Duty, Mend, OfficeFacts, UnitVotes, YearDates } from "./types";

const APPRAISAL = "/appraisal";
const DECISIONS = "/decisions";

/** What the upper level has to do, late first; empty for those who only read. */
export function blocDuties(facts: OfficeFacts, rights: BlocRights): Duty[] {
  const duties = [...openYear(facts, rights), ...secondRoles(facts), ...settleRoles(facts, rights)];
  const { cycle } = facts;
  if (cycle?.state === "open")
    duties.push(
      ...ownVotes(facts, cycle),
      ...(rights.runCycle ? officeDuties(facts, cycle, rights) : []),
      ...(rights.recordDecision ? [...record(facts, cycle), ...finish(facts, cycle, rights)] : []),
    );
  duties.push(...publishClosed(facts, rights));
  return inOrder(duties, facts.today);
}

/** A year that runs or was brought in afterwards takes nothing from the one whose units register by now. */
function openYear({ years, units, today }: OfficeFacts, { runCycle }: BlocRights): Duty[] {
  if (!runCycle) return [];
  if (units === 0)
    return [
      {
        id: "units",
        due: null,
        first: true,
        title: "Lập các Đoàn cơ sở và tài khoản",
        detail: "Có đơn vị rồi mới mở được năm đánh giá.",
        mend: { label: "Thêm đơn vị", path: "/units" },
      },
    ];
  const next = yearToOpen(years, today);
  if (!next) return [];
  const isFirst = years.length === 0;
  return [
    {
      id: "open-year",
      due: isFirst ? null : next.registrationDue,
      first: isFirst,
      title: `Mở năm đánh giá ${next.year}`,
      detail: isFirst
        ? "Chưa mở năm nào. Mở năm để các đơn vị đăng ký."
        : `Mở năm để các đơn vị đăng ký. Hạn đăng ký điền sẵn là ${formatDate(next.registrationDue)}, sửa được khi mở.`,
      mend: { label: "Mở năm", path: "/appraisal/years/new", query: { year: null } },
    },
  ];
}

function secondRoles({ selfGiven }: OfficeFacts): Duty[] {
  return selfGiven
    .filter(({ secondedBy }) => secondedBy === null)
    .map(({ id, words, maySecond }) => ({
      id: `role-${id}`,
      due: null,
      title: words,
      detail: "Vai trò tự giao chỉ có hiệu lực khi người thứ hai đồng ý.",
      mend: { label: maySecond ? "Xem và trả lời" : "Xem", path: "/accounts" },
    }));
}

/** The oldest is opened first; once it is settled the next one stands here. */
function settleRoles({ unsettled }: OfficeFacts, { giveRoles }: BlocRights): Duty[] {
  const [first] = unsettled;
  if (!first || !giveRoles) return [];
  return about(
    "settle-roles",
    unsettled.map(({ name }) => name),
    (count) => `Giao vai trò theo quyết định chuẩn y của ${count} Ban Chấp hành`,
    null,
    { label: "Giao vai trò", path: `/organisation/acts/${first.id}` },
  );
}

function ownVotes({ votes }: OfficeFacts, { decisionDue }: YearDates): Duty[] {
  const waiting = votes.filter(({ awaitsOwn }) => awaitsOwn).map(({ unit }) => unit.name);
  const mend = { label: "Biểu quyết", path: DECISIONS };
  return about("vote", waiting, (count) => `Biểu quyết ${count} đơn vị`, decisionDue, mend);
}

function officeDuties(facts: OfficeFacts, cycle: YearDates, rights: BlocRights): Duty[] {
  const { appraises } = rights;
  const { progress } = facts;
  const lateIn = (day: "registrationDue" | "selfAssessmentDue", ...states: AssessmentState[]) =>
    progress.filter((one) => states.includes(one.state) && one[day] < facts.today);
  const unregistered = lateIn("registrationDue", "NOT_REGISTERED");
  const unsubmitted = lateIn("selfAssessmentDue", "REGISTERED", "ASSESSING");
  const submitted = progress.filter(({ state, unit }) => state === "SUBMITTED" && appraises.has(unit.id));
  const see = { label: "Xem", path: APPRAISAL, query: { view: "late" } };
  return [
    ...about(
      "appraise",
      namesOf(submitted),
      (count) => `Thẩm định ${count} đơn vị đã nộp`,
      cycle.appraisalDue,
      toAppraise(submitted),
    ),
    ...about(
      "unregistered",
      namesOf(unregistered),
      (count) => `${count} đơn vị chưa đăng ký`,
      earliest(unregistered.map((one) => one.registrationDue)),
      { ...see, query: { view: "unregistered" } },
    ),
    ...about(
      "unsubmitted",
      namesOf(unsubmitted),
      (count) => `${count} đơn vị chưa nộp tự đánh giá`,
      earliest(unsubmitted.map((one) => one.selfAssessmentDue)),
      see,
    ),
    ...overdueReturns(facts, see),
    ...meetingDuties(facts, cycle, rights),
  ];
}

/** A unit on no agenda waits for the office to call a meeting, one on an agenda for that meeting to conclude. */
function meetingDuties(
  { votes }: OfficeFacts,
  { decisionDue }: YearDates,
  rights: Pick<BlocRights, "giveRoles">,
): Duty[] {
  const pending = votes.filter(({ outcome, awaitsOwn }) => outcome === "pending" && !awaitsOwn);
  const of = (wanted: readonly UnitVotes[]) => wanted.map(({ unit }) => unit.name);
  const voting = pending.filter(({ meetingId }) => meetingId !== null);
  return [
    ...about(
      "call-meeting",
      of(pending.filter(({ meetingId }) => meetingId === null)),
      (count) => `Lập phiên họp Ban Thường vụ về ${count} đơn vị đã thẩm định`,
      decisionDue,
      { label: "Lập phiên họp", path: `${DECISIONS}/meetings/new` },
    ),
    ...about(
      "votes",
      of(voting),
      (count) => `Chờ phiên họp Ban Thường vụ kết luận về ${count} đơn vị`,
      decisionDue,
      toMeeting(voting),
    ),
    ...nobodyVotes(votes, decisionDue, rights),
  ];
}

/** All who came to its meeting, or sit in the committee, hold a role in the unit: no vote is waited for. */
function nobodyVotes(
  votes: readonly UnitVotes[],
  due: PlainDate,
  { giveRoles }: Pick<BlocRights, "giveRoles">,
): Duty[] {
  const units = votes.filter(({ outcome }) => outcome === "nobody").map(({ unit }) => unit.name);
  if (units.length === 0) return [];
  return [
    {
      id: "nobody-votes",
      due,
      title: `Không ai trong Ban Thường vụ được biểu quyết về ${units.length} đơn vị`,
      detail: `${named(units)}. ${WHEN_NOBODY_VOTES}`,
      mend: giveRoles
        ? { label: "Giao ủy viên", path: "/accounts" }
        : { label: "Xem phiếu", path: DECISIONS },
    },
  ];
}

/** The one meeting is opened at once, several as the list of them. */
function toMeeting(voting: readonly UnitVotes[]): Mend {
  const [only, second] = new Set(voting.map(({ meetingId }) => meetingId));
  if (only && second === undefined) return { label: "Mở phiên họp", path: `${DECISIONS}/meetings/${only}` };
  return { label: "Xem phiếu", path: DECISIONS };
}

/** A single unit is opened at once, several as the list of those that wait for the office. */
function toAppraise([first, second]: readonly UnitStanding[]): Mend {
  if (first && !second) return { label: "Thẩm định", path: `${APPRAISAL}/${first.id}` };
  return { label: "Thẩm định", path: APPRAISAL, query: { view: "staff" } };
}

function overdueReturns({ progress, today }: OfficeFacts, mend: Mend): Duty[] {
  const late = progress.filter(
    ({ state, supplementDue }) => state === "RETURNED" && supplementDue !== null && supplementDue < today,
  );
  const first = earliest(late.flatMap(({ supplementDue }) => supplementDue ?? []));
  return about("returns", namesOf(late), (count) => `${count} đơn vị chưa bổ sung`, first, mend);
}

function earliest(days: readonly PlainDate[]): PlainDate | null {
  return days.toSorted()[0] ?? null;
}

function namesOf(units: readonly UnitStanding[]): string[] {
  return units.map(({ unit }) => unit.name);
}

function about(
  id: string,
  names: readonly string[],
  title: (count: number) => string,
  due: PlainDate | null,
  mend: Mend,
): Duty[] {
  return names.length === 0 ? [] : [{ id, due, title: title(names.length), detail: named(names), mend }];
}
