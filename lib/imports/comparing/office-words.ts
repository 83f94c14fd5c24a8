/** "Tổ dân phố 3", "Văn phòng": what kind of place or body it is; the first word alone is raised, whatever follows. */
const BODIES = [
  ..."tổ dân phố|khu phố|khu dân cư|dân cư|văn phòng|cơ quan|trung tâm|ban quản lý|ủy ban nhân dân".split(
    "|",
  ),
  ..."uỷ ban nhân dân|hội đồng nhân dân|mặt trận tổ quốc|kho bạc|ngân hàng|tòa án|toà án".split("|"),
  ..."viện kiểm sát|công ty|nhà máy|phân xưởng|xí nghiệp|hợp tác xã|bệnh viện|phòng khám".split("|"),
  ..."trung học phổ thông|trung học cơ sở|tiểu học|mầm non|đại học|cao đẳng|trung cấp".split("|"),
];

/** "Phòng Tài chính - Kế hoạch", "Khoa Tim mạch": what it works at, each raised by its first word. */
const FIELDS = [
  ..."kế toán|tài chính|kế hoạch|đầu tư|tổ chức|cán bộ|hành chính|nhân sự|tổng hợp|quản lý|dự án".split("|"),
  ..."kinh doanh|kinh tế|kỹ thuật|sản xuất|xi măng|lò hơi|cổ phần|xây dựng|giao thông|công thương".split("|"),
  ..."tài nguyên|môi trường|nông nghiệp|nông thôn|nội vụ|tư pháp|thanh tra|kiểm tra|tuyên giáo".split("|"),
  ..."dân vận|giáo dục|đào tạo|khoa học|công nghệ|thông tin|truyền thông|văn hóa|văn hoá|thể thao".split("|"),
  ..."du lịch|lao động|chính sách|bảo hiểm xã hội|bảo hiểm|xã hội|nhân dân|thi hành án|hải quan".split("|"),
  ..."công an|quân sự|biên phòng|cảnh sát|dân quân|y tế|đa khoa|tim mạch|cấp cứu|xét nghiệm".split("|"),
  ..."giáo viên|học sinh|sinh viên|ngoại ngữ".split("|"),
];

/** In small letters alone, longest first: "bảo hiểm xã hội" is not "bảo hiểm" and "xã hội". */
export const COMMON_NAMES: readonly string[][] = [...BODIES, ...FIELDS]
  .map((name) => name.split(" "))
  .sort((a, b) => b.length - a.length);

/** "UBND xã Hùng Lô", "Nông nghiệp và Môi trường": small within a name; "Phường 5" is one with its number. */
export const SMALL_WORDS: readonly string[] = ["xã", "phường", "và"];
