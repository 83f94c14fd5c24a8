import type { Signed } from "@/lib/papers/issuer";
import type { Annex, Block, Column, Paper } from "@/lib/papers/model";
import { formatDate, yearOf } from "@/lib/platform/dates";
import { carriedWords, frozenPlans, isGeneral } from "./rules";
import type { FrozenPlan, RegistrationSheet } from "./types";

/** `BẢN ĐĂNG KÝ danh hiệu Đoàn cơ sở “3 chủ động” năm Y`: as registered, before that as it stands; a draft until it is signed. */
export function registrationPaper(sheet: RegistrationSheet, signed: Signed, draftYear: number): Paper {
  const { organisation, unit, year, registered } = sheet;
  const plans = registered?.plans ?? frozenPlans(sheet.items);
  return {
    head: {
      upper: organisation.name,
      issuer: `BCH ${unit.name}`,
      number: { value: signed.number, kind: "BĐK", issuerCode: signed.issuerCode ?? organisation.issuerCode },
      place: organisation.place,
      date: signed.date,
      year: signed.date ? yearOf(signed.date) : draftYear,
    },
    title: { kind: "BẢN ĐĂNG KÝ", abstract: `Danh hiệu Đoàn cơ sở “3 chủ động”\nnăm ${year}` },
    body: [...opening(sheet, plans), closing(sheet)],
    foot: {
      recipients: [organisation.name, "Lưu VP"],
      signer: {
        onBehalf: "TM. BAN CHẤP HÀNH",
        title: registered?.as ?? "BÍ THƯ",
        name: registered?.by ?? "",
      },
    },
    annexes: plans.length > 0 ? [planAnnex(year, plans)] : [],
    draft: signed.number === null,
  };
}

const paragraph = (text: string): Block => ({ is: "paragraph", text });

function opening({ unit, organisation, year, items }: RegistrationSheet, plans: readonly FrozenPlan[]) {
  const general = plans.find(isGeneral)?.carried;
  const carried = plans.filter((plan) => plan.carried && !isGeneral(plan));
  const hard = plans.filter((plan) => plan.isHard);
  return [
    paragraph(
      `Ban Chấp hành ${unit.name} đăng ký với ${organisation.name} phấn đấu đạt danh hiệu Đoàn cơ sở “3 chủ động” năm ${year}, thực hiện đồng thời ba nhóm tiêu chí với ${items.length - items.filter(isGeneral).length} nội dung.`,
    ),
    ...(general
      ? [
          paragraph(
            `Năm ${general.year} đơn vị chưa được công nhận: ${general.reason.replace(/[.\s]+$/, "")}. Biện pháp chung để khắc phục nêu tại phụ lục.`,
          ),
        ]
      : []),
    ...(carried.length > 0
      ? [paragraph(`Nội dung chưa đạt của năm trước được tập trung khắc phục: ${codes(carried)}.`)]
      : []),
    ...(hard.length > 0 ? [paragraph(`Nội dung khó, cần tập trung chỉ đạo: ${codes(hard)}.`)] : []),
    ...(plans.length > 0
      ? [paragraph("Giải pháp, lộ trình và người phụ trách từng nội dung nêu tại phụ lục kèm theo.")]
      : []),
  ];
}

const codes = (plans: readonly FrozenPlan[]) => plans.map((plan) => plan.code).join(", ");

function closing({ registered, due }: RegistrationSheet): Block {
  if (registered?.isLate)
    return paragraph(
      `Đơn vị đăng ký sau hạn (${formatDate(registered.due)}) và cam kết thực hiện đúng lộ trình đã nêu./.`,
    );
  return paragraph(
    `Bản đăng ký gửi trong hạn (đến hết ngày ${formatDate(registered?.due ?? due)}) theo kế hoạch của cấp trên./.`,
  );
}

const COLUMNS: Column[] = [
  { title: "Mã", share: 12, align: "center" },
  { title: "Nội dung", share: 48, align: "left" },
  { title: "Giải pháp", share: 62, align: "left" },
  { title: "Thời hạn", share: 20, align: "center" },
  { title: "Phụ trách", share: 26, align: "left" },
];

function planAnnex(year: number, plans: readonly FrozenPlan[]): Annex {
  return {
    title: "PHỤ LỤC",
    abstract: `Kế hoạch thực hiện các nội dung năm ${year}`,
    body: [{ is: "table", columns: COLUMNS, rows: plans.map(rowOf) }],
  };
}

function rowOf(plan: FrozenPlan): string[] {
  const { code, title, carried, isHard, solution, due, person } = plan;
  const marks = [
    ...(carried ? [`${carriedWords(plan)}${carried.reason ? `: ${carried.reason}` : ""}`] : []),
    ...(isHard ? ["nội dung khó"] : []),
  ];
  const number = isGeneral(plan) ? "" : code;
  return [number, marks.length > 0 ? `${title} (${marks.join("; ")})` : title, solution, due, person];
}
