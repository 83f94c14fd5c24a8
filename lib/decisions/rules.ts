import type { AssessmentState } from "@/lib/assessments/types";
import { startOfYear } from "@/lib/cycles/rules";
import type { JudgedItem, Proposal, ProposalOutcome, UnitVerdict } from "@/lib/decisions/types";
import type { PlainDate } from "@/lib/platform/dates";
import { done, type Refusal, type Result, refused } from "@/lib/platform/result";
import type { EarliestDay } from "@/lib/signings/types";
import { WHEN_NOBODY_VOTES } from "./messages";

/** Judged, and not met; what nobody has judged yet has not failed. */
export function hasFailed({ verdict }: Pick<JudgedItem, "verdict">): boolean {
  return verdict !== null && verdict !== "met";
}

/**
 * The three initiatives must hold together: a unit passes when every item of every group is met. An accepted
 * “không phát sinh” carries the verdict "met". A group without items proves nothing.
 */
export function unitVerdict(items: readonly JudgedItem[], groups: readonly string[]): UnitVerdict {
  const byGroup = groups.map((group) => {
    const own = items.filter((item) => item.group === group);
    return { group, met: own.filter((item) => item.verdict === "met").length, of: own.length };
  });
  return {
    passes: byGroup.length > 0 && byGroup.every(({ met, of }) => of > 0 && met === of),
    failing: items.filter(hasFailed).map((item) => item.code),
    byGroup,
  };
}

type Scheduled = { state: AssessmentState; meeting: { id: string } | null };

/** It is appraised and on no meeting's agenda: nobody can vote on it until one is called. */
export function awaitsMeeting({ state, meeting }: Scheduled): boolean {
  return state === "APPRAISED" && meeting === null;
}

type Waiting = Scheduled & {
  unit: { name: string };
  proposal: Pick<Proposal, "outcome">;
  isConcluded: boolean;
};

/** What keeps the committee from a conclusion: it names the units and says what to do; null when nothing does. */
export function undecided(units: readonly Waiting[]): Refusal | null {
  const open = units.filter(({ isConcluded }) => !isConcluded);
  const named = (wanted: (outcome: ProposalOutcome, unit: Waiting) => boolean) =>
    open.flatMap((one) => (wanted(one.proposal.outcome, one) ? one.unit.name : []));
  const nobody = named((outcome) => outcome === "nobody");
  const uncalled = named((outcome, one) => outcome === "pending" && awaitsMeeting(one));
  const pending = named((outcome, one) => outcome === "pending" && !awaitsMeeting(one));
  const voted = named((outcome) => outcome === "recognise" || outcome === "not_recognise");
  const sentences = [
    uncalled.length > 0 &&
      `Còn ${uncalled.length} đơn vị chưa vào phiên họp nào: ${uncalled.join(", ")}. Lập phiên họp Ban Thường vụ để biểu quyết.`,
    pending.length > 0 &&
      `Còn ${pending.length} đơn vị chưa đủ phiếu để kết luận: ${pending.join(", ")}. Chờ Ban Thường vụ biểu quyết.`,
  ].filter((sentence) => sentence !== false);
  if (sentences.length > 0) return refused("conflict", sentences.join(" "));
  if (nobody.length > 0)
    return refused(
      "conflict",
      `Không ai trong Ban Thường vụ được biểu quyết về ${nobody.join(", ")}. ${WHEN_NOBODY_VOTES}`,
    );
  if (voted.length === 0) return null;
  return refused(
    "conflict",
    `Đã biểu quyết ${voted.length} đơn vị, phiên họp chưa kết thúc: ${voted.join(", ")}. Kết thúc phiên họp rồi ghi quyết định.`,
  );
}

type Listed = Waiting & { id: string };

/** The units that a decision lists now, or why there are none. */
export function concludedUnits<Unit extends Listed>(units: readonly Unit[]): Result<Unit[]> {
  const appraised = units.filter(({ state }) => state === "APPRAISED");
  const concluded = appraised.filter(({ isConcluded }) => isConcluded);
  if (concluded.length > 0) return done(concluded);
  const waiting = undecided(appraised);
  return (
    waiting ??
    refused(
      "conflict",
      "Không còn đơn vị nào chờ quyết định: có thể người khác vừa ghi. Tải lại trang để xem quyết định đã ghi.",
    )
  );
}

/** The signed paper lists the units that were seen: refuses when others have come or gone since. */
export function listChanged(
  units: readonly { id: string }[],
  seen: readonly string[] | null,
): Refusal | null {
  if (seen === null) return null;
  const now = new Set(units.map(({ id }) => id));
  if (seen.length === now.size && seen.every((id) => now.has(id))) return null;
  return refused(
    "conflict",
    "Danh sách đơn vị vừa thay đổi so với lúc bạn mở. Tải lại trang, đối chiếu với văn bản đã ký rồi ghi.",
  );
}

type Listable = { minutesOn: PlainDate | null; meeting: { heldOn: PlainDate } | null };

/**
 * A decision follows the appraisal of its units, the meeting that concluded on them and the proposal that asks for it: the
 * latest of these days, where they lie within what can be of its year.
 */
export function signingFrom(
  units: readonly Listable[],
  year: number,
  proposal: { number: string; signedOn: PlainDate } | null = null,
): EarliestDay {
  const held = units.map(({ meeting }) => ({
    day: meeting?.heldOn ?? null,
    of: "ngày họp Ban Thường vụ",
  }));
  const asked = {
    day: proposal?.signedOn ?? null,
    of: `ngày ký Tờ trình số ${proposal?.number} đề nghị quyết định này (tờ trình ghi nhầm ngày thì sửa ở trang Tờ trình)`,
  };
  return latestOf(year, [...appraisals(units), ...held, asked]);
}

/** The last day on which the appraisers of these units met; while no minutes say one, what begins the year. */
export function appraisedFrom(units: readonly Pick<Listable, "minutesOn">[], year: number): EarliestDay {
  return latestOf(year, appraisals(units));
}

function appraisals(units: readonly Pick<Listable, "minutesOn">[]) {
  return units.map(({ minutesOn }) => ({ day: minutesOn, of: "ngày thẩm định" }));
}

function latestOf(year: number, days: readonly { day: PlainDate | null; of: string }[]): EarliestDay {
  return days.reduce<EarliestDay>(
    (latest, { day, of }) => (day !== null && day >= latest.day ? { day, of } : latest),
    startOfYear(year),
  );
}
