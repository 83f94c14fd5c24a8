import { nameOf } from "@/components/evidence/evidence-links";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { CLAIM_LABELS } from "@/lib/assessments/messages";
import type { Submitted } from "@/lib/assessments/submitted/types";
import type { FrozenEvidence, FrozenItem } from "@/lib/assessments/types";
import { formatDate } from "@/lib/platform/dates";
import { MeetingRead } from "./meeting-read";
import { ProofLink } from "./proof-link";

/** What was handed in, with the words and names of that day. */
export function SubmittedSheet({ submitted }: { submitted: Submitted }) {
  const { items, meeting, snapshot, activeMembers } = submitted.frozen;
  const groups = submitted.frozen.groups ?? [];
  const grouped = groups.map(({ number, title }) => ({
    title: `${number}. ${title}`,
    items: items.filter((item) => item.groupNumber === number),
  }));
  const shown = groups.length > 0 ? grouped : [{ title: "Các nội dung", items }];
  return (
    <>
      <Intact submitted={submitted} />
      <Panel title="Khi nộp" padded>
        <p>
          {activeMembers} đoàn viên đang sinh hoạt
          {snapshot
            ? `; danh sách chốt gần nhất: quý ${snapshot.quarter} năm ${snapshot.year}, ${snapshot.members} đoàn viên.`
            : "; chưa chốt danh sách quý nào."}
        </p>
        {meeting && <MeetingRead meeting={meeting} />}
      </Panel>
      <article className="panel panel-body">
        {shown.map(({ title, items }) => (
          <section key={title} className="grid gap-3">
            <h2 className="text-l">{title}</h2>
            {items.map((item) => (
              <SubmittedItem key={item.code} item={item} />
            ))}
          </section>
        ))}
      </article>
    </>
  );
}

function Intact({ submitted: { isIntact, sha256 } }: { submitted: Submitted }) {
  return (
    <Notice
      kind={isIntact ? "success" : "error"}
      title={isIntact ? "Đúng như khi nộp" : "Nội dung không còn khớp với mã khi nộp"}
    >
      <p className="text-s">
        {isIntact
          ? "Mã SHA-256 tính lại từ nội dung khớp với mã ghi khi nộp: "
          : "Có người đã sửa thẳng trong cơ sở dữ liệu. Báo người vận hành. Mã ghi khi nộp: "}
        <code className="break-all">{sha256}</code>
      </p>
    </Notice>
  );
}

function SubmittedItem({ item }: { item: FrozenItem }) {
  return (
    <section className="break-inside-avoid border-t border-line pt-3">
      <h3 className="text-m font-semibold">
        {item.code} {item.title}
      </h3>
      <p>
        <strong className="font-semibold">
          Đơn vị tự đánh giá: {item.claim ? CLAIM_LABELS[item.claim].toLowerCase() : "chưa trả lời"}.
        </strong>
      </p>
      {item.explanation && <p className="whitespace-pre-line">{item.explanation}</p>}
      {item.measured && <p className="text-s text-ink-2">Số liệu khi nộp: {item.measured.sentence}</p>}
      {item.evidence.length > 0 && (
        <ul className="text-s text-ink-2">
          {item.evidence.map((one) => (
            <ProofLine key={one.id} proof={one} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** The revision of that day, whatever stands in its place now. */
function ProofLine({ proof }: { proof: FrozenEvidence }) {
  return (
    <li>
      <ProofLink proof={proof}>{nameOf(proof)}</ProofLink> ({formatDate(proof.factDate)})
    </li>
  );
}
