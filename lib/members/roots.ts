import { BOOK_ROOTS } from "./book-roots";
import type { Root } from "./root";

const OF_ONE_SHEET_UNIT = `(SELECT s.unit_id FROM rating_sheets s WHERE s.org_id = k.org_id AND s.id = k.sheet_id)
  = (SELECT s.unit_id FROM rating_sheets s WHERE s.org_id = l.org_id AND s.id = l.sheet_id)`;

/** A test keeps the list to the database's foreign keys and unique keys. */
export const ROOTS: readonly Root[] = [
  {
    table: "activity_participants",
    column: "member_id",
    label: "Tham gia hoạt động",
    rule: "moves",
    standing: [
      {
        index: "activity_participants_pkey",
        same: "k.activity_id = l.activity_id",
        outcome: "aside",
        words: "cả hai cùng có tên trong một hoạt động: tính một lần",
      },
    ],
  },
  {
    table: "admissions",
    column: "introducer_member_id",
    label: "Giới thiệu người vào Đoàn",
    rule: "moves",
    standing: [],
  },
  {
    table: "branch_meeting_attendance",
    column: "member_id",
    label: "Điểm danh sinh hoạt chi đoàn",
    rule: "moves",
    standing: [
      {
        index: "branch_meeting_attendance_pkey",
        same: "k.meeting_id = l.meeting_id",
        outcome: "aside",
        better: "l.mark = 'present' AND k.mark <> 'present'",
        words: "cả hai cùng có tên trong một buổi: tính một lần, là có mặt nếu một bên có mặt",
      },
    ],
  },
  {
    table: "committee_seats",
    column: "member_id",
    label: "Chức vụ qua đại hội, kiện toàn",
    rule: "moves",
    standing: [],
  },
  { table: "dossier_files", column: "member_id", label: "Giấy tờ trong hồ sơ", rule: "moves", standing: [] },
  ...BOOK_ROOTS,
  {
    table: "fee_class_changes",
    column: "member_id",
    label: "Mức đoàn phí",
    rule: "moves",
    standing: [
      {
        index: "fee_class_changes_pkey",
        same: "k.from_month = l.from_month",
        outcome: "aside",
        words: "cả hai đổi mức từ cùng một tháng: theo dòng được giữ",
      },
    ],
  },
  { table: "fee_collection_lines", column: "member_id", label: "Tháng có chứng từ thu", rule: "frozen" },
  {
    table: "fee_exemptions",
    column: "member_id",
    label: "Miễn đoàn phí",
    rule: "moves",
    standing: [
      {
        index: "fee_exemptions_no_overlap",
        same: `k.withdrawn_on IS NULL AND l.withdrawn_on IS NULL
          AND to_date(k.from_month, 'YYYY-MM') < to_date(l.from_month, 'YYYY-MM') + make_interval(months => l.months)
          AND to_date(l.from_month, 'YYYY-MM') < to_date(k.from_month, 'YYYY-MM') + make_interval(months => k.months)`,
        outcome: "refused",
        words: "Cả hai được miễn đoàn phí trong cùng tháng. Thu hồi một quyết định miễn rồi gộp.",
      },
    ],
  },
  {
    table: "fee_payments",
    column: "member_id",
    label: "Đoàn phí đã đóng",
    // A tick that was taken away again.
    empty: "held.amount = 0",
    rule: "moves",
    standing: [
      {
        index: null,
        same: "k.month = l.month AND k.unit_id <> l.unit_id",
        outcome: "stays",
        words: "hai đơn vị cùng thu một tháng: tiền nằm lại ở sổ của từng đơn vị",
      },
      {
        index: "fee_payments_pkey",
        same: "k.month = l.month AND k.unit_id = l.unit_id",
        outcome: "aside",
        better: "l.amount > k.amount",
        words: "cả hai ghi đóng cùng một tháng: tính một lần, giữ số tiền lớn hơn",
      },
    ],
  },
  {
    table: "hardship_cases",
    column: "member_id",
    label: "Theo dõi hoàn cảnh khó khăn",
    isSensitive: true,
    rule: "moves",
    standing: [
      {
        index: "hardship_cases_open",
        same: "k.ended_on IS NULL AND k.deleted_at IS NULL AND l.ended_on IS NULL AND l.deleted_at IS NULL",
        outcome: "refused",
        words: "Cả hai đang được theo dõi hoàn cảnh khó khăn. Kết thúc theo dõi một bên rồi gộp.",
      },
    ],
  },
  {
    table: "member_care_persons",
    column: "member_id",
    label: "Được chăm lo",
    isSensitive: true,
    rule: "moves",
    standing: [
      {
        index: "member_care_persons_pkey",
        same: "k.care_id = l.care_id",
        outcome: "aside",
        words: "cả hai cùng có tên trong một việc chăm lo: tính một lần",
      },
    ],
  },
  {
    table: "member_cases",
    column: "member_id",
    label: "Thủ tục đoàn viên",
    rule: "moves",
    // What is under way stands with its member since 20261130210000. An arrival that took up whom another unit had let go
    // lay in that unit until 20261129000220. Only a step moves it otherwise, which the version tells.
    rewritten: `CASE WHEN r.closed_on IS NULL AND goes_along(r.procedure) THEN '{unit_id,branch_id}'
      WHEN r.other_unit_id IS NOT NULL AND EXISTS (SELECT FROM transfers t
      WHERE t.org_id = r.org_id AND t.case_id = r.id AND t.direction = 'in')
      THEN '{unit_id,branch_id,other_unit_id,other_branch_id}' ELSE '{}' END`,
    standing: [
      {
        index: "member_cases_open_key",
        same: `k.closed_on IS NULL AND l.closed_on IS NULL AND k.procedure = l.procedure
          AND k.procedure IN ('transfer', 'graduation')`,
        outcome: "refused",
        words:
          "Cả hai đang có hồ sơ cùng thủ tục (chuyển sinh hoạt hoặc trưởng thành Đoàn). Kết thúc một hồ sơ rồi gộp.",
      },
      {
        index: null,
        same: `k.closed_on IS NULL AND l.closed_on IS NULL AND k.procedure = l.procedure
          AND k.procedure IN ('removal_from_roll', 'outstanding_member', 'activity_deferral', 'residence_attachment')`,
        outcome: "refused",
        words:
          "Cả hai đang có hồ sơ cùng thủ tục (xóa tên, đoàn viên ưu tú, hoãn sinh hoạt hoặc sinh hoạt nơi cư trú). Kết thúc hoặc rút một hồ sơ rồi gộp.",
      },
      {
        index: "member_cases_admission_key",
        same: `k.procedure = 'admission' AND l.procedure = 'admission'
          AND (k.outcome IS NULL OR k.outcome = 'done') AND (l.outcome IS NULL OR l.outcome = 'done')`,
        outcome: "stays",
        words: "cả hai đều có hồ sơ kết nạp: hồ sơ của dòng bỏ đi giữ nguyên, vẫn mở được từ trang đoàn viên",
      },
    ],
  },
  { table: "member_consents", column: "member_id", label: "Đồng ý theo mục đích", rule: "frozen" },
  { table: "member_corrections", column: "member_id", label: "Chỉnh sửa đã gửi", rule: "frozen" },
  { table: "member_links", column: "member_id", label: "Đường dẫn riêng", rule: "frozen" },
  { table: "member_merges", column: "kept_id", label: "Lần gộp trước", rule: "frozen" },
  { table: "member_merges", column: "merged_id", label: "Lần gộp trước", rule: "frozen" },
  {
    table: "member_ratings",
    column: "member_id",
    label: "Xếp loại hằng năm",
    rule: "moves",
    standing: [
      {
        index: null,
        same: `k.year = l.year AND NOT (${OF_ONE_SHEET_UNIT})`,
        outcome: "stays",
        words: "hai đơn vị cùng xếp loại một năm: tính xếp loại của dòng được giữ, bản kia nằm lại ở dòng cũ",
      },
      {
        index: "member_ratings_pkey",
        same: `k.year = l.year AND (${OF_ONE_SHEET_UNIT})`,
        outcome: "aside",
        better: `(SELECT s.state FROM rating_sheets s WHERE s.org_id = l.org_id AND s.id = l.sheet_id)
          > (SELECT s.state FROM rating_sheets s WHERE s.org_id = k.org_id AND s.id = k.sheet_id)`,
        words: "cả hai có xếp loại cùng năm: giữ bản đã duyệt, nếu ngang nhau thì của dòng được giữ",
      },
    ],
  },
  { table: "members", column: "merged_into_id", label: "Dòng đã gộp trước đây", rule: "moves", standing: [] },
  {
    table: "reward_members",
    column: "member_id",
    label: "Khen thưởng",
    rule: "moves",
    standing: [
      {
        index: "reward_members_pkey",
        same: "k.reward_id = l.reward_id",
        outcome: "aside",
        words: "cả hai cùng có tên trong một quyết định: tính một lần",
      },
    ],
  },
  {
    table: "reward_proposal_members",
    column: "member_id",
    label: "Đề nghị khen thưởng",
    rule: "moves",
    standing: [
      {
        index: "reward_proposal_members_pkey",
        same: "k.case_id = l.case_id",
        outcome: "aside",
        words: "cả hai cùng có tên trong một đề nghị: tính một lần",
      },
    ],
  },
  { table: "roster_snapshot_members", column: "member_id", label: "Danh sách quý đã chốt", rule: "frozen" },
  {
    table: "sheet_proposals",
    column: "member_id",
    label: "Đề xuất từ tệp danh sách",
    isLoose: true,
    rule: "moves",
    // That a sheet had somebody as new is wrong of whoever was there already under the other row.
    which: "l.kind <> 'newcomer'",
    standing: [
      {
        index: "sheet_proposals_org_id_member_id_kind_about_key",
        same: "k.kind = l.kind AND k.about = l.about",
        outcome: "aside",
        better: "k.dismissed_at IS NOT NULL AND l.dismissed_at IS NULL",
        words: "cả hai có cùng một đề xuất: giữ một, còn mở nếu một bên còn mở",
      },
    ],
  },
  {
    table: "training_records",
    column: "member_id",
    label: "Chương trình rèn luyện",
    rule: "moves",
    standing: [
      {
        index: "training_records_pkey",
        same: "k.year = l.year",
        outcome: "aside",
        better: "l.state > k.state",
        words: "cả hai có rèn luyện cùng năm: giữ bản đi xa hơn, nếu ngang nhau thì của dòng được giữ",
      },
    ],
  },
];

const HOLDING = ROOTS.filter(({ isLoose }) => !isLoose).map(
  ({ table, column, label, empty, isSensitive }) => ({
    label,
    isSensitive,
    holds: `EXISTS (SELECT FROM ${table} held WHERE held.org_id = m.org_id AND held.${column} = m.id${
      empty ? ` AND NOT (${empty})` : ""
    })`,
  }),
);

/** SQL: no other record holds the member `m`, so that undoing what made the row takes nothing else away. */
export const HELD_BY_NOTHING = HOLDING.map(({ holds }) => `NOT ${holds}`).join("\n        AND ");

/** What is told of a record to whoever may not know of it. */
const UNTOLD = "ghi chép khác (nhờ Bí thư mở)";

/** SQL: the names of the records that hold the member `m`, as an array; `sees`: SQL whether the sensitive ones are told. */
export const heldByNames = (sees: string) =>
  `array_remove(ARRAY[${HOLDING.map(({ label, holds, isSensitive }) => {
    const name = isSensitive ? `CASE WHEN ${sees} THEN '${label}' ELSE '${UNTOLD}' END` : `'${label}'`;
    return `CASE WHEN ${holds} THEN ${name} END`;
  }).join(",\n        ")}], NULL)`;

/** SQL: further parts of a WITH that take the empty rows of the members `gone` (org_id, id) away with them. */
export const emptyRowsOf = (gone: string) =>
  ROOTS.flatMap(({ table, column, empty }) =>
    empty
      ? `, empty_${table} AS (
      DELETE FROM ${table} held USING ${gone} WHERE held.org_id = ${gone}.org_id AND held.${column} = ${gone}.id AND ${empty}
    )`
      : [],
  ).join("");
