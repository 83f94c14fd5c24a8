import type { Root } from "./root";

/** A section of the Sổ of many lines: all of them are kept, what both say once. */
const bookLines = (table: string, label: string): Root => ({
  table,
  column: "member_id",
  label,
  rule: "moves",
  isNumbered: true,
  standing: [
    {
      index: `${table}_pkey`,
      same: "to_jsonb(k) - '{member_id,number}'::text[] = to_jsonb(l) - '{member_id,number}'::text[]",
      outcome: "aside",
      words: "cả hai ghi cùng một dòng của Sổ: giữ một",
    },
  ],
});

/** A section of the Sổ of one line: the Sổ shows that of the old row beside that of whoever is kept. */
const bookForm = (table: string, label: string): Root => ({
  table,
  column: "member_id",
  label,
  rule: "moves",
  standing: [
    {
      index: `${table}_pkey`,
      same: "true",
      outcome: "stays",
      words: "cả hai đã ghi mục này của Sổ: giữ bản của dòng được giữ, bản kia ghi kèm “theo hồ sơ đã gộp”",
    },
  ],
});

/** The sections of the Sổ đoàn viên that only it keeps. */
export const BOOK_ROOTS: readonly Root[] = [
  bookForm("dossier_health_and_party", "Sổ: sức khỏe, sinh hoạt đảng"),
  bookForm("dossier_identities", "Sổ: bản thân"),
  bookLines("dossier_journeys", "Sổ: đi nước ngoài"),
  bookLines("dossier_losses", "Sổ: mất, lập lại"),
  bookLines("dossier_posts", "Sổ: chức vụ"),
  bookLines("dossier_relations", "Sổ: quan hệ gia đình"),
  {
    table: "dossier_sections",
    column: "member_id",
    label: "Sổ: lần lưu của từng mục",
    rule: "moves",
    standing: [
      {
        index: "dossier_sections_pkey",
        same: "k.section = l.section",
        outcome: "stays",
        words: "cả hai đã lưu cùng mục: tính lần lưu của dòng được giữ",
      },
    ],
  },
  bookLines("dossier_studies", "Sổ: quá trình học tập"),
];
