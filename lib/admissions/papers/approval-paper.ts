import { authority, committeeSigner } from "@/lib/papers/issuer";
import type { Paper } from "@/lib/papers/model";
import { formatDate } from "@/lib/platform/dates";
import type { PaperInput, PaperPerson } from "./input";
import { charterGround, paragraph, passed, peopleByPlace, peopleTable, upperHead, upperName } from "./parts";

/** `QUYẾT ĐỊNH Về việc chuẩn y kết nạp đoàn viên` of the direct upper level; a draft until number and day are recorded. */
export function approvalPaper(input: PaperInput): Paper {
  const { decision, unit, branch, unread } = input;
  const people = passed(input);
  const places = [...new Set(people.map(({ place }) => place))];
  const isOfOne = places.length <= 1 && unread === 0;
  const by = isOfOne ? (places[0] ?? branch ?? unit) : "các chi đoàn";
  const they = isOfOne ? by : "Các chi đoàn";
  const signer = branch ? committeeSigner() : input.signer;
  return {
    head: upperHead(input, { kind: "QĐ", number: decision?.number ?? null, on: decision?.on ?? null }),
    title: { kind: "QUYẾT ĐỊNH", abstract: "Về việc chuẩn y kết nạp đoàn viên" },
    body: [
      { is: "line", text: authority(signer, upperName(input)), bold: true },
      charterGround(input),
      paragraph(`- Xét ${resolutionWords(people, isOfOne)} và đề nghị của ${by},`),
      { is: "line", text: "QUYẾT ĐỊNH:", bold: true },
      paragraph(
        `Chuẩn y kết nạp vào Đoàn ${people.length + unread} người có tên sau đây, sinh hoạt tại ${isOfOne ? by : "chi đoàn ghi cạnh tên"}${unread > 0 ? ` (bản này chỉ nêu ${people.length} người của ${places.join(", ")})` : ""}:`,
        "Điều 1.",
      ),
      isOfOne ? peopleTable(people) : peopleByPlace(people),
      paragraph(
        `${they} tổ chức lễ kết nạp, lập hồ sơ và trao Thẻ đoàn viên cho người được kết nạp.`,
        "Điều 2.",
      ),
      paragraph(
        `${they} và những người có tên tại Điều 1 thi hành Quyết định này. Quyết định có hiệu lực từ ngày ký./.`,
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

/** `Nghị quyết số 05-NQ/CĐ ngày 25/03/2026`, each with its branch where they are of several. */
function resolutionWords(people: readonly PaperPerson[], isOfOne: boolean): string {
  const words = people.flatMap(({ resolution, place }) =>
    resolution
      ? `Nghị quyết số ${resolution.number} ngày ${formatDate(resolution.on)}${isOfOne ? "" : ` của ${place}`}`
      : [],
  );
  return [...new Set(words)].join("; ") || "Nghị quyết số …… ngày …/…/……";
}
