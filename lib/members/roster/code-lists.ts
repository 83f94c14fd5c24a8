import { fold } from "@/lib/platform/fold";

/** The committees that a post can be of, the lowest first. */
const COMMITTEES = [
  "chi đoàn",
  "chi đoàn cơ sở",
  "Đoàn bộ phận",
  "Liên chi đoàn",
  "Đoàn cơ sở",
  "Đoàn khối",
  "Đoàn giao quyền cấp trên cơ sở",
  "Huyện đoàn",
  "Tỉnh đoàn",
];

/** The national list says it without a level. */
export const INSPECTION_POST = "Ủy viên Ủy ban Kiểm tra";

/** Posts that rosters hold from before, and sheets may say; the national list has none of them, so none is offered to be given. */
export const FORMER_POSTS: readonly string[] = COMMITTEES.slice(4).map(
  (level) => `${INSPECTION_POST} ${level}`,
);

/** A post that a roster holds, as the national software takes it. */
export function nationalPost(post: string | undefined): string | undefined {
  return post !== undefined && FORMER_POSTS.includes(post) ? INSPECTION_POST : post;
}

/** The lists of the national form's hidden sheet; `domain.md` §2.1 says where they come from. */
export const CODE_LISTS = {
  ethnicity: [
    ..."Kinh|Tày|Thái|Mường|Khmer|Hoa|Nùng|H'Mông|Dao|Gia Rai|Ê Đê|Ba Na|Sán Chay|Chăm|Cơ Ho|Xơ Đăng".split(
      "|",
    ),
    ..."Sán Dìu|Hrê|Ra Glai|Mnông|Thổ|Xtiêng|Khơ Mú|Bru - Vân Kiều|Cơ Tu|Giáy|Tà Ôi|Mạ|Giẻ Triêng".split("|"),
    ..."Co|Chơ Ro|Xinh Mun|Hà Nhì|Chu Ru|Lào|La Chí|Kháng|Phù Lá|La Hủ|La Ha|Pà Thẻn|Lự|Ngái|Chứt".split("|"),
    ..."Lô Lô|Mảng|Cơ Lao|Bố Y|Cống|Si La|Pu Péo|Rơ Măm|Brâu|Ơ Đu|Người nước ngoài|Khác".split("|"),
  ],
  religion:
    "Không|Công giáo|Phật giáo|Tin Lành|Cao Đài|Hòa Hảo|Hồi giáo|Bahá'í|Bà La Môn|Tứ Ân Hiếu Nghĩa|Bửu Sơn Kỳ Hương|Tịnh độ Cư sĩ|Minh Sư Đạo|Khác".split(
      "|",
    ),
  generalEducation: ["Tiểu học", "Trung học cơ sở", "Trung học phổ thông hệ 10/10", "Hệ 12/12"],
  qualification: "Sơ cấp|Trung cấp chuyên nghiệp|Cao đẳng|Cử nhân|Thạc sĩ|Tiến sĩ|Chưa có".split("|"),
  politicalTheory: ["Sơ cấp", "Trung cấp", "Cao cấp", "Cử nhân", "Chưa có"],
  computerSkill: ["Chuẩn kỹ năng sử dụng CNTT cơ bản", "Chuẩn kỹ năng sử dụng CNTT nâng cao"],
  foreignLanguage: ["Bậc 1", "Bậc 2", "Bậc 3", "Bậc 4", "Bậc 5", "Bậc 6"],
  occupation: [
    "Học sinh",
    "Sinh viên",
    "Giảng viên/Giáo viên",
    "Cán bộ/Công chức/Viên chức",
    "Chưa có việc làm",
    "Khác",
  ],
  memberKind: ["Sinh hoạt chính", "Sinh hoạt tạm thời"],
  position: positions(),
  association: ["Hội LHTN Việt Nam", "Hội Sinh viên Việt Nam"],
} as const satisfies Record<string, readonly string[]>;

export type CodeListName = keyof typeof CODE_LISTS;

function positions(): string[] {
  const of = (title: string, from: string[]) => from.map((level) => `${title} ${level}`);
  return [
    ...of("Bí thư", COMMITTEES),
    ...of("Phó bí thư", COMMITTEES),
    ...of("Ủy viên Ban Thường vụ", COMMITTEES.slice(1)),
    ...of("Ủy viên BCH", COMMITTEES),
    INSPECTION_POST,
    "Trợ lý thanh niên",
    "Đoàn viên",
  ];
}

const SHORT_FORMS: Partial<Record<CodeListName, Record<string, string>>> = {
  religion: { "khong co": "Không", "thien chua": "Công giáo", phat: "Phật giáo" },
  generalEducation: {
    "12/12": "Hệ 12/12",
    thpt: "Hệ 12/12",
    "10/10": "Trung học phổ thông hệ 10/10",
    thcs: "Trung học cơ sở",
  },
  qualification: { "trung cap": "Trung cấp chuyên nghiệp", cd: "Cao đẳng", ths: "Thạc sĩ" },
  association: { lhtn: "Hội LHTN Việt Nam", "hoi lhtn": "Hội LHTN Việt Nam", hsv: "Hội Sinh viên Việt Nam" },
};

const byKey = new Map(
  Object.entries(CODE_LISTS).map(([list, values]) => [
    list,
    new Map([
      ...[...values, ...(list === "position" ? FORMER_POSTS : [])].flatMap((value) => [
        [value, value] as const,
        [fold(value), value] as const,
      ]),
      ...Object.entries(SHORT_FORMS[list as CodeListName] ?? {}),
    ]),
  ]),
);

/** The list's own spelling of what was typed, or null where the list does not have it. */
export function inCodeList(list: CodeListName, typed: string): string | null {
  const values = byKey.get(list);
  // Most cells are spelt as the list is: folding each of them would be the dearest step of an import.
  const asSpelt = values?.get(typed);
  if (asSpelt !== undefined) return asSpelt;
  const key = fold(typed);
  return values?.get(list === "position" ? positionKey(key) : key) ?? null;
}

const POSITION_WORDS: [RegExp, string][] = [
  [/\buv(bch|btv|ubkt)\b/g, "uv $1"],
  [/\b(dong chi|d\/c)\s*/g, ""],
  [/\bp\.? ?(bt|bi thu)\b/g, "pho bi thu"],
  [/\bpbt\b/g, "pho bi thu"],
  [/\bbt\b/g, "bi thu"],
  [/\bbtv\b/g, "ban thuong vu"],
  [/\bubkt\b/g, "uy ban kiem tra"],
  [/\bban chap hanh\b/g, "bch"],
  [/\b(uv|uy vien) (?!bch|ban|uy)/g, "uy vien bch "],
  [/^(uv|uy vien|bch)$/g, "uy vien bch"],
  [/\buv\b/g, "uy vien"],
  [/\bcd\b/g, "chi doan"],
  [/\bdv\b/g, "doan vien"],
  [/\bcs\b/g, "co so"],
];

/** Home-made sheets shorten posts and leave out the level, which is then the branch. */
function positionKey(key: string): string {
  const words = POSITION_WORDS.reduce((text, [short, long]) => text.replace(short, long), key).trim();
  return /^(bi thu|pho bi thu|uy vien bch)$/.test(words) ? `${words} chi doan` : words;
}
