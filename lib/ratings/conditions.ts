import { measureWords } from "@/lib/discipline/messages";
import type { BindingMeasure } from "@/lib/discipline/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { activeWords } from "@/lib/residences/said";
import type { ResidenceRemark } from "@/lib/residences/types";
import { type Attended, attendedWords } from "./attendance/rules";
import { RATING_SHORT } from "./messages";
import { attendanceLevel } from "./rules";
import type { RatingRecord, RatingRule } from "./types";

/** What is known of somebody beside the record that bears on the rating. */
export type Circumstances = {
  /** Joined the Union too late to be rated at the period's end. */
  isNew: boolean;
  isPartyMember: boolean;
  arrival: Arrival | null;
  longDeferral: Span | null;
  longExcused: Span | null;
  residence: ResidenceRemark | null;
  /** In force in the period; none for whoever may not know of them. */
  measures: readonly BindingMeasure[];
};

/** The transfer by which somebody came too late to be rated by the branch alone, with what the place that was left says. */
type Arrival = { day: PlainDate; comment: string };

/**
 * Days of the period on which activities were deferred, or from which to which every meeting was excused, without a break:
 * where they are more months than the rule allows to be ill.
 */
type Span = { from: PlainDate; to: PlainDate };

/** What stands beside a rating, to be weighed by whoever gives it (domain.md §2.9); `seesReasons`: may know of the Party. */
export function conditionsOf(
  { isNew, isPartyMember, arrival, longDeferral, longExcused, residence, measures }: Circumstances,
  record: RatingRecord,
  { rule, seesReasons }: { rule: RatingRule; seesReasons: boolean },
): string[] {
  return [
    isNew ? `Chưa đủ ${rule.monthsToBeRated} tháng vào Đoàn` : null,
    ...arrivalConditions(arrival, rule),
    seesReasons && isPartyMember ? "Đảng viên: chỉ rèn luyện, không xếp loại" : null,
    ...measures.map(measureCondition),
    longAway("Hoãn sinh hoạt", longDeferral, rule),
    longAway("Vắng có lý do các buổi sinh hoạt", longExcused, rule),
    attendanceCondition(record, "hoạt động", rule),
    attendanceCondition(record.meetings, "buổi sinh hoạt", rule),
    trainingCondition(record.training),
    residence && residenceCondition(residence),
  ].filter((words) => words !== null);
}

/**
 * Whoever has not been in the branch for long enough by the period's end is rated with the comment of the place that
 * was left (domain.md §2.9). It stands in the transfer, which both sides read.
 */
function arrivalConditions(arrival: Arrival | null, { monthsToBeRated }: RatingRule): string[] {
  if (!arrival) return [];
  return [
    `Chuyển đến ngày ${formatDate(arrival.day)}, chưa đủ ${monthsToBeRated} tháng ở chi đoàn`,
    arrival.comment
      ? `Nhận xét của nơi chuyển đi: ${arrival.comment}`
      : "Không có nhận xét của nơi đi: hỏi nơi đi trước khi xếp loại",
  ];
}

/** The best level asks for exemplary compliance (domain.md §2.9). */
function measureCondition(measure: BindingMeasure): string {
  return `${measureWords(measure)}: chưa đủ điều kiện xếp xuất sắc`;
}

/** Why somebody was away is told in free words that not everybody reads: whether it was illness the branch knows. */
function longAway(what: string, away: Span | null, { monthsIll }: RatingRule): string | null {
  if (!away) return null;
  const span = `${formatDate(away.from)} – ${formatDate(away.to)}`;
  return `${what} ${span}, quá ${monthsIll} tháng: nếu do nghỉ ốm thì không xếp từ mức tốt trở lên`;
}

/** What attendance leaves open below the best level; the rating itself is the branch's. */
function attendanceCondition(attended: Attended, what: string, rule: RatingRule): string | null {
  const level = attendanceLevel(attended, rule);
  if (!level || level === "excellent") return null;
  return `Dự ${attendedWords(attended)} ${what}: mức ${RATING_SHORT[level].toLocaleLowerCase("vi")}`;
}

/** The best level asks for the best result of the training programme, on the national software (domain.md §2.9). */
function trainingCondition(training: RatingRecord["training"]): string | null {
  if (training?.result === "excellent")
    return training.isTyped
      ? null
      : "Rèn luyện xuất sắc nhưng chưa ghi đã nhập lên phần mềm: chưa đủ điều kiện xếp xuất sắc";
  const stands = !training ? "chưa đăng ký" : training.result ? "chưa đạt xuất sắc" : "chưa đánh giá";
  return `Rèn luyện ${stands}: chưa đủ điều kiện xếp xuất sắc`;
}

/** The best level asks for being active at the place of residence (domain.md §2.9). */
function residenceCondition({ hostName, remark }: ResidenceRemark): string {
  if (!remark) return `${hostName} chưa nhận xét: hỏi trước khi xếp xuất sắc`;
  const said = `${hostName} nhận xét ${activeWords(remark.isActive)} (${formatDate(remark.on)})`;
  return remark.isActive ? said : `${said}: chưa đủ điều kiện xếp xuất sắc`;
}
