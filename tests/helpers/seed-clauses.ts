import type { CheckKey } from "@/lib/criteria/types";

/** What of the year's criteria a clause is about, and which of a unit's facts the check of it looks at. */
type OfItem = { item: string; check: CheckKey; reads: string };
/** Said of the whole year: a figure or a name that the result is written from. */
type OfYear = { fact: string };

export type Clause = {
  /** Paragraph and place in it. */
  number: string;
  says: string;
  /** The page on which it is recorded. */
  recorded: string;
  measured: OfItem | OfYear | "shown, not measured";
  /** The paper that states it, and words that stand there. */
  stated: { paper: "report" | "decision" | "page"; words: string };
  /** The step of a browser test that does it, and words of that page which it uses: of a button, a field, a choice. */
  played: Played & { by: string };
};

export const SPECS = ["year", "works", "admissions", "care", "discipline", "ratings", "transfers"] as const;
type Played = { spec: (typeof SPECS)[number]; step: string };

/** The paragraphs of the result notice of 2021 from which the product began, and how many clauses each holds. */
export const PARAGRAPHS = [
  { paragraph: 1, about: "the title", clauses: 1 },
  { paragraph: 2, about: "how the year was led", clauses: 3 },
  { paragraph: 3, about: "members and care for the young", clauses: 16 },
  { paragraph: 4, about: "the plan of work", clauses: 11 },
  { paragraph: 5, about: "advice and working together", clauses: 7 },
  { paragraph: 6, about: "who is recognised", clauses: 2 },
  { paragraph: 7, about: "pictures", clauses: 1 },
  { paragraph: 8, about: "who wrote it", clauses: 1 },
];

const year = (step: string): Played => ({ spec: "year", step });
const care = (step: string): Played => ({ spec: "care", step });
const report = (words: string): Clause["stated"] => ({ paper: "report", words });

const OPENS = year("the upper secretary says who signs, and in October the office opens the next year");
const IMPORTS = year(
  "the national form brings 60 people into three new branches, and the quarter is confirmed",
);
const PROGRAMME = year("the unit writes its programme by four resolutions, and its committee approves it");
const ACTIVITY = year("the branch's secretary records an activity with a photo, on a phone");
const RECORDS = year(
  "on great days the unit educates for its task and does welfare with others, and records both",
);
const ADVISES = year("the party committee is advised on the Union's work, on working together and on means");
const TOGETHER = year("what was agreed with others and a task that was given are recorded as done");
const DIRECTS: Played = { spec: "works", step: "a directive is sent, received by one press and answered" };
const ADMITS: Played = {
  spec: "admissions",
  step: "a branch admits a member: application, vote, approval by the unit, ceremony, card; the roster has the person",
};
const RATES: Played = {
  spec: "ratings",
  step: "a branch drafts comments, which stay in the page until they are saved, rates and proposes; its unit approves",
};
const TRAINS: Played = {
  spec: "ratings",
  step: "on a phone a branch secretary marks the training and forwards it, the unit confirms; an observer only reads",
};
const TRANSFERS: Played = {
  spec: "transfers",
  step: "a branch asks, its unit introduces, the other unit accepts: the member stands in the new roster alone",
};
const GRADUATES: Played = {
  spec: "transfers",
  step: "two members come of age at once, and get their certificates",
};
const DISCIPLINES: Played = {
  spec: "discipline",
  step: "a branch opens a case and votes in secret, the unit decides a warning and answers the appeal; who may not see it finds nothing",
};
const COUNTS = care("the overview leads to the year's headcount, which the secretary mends and confirms");
const KEEPS = care("on a phone a stock-taking is added, and those before it stay");
const LISTENS = care("a month's situation goes up and is answered; until then the office does not find it");
const HELPS = care("who is in hardship is listed with a plan, and what was done to help is written down");
const LOOKS_AFTER = care("what was done for a sick member is recorded");
const DECIDES = year("the upper secretary records the decision, not without its number");
const PUBLISHES = year("the result is published with a picture and says the same as the Word file");

/** Every clause of that notice in its order. */
export const CLAUSES: Clause[] = [
  {
    number: "1.1",
    says: "names the title and the year",
    recorded: "/appraisal/years/new",
    measured: { fact: "year" },
    stated: report("Kết quả xây dựng Đoàn cơ sở “3 chủ động”\nnăm 2021"),
    played: { ...OPENS, by: "Năm đánh giá" },
  },
  {
    number: "2.1",
    says: "the year stands under the guideline of its phase",
    recorded: "/criteria",
    measured: { fact: "guideline.number" },
    stated: report("theo Hướng dẫn số 08-HD/TWĐTN-BTC ngày 16/05/2018, giai đoạn 2018 – 2022"),
    played: { ...OPENS, by: "Theo Hướng dẫn số" },
  },
  {
    number: "2.2",
    says: "the upper committee directs the units",
    recorded: "/plans/directives/new",
    measured: { fact: "org" },
    stated: report("Đoàn Khối các cơ quan tỉnh triển khai"),
    played: { ...DIRECTS, by: "Gửi văn bản" },
  },
  {
    number: "2.3",
    says: "the units keep to its plan and carry it out",
    recorded: "/assessment/registration",
    measured: { fact: "registered" },
    stated: report("Cả 11 Đoàn cơ sở đăng ký thực hiện"),
    played: {
      ...year("in November the unit registers with a plan of what is hard"),
      by: "Lưu kế hoạch nội dung",
    },
  },
  {
    number: "3.1",
    says: "units manage their members",
    recorded: "/members/care/headcount",
    measured: { item: "1.8", check: "youth_headcount", reads: "care.headcount" },
    stated: report("quản lý đúng số đoàn viên, thanh niên trong độ tuổi"),
    played: { ...COUNTS, by: "Lưu bảng số liệu" },
  },
  {
    number: "3.2",
    says: "they care for their young people and know how these fare",
    recorded: "/members/care/situation/new",
    measured: { item: "1.7", check: "situation_notes", reads: "care.noteMonths" },
    stated: report("nắm bắt kịp thời tư tưởng, nhu cầu, dư luận của thanh niên"),
    played: { ...LISTENS, by: "Thanh niên nghĩ gì" },
  },
  {
    number: "3.3",
    says: "every unit has a list of its members",
    recorded: "/members/import",
    measured: { item: "1.1", check: "quarters_confirmed", reads: "quarters" },
    stated: report("Các đơn vị quản lý 1.496 đoàn viên"),
    played: { ...IMPORTS, by: "Tải lên và xem trước" },
  },
  {
    number: "3.4",
    says: "the list is brought up to date each quarter",
    recorded: "/members/quarters",
    measured: { item: "1.1", check: "quarters_confirmed", reads: "quarters" },
    stated: report("chốt danh sách đoàn viên đủ 4 quý"),
    played: { ...IMPORTS, by: "Danh sách quý" },
  },
  {
    number: "3.5",
    says: "there is a place where the dossiers are kept well",
    recorded: "/members/care/dossiers/[id]",
    measured: { item: "1.2", check: "dossiers_kept", reads: "care.stores" },
    stated: report("có nơi lưu giữ, bảo quản tốt hồ sơ đoàn viên"),
    played: { ...KEEPS, by: "Lưu lần kiểm kê" },
  },
  {
    number: "3.6",
    says: "members are followed and reviewed every year, in their dossiers",
    recorded: "/members/ratings",
    measured: { item: "1.3", check: "annual_rating", reads: "reviews.ratings" },
    stated: report("nhận xét, đánh giá đoàn viên định kỳ và ghi vào hồ sơ"),
    played: { ...RATES, by: "Lưu nhận xét, xếp loại" },
  },
  {
    number: "3.7",
    says: "schools do so by the school year",
    recorded: "/units/new",
    measured: { fact: "schoolUnits" },
    stated: report("2 trường học tính theo năm học 2020 – 2021"),
    played: {
      ...year("the next year is made from this one: dates a year on, no hand-in after its day"),
      by: "Kỳ công tác",
    },
  },
  {
    number: "3.8",
    says: "new members are admitted whole and by the rules",
    recorded: "/members/admissions/[id]",
    measured: { item: "1.4a", check: "admissions_complete", reads: "cases.cases" },
    stated: report("kết nạp đoàn viên mới đủ bước, đúng quy trình"),
    played: { ...ADMITS, by: "Ghi trao thẻ" },
  },
  {
    number: "3.9",
    says: "the members' training programme is carried out",
    recorded: "/members/training",
    measured: { item: "1.4b", check: "training_program", reads: "reviews.training" },
    stated: report("đăng ký và đánh giá chương trình rèn luyện"),
    played: { ...TRAINS, by: "Lưu điểm" },
  },
  {
    number: "3.10",
    says: "members move between units by the rules",
    recorded: "/members/transfers/new",
    measured: { item: "1.4c", check: "transfers_settled", reads: "cases.cases" },
    stated: report("chuyển, tiếp nhận sinh hoạt đoàn đúng thủ tục"),
    played: { ...TRANSFERS, by: "Mở hồ sơ chuyển sinh hoạt" },
  },
  {
    number: "3.11",
    says: "members who come of age leave by the rules",
    recorded: "/members/graduations",
    measured: { item: "1.4d", check: "over_age_resolved", reads: "plan.aged" },
    stated: report("giải quyết trưởng thành Đoàn đúng quy trình"),
    played: { ...GRADUATES, by: "Ghi lễ trưởng thành" },
  },
  {
    number: "3.12",
    says: "discipline follows the rules",
    recorded: "/members/discipline/new",
    measured: { item: "1.4e", check: "discipline_complete", reads: "cases.cases" },
    stated: report("xem xét kỷ luật đoàn viên đúng quy trình"),
    played: { ...DISCIPLINES, by: "Nội dung vụ việc" },
  },
  {
    number: "3.13",
    says: "members in hardship are looked for and listed",
    recorded: "/members/care/hardship/new",
    measured: { item: "1.5", check: "hardship_reviewed", reads: "care.hardship" },
    stated: report("rà soát, lập danh sách"),
    played: { ...HELPS, by: "Ghi vào danh sách" },
  },
  {
    number: "3.14",
    says: "there are a plan and measures to help them",
    recorded: "/members/care/hardship/[id]",
    measured: { item: "1.5", check: "hardship_reviewed", reads: "care.hardship" },
    stated: report("giúp đỡ đoàn viên có hoàn cảnh khó khăn"),
    played: { ...HELPS, by: "Lưu việc đã giúp" },
  },
  {
    number: "3.15",
    says: "rights and interests of cadres and members are looked after",
    recorded: "/members/care/support/new",
    measured: { item: "1.6", check: "member_care", reads: "care.actions" },
    stated: report("chăm lo, bảo vệ quyền và lợi ích chính đáng của cán bộ Đoàn, đoàn viên"),
    played: { ...LOOKS_AFTER, by: "Ghi việc chăm lo" },
  },
  {
    number: "3.16",
    says: "welfare is done together with other organisations",
    recorded: "/plans/new",
    measured: { item: "1.9", check: "welfare_with_partner", reads: "activities" },
    stated: report("Cùng các đoàn thể, các đơn vị tổ chức 31 hoạt động an sinh xã hội"),
    played: { ...RECORDS, by: "Phối hợp với" },
  },
  {
    number: "4.1",
    says: "units make and carry out a plan of work",
    recorded: "/plans/program",
    measured: { item: "2.2", check: "program_items_done", reads: "plan.program" },
    stated: report("Xây dựng, thực hiện kế hoạch"),
    played: { ...PROGRAMME, by: "Ghi việc thông qua" },
  },
  {
    number: "4.2",
    says: "the committee writes the programme as the year begins",
    recorded: "/plans/program/edit",
    measured: { item: "2.1", check: "program_issued", reads: "plan.program" },
    stated: report("ban hành chương trình, kế hoạch công tác ngay từ đầu năm"),
    played: { ...PROGRAMME, by: "Ngày ban hành" },
  },
  {
    number: "4.3",
    says: "it puts into effect what party committee, leaders and upper Union resolved",
    recorded: "/plans/program/edit",
    measured: { item: "2.1", check: "program_issued", reads: "plan.program" },
    stated: report("bám sát nghị quyết các cấp"),
    played: { ...PROGRAMME, by: "Cấp ủy" },
  },
  {
    number: "4.4",
    says: "and what the unit's own congress resolved",
    recorded: "/plans/program/edit",
    measured: { item: "2.1", check: "program_issued", reads: "plan.program" },
    stated: report("bám sát nghị quyết các cấp"),
    played: { ...PROGRAMME, by: "Đại hội đoàn cấp mình" },
  },
  {
    number: "4.5",
    says: "the year's programme is carried out",
    recorded: "/plans/program/items/[id]",
    measured: { item: "2.2", check: "program_items_done", reads: "plan.program" },
    stated: report("triển khai chương trình công tác năm đã đề ra"),
    played: {
      ...year(
        "the finished project is inspected and recognised, and counts for the target and the programme",
      ),
      by: "Lưu việc",
    },
  },
  {
    number: "4.6",
    says: "activities educate members and serve the unit's political task",
    recorded: "/plans/new",
    measured: { item: "2.3", check: "education_activities", reads: "activities" },
    stated: report("Trong năm có 44 hoạt động giáo dục, phục vụ nhiệm vụ chính trị"),
    played: { ...RECORDS, by: "Loại hoạt động" },
  },
  {
    number: "4.7",
    says: "youth projects and tasks follow resolution and plan",
    recorded: "/plans/projects/new",
    measured: { item: "2.4", check: "targets_met", reads: "plan.targets" },
    stated: report("thực hiện công trình, phần việc thanh niên theo kế hoạch"),
    played: {
      ...year(
        "in July the unit plans the project it was reminded of, and the office approves it before work begins",
      ),
      by: "Bắt đầu dự kiến",
    },
  },
  {
    number: "4.8",
    says: "and the targets that were allocated",
    recorded: "/plans/targets/[id]",
    measured: { item: "2.4", check: "targets_met", reads: "plan.targets" },
    stated: report("và chỉ tiêu được giao"),
    played: { ...year("in January the office gives the unit its part of a target"), by: "Giao chỉ tiêu" },
  },
  {
    number: "4.9",
    says: "with the trade union there are activities for Youth Month",
    recorded: "/plans/new",
    measured: { item: "2.5", check: "youth_month_and_holidays", reads: "activities" },
    stated: report("Tháng Thanh niên (25)"),
    played: { ...ACTIVITY, by: "Nhân dịp" },
  },
  {
    number: "4.10",
    says: "and for the great days of the year",
    recorded: "/plans/new",
    measured: { item: "2.5", check: "youth_month_and_holidays", reads: "activities" },
    stated: report("Ngày thành lập Đoàn 26/3 (11)"),
    played: { ...RECORDS, by: "Nhân dịp" },
  },
  {
    number: "4.11",
    says: "many members and young people take part",
    recorded: "/plans/new",
    measured: { fact: "occasions.participants" },
    stated: report("thu hút 2.440 lượt đoàn viên, thanh niên"),
    played: { ...RECORDS, by: "Số người tham gia" },
  },
  {
    number: "5.1",
    says: "units advise their party committee and work with others",
    recorded: "/plans/advice/new",
    measured: { item: "3.1", check: "advice_on_work", reads: "works.advice" },
    stated: report("Tham mưu cấp ủy, phối hợp"),
    played: { ...ADVISES, by: "Tham mưu việc gì" },
  },
  {
    number: "5.2",
    says: "they advise on how the Union works and what it does",
    recorded: "/plans/advice/new",
    measured: { item: "3.1", check: "advice_on_work", reads: "works.advice" },
    stated: report("tham mưu với cấp ủy về cơ chế, nội dung công tác Đoàn và phong trào thanh thiếu nhi"),
    played: { ...ADVISES, by: "Công tác Đoàn" },
  },
  {
    number: "5.3",
    says: "they advise on how the organisations are led to work together",
    recorded: "/plans/advice/new",
    measured: { item: "3.2", check: "advice_on_coordination", reads: "works.advice" },
    stated: report("tham mưu cấp ủy chỉ đạo phối hợp giữa các đoàn thể về công tác thanh niên"),
    played: { ...ADVISES, by: "Phối hợp các đoàn thể" },
  },
  {
    number: "5.4",
    says: "they work together with administration and organisations",
    recorded: "/plans/advice/new",
    measured: { item: "3.2", check: "advice_on_coordination", reads: "works.coordination" },
    stated: report("phối hợp với chính quyền, các đoàn thể"),
    played: { ...TOGETHER, by: "Tên chương trình" },
  },
  {
    number: "5.5",
    says: "on tasks that the party committee gives",
    recorded: "/plans/advice/new",
    measured: { item: "3.3", check: "assigned_tasks_done", reads: "works.tasks" },
    stated: report("hoàn thành nhiệm vụ cấp ủy"),
    played: { ...TOGETHER, by: "Cấp ủy" },
  },
  {
    number: "5.6",
    says: "and on those of the upper Union",
    recorded: "/plans/advice/new",
    measured: { item: "3.3", check: "assigned_tasks_done", reads: "works.tasks" },
    stated: report("nhiệm vụ cấp ủy, Đoàn cấp trên giao"),
    played: { ...TOGETHER, by: "Đoàn cấp trên" },
  },
  {
    number: "5.7",
    says: "they advise on means and policies for the Union's work",
    recorded: "/plans/advice/new",
    measured: { item: "3.4", check: "advice_on_policy", reads: "works.advice" },
    stated: report("tham mưu cơ chế, chính sách cho công tác Đoàn và phong trào thanh thiếu nhi của đơn vị"),
    played: { ...ADVISES, by: "Cơ chế, chính sách, kinh phí" },
  },
  {
    number: "6.1",
    says: "how many of how many units are recognised",
    recorded: "/decisions",
    measured: { fact: "recognised" },
    stated: report("11/11 tổ chức Đoàn cơ sở được Ban Thường vụ Đoàn Khối công nhận"),
    played: { ...DECIDES, by: "Ghi quyết định…" },
  },
  {
    number: "6.2",
    says: "the upper standing committee recognises them",
    recorded: "/decisions",
    measured: { fact: "decision.number" },
    stated: {
      paper: "decision",
      words: "Công nhận 11 đơn vị đạt danh hiệu Đoàn cơ sở “3 chủ động” năm 2021",
    },
    played: { ...DECIDES, by: "Số quyết định" },
  },
  {
    number: "7.1",
    says: "pictures of what was done",
    recorded: "/reports/photos",
    measured: "shown, not measured",
    stated: report("Một số hình ảnh hoạt động năm 2021"),
    played: { ...PUBLISHES, by: "Lưu ảnh và người viết" },
  },
  {
    number: "8.1",
    says: "who wrote it, and from where",
    recorded: "/reports/photos",
    measured: "shown, not measured",
    stated: { paper: "page", words: "Lê Thị Thu – Đoàn Khối" },
    played: { ...PUBLISHES, by: "Người viết" },
  },
];
