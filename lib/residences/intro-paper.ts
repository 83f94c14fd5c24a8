import { DOTS, introSlip, line, personLines, receivedBy } from "@/lib/cases/intro-slip";
import type { CaseIssuers } from "@/lib/cases/paper-issuer";
import type { CaseStep } from "@/lib/cases/types";
import type { Slip } from "@/lib/papers/model";
import { formatDate } from "@/lib/platform/dates";
import { RESIDENCE_GUIDANCE } from "./rules";
import type { ResidenceDetail } from "./types";

type IntroInput = {
  issuers: CaseIssuers;
  introduction: Pick<CaseStep, "docNumber" | "day">;
  found: ResidenceDetail;
};

/** The giấy giới thiệu sinh hoạt Đoàn tại nơi cư trú. */
export function introPaper({ issuers, introduction, found }: IntroInput): Slip {
  const { personName, person, residence } = found;
  const { hostName, address, residentSince } = residence;
  const home = [issuers.branch, issuers.unit].filter(Boolean).join(", ");
  const lives = address ? `Cư trú tại ${address}` : "Cư trú";
  const told = { number: introduction.docNumber, on: introduction.day };
  return introSlip({
    issuers,
    ...told,
    subject: "Sinh hoạt Đoàn tại nơi cư trú",
    stub: [line(`Đoàn viên: ${personName}`), ...personLines(person), line(`Giới thiệu đến: ${hostName}`)],
    paper: [
      line(`Kính gửi: ${hostName}`),
      line(`Ban Chấp hành ${issuers.unit} giới thiệu đoàn viên: ${personName}`),
      ...personLines(person),
      line(`Đang sinh hoạt tại: ${home}`),
      line(`${lives} từ ngày ${formatDate(residentSince)}.`),
      line(`Được giới thiệu sinh hoạt Đoàn tại nơi cư trú theo ${RESIDENCE_GUIDANCE}; hồ sơ vẫn ở đơn vị.`),
      line("Đề nghị tạo điều kiện cho đoàn viên sinh hoạt và nhận xét hằng năm."),
    ],
    receipt: [
      line(`Ban Chấp hành ${hostName} đã nhận giới thiệu đoàn viên ${personName}`),
      receivedBy(told),
      line(`sinh hoạt cùng chi đoàn ${DOTS}${DOTS}`),
    ],
  });
}
