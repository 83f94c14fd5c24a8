import type { YearStanding } from "@/lib/assessments/other-years";
import { quarterName } from "@/lib/members/quarter-dates";
import type { QuarterState } from "@/lib/members/snapshots/types";
import type { Due } from "@/lib/notices/types";

type Standing = {
  year: number;
  isOpen: boolean;
  progress: YearStanding | null;
  quarters: readonly Pick<QuarterState, "quarter" | "state" | "deadline">[];
  unitId: string;
};

/** What a unit has to do by a day and has not done: of these it is reminded. */
export function unitDues({ year, isOpen, progress, quarters, unitId }: Standing): Due[] {
  if (!isOpen || !progress) return [];
  const subject = String(year);
  const unconfirmed = quarters.filter(({ state }) => state !== "confirmed");
  return [
    ...ofYear(progress, year).map((due) => ({ unitId, subject, ...due })),
    ...unconfirmed.map(({ quarter, deadline }) => ({
      unitId,
      kind: "quarter" as const,
      subject: `${year}-${quarter}`,
      due: deadline,
      title: `Chốt danh sách đoàn viên ${quarterName(quarter)} năm ${year}`,
    })),
  ];
}

function ofYear(
  { state, round, supplementDue, registrationDue, selfAssessmentDue }: YearStanding,
  year: number,
): (Omit<Due, "unitId" | "subject"> & { subject?: string })[] {
  switch (state) {
    case "NOT_REGISTERED":
      return [{ kind: "registration", due: registrationDue, title: `Đăng ký danh hiệu năm ${year}` }];
    case "REGISTERED":
    case "ASSESSING":
      return [{ kind: "self_assessment", due: selfAssessmentDue, title: `Nộp tự đánh giá năm ${year}` }];
    case "RETURNED":
      return supplementDue
        ? [
            {
              kind: "supplement",
              subject: `${year}-${round}`,
              due: supplementDue,
              title: `Bổ sung nội dung được trả lại năm ${year}`,
            },
          ]
        : [];
    default:
      return [];
  }
}
