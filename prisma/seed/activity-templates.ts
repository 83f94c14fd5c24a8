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

const UNION = ["Công đoàn {office}"] as const;
const ALONE = [] as const;

/** Held by every unit every year: without them a year of a unit would not be credible. */
export const ALWAYS: readonly ActivityTemplate[] = [
  {
    title: "Ra quân Tháng Thanh niên năm {year}",
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

/** Of these each unit holds some, others in another year. */
export const SOMETIMES: readonly ActivityTemplate[] = [
  {
    title: "Ngày Chủ nhật xanh",
    kind: "volunteering",
    between: ["04-05", "10-25"],
    places: ["Bờ sông phường Bình Minh", "Công viên phường Trung Tâm", "Chợ xã Minh Tân"],
    partners: [UNION, ["Đoàn phường Bình Minh"]],
    share: [0.3, 0.6],
    contents: [
      "Thu gom rác hai bên bờ, xóa một điểm tập kết rác tự phát và cắm biển nhắc.",
      "Quét dọn, phân loại rác và nạo vét 400 m rãnh thoát nước.",
    ],
    motif: "cleanup",
  },
  {
    title: "Hiến máu tình nguyện “Giọt hồng {office}”",
    kind: "social_welfare",
    occasion: "reunification_and_labour_day",
    between: ["04-12", "04-28"],
    places: ["Trung tâm Hội nghị tỉnh", "Bệnh viện Đa khoa tỉnh"],
    partners: [["Hội Chữ thập đỏ tỉnh", "Công đoàn {office}"]],
    share: [0.15, 0.35],
    contents: [
      "Tiếp nhận 46 đơn vị máu; 12 đoàn viên hiến lần đầu.",
      "Vận động người thân cùng tham gia; người đủ điều kiện đều được khám, tư vấn trước khi hiến.",
    ],
    motif: "blood",
  },
  {
    title: "Giải bóng đá đoàn viên {office}",
    kind: "culture_sport",
    occasion: "union_day",
    between: ["03-20", "03-26"],
    places: ["Sân vận động phường Bình Minh", "Sân cỏ nhân tạo Văn Miếu"],
    partners: [UNION],
    share: [0.3, 0.5],
    contents: [
      "Sáu đội của các chi đoàn thi đấu vòng tròn trong ba buổi chiều.",
      "Thi đấu giao hữu với đội của công đoàn, cổ động viên hai bên góp tiền tặng học sinh nghèo.",
    ],
    motif: "sports",
  },
  {
    title: "Tọa đàm “Đoàn viên với cải cách hành chính”",
    kind: "political_task",
    between: ["06-04", "09-20"],
    places: ["Hội trường {office}", "Phòng họp tầng 2"],
    partners: [ALONE, ["Văn phòng {office}"]],
    share: [0.3, 0.5],
    contents: [
      "Bàn cách rút ngắn thời gian trả hồ sơ; thống nhất ba việc thử trong quý sau.",
      "Chi đoàn nêu 11 kiến nghị, lãnh đạo đơn vị trả lời tại chỗ chín kiến nghị.",
    ],
    motif: "meeting",
    sectors: ["agency"],
  },
  {
    title: "Đội hình hướng dẫn người dân làm thủ tục trực tuyến",
    kind: "political_task",
    between: ["04-15", "08-25"],
    places: ["Bộ phận Một cửa", "Nhà văn hóa xã Hòa Lạc", "Nhà văn hóa xã Tân Lập"],
    partners: [["Đoàn xã Hòa Lạc"], ALONE],
    share: [0.1, 0.2],
    contents: [
      "Trực 20 buổi, giúp 260 lượt người nộp hồ sơ và thanh toán trên mạng.",
      "Hướng dẫn tại nhà cho người cao tuổi; in 200 tờ chỉ dẫn từng bước.",
    ],
    motif: "helpdesk",
  },
  {
    title: "Ngày hội đọc sách",
    kind: "education",
    between: ["04-18", "04-24"],
    places: ["Thư viện tỉnh", "Sân {office}"],
    partners: [ALONE, ["Thư viện tỉnh"]],
    share: [0.3, 0.6],
    contents: [
      "Góp 320 cuốn cho tủ sách của một trường vùng cao; giới thiệu năm cuốn sách về nghề.",
      "Mỗi chi đoàn giới thiệu một cuốn, đổi sách và lập tủ sách dùng chung.",
    ],
    motif: "reading",
  },
  {
    title: "Hành trình về nguồn",
    kind: "education",
    occasion: "national_day",
    between: ["08-20", "08-31"],
    places: ["Khu di tích cách mạng huyện Thượng Lam", "Bảo tàng tỉnh"],
    partners: [ALONE, UNION],
    share: [0.2, 0.4],
    contents: [
      "Dâng hương, nghe nhân chứng kể chuyện và kết nạp hai đoàn viên mới tại khu di tích.",
      "Tham quan, viết thu hoạch; bài tốt được đăng trên trang của đơn vị.",
    ],
    motif: "ceremony",
  },
  {
    title: "Sửa nhà cho gia đình chính sách",
    kind: "social_welfare",
    occasion: "summer_campaign",
    between: ["06-10", "07-15"],
    places: ["Xã Xuân An, huyện Lạc Thủy Bắc", "Xã Vĩnh Hảo, huyện Yên Trường"],
    partners: [["Ủy ban Mặt trận Tổ quốc xã", "Công đoàn {office}"]],
    share: [0.12, 0.25],
    contents: [
      "Góp 62 ngày công lợp lại mái, lát sân và sơn tường; bàn giao trước mùa mưa.",
      "Làm lại gian bếp và nhà vệ sinh, thay hệ thống điện; vật liệu do công đoàn hỗ trợ.",
    ],
    motif: "building",
  },
  {
    title: "Thắp sáng đường quê",
    kind: "volunteering",
    occasion: "summer_campaign",
    between: ["06-15", "08-10"],
    places: ["Xã Bình Phú, huyện Đồng Sơn", "Xã Hòa Lạc, huyện Thanh Giang"],
    partners: [["Đoàn xã Bình Phú"], UNION],
    share: [0.1, 0.25],
    contents: [
      "Lắp 24 bóng đèn trên 1,1 km đường liên thôn, giao thôn quản lý.",
      "Kéo dây, dựng cột và lắp 18 đèn năng lượng mặt trời ở đoạn qua trường học.",
    ],
    motif: "building",
  },
  {
    title: "Tập huấn nghiệp vụ công tác Đoàn",
    kind: "union_building",
    between: ["02-20", "10-15"],
    places: ["Hội trường {office}", "Trung tâm Chính trị huyện Thanh Giang"],
    partners: [ALONE],
    share: [0.15, 0.3],
    contents: [
      "Hướng dẫn ghi sổ chi đoàn, nhận xét đoàn viên và lập hồ sơ minh chứng.",
      "Các bí thư chi đoàn thực hành lập kế hoạch quý và viết biên bản sinh hoạt.",
    ],
    motif: "meeting",
  },
  {
    title: "Lễ trưởng thành Đoàn và kết nạp đoàn viên mới",
    kind: "union_building",
    occasion: "union_day",
    between: ["03-22", "03-26"],
    places: ["Hội trường {office}", "Nhà truyền thống tỉnh"],
    partners: [ALONE],
    share: [0.4, 0.7],
    contents: [
      "Trao giấy chứng nhận cho sáu đoàn viên trưởng thành, kết nạp bốn đoàn viên mới.",
      "Gặp mặt các thế hệ cán bộ Đoàn, trao huy hiệu cho đoàn viên mới.",
    ],
    motif: "ceremony",
  },
  {
    title: "Đối thoại giữa lãnh đạo đơn vị và đoàn viên",
    kind: "political_task",
    occasion: "youth_month",
    between: ["03-10", "03-30"],
    places: ["Hội trường {office}"],
    partners: [["{party}"]],
    share: [0.5, 0.8],
    contents: [
      "Đoàn viên nêu 17 ý kiến về đào tạo, nhà ở và thiết bị làm việc; có thông báo kết luận.",
      "Lãnh đạo đơn vị giao ba phần việc cho thanh niên đảm nhận trong năm.",
    ],
    motif: "meeting",
  },
  {
    title: "Hội thi cắm hoa, nấu ăn",
    kind: "culture_sport",
    between: ["10-14", "10-20"],
    places: ["Sân {office}", "Nhà ăn {office}"],
    partners: [["Ban Nữ công Công đoàn {office}"]],
    share: [0.3, 0.5],
    contents: [
      "Mỗi chi đoàn một đội; suất ăn dự thi được gửi tới bệnh nhân nghèo.",
      "Thi theo cặp nam nữ; tiền thưởng góp vào quỹ giúp đoàn viên khó khăn.",
    ],
    motif: "reading",
  },
  {
    title: "Giải cầu lông chào mừng Ngày truyền thống Hội",
    kind: "culture_sport",
    occasion: "youth_association_day",
    between: ["10-08", "10-15"],
    places: ["Nhà thi đấu tỉnh", "Nhà đa năng Văn Miếu"],
    partners: [UNION, ["Hội Liên hiệp Thanh niên tỉnh"]],
    share: [0.15, 0.3],
    contents: [
      "Thi đấu đơn và đôi, 48 vận động viên của các chi đoàn.",
      "Giao lưu với đội của ba đơn vị bạn.",
    ],
    motif: "sports",
  },
  {
    title: "Tiếp sức mùa thi",
    kind: "volunteering",
    occasion: "summer_campaign",
    between: ["06-25", "07-08"],
    places: ["Cụm thi Trường Trung học phổ thông Văn Miếu", "Bến xe tỉnh"],
    partners: [["Hội Sinh viên tỉnh"]],
    share: [0.12, 0.2],
    contents: [
      "Trực bốn ngày, phát 1.200 chai nước, chở 35 lượt thí sinh ở xa.",
      "Sắp xếp chỗ trọ không thu tiền cho 22 thí sinh và người nhà.",
    ],
    motif: "helpdesk",
    sectors: ["school"],
  },
  {
    title: "Tri ân thầy cô nhân ngày 20/11",
    kind: "education",
    occasion: "teachers_day",
    between: ["11-14", "11-20"],
    places: ["Hội trường nhà trường", "Sân trường"],
    partners: [["Công đoàn nhà trường"]],
    share: [0.6, 0.9],
    contents: [
      "Văn nghệ, báo tường và tuần học tốt của 100% chi đoàn.",
      "Sinh viên đến thăm thầy cô đã nghỉ hưu, tặng sổ lưu niệm do chi đoàn làm.",
    ],
    motif: "ceremony",
    sectors: ["school"],
  },
  {
    title: "Tuyên truyền an toàn giao thông cho học sinh",
    kind: "education",
    between: ["09-06", "10-10"],
    places: ["Trường Trung học cơ sở Bình Minh", "Trường Tiểu học Trung Tâm"],
    partners: [["Đoàn phường Bình Minh"], ["Ban An toàn giao thông tỉnh"]],
    share: [0.08, 0.18],
    contents: [
      "Nói chuyện, đố vui và tặng 150 mũ bảo hiểm cho học sinh lớp một.",
      "Dựng mô hình ngã tư tại sân trường, học sinh thực hành theo tổ.",
    ],
    motif: "helpdesk",
  },
  {
    title: "Gặp mặt kỷ niệm ngày 22/12",
    kind: "education",
    occasion: "army_day",
    between: ["12-15", "12-22"],
    places: ["Hội trường {office}", "Nhà truyền thống tỉnh"],
    partners: [["Hội Cựu chiến binh {office}"]],
    share: [0.3, 0.5],
    contents: [
      "Nghe cựu chiến binh kể chuyện, tặng quà sáu đoàn viên là bộ đội xuất ngũ.",
      "Thăm đơn vị kết nghĩa, giao lưu văn nghệ và thi kéo co.",
    ],
    motif: "sports",
  },
  {
    title: "Hội nghị tổng kết công tác Đoàn năm trước, triển khai chương trình năm {year}",
    kind: "union_building",
    occasion: "party_day",
    between: ["01-10", "02-03"],
    places: ["Hội trường {office}"],
    partners: [["{party}"]],
    share: [0.5, 0.8],
    contents: [
      "Thông qua chương trình công tác năm, giao chỉ tiêu cho từng chi đoàn, khen thưởng tập thể và cá nhân.",
      "Thảo luận ba việc chưa làm được của năm trước và người chịu trách nhiệm từng việc.",
    ],
    motif: "meeting",
  },
];
