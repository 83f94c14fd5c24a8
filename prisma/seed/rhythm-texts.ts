import type { DemoUnit } from "./bloc";
import { filled } from "./filled-text";
import { randomOf } from "./random";

type PlanText = { solution: string; due: string; person: string };

/** How a unit means to meet what it finds hard. */
const PLANS: Record<string, PlanText> = {
  "1.4b": {
    solution: "Đăng ký chương trình rèn luyện theo chi đoàn trong tháng 3, đánh giá trước khi chốt quý IV.",
    due: "tháng 3 và tháng 11",
    person: "Phó Bí thư phụ trách tổ chức",
  },
  "1.7": {
    solution: "Mỗi chi đoàn cử một người tổng hợp dư luận hằng tháng, Ban Chấp hành gửi {party} mỗi quý.",
    due: "hằng tháng",
    person: "Ủy viên Ban Chấp hành phụ trách tuyên giáo",
  },
  "2.4": {
    solution: "Chọn một công trình gắn với việc của {office}, xin ý kiến cấp trên trước khi khởi công.",
    due: "trước 30/6",
    person: "Bí thư",
  },
  "3.4": {
    solution: "Trình {party} dự toán kinh phí hoạt động thanh niên cùng dự toán của cơ quan.",
    due: "quý III",
    person: "Bí thư",
  },
};

const HARD = [
  ["2.4", "3.4"],
  ["1.4b", "2.4", "3.4"],
  ["1.7", "3.4"],
] as const;

export type DemoPlan = PlanText & { code: string };

/** The two or three items that the unit finds hard. */
export function demoPlans(unit: DemoUnit, year: number): DemoPlan[] {
  const codes = randomOf(`${unit.code}/${year}/hard`).pick(HARD);
  return codes.flatMap((code) => {
    const plan = PLANS[code];
    return plan ? [{ ...plan, code, solution: filled(plan.solution, unit, year) }] : [];
  });
}

const SHARED = [
  "Làm việc với Ban Chấp hành tại đơn vị: đã thống nhất cách chốt danh sách quý và nơi lưu hồ sơ.",
  "Trao đổi qua điện thoại: đơn vị hỏi về minh chứng nội dung 3.2, đã gửi mẫu chương trình phối hợp.",
  "Dự sinh hoạt một chi đoàn: nền nếp tốt, đề nghị ghi số người dự vào từng hoạt động.",
] as const;

const INTERNAL = [
  "Bí thư đơn vị kiêm nhiều việc, nên nhắc sớm trước hạn nộp.",
  "Đơn vị làm đều nhưng ít ghi minh chứng. Xem lại trước khi thẩm định.",
] as const;

export function demoNotes(unit: DemoUnit, year: number) {
  const random = randomOf(`${unit.code}/${year}/liaison`);
  return { shared: random.pick(SHARED), internal: random.pick(INTERNAL) };
}

type DemoFinding = { code: string; state: "good" | "attention" | "not_done"; text: string };

const REMINDERS: readonly DemoFinding[] = [
  { code: "2.4", state: "attention", text: "Công trình chưa có ảnh hiện trạng trước khi làm. Chụp bổ sung." },
  { code: "3.2", state: "not_done", text: "Chưa ký chương trình phối hợp năm nay. Ký trước cuối quý III." },
  {
    code: "1.5",
    state: "attention",
    text: "Danh sách hoàn cảnh khó khăn chưa rà trong năm. Rà cùng chi đoàn.",
  },
];

/** What the mid-year inspection found: most is well, one thing is to be mended. */
export function demoFindings(unit: DemoUnit, year: number): DemoFinding[] {
  const reminder = randomOf(`${unit.code}/${year}/inspection`).pick(REMINDERS);
  const good = ["1.1", "1.2", "2.1", "2.5"].map((code): DemoFinding => ({ code, state: "good", text: "" }));
  return [...good, reminder];
}
