import type { Beneficiary } from "@/lib/care/support/types";

/** What the demo's units do for their people and hear from them; `{…}` is filled with the unit's own words. */

type CareAction = {
  on: string;
  kind: string;
  beneficiary: Beneficiary;
  title: string;
  people: readonly [number, number];
  /** In millions of đồng. */
  cost: readonly [number, number] | null;
  partner: string;
  result: string;
};

export const CARE_ACTIONS: readonly CareAction[] = [
  {
    on: "01-25",
    kind: "illness_visit",
    beneficiary: "members",
    title: "Thăm, tặng quà Tết đoàn viên có hoàn cảnh khó khăn",
    people: [2, 6],
    cost: [2, 5],
    partner: "Công đoàn {office}",
    result: "Trao quà tận nhà trước Tết, có đại diện lãnh đạo đơn vị cùng đi.",
  },
  {
    on: "06-18",
    kind: "entitlement",
    beneficiary: "cadres",
    title: "Kiến nghị phụ cấp cho bí thư chi đoàn",
    people: [3, 6],
    cost: null,
    partner: "",
    result: "{party} đồng ý chi từ nguồn hỗ trợ công tác Đoàn, áp dụng từ quý III.",
  },
  {
    on: "09-12",
    kind: "study_support",
    beneficiary: "members",
    title: "Hỗ trợ học phí lớp nghiệp vụ cho đoàn viên mới",
    people: [4, 12],
    cost: [3, 9],
    partner: "Phòng Tổ chức – Hành chính",
    result: "Các đoàn viên hoàn thành lớp học, được cấp chứng chỉ.",
  },
];

export const NOTES = [
  {
    thinking: "Đoàn viên quan tâm việc sắp xếp lại bộ máy, lo thay đổi vị trí công tác.",
    needs: "Muốn được thông tin sớm, được góp ý về phương án bố trí.",
    asks: "Đề nghị cấp ủy đối thoại với đoàn viên trong quý.",
    channel: "branch_meeting",
  },
  { thinking: "", needs: "", asks: "", channel: "branch_meeting" },
  {
    thinking: "Trên nhóm mạng xã hội, nhiều ý kiến ủng hộ phong trào hiến máu.",
    needs: "Cần lịch hiến máu báo trước một tuần để xếp việc.",
    asks: "",
    channel: "social_network",
  },
  {
    thinking: "Một số đoàn viên trẻ muốn học thêm ngoại ngữ, công nghệ thông tin.",
    needs: "Lớp học ngoài giờ, có người hướng dẫn.",
    asks: "Đề nghị Đoàn cấp trên giới thiệu giảng viên.",
    channel: "talk",
  },
] as const;

export const NOTE_ANSWER = "Đoàn cấp trên đã nhận, sẽ đưa vào nội dung đối thoại và báo lại đơn vị.";

export const HARDSHIPS = [
  {
    reason: "illness",
    words: "Điều trị dài ngày, chi phí lớn.",
    plan: "Vận động hỗ trợ viện phí, xếp người làm thay trong thời gian điều trị.",
    what: "Thăm tại bệnh viện, hỗ trợ viện phí",
    cost: 5_000_000,
  },
  {
    reason: "family",
    words: "Một mình nuôi hai con nhỏ.",
    plan: "Giúp giờ làm linh hoạt, tặng học bổng cho con đầu năm học.",
    what: "Tặng học bổng cho con đoàn viên",
    cost: 2_000_000,
  },
] as const;
