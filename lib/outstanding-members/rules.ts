import type { Machine } from "@/lib/cases/machine";
import { isAgreed, resultProblem, shareWords } from "@/lib/cases/rules";
import type { StepInput, Votes } from "@/lib/cases/types";
import type { MemberTerms } from "@/lib/members/terms/types";
import { addDays, addYears, formatDate, type PlainDate } from "@/lib/platform/dates";
import type { FieldError } from "@/lib/platform/result";
import { STAGE_LABELS } from "./messages";
import type { LastRating, OutstandingAct, OutstandingFacts, OutstandingState } from "./types";

type Terms = Pick<MemberTerms, "outstandingDays" | "outstandingLongDays">;

/** A certificate of the class on the Party holds for five years (domain brief §2.10). */
const CERTIFICATE_YEARS = 5;

/** Twelve months on probation (domain brief §2.10). */
const PROBATION_YEARS = 1;

/** Which of the organisation's terms the next step has, where no rule names a day. */
const TERM: Partial<Record<OutstandingState, keyof Terms>> = {
  proposed: "outstandingDays",
  chosen: "outstandingDays",
  recognised: "outstandingDays",
  fostered: "outstandingLongDays",
  introduced: "outstandingLongDays",
};

/** The last day on which a certificate holds: five years to the day. */
export function certificateUntil(certifiedOn: PlainDate): PlainDate {
  return addYears(certifiedOn, CERTIFICATE_YEARS);
}

/** The day on which a year of probation is over: from then on somebody may become an official member. */
export function probationUntil(admittedOn: PlainDate): PlainDate {
  return addYears(admittedOn, PROBATION_YEARS);
}

/** By when the next step is expected of a case that has stood in a state since a day. */
export function dueDay(
  state: OutstandingState,
  since: PlainDate,
  { certifiedOn, admittedOn, terms }: Pick<OutstandingFacts, "certifiedOn" | "admittedOn"> & { terms: Terms },
): PlainDate | null {
  if (state === "certified") return certificateUntil(certifiedOn ?? since);
  if (state === "on_probation") return probationUntil(admittedOn ?? since);
  const term = TERM[state];
  return term === undefined ? null : addDays(since, terms[term]);
}

/** A resolution rests on a certificate that still holds; of one told without its day nothing is known. */
export function certificateProblem(certifiedOn: PlainDate | null, day: PlainDate): FieldError | null {
  if (certifiedOn === null || day <= certificateUntil(certifiedOn)) return null;
  const until = formatDate(certificateUntil(certifiedOn));
  const message = `Giấy chứng nhận hết giá trị từ sau ngày ${until}. Ghi giấy chứng nhận mới trước khi giới thiệu.`;
  return { path: "day", message };
}

export function certifiedProblem(certifiedOn: PlainDate, day: PlainDate): FieldError | null {
  if (certifiedOn <= day) return null;
  return { path: "certifiedOn", message: "Giấy chứng nhận không thể cấp sau ngày ghi. Sửa lại ngày." };
}

/** Another certificate is told once the one before has lapsed. */
export function renewalProblem(certifiedOn: PlainDate | null, day: PlainDate): FieldError | null {
  if (certifiedOn === null || day > certificateUntil(certifiedOn)) return null;
  const until = formatDate(certificateUntil(certifiedOn));
  return {
    path: "day",
    message: `Giấy chứng nhận đã ghi còn giá trị đến ${until}. Ghi sai thì lùi bước rồi ghi lại.`,
  };
}

export function probationProblem(admittedOn: PlainDate, day: PlainDate): FieldError | null {
  const until = probationUntil(admittedOn);
  if (day >= until) return null;
  return { path: "day", message: `Chưa đủ 12 tháng dự bị, đủ vào ngày ${formatDate(until)}. Xem lại ngày.` };
}

/** The roster's party date may be the day itself or its year or month, never another one. */
export function partyDateProblem(known: string | null, day: PlainDate): FieldError | null {
  if (known === null || day.startsWith(known)) return null;
  const message =
    "Danh sách đoàn viên đang ghi một ngày vào Đảng khác. Sửa ngày ở một trong hai chỗ cho khớp rồi ghi lại.";
  return { path: "day", message };
}

/** Whoever is in the Party by the day of the proposal is not proposed; of a year or a month it is sure at its end, or today. */
export function inPartyProblem(known: string | null, proposedOn: PlainDate, today: PlainDate): string | null {
  if (known === null || known > today) return null;
  const atLatest = `${known}${"9999-12-31".slice(known.length)}`;
  if (proposedOn < (atLatest < today ? atLatest : today)) return null;
  return "Danh sách đoàn viên ghi người này đã vào Đảng trước ngày đề nghị. Chọn người khác, hoặc sửa ngày ở một trong hai chỗ.";
}

/** Chosen are those whose last rating is the best one (domain brief §2.10): told, never refused. */
export function ratingDoubt(rating: LastRating | null): string | null {
  if (rating === null)
    return "Chưa có xếp loại được duyệt nào của đoàn viên này. Điều kiện là hoàn thành xuất sắc nhiệm vụ.";
  if (rating.choice === "excellent") return null;
  return `Xếp loại năm ${rating.year} chưa đạt hoàn thành xuất sắc nhiệm vụ. Chi đoàn xem lại điều kiện.`;
}

/** Whether an act tells of the branch's vote. */
export function isChoosing(act: OutstandingAct): boolean {
  return act === "choose" || act === "choose_not";
}

/** No document says by how many votes the branch chooses: more than `percent` of a hundred of those present. */
export function choosingProblem(act: OutstandingAct, step: StepInput, percent: number): FieldError | null {
  if (!isChoosing(act)) return null;
  const isPassed = act === "choose";
  return resultProblem(step, percent, { isPassed, instead: isPassed ? "“không chọn”" : "chi đoàn đã chọn" });
}

/** No document says by how many votes the BCH's resolution passes: more than `percent` of a hundred of those present. */
export function resolvedProblem(votes: Votes, percent: number): FieldError | null {
  if (isAgreed(votes, percent)) return null;
  const few = `Phiếu tán thành chưa quá ${shareWords(percent)} số người có mặt.`;
  return { path: "votesFor", message: `${few} Nghị quyết chưa thông qua thì chưa ghi.` };
}

const BRANCH_VOTE = "Biểu quyết của hội nghị chi đoàn";

/**
 * From an outstanding member to the Party: chosen by the branch, recognised by the unit's BCH, fostered with a task,
 * class on the Party, resolution that introduces, admission, a year on probation, official (domain brief §2.10).
 */
export const OUTSTANDING: Machine<OutstandingState, OutstandingAct> = {
  procedure: "outstanding_member",
  first: "proposed",
  states: {
    proposed: { label: "Chờ bình xét", next: "Chi đoàn họp bình xét" },
    chosen: { label: STAGE_LABELS.chosen, next: "Ban Chấp hành đơn vị công nhận" },
    not_chosen: { label: "Không được chọn", next: "" },
    recognised: { label: STAGE_LABELS.recognised, next: "Chi đoàn phân công người giúp đỡ, giao việc" },
    fostered: { label: STAGE_LABELS.fostered, next: "Chi đoàn ghi giấy chứng nhận lớp nhận thức về Đảng" },
    certified: { label: STAGE_LABELS.certified, next: "Ban Chấp hành đơn vị ra nghị quyết giới thiệu" },
    introduced: { label: STAGE_LABELS.introduced, next: "Cấp ủy xét kết nạp, chi đoàn ghi quyết định" },
    on_probation: { label: STAGE_LABELS.on_probation, next: "Đủ 12 tháng, cấp ủy xét công nhận chính thức" },
    official: { label: STAGE_LABELS.official, next: "" },
    not_admitted: { label: "Không được kết nạp", next: "" },
    withdrawn: { label: "Đã rút", next: "" },
  },
  moves: {
    choose: {
      label: "Ghi chi đoàn chọn",
      done: "Chi đoàn bình xét, chọn",
      by: "keeper",
      from: ["proposed"],
      to: "chosen",
      asks: { votes: BRANCH_VOTE },
    },
    choose_not: {
      label: "Ghi không chọn",
      done: "Chi đoàn bình xét, không chọn",
      by: "keeper",
      from: ["proposed"],
      to: "not_chosen",
      asks: { votes: BRANCH_VOTE },
      closes: "refused",
    },
    recognise: {
      label: "Công nhận",
      done: "Ban Chấp hành đơn vị công nhận",
      by: "unit",
      from: ["chosen"],
      to: "recognised",
      asks: { docNumber: "Số văn bản công nhận" },
    },
    decline: {
      label: "Không công nhận",
      done: "Ban Chấp hành đơn vị không công nhận",
      by: "unit",
      from: ["chosen"],
      to: "not_chosen",
      asks: { note: "Lý do" },
      closes: "refused",
    },
    foster: {
      label: "Giao việc, phân công giúp đỡ",
      done: "Phân công bồi dưỡng, giao việc",
      by: "keeper",
      alsoBy: "unit",
      from: ["recognised"],
      to: "fostered",
      asks: { person: "Người giúp đỡ", note: "Việc được giao" },
    },
    certify: {
      label: "Ghi giấy chứng nhận",
      done: "Học lớp nhận thức về Đảng",
      by: "keeper",
      alsoBy: "unit",
      from: ["fostered", "certified"],
      to: "certified",
      asks: { docNumber: "Số giấy chứng nhận" },
    },
    introduce: {
      label: "Ghi nghị quyết giới thiệu",
      done: "Ban Chấp hành đơn vị ra nghị quyết giới thiệu",
      by: "unit",
      from: ["certified"],
      to: "introduced",
      asks: { docNumber: "Số nghị quyết", votes: "Biểu quyết của Ban Chấp hành" },
    },
    admit: {
      label: "Ghi kết nạp Đảng",
      done: "Được kết nạp Đảng",
      by: "keeper",
      alsoBy: "unit",
      from: ["introduced"],
      to: "on_probation",
      asks: { docNumber: "Số quyết định kết nạp của cấp ủy" },
    },
    admit_not: {
      label: "Không được kết nạp",
      done: "Cấp ủy không kết nạp",
      by: "keeper",
      alsoBy: "unit",
      from: ["introduced"],
      to: "not_admitted",
      asks: { note: "Lý do" },
      closes: "refused",
    },
    make_official: {
      label: "Ghi chuyển chính thức",
      done: "Được công nhận đảng viên chính thức",
      by: "keeper",
      alsoBy: "unit",
      from: ["on_probation"],
      to: "official",
      asks: { docNumber: "Số quyết định công nhận chính thức" },
      closes: "done",
    },
    end_probation: {
      label: "Không được công nhận chính thức",
      done: "Không được công nhận chính thức",
      by: "keeper",
      alsoBy: "unit",
      from: ["on_probation"],
      to: "not_admitted",
      asks: { note: "Lý do" },
      closes: "refused",
    },
    withdraw: {
      label: "Rút hồ sơ",
      done: "Rút hồ sơ",
      by: "keeper",
      from: ["proposed", "chosen", "recognised", "fostered", "certified", "introduced"],
      to: "withdrawn",
      asks: { note: "Lý do rút" },
      closes: "withdrawn",
    },
  },
};

/** What a step came to: of one whose result was told afterwards the stage that it reached. */
export function stageWords(act: string, state: string): string {
  const { moves, states } = OUTSTANDING;
  if (Object.hasOwn(moves, act)) return moves[act as OutstandingAct].done;
  return Object.hasOwn(states, state) ? states[state as OutstandingState].label : "";
}
