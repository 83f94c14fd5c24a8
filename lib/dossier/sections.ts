/** How a cell is filled in: a text, a time (`9/2015`, `2015` or a day), a year, or one of a list. */
export type DossierField = {
  name: string;
  label: string;
  /** How many characters it takes. */
  most: number;
  kind: "text" | "time" | "year" | "choice";
  required?: true;
  choices?: readonly { code: string; label: string }[];
  /** A time that does not stand before that of the other field, and what is said where it does. */
  notBefore?: { field: string; problem: string };
  /** Told together with the other field, or not at all. */
  goesWith?: string;
  /** A post or a course may end on a day to come; nothing else that is recorded lies ahead. */
  mayLieAhead?: true;
};

export const SECTION_CODES = [
  "identity",
  "family",
  "study",
  "post",
  "health_and_party",
  "abroad",
  "lost_book",
] as const;
export type SectionCode = (typeof SECTION_CODES)[number];

export type DossierSection = {
  code: SectionCode;
  title: string;
  table: string;
  /** Seen and written only by whoever sees sensitive fields of the member. */
  sensitive: boolean;
  /** How many lines it holds; of one line the section is a plain form. */
  most: number;
  fields: readonly DossierField[];
};

const RELATIONS = [
  { code: "father", label: "Bố" },
  { code: "mother", label: "Mẹ" },
  { code: "spouse", label: "Vợ, chồng" },
  { code: "sibling", label: "Anh, chị, em" },
  { code: "child", label: "Con" },
  { code: "other", label: "Người thân khác" },
] as const;

const SIDES = [
  { code: "union", label: "Trong Đoàn" },
  { code: "outside", label: "Ngoài Đoàn" },
] as const;

const since = { name: "since", label: "Từ", most: 10, kind: "time" } as const;
const until: DossierField = {
  name: "until",
  label: "Đến",
  most: 10,
  kind: "time",
  mayLieAhead: true,
  notBefore: { field: "since", problem: "Kết thúc đứng trước bắt đầu. Xem lại hai mốc." },
};

/** Against what a lost Sổ is copied anew. */
const BASES = [
  { code: "card", label: "Thẻ đoàn viên" },
  { code: "resolution", label: "Nghị quyết kết nạp" },
  { code: "certificate", label: "Giấy xác nhận của nơi kết nạp" },
] as const;

/**
 * What the Sổ đoàn viên asks and no other record keeps (domain.md §2.2), in its order. Schema, form, page, statements
 * and papers follow from this list.
 */
export const SECTIONS: readonly DossierSection[] = [
  {
    code: "identity",
    title: "Bản thân",
    table: "dossier_identities",
    sensitive: false,
    most: 1,
    fields: [
      { name: "birthName", label: "Họ tên khai sinh", most: 150, kind: "text" },
      { name: "otherName", label: "Tên gọi khác", most: 150, kind: "text" },
      { name: "familyBackground", label: "Thành phần gia đình", most: 100, kind: "text" },
      { name: "presentAddress", label: "Nơi ở hiện nay", most: 300, kind: "text" },
    ],
  },
  {
    code: "family",
    title: "Quan hệ gia đình",
    table: "dossier_relations",
    sensitive: false,
    most: 30,
    fields: [
      {
        name: "relation",
        label: "Quan hệ",
        most: 20,
        kind: "choice",
        required: true,
        choices: RELATIONS,
      },
      { name: "name", label: "Họ và tên", most: 150, kind: "text", required: true },
      { name: "birthYear", label: "Năm sinh", most: 4, kind: "year" },
      { name: "occupation", label: "Nghề nghiệp", most: 150, kind: "text" },
      { name: "residence", label: "Nơi ở", most: 300, kind: "text" },
    ],
  },
  {
    code: "study",
    title: "Quá trình học tập",
    table: "dossier_studies",
    sensitive: false,
    most: 30,
    fields: [
      since,
      until,
      { name: "school", label: "Trường, cơ sở đào tạo", most: 200, kind: "text", required: true },
      { name: "course", label: "Ngành, lớp", most: 200, kind: "text" },
      { name: "kind", label: "Hình thức", most: 100, kind: "text" },
      { name: "result", label: "Văn bằng, kết quả", most: 200, kind: "text" },
    ],
  },
  {
    code: "post",
    title: "Chức vụ trong và ngoài Đoàn",
    table: "dossier_posts",
    sensitive: false,
    most: 40,
    fields: [
      { name: "side", label: "Loại", most: 20, kind: "choice", required: true, choices: SIDES },
      { name: "post", label: "Chức vụ, công việc", most: 200, kind: "text", required: true },
      { name: "place", label: "Nơi giữ chức vụ", most: 200, kind: "text" },
      since,
      until,
      { name: "decision", label: "Số quyết định", most: 60, kind: "text" },
    ],
  },
  {
    code: "health_and_party",
    title: "Sức khỏe, sinh hoạt đảng",
    table: "dossier_health_and_party",
    sensitive: true,
    most: 1,
    fields: [
      { name: "health", label: "Tình trạng sức khỏe", most: 200, kind: "text" },
      { name: "partyOfficialOn", label: "Ngày vào Đảng chính thức", most: 10, kind: "time" },
      { name: "partyCell", label: "Chi bộ", most: 200, kind: "text" },
    ],
  },
  {
    code: "abroad",
    title: "Đi nước ngoài",
    table: "dossier_journeys",
    sensitive: true,
    most: 20,
    fields: [
      since,
      until,
      { name: "country", label: "Nước đến", most: 150, kind: "text", required: true },
      { name: "reason", label: "Lý do", most: 300, kind: "text" },
    ],
  },
  {
    code: "lost_book",
    title: "Mất Sổ, lập lại Sổ",
    table: "dossier_losses",
    sensitive: false,
    most: 10,
    fields: [
      { name: "lostOn", label: "Thời gian mất", most: 10, kind: "time", required: true },
      {
        name: "remadeOn",
        label: "Thời gian lập lại",
        most: 10,
        kind: "time",
        goesWith: "basis",
        notBefore: { field: "lostOn", problem: "Lập lại đứng trước khi mất. Xem lại hai mốc." },
      },
      {
        name: "basis",
        label: "Căn cứ lập lại",
        most: 20,
        kind: "choice",
        goesWith: "remadeOn",
        choices: BASES,
      },
      { name: "note", label: "Ghi chú", most: 300, kind: "text" },
    ],
  },
];

/** How many lines it may hold where so many stand: two rows that became one person's may have more together. */
export function mostLines({ most }: DossierSection, standing: number): number {
  return Math.max(most, standing);
}

export function sectionOf(code: string): DossierSection | null {
  return SECTIONS.find((section) => section.code === code) ?? null;
}

/** A time as people read it; empty stays empty. */
export function timeWords(time: string): string {
  return time.split("-").reverse().join("/");
}

/** What a section's cell says to people. */
export function cellWords({ kind, choices }: DossierField, value: string): string {
  if (kind === "choice") return choices?.find(({ code }) => code === value)?.label ?? value;
  return kind === "time" ? timeWords(value) : value;
}
