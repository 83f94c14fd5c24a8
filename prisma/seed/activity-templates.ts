import type { DemoSector } from "./bloc";
import type { Motif } from "./pictures";

/** Codes of the activity kinds and occasions that these templates use. */
export type DemoKind =
  | "education"
  | "political_task"
  | "social_welfare"
  | "culture_sport"
  | "volunteering"
  | "union_building";

export type DemoOccasion =
  | "lunar_new_year"
  | "party_day"
  | "youth_month"
  | "union_day"
  | "reunification_and_labour_day"
  | "president_birthday"
  | "summer_campaign"
  | "war_invalids_day"
  | "national_day"
  | "youth_association_day"
  | "teachers_day"
  | "army_day";

export type ActivityTemplate = {
  /** `{office}`, `{party}` and `{year}` are filled in. */
  title: string;
  kind: DemoKind;
  occasion?: DemoOccasion;
  /** Month-day, first and last possible day. */
  between: readonly [string, string];
  places: readonly string[];
  partners: readonly (readonly string[])[];
  /** Share of the unit's members that took part, from and to. */
  share: readonly [number, number];
  contents: readonly string[];
  motif: Motif;
  sectors?: readonly DemoSector[];
};

/** The trade union of the same office: the usual partner. */
export const UNION = ["Công đoàn {office}"] as const;
export const ALONE = [] as const;

/** Held by every unit every year: without them a year of a unit would not be credible. */
export const ALWAYS: readonly ActivityTemplate[] = [
  {
    title: "Ra quân Tháng Thanh niên",
    kind: "volunteering",
    occasion: "youth_month",
    between: ["03-01", "03-08"],
    places: ["Khuôn viên {office}", "Tuyến đường kiểu mẫu phường Trung Tâm", "Quảng trường tỉnh"],
    partners: [UNION, ["Công đoàn {office}", "Đoàn phường Trung Tâm"]],
    share: [0.5, 0.85],
    contents: [
      "Tổ chức lễ ra quân, sau đó các chi đoàn dọn vệ sinh, sơn lại bồn hoa và tường rào quanh trụ sở.",
      "Phát động Tháng Thanh niên, trao băng rôn cho các đội hình và làm việc ngay sau lễ.",
    ],
    motif: "ceremony",
  },
  {
    title: "Trồng cây “Đời đời nhớ ơn Bác”",
    kind: "volunteering",
    occasion: "youth_month",
    between: ["03-09", "03-24"],
    places: ["Đồi thông xã Tân Lập", "Bờ kè xã Đồng Tiến", "Trường Tiểu học Yên Bình"],
    partners: [UNION, ["Hội Nông dân xã Tân Lập"]],
    share: [0.3, 0.55],
    contents: [
      "Trồng 150 cây keo và 40 cây bóng mát, giao chi đoàn gần nhất chăm sóc trong hai năm.",
      "Trồng 90 cây sao đen dọc đường vào trường, gắn biển tên cây và người trồng.",
    ],
    motif: "planting",
  },
  {
    title: "Tặng quà gia đình khó khăn đón Tết",
    kind: "social_welfare",
    occasion: "lunar_new_year",
    between: ["01-18", "01-30"],
    places: [
      "Xã Thanh Vân, huyện Thanh Giang",
      "Xã Đông Khê, huyện Thượng Lam",
      "Xã Phú Lộc, huyện Đồng Sơn",
    ],
    partners: [
      ["Công đoàn {office}", "Ủy ban Mặt trận Tổ quốc xã"],
      ["Hội Chữ thập đỏ huyện", "Công đoàn {office}"],
    ],
    share: [0.15, 0.3],
    contents: [
      "Trao 35 suất quà gồm gạo, dầu ăn và 300.000 đồng cho mỗi gia đình; kinh phí do đoàn viên và công đoàn viên góp.",
      "Trao 20 suất quà, gói 120 chiếc bánh chưng cùng bà con, đến thăm ba gia đình có người ốm lâu năm.",
    ],
    motif: "gifts",
  },
  {
    title: "Sinh hoạt chuyên đề học tập và làm theo Bác",
    kind: "education",
    occasion: "president_birthday",
    between: ["05-12", "05-19"],
    places: ["Hội trường {office}"],
    partners: [ALONE, ["Ban Tuyên giáo Đảng ủy"]],
    share: [0.6, 0.9],
    contents: [
      "Báo cáo viên trao đổi về phong cách làm việc; bốn chi đoàn kể việc mình đã làm theo và việc còn chưa được.",
      "Mỗi chi đoàn đăng ký một việc làm theo có thời hạn; Ban Chấp hành công bố kết quả của năm trước.",
    ],
    motif: "meeting",
  },
  {
    title: "Thăm, tặng quà thương binh và gia đình liệt sĩ",
    kind: "social_welfare",
    occasion: "war_invalids_day",
    between: ["07-20", "07-27"],
    places: ["Trung tâm Điều dưỡng người có công", "Xã Kim Đường, huyện Hạ Lam", "Nghĩa trang liệt sĩ tỉnh"],
    partners: [["Công đoàn {office}", "Hội Cựu chiến binh {office}"]],
    share: [0.2, 0.4],
    contents: [
      "Thắp nến tri ân tại nghĩa trang, sau đó đến thăm và tặng quà 12 gia đình.",
      "Dọn phần mộ, thay bình hoa; tặng 10 suất quà và sửa đường điện cho một gia đình thương binh.",
    ],
    motif: "gifts",
  },
];
