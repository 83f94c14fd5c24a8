import { committeeSigner } from "@/lib/papers/issuer";
import type { Block, Paper } from "@/lib/papers/model";
import { formatDate, makeDate, type PlainDate, plainDate, yearOf } from "@/lib/platform/dates";
import { DEMO_ORGANISATION, type DemoUnit } from "./bloc";
import { filled } from "./filled-text";
import { demoItems } from "./plans";
import type { PaperKey } from "./proofs";
import { ADVICE, GIVEN, PROGRAMME } from "./work-templates";

export type ProofPaper = { key: PaperKey; title: string; paper: Paper; day: PlainDate };
/** `issued`: the programme as the unit recorded it; null where it has none. */
export type ProofSetting = {
  unit: DemoUnit;
  year: number;
  secretary: string;
  issued: { number: string; day: PlainDate } | null;
};

/** How a list of evidence names each. */
const TITLES: Record<PaperKey, string> = {
  members: "Báo cáo quản lý đoàn viên, chăm lo thanh niên",
  program: "Chương trình công tác",
  advice: "Báo cáo tham mưu, phối hợp",
};
const KIND_CODES = { "BÁO CÁO": "BC", "CHƯƠNG TRÌNH": "CTr" };

type Written = {
  key: PaperKey;
  kind: keyof typeof KIND_CODES;
  abstract: string;
  number: string;
  day: PlainDate;
  body: Block[];
};

/** The papers of a unit's year, each once, for all items that it proves. */
export function proofPapers(setting: ProofSetting): ProofPaper[] {
  const { issued } = setting;
  const written = [membersReport(setting), issued && programOf(setting, issued), adviceReport(setting)];
  return written.filter((one) => one !== null).map((one) => bound(setting, one));
}

function bound({ unit, year, secretary }: ProofSetting, written: Written): ProofPaper {
  const { key, kind, abstract, number, day, body } = written;
  const [value = ""] = number.split("-");
  const { name, place, issuerCode } = DEMO_ORGANISATION;
  return {
    key,
    title: `${TITLES[key]} ${filled("năm {year}", unit, year)}`,
    day,
    paper: {
      head: {
        upper: `BCH ${name}`,
        issuer: `BCH ${unit.name}`,
        number: { value, kind: KIND_CODES[kind], issuerCode },
        place,
        date: day,
        year: yearOf(day),
      },
      title: { kind, abstract: `${abstract}\n${filled("năm {year}", unit, year)}` },
      body,
      foot: {
        recipients: [`${name} (b/c)`, `${unit.partyCommittee} (b/c)`, "Các chi đoàn", "Lưu: VP"],
        signer: committeeSigner(secretary),
      },
      annexes: [],
      draft: false,
    },
  };
}

/** A school's year is over in August. */
function reportedOn({ unit, year }: ProofSetting): PlainDate {
  return unit.period === "school_year" ? makeDate(year, 8, 28) : makeDate(year, 10, 30);
}

const numberOf = ({ unit }: ProofSetting, first: number) => first + Number(unit.code.slice(2));

function membersReport(setting: ProofSetting): Written {
  const { unit, year } = setting;
  const said = (lead: string, text: string): Block => ({
    is: "paragraph",
    lead,
    text: filled(text, unit, year),
  });
  return {
    key: "members",
    kind: "BÁO CÁO",
    abstract: "Kết quả quản lý đoàn viên, chăm lo và nắm tình hình thanh niên",
    number: `${numberOf(setting, 20)}-BC/ĐTN`,
    day: reportedOn(setting),
    body: [
      said("Tổ chức.", `${unit.name} có {branches} chi đoàn, {members} đoàn viên theo danh sách đầu năm:`),
      {
        is: "table",
        columns: [
          { title: "Chi đoàn", share: 3, align: "left" },
          { title: "Số đoàn viên", share: 1, align: "right" },
        ],
        rows: unit.branches.map(({ name, members }) => [name, String(members)]),
      },
      said(
        "Danh sách, hồ sơ.",
        "Danh sách đối chiếu ở từng chi đoàn rồi chốt theo quý. Hồ sơ đoàn viên giữ tại phòng Tổ chức – Hành chính, có người giữ và sổ mượn, trả.",
      ),
      said(
        "Nhận xét, rèn luyện.",
        "Đoàn viên đăng ký chương trình rèn luyện từ đầu năm; chi đoàn họp nhận xét, xếp loại, Ban Chấp hành duyệt theo từng chi đoàn.",
      ),
      said(
        "Biến động.",
        "Kết nạp, chuyển sinh hoạt và trưởng thành Đoàn ghi sổ theo từng trường hợp; nội dung không phát sinh do Bí thư ký xác nhận.",
      ),
      said(
        "Chăm lo.",
        "Rà soát đoàn viên có hoàn cảnh khó khăn từ tháng 3, danh sách giữ riêng. Thăm hỏi, hỗ trợ học tập và kiến nghị chế độ cho đoàn viên cùng Công đoàn {office}.",
      ),
      said(
        "Nắm tình hình.",
        "Thống kê thanh niên trong độ tuổi vào tháng 4, đối chiếu với bộ phận tổ chức. Tư tưởng, dư luận ghi theo tháng, việc đáng chú ý báo {party}./.",
      ),
    ],
  };
}

function programOf({ unit, year }: ProofSetting, issued: { number: string; day: PlainDate }): Written {
  const opening = `Thực hiện nghị quyết của {party} và chương trình của ${DEMO_ORGANISATION.shortName}, Ban Chấp hành ${unit.name} ban hành chương trình công tác năm {year} như sau:`;
  return {
    key: "program",
    kind: "CHƯƠNG TRÌNH",
    abstract: "Công tác Đoàn và phong trào thanh niên",
    number: issued.number,
    day: issued.day,
    body: [
      { is: "paragraph", text: filled(opening, unit, year) },
      {
        is: "table",
        columns: [
          { title: "Việc", share: 5, align: "left" },
          { title: "Chủ trì", share: 2, align: "left" },
          { title: "Hạn xong", share: 2, align: "center" },
        ],
        rows: demoItems(unit, year)
          .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
          .map(({ title, owner, dueOn }) => [title, owner, formatDate(dueOn)]),
      },
      { is: "paragraph", text: "Các chi đoàn thực hiện và báo cáo kết quả mỗi quý./." },
    ],
  };
}

function adviceReport(setting: ProofSetting): Written {
  const { unit, year } = setting;
  const day = reportedOn(setting);
  const told = ({ on, title, content }: { on: string; title: string; content: string }): Block[] => {
    const when = plainDate(`${year}-${on}`);
    if (when >= day) return [];
    return [{ is: "paragraph", text: filled(`- ${formatDate(when)}: ${title}. ${content}`, unit, year) }];
  };
  return {
    key: "advice",
    kind: "BÁO CÁO",
    abstract: "Tham mưu cấp ủy và phối hợp làm nhiệm vụ được giao",
    number: `${numberOf(setting, 40)}-BC/ĐTN`,
    day,
    body: [
      { is: "paragraph", lead: "Tham mưu.", text: "Ban Chấp hành đã tham mưu với cấp ủy:" },
      ...ADVICE.flatMap(told),
      { is: "paragraph", lead: "Phối hợp.", text: "Chương trình phối hợp của năm:" },
      ...told(PROGRAMME),
      { is: "paragraph", lead: "Nhiệm vụ.", text: "Các việc được giao trong năm:" },
      ...GIVEN.flatMap(told),
      { is: "paragraph", text: "Kết quả từng việc được ghi vào sổ theo dõi của Ban Chấp hành./." },
    ],
  };
}
