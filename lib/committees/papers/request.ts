import { branchHead } from "@/lib/cases/paper-issuer";
import { committeeSigner } from "@/lib/papers/issuer";
import type { Paper } from "@/lib/papers/model";
import {
  type ActPaperInput,
  bodyOf,
  groundOf,
  matterOf,
  paragraph,
  peopleOf,
  termLines,
  upperCommittee,
} from "./parts";

/** `TỜ TRÌNH Về việc đề nghị chuẩn y …`, to the direct upper level; it has no number here and stays a draft. */
export function actRequest(input: ActPaperInput): Paper {
  const { act, issuers, year, charter } = input;
  const to = upperCommittee(input);
  const matter = matterOf(input);
  return {
    head: branchHead(issuers, { kind: "TTr", number: null, date: null, year }),
    title: { kind: "TỜ TRÌNH", abstract: `Về việc đề nghị ${matter}` },
    body: [
      { is: "line", text: `Kính gửi: ${to}` },
      paragraph(`- Căn cứ ${charter};`),
      paragraph(`- ${groundOf(input)},`),
      paragraph(`Ban Chấp hành ${bodyOf(input)} đề nghị ${to} ${matter} như sau:`),
      ...(act.reason ? [paragraph(act.reason, "Lý do:")] : []),
      ...peopleOf(input, { votes: true, reasons: true }),
      ...termLines(act),
      paragraph(`Kính đề nghị ${to} xem xét, quyết định./.`),
    ],
    foot: { recipients: ["Như trên", "Lưu"], signer: committeeSigner() },
    annexes: [],
    draft: true,
  };
}
