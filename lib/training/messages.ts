import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { namedFew } from "@/lib/platform/named-few";
import { TRAINING_MOVES } from "./rules";
import type { MarkKind, OpenTrainingStep, TrainingAct, TrainingState } from "./types";

/** By what members train in a year, in words (domain.md §2.4: 2018–2022, no later one was found); null before the first. */
export function trainingGuide(year: number): string | null {
  const guide = "Hướng dẫn số 13-HD/TWĐTN-BTC ngày 20/6/2018";
  if (year < 2018) return null;
  return year <= 2022 ? guide : `${guide} của giai đoạn 2018 – 2022, chưa có văn bản mới hơn`;
}

export const TRAINING_WORDS: Record<TrainingState, string> = {
  registered: "Đã đăng ký",
  evaluated: "Đã đánh giá",
  forwarded: "Đã chuyển đơn vị",
  confirmed: "Đơn vị đã xác nhận",
};

export const docWords = (docNumber: string) => `văn bản số ${docNumber}`;

export const MARK_WORDS: Record<MarkKind, string> = { self: "Tự chấm", branch: "Chi đoàn chấm" };

const labelOf = (act: TrainingAct) => TRAINING_MOVES[act].label;

export const MOVE_WORDS: Record<TrainingAct | "register" | "unregister", string> = {
  register: "Đăng ký",
  unregister: "Rút đăng ký",
  evaluate: labelOf("evaluate"),
  forward: labelOf("forward"),
  confirm: labelOf("confirm"),
  return: labelOf("return"),
};

export const openWords = ({ step, people }: OpenTrainingStep) => `${MOVE_WORDS[step]} ${people} người`;

type Registered = { row: { fullName: string }; next: { registeredOn: PlainDate } };

const datedName = ({ row, next }: Registered) => `${row.fullName} (${formatDate(next.registeredOn)})`;
const LATER = "đăng ký sau ngày đánh giá.";

/** Of people who were registered after the day on which they are said to be evaluated. */
export function registeredLater(people: readonly Registered[]): string {
  const last = people
    .map(({ next }) => next.registeredOn)
    .toSorted()
    .at(-1);
  return `${namedFew(people.map(datedName))} ${LATER} Ghi ngày đánh giá từ ${last ? formatDate(last) : ""} trở đi; ngày đăng ký ghi nhầm thì ghi kết quả từ bảng với ngày đúng.`;
}

/** The same of a line of such a table. */
export const lineRegisteredLater = (person: Registered) =>
  `${datedName(person)} ${LATER} Ghi đúng ô Ngày đăng ký hoặc Ngày đánh giá của bảng.`;

/** Said where a move finds nobody. */
export const NOBODY_TO_MOVE: Record<TrainingAct, string> = {
  evaluate: "Chưa ai có đủ điểm chi đoàn chấm. Chấm điểm từng nhóm rồi đánh giá.",
  forward: "Chưa ai được đánh giá. Đánh giá rồi chuyển cấp trên.",
  confirm: `Chi đoàn chưa chuyển ai lên. Nhắc chi đoàn bấm “${labelOf("forward")}”.`,
  return: "Chưa ai được chuyển lên nên không có gì để trả lại. Tải lại trang để xem.",
};

export const YEAR_HANDED_IN = (year: number) =>
  `Đơn vị đã nộp tự đánh giá năm ${year}, nên kết quả rèn luyện đã xác nhận giữ nguyên. Khi được trả lại bổ sung thì trả lại chi đoàn được.`;

export const DROPPED_THERE = "Đã bỏ đăng ký của họ trên phần mềm";

export const DROP_THERE_FIRST = (people: number) =>
  `Phần mềm đã có ${people} người trong số này. Bỏ đăng ký trên phần mềm trước, rồi đánh dấu ô “${DROPPED_THERE}”.`;
