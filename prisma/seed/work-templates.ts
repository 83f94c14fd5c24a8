/** What the demo's units build, advise, agree and are told to do; `{…}` is filled with the unit's own words. */

export type ProjectTemplate = {
  name: string;
  place: string;
  volume: string;
  value: readonly [number, number];
  fundSource: string;
  content: string;
};

export const PROJECTS: readonly ProjectTemplate[] = [
  {
    name: "Thắp sáng đường quê tại xã kết nghĩa",
    place: "Xã Đồng Tâm",
    volume: "2,4 km đường, 48 cột đèn",
    value: [60, 95],
    fundSource: "Đoàn viên đóng góp, doanh nghiệp tài trợ",
    content: "Khảo sát tuyến, đào móng, dựng cột, kéo dây và bàn giao cho thôn quản lý.",
  },
  {
    name: "Phòng đọc thanh niên {office}",
    place: "Trụ sở {office}",
    volume: "1 phòng đọc 40 m², 620 đầu sách",
    value: [35, 70],
    fundSource: "Kinh phí cơ quan và sách đoàn viên góp",
    content: "Sửa phòng, đóng giá, phân loại sách, mở cửa ba buổi mỗi tuần.",
  },
  {
    name: "Số hóa hồ sơ lưu trữ của {office}",
    place: "Trụ sở {office}",
    volume: "18.500 trang hồ sơ",
    value: [40, 80],
    fundSource: "Ngày công đoàn viên",
    content: "Chia tổ theo chi đoàn, quét, đặt tên tệp theo quy định lưu trữ, kiểm tra chéo hằng tuần.",
  },
  {
    name: "Sân chơi cho em",
    place: "Trường Tiểu học Bến Đò",
    volume: "1 sân chơi, 9 thiết bị",
    value: [45, 65],
    fundSource: "Quỹ Đoàn, phụ huynh và doanh nghiệp ủng hộ",
    content: "San nền, sơn lại tường rào, lắp thiết bị từ vật liệu tái chế.",
  },
];

export const TASKS: readonly Pick<ProjectTemplate, "name" | "place" | "volume" | "content">[] = [
  {
    name: "Vườn hoa, hàng rào xanh ở trụ sở {office}",
    place: "Trụ sở {office}",
    volume: "120 m vườn hoa",
    content: "Mỗi chi đoàn nhận một đoạn, chăm sóc thứ Sáu hằng tuần.",
  },
  {
    name: "Tổ hướng dẫn dịch vụ công trực tuyến",
    place: "Bộ phận tiếp nhận hồ sơ",
    volume: "300 lượt người được hướng dẫn",
    content: "Đoàn viên trực hai buổi mỗi tuần, giúp người dân nộp hồ sơ trên mạng.",
  },
];

export type AdviceTemplate = {
  subject: "union_work" | "coordination" | "policy";
  form: "proposal" | "draft_resolution" | "plan" | "opinion";
  title: string;
  content: string;
  on: string;
  result?: { kind: string; number: string; on: string };
};

export const ADVICE: readonly AdviceTemplate[] = [
  {
    subject: "union_work",
    form: "draft_resolution",
    title: "Nghị quyết lãnh đạo công tác Đoàn và phong trào thanh niên năm {year}",
    content: "Dự thảo nghị quyết trình {party}: chỉ tiêu, việc trọng tâm, phân công cấp ủy viên phụ trách.",
    on: "01-18",
    result: { kind: "Nghị quyết", number: "05-NQ/ĐU", on: "02-09" },
  },
  {
    subject: "coordination",
    form: "plan",
    title: "Kế hoạch phối hợp các đoàn thể tổ chức Tháng Thanh niên và Tháng Công nhân",
    content: "Đề xuất {party} giao Đoàn chủ trì, Công đoàn và Hội Cựu chiến binh cùng thực hiện.",
    on: "02-22",
    result: { kind: "Kế hoạch", number: "12-KH/ĐU", on: "03-03" },
  },
  {
    subject: "policy",
    form: "proposal",
    title: "Bố trí kinh phí hoạt động và thời gian sinh hoạt Đoàn",
    content:
      "Đề nghị bố trí kinh phí hằng năm theo số đoàn viên và một buổi chiều mỗi tháng để sinh hoạt chi đoàn.",
    on: "04-12",
    result: { kind: "Công văn", number: "87-CV/ĐU", on: "05-06" },
  },
];

export const PROGRAMME = {
  title: "Chương trình phối hợp giữa Đoàn và Công đoàn {office}",
  partner: "Công đoàn {office}",
  content: "Cùng chăm lo người lao động trẻ, tổ chức hội thao và hoạt động an sinh xã hội.",
  on: "03-10",
  until: "12-31",
};

export const GIVEN: readonly {
  giver: "party_committee" | "upper_union" | "administration";
  title: string;
  content: string;
  on: string;
  due: string;
  done: string;
  result: string;
}[] = [
  {
    giver: "party_committee",
    title: "Tổ chức học tập nghị quyết cho đoàn viên",
    content: "{party} giao Đoàn tổ chức học tập, viết thu hoạch trong toàn thể đoàn viên.",
    on: "03-15",
    due: "05-15",
    done: "05-08",
    result: "Đã học tập ở cả {branches} chi đoàn, thu hoạch đầy đủ.",
  },
  {
    giver: "upper_union",
    title: "Đăng cai vòng cụm hội thao cán bộ, đoàn viên",
    content: "Đoàn cấp trên giao chuẩn bị sân bãi, trọng tài và y tế cho vòng cụm.",
    on: "06-20",
    due: "08-20",
    done: "08-23",
    result: "Hội thao có sáu đội, an toàn; báo cáo gửi sau hạn ba ngày.",
  },
  {
    giver: "administration",
    title: "Tuyên truyền chuyển đổi số trong cơ quan",
    content: "Lãnh đạo {office} giao Đoàn làm nòng cốt tổ công nghệ số.",
    on: "09-05",
    due: "10-31",
    done: "10-25",
    result: "Ra mắt tổ công nghệ số, hướng dẫn toàn cơ quan dùng chữ ký số.",
  },
];

export const DIRECTIVES: readonly {
  number: string;
  docAbstract: string;
  on: string;
  due: string | null;
  answer: string;
}[] = [
  {
    number: "03-CTr/ĐTN",
    docAbstract: "Chương trình công tác Đoàn và phong trào thanh thiếu nhi năm {year}",
    on: "01-15",
    due: null,
    answer: "",
  },
  {
    number: "11-KH/ĐTN",
    docAbstract: "Kế hoạch tổ chức Tháng Thanh niên năm {year}",
    on: "02-15",
    due: "04-05",
    answer: "Báo cáo kết quả Tháng Thanh niên, kèm ảnh ở mục Hoạt động.",
  },
  {
    number: "24-HD/ĐTN",
    docAbstract: "Hướng dẫn rà soát, cập nhật danh sách đoàn viên quý II và đoàn viên quá tuổi",
    on: "06-01",
    due: "06-30",
    answer: "Đã rà soát và chốt danh sách quý II.",
  },
  {
    number: "41-CV/ĐTN",
    docAbstract: "Công văn về việc tự đánh giá Đoàn cơ sở “3 chủ động” năm {year}",
    on: "10-12",
    due: "11-20",
    answer: "Đơn vị đã nộp bản tự đánh giá trên hệ thống.",
  },
];
