import type { ItemText } from "@/lib/criteria/item-texts";

/** Group 1, second half: care, situation and headcount of young people. */
export const CARE_ITEMS: readonly ItemText[] = [
  {
    code: "1.5",
    title: "Đoàn viên có hoàn cảnh khó khăn",
    statement: "Đơn vị rà soát, lập danh sách đoàn viên khó khăn, có kế hoạch và biện pháp giúp từng người.",
    guidance:
      "Mỗi năm rà soát một lần. Ghi số trường hợp và việc đã giúp; không đưa tên, hoàn cảnh cụ thể vào phần thuyết minh.",
    evidence: "Danh sách (hạn chế người xem); kế hoạch giúp đỡ; ảnh thăm hỏi, trao quà.",
    resultPhrase: "rà soát, lập danh sách và giúp đỡ đoàn viên có hoàn cảnh khó khăn",
    period: "unit",
    check: { key: "hardship_reviewed", threshold: null, exclusions: [] },
  },
  {
    code: "1.6",
    title: "Chăm lo, bảo vệ quyền lợi",
    statement: "Quyền, lợi ích hợp pháp và chính đáng của cán bộ Đoàn, đoàn viên được chăm lo, bảo vệ.",
    guidance:
      "Kể việc đã làm: kiến nghị chế độ, thăm hỏi ốm đau, hỗ trợ học tập, giới thiệu việc làm, bảo vệ khi bị xâm phạm.",
    evidence: "Văn bản kiến nghị và trả lời; ảnh thăm hỏi; danh sách người được hỗ trợ.",
    resultPhrase: "chăm lo, bảo vệ quyền và lợi ích chính đáng của cán bộ Đoàn, đoàn viên",
    period: "unit",
    check: { key: "member_care", threshold: null, exclusions: [] },
  },
  {
    code: "1.7",
    title: "Nắm tư tưởng, dư luận thanh niên",
    statement: "Đơn vị thường xuyên nắm tư tưởng, nhu cầu và dư luận trong đoàn viên, thanh niên.",
    guidance:
      "Nắm qua họp chi đoàn hằng tháng, mạng xã hội và gặp trực tiếp; việc đáng chú ý thì báo cấp ủy và Đoàn cấp trên.",
    evidence: "Báo cáo tình hình, dư luận; biên bản họp chi đoàn; trang hoặc nhóm mạng xã hội của đơn vị.",
    resultPhrase: "nắm bắt kịp thời tư tưởng, nhu cầu, dư luận của thanh niên",
    period: "unit",
    check: { key: "situation_notes", threshold: null, exclusions: [] },
  },
  {
    code: "1.8",
    title: "Số đoàn viên, thanh niên trong độ tuổi",
    statement: "Mỗi năm đơn vị rà soát, nắm đúng số đoàn viên và thanh niên trong độ tuổi của mình.",
    guidance:
      "Đếm cả thanh niên chưa vào Đoàn (16–30 tuổi) theo từng chi đoàn; đối chiếu với bộ phận tổ chức, nhân sự.",
    evidence: "Bảng số liệu thanh niên, đoàn viên trong độ tuổi, có ngày rà soát.",
    resultPhrase: "quản lý đúng số đoàn viên, thanh niên trong độ tuổi",
    period: "unit",
    check: { key: "youth_headcount", threshold: 1, exclusions: [] },
  },
  {
    code: "1.9",
    title: "Phối hợp làm an sinh xã hội",
    statement: "Đơn vị cùng các đoàn thể tổ chức hoạt động an sinh xã hội.",
    guidance:
      "Ghi hoạt động với loại “An sinh xã hội” và tên đơn vị phối hợp (Công đoàn, Hội Phụ nữ, Cựu chiến binh…).",
    evidence: "Hoạt động đã ghi, có đơn vị phối hợp và ảnh; kế hoạch hoặc thư cảm ơn.",
    resultPhrase: "phối hợp với các đoàn thể tổ chức hoạt động an sinh xã hội",
    period: "unit",
    check: { key: "welfare_with_partner", threshold: null, exclusions: [] },
  },
];
