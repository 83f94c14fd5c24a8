import { authority, committeeSigner } from "@/lib/papers/issuer";
import type { Paper } from "@/lib/papers/model";
import { formatDate } from "@/lib/platform/dates";
import type { PaperInput } from "./input";
import { charterGround, paragraph, passed, peopleTable, upperHead, upperName } from "./parts";

/** `QUYẾT ĐỊNH Về việc chuẩn y kết nạp đoàn viên` of the direct upper level; a draft until number and day are recorded. */
export function approvalPaper(input: PaperInput): Paper {
  const { decision, resolution, branch, unit } = input;
  const people = passed(input);
  const by = branch ?? unit;
  const signer = branch ? committeeSigner() : input.signer;
  return {
    head: upperHead(input, { kind: "QĐ", number: decision?.number ?? null, on: decision?.on ?? null }),
    title: { kind: "QUYẾT ĐỊNH", abstract: "Về việc chuẩn y kết nạp đoàn viên" },
    body: [
      { is: "line", text: authority(signer, upperName(input)), bold: true },
      charterGround(input),
      paragraph(
        `- Xét Nghị quyết số ${resolution?.number ?? "……"} ngày ${resolution ? formatDate(resolution.on) : "…/…/……"} và đề nghị của ${by},`,
      ),
      { is: "line", text: "QUYẾT ĐỊNH:", bold: true },
      paragraph(
        `Chuẩn y kết nạp vào Đoàn ${people.length} người có tên sau đây, sinh hoạt tại ${by}:`,
        "Điều 1.",
      ),
      peopleTable(people),
      paragraph(
        `${by} tổ chức lễ kết nạp, lập hồ sơ và trao Thẻ đoàn viên cho người được kết nạp.`,
        "Điều 2.",
      ),
      paragraph(
        `${by} và những người có tên tại Điều 1 thi hành Quyết định này. Quyết định có hiệu lực từ ngày ký./.`,
        "Điều 3.",
      ),
    ],
    foot: {
      recipients: ["Như Điều 3", "Lưu VP"],
      // Whoever records the step need not be who signs.
      signer,
    },
    annexes: [],
    draft: decision === null,
  };
}
