import type { Paper } from "@/lib/papers/model";
import { capitals } from "@/lib/papers/wording";
import { formatDate } from "@/lib/platform/dates";
import type { PaperInput } from "./input";
import {
  branchHead,
  charterGround,
  meetingGround,
  meetingWords,
  paragraph,
  passed,
  peopleTable,
  upperName,
} from "./parts";

const SECRETARY = { onBehalf: "TM. BAN CHẤP HÀNH", title: "BÍ THƯ", name: "" };

/** `NGHỊ QUYẾT Về việc đề nghị kết nạp đoàn viên` of the branch; a draft until its number is recorded. */
export function resolutionPaper(input: PaperInput): Paper {
  const { resolution, branch, unit } = input;
  const people = passed(input);
  return {
    head: branchHead(
      input,
      { kind: "NQ", number: resolution?.number ?? null, on: null },
      resolution?.on ?? null,
    ),
    title: { kind: "NGHỊ QUYẾT", abstract: "Về việc đề nghị kết nạp đoàn viên" },
    body: [
      { is: "line", text: capitals(`Hội nghị ${branch ?? unit}`), bold: true },
      charterGround(input),
      meetingGround(input),
      { is: "line", text: "QUYẾT NGHỊ:", bold: true },
      paragraph(`Thống nhất đề nghị kết nạp vào Đoàn ${people.length} người có tên sau đây.`, "1."),
      peopleTable(people),
      paragraph(
        `Giao Ban Chấp hành chi đoàn lập hồ sơ, đề nghị ${upperName(input)} chuẩn y và chuẩn bị lễ kết nạp./.`,
        "2.",
      ),
    ],
    foot: { recipients: [upperName(input), "Lưu chi đoàn"], signer: SECRETARY },
    annexes: [],
    draft: resolution === null,
  };
}

/** `TỜ TRÌNH Về việc đề nghị chuẩn y kết nạp đoàn viên`, sent with the resolution; its own number is the pen's. */
export function requestPaper(input: PaperInput): Paper {
  const { resolution } = input;
  const people = passed(input);
  const paper = resolution
    ? `Nghị quyết số ${resolution.number} ngày ${formatDate(resolution.on)}`
    : "Nghị quyết số …… ngày …/…/……";
  return {
    head: branchHead(input, { kind: "TTr", number: null, on: null }, resolution?.on ?? null),
    title: { kind: "TỜ TRÌNH", abstract: "Về việc đề nghị chuẩn y kết nạp đoàn viên" },
    body: [
      { is: "line", text: `Kính gửi: Ban Chấp hành ${upperName(input)}` },
      charterGround(input),
      paragraph(
        `Hội nghị ${meetingWords(input)} đã biểu quyết từng người và ban hành ${paper}. Ban Chấp hành đề nghị chuẩn y kết nạp ${people.length} người:`,
      ),
      peopleTable(people),
      paragraph(
        "Hồ sơ kèm theo của từng người: đơn xin vào Đoàn, biên bản hội nghị, nghị quyết của chi đoàn, ý kiến người giới thiệu.",
      ),
      paragraph("Kính đề nghị Ban Chấp hành xem xét, quyết định./."),
    ],
    foot: { recipients: ["Như kính gửi", "Lưu chi đoàn"], signer: SECRETARY },
    annexes: [],
    draft: resolution === null,
  };
}
