import { upperHead } from "@/lib/cases/paper-issuer";
import { authority } from "@/lib/papers/issuer";
import type { Paper } from "@/lib/papers/model";
import { upperFirst } from "@/lib/platform/first-letter";
import {
  type ActPaperInput,
  bodyOf,
  groundOf,
  isMet,
  matterOf,
  paragraph,
  peopleOf,
  termLines,
  untilCongress,
} from "./parts";

/** `QUYẾT ĐỊNH Về việc chuẩn y …` of the direct upper level; a draft until its number is recorded. */
export function actDecision(input: ActPaperInput): Paper {
  const { act, issuers, year, charter } = input;
  const { decisionNumber: number, decisionOn: date } = act;
  const decider = issuers.branch ? issuers.unit : issuers.organisation;
  const matter = matterOf(input);
  const asks = isMet(act);
  // More time names nobody: it is told in one sentence, and binds the committee alone.
  const until = act.kind === "extension" ? act.termTo : null;
  const told = until ? untilCongress(until) : "như sau:";
  const named = until ? "" : " và những người có tên ở Điều 1";
  return {
    head: upperHead(issuers, { kind: "QĐ", number, date, year }),
    title: { kind: "QUYẾT ĐỊNH", abstract: `Về việc ${matter}` },
    body: [
      { is: "line", text: authority(issuers.signer, decider), bold: true },
      paragraph(`- Căn cứ ${charter};`),
      paragraph(`- ${groundOf(input)}${asks ? ";" : ","}`),
      ...(asks ? [paragraph(`- Xét đề nghị của Ban Chấp hành ${bodyOf(input)},`)] : []),
      { is: "line", text: "QUYẾT ĐỊNH:", bold: true },
      paragraph(`${upperFirst(matter)} ${told}`, "Điều 1."),
      ...peopleOf(input),
      ...termLines(act),
      paragraph(`${bodyOf(input)}${named} chịu trách nhiệm thi hành.`, "Điều 2."),
      paragraph("Quyết định có hiệu lực từ ngày ký./.", "Điều 3."),
    ],
    foot: {
      recipients: ["Như Điều 2", ...(issuers.branch ? [issuers.organisation] : []), "Lưu"],
      signer: issuers.signer,
    },
    annexes: [],
    draft: number === null,
  };
}
