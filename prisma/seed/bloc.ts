/** The demo bloc: an invented province, its bloc of offices, eleven units. Plain data. */

export type DemoSector = "agency" | "school" | "enterprise";
export type DemoPeriod = "calendar_year" | "school_year";

export type DemoBranch = { name: string; members: number };

export type DemoUnit = {
  code: string;
  name: string;
  /** As people call it in a sentence: "Sở Giao thông vận tải". */
  office: string;
  sector: DemoSector;
  period: DemoPeriod;
  partyCommittee: string;
  seat: string;
  branches: DemoBranch[];
};

export const DEMO_ORGANISATION = {
  code: "khoi",
  name: "Đoàn Khối các cơ quan tỉnh",
  shortName: "Đoàn Khối",
  parentName: "Tỉnh đoàn Sông Lam",
  place: "Sông Lam",
  issuerCode: "ĐTN",
  fromDay: "2017-09-01",
  partyCommittee: "Đảng ủy Khối các cơ quan tỉnh",
  onBehalfOf: "TM. BAN THƯỜNG VỤ",
  recipients: [
    "Ban Thường vụ Tỉnh đoàn (b/c)",
    "Thường trực Đảng ủy Khối (b/c)",
    "Ủy viên Ban Chấp hành Đoàn Khối",
    "Các Đoàn cơ sở trực thuộc",
    "Lưu: VP",
  ],
} as const;

/** `name:members` for each branch, as short as a secretary notes it. */
function branches(list: string): DemoBranch[] {
  return list.split("; ").map((entry) => {
    const [name = "", members = "0"] = entry.split(":");
    return { name: `Chi đoàn ${name}`, members: Number(members) };
  });
}

type Office = Pick<DemoUnit, "code" | "office" | "seat"> & { party?: string; list: string };

function unit({ code, office, seat, party, list }: Office, sector: DemoSector): DemoUnit {
  return {
    code,
    name: `Đoàn ${office}`,
    office,
    sector,
    period: sector === "school" ? "school_year" : "calendar_year",
    partyCommittee: party ?? `Đảng ủy ${office}`,
    seat,
    branches: branches(list),
  };
}

export const DEMO_UNITS: readonly DemoUnit[] = [
  unit(
    {
      code: "DV01",
      office: "Sở Giao thông vận tải",
      seat: "12 đường Bến Đò, phường Trung Tâm",
      list: "Văn phòng – Kế hoạch:14; Thanh tra – Pháp chế:18; Quản lý đường bộ:21; Đăng kiểm – Sát hạch:23",
    },
    "agency",
  ),
  unit(
    {
      code: "DV02",
      office: "Sở Nông nghiệp và Phát triển nông thôn",
      seat: "45 đường Đồng Lúa, phường Trung Tâm",
      list: "Văn phòng Sở:15; Trồng trọt – Bảo vệ thực vật:19; Chăn nuôi và Thú y:21; Thủy lợi:18; Kiểm lâm:31; Khuyến nông:14",
    },
    "agency",
  ),
  unit(
    {
      code: "DV03",
      office: "Sở Y tế",
      seat: "8 đường An Khang, phường Trung Tâm",
      list: "Văn phòng Sở:13; Trung tâm Kiểm soát bệnh tật:29; Chi cục Dân số:11; Trung tâm Cấp cứu:22; Kiểm nghiệm – Giám định:17",
    },
    "agency",
  ),
  unit(
    {
      code: "DV04",
      office: "Trường Cao đẳng Kinh tế – Kỹ thuật Sông Lam",
      seat: "Khu 3, phường Văn Miếu",
      party: "Đảng bộ Trường Cao đẳng Kinh tế – Kỹ thuật Sông Lam",
      list: "Giáo viên:30; Kế toán 1:42; Kế toán 2:45; Quản trị:40; Điện – Điện tử 1:41; Điện – Điện tử 2:44; Cơ khí:38; Công nghệ ô tô 1:42; Công nghệ ô tô 2:45; Tin học ứng dụng:46",
    },
    "school",
  ),
  unit(
    {
      code: "DV05",
      office: "Trường Cao đẳng Y tế Sông Lam",
      seat: "Khu 7, phường Văn Miếu",
      party: "Đảng bộ Trường Cao đẳng Y tế Sông Lam",
      list: "Giảng viên – Viên chức:28; Điều dưỡng 1:46; Điều dưỡng 2:48; Điều dưỡng 3:47; Dược 1:42; Dược 2:41; Hộ sinh – Xét nghiệm:37",
    },
    "school",
  ),
  unit(
    {
      code: "DV06",
      office: "Sở Tài chính",
      seat: "2 đường Ngân Hà, phường Trung Tâm",
      list: "Văn phòng – Thanh tra:13; Quản lý ngân sách:16; Hành chính sự nghiệp:14; Giá – Công sản:11",
    },
    "agency",
  ),
  unit(
    {
      code: "DV07",
      office: "Tòa án nhân dân tỉnh",
      seat: "30 đường Công Lý, phường Trung Tâm",
      party: "Đảng bộ Tòa án nhân dân tỉnh",
      list: "Văn phòng:12; Hình sự – Hành chính:15; Dân sự – Gia đình:14; Giám đốc kiểm tra:9",
    },
    "agency",
  ),
  unit(
    {
      code: "DV08",
      office: "Điện lực Sông Lam",
      seat: "101 đường Ánh Sáng, phường Bình Minh",
      list: "Khối phòng ban:19; Đội quản lý lưới điện 1:24; Đội quản lý lưới điện 2:22; Điều độ:16; Dịch vụ khách hàng:21; Thí nghiệm điện:15",
    },
    "enterprise",
  ),
  unit(
    {
      code: "DV09",
      office: "Bưu điện tỉnh",
      seat: "1 đường Thư Tín, phường Trung Tâm",
      party: "Đảng bộ Bưu điện tỉnh",
      list: "Khối văn phòng:14; Khai thác – Vận chuyển:23; Bưu điện trung tâm:26; Tài chính bưu chính:17",
    },
    "enterprise",
  ),
  unit(
    {
      code: "DV10",
      office: "Sở Thông tin và Truyền thông",
      seat: "16 đường Kết Nối, phường Bình Minh",
      list: "Văn phòng – Thanh tra:12; Bưu chính – Viễn thông:13; Trung tâm Công nghệ thông tin:24; Báo chí – Xuất bản:11",
    },
    "agency",
  ),
  unit(
    {
      code: "DV11",
      office: "Cục Thuế tỉnh",
      seat: "20 đường Liên Bảo, phường Trung Tâm",
      party: "Đảng bộ Cục Thuế tỉnh",
      list: "Văn phòng Cục:22; Thanh tra – Kiểm tra:26; Kê khai – Kế toán thuế:24; Chi cục khu vực Bắc:25; Chi cục khu vực Nam:23; Tuyên truyền – Hỗ trợ:27",
    },
    "agency",
  ),
];
