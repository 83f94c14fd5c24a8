import Link from "next/link";
import { ButtonLink } from "@/components/ui/button-link";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import type { AssessmentHistory } from "@/lib/assessments/history";
import { unfinishedWords } from "@/lib/assessments/messages";
import { endedUnfinished } from "@/lib/assessments/moves";
import type { AssessmentItemRow, AssessmentWhole } from "@/lib/assessments/types";
import { dayOf, formatDate, formatMoment, type PlainDate } from "@/lib/platform/dates";
import { dueWords, untilWords } from "@/lib/platform/due";
import { MoveForm } from "./move-form";

export type YearNoteProps = {
  whole: AssessmentWhole;
  history: AssessmentHistory;
  today: PlainDate;
  /** Whether the reader registers, starts, hands in and takes back. */
  speaks: boolean;
  itemHref: (code: string) => string;
  /** The page of the registration with its plan. */
  planHref: string;
};

/** What the state of the unit's year means, and the one act that it asks for. */
export function YearNote(props: YearNoteProps) {
  const { state, cycle } = props.whole;
  if (endedUnfinished(cycle.state, state))
    return <Notice title={`Năm ${cycle.year} đã đóng`}>{unfinishedWords(state)}.</Notice>;
  switch (state) {
    case "NOT_REGISTERED":
      return <Register {...props} />;
    case "REGISTERED":
      return <Start {...props} />;
    case "ASSESSING":
      return <Returned {...props} />;
    case "SUBMITTED":
      return <HandedIn {...props} />;
    case "RETURNED":
      return <Returned {...props} />;
    case "APPRAISED":
      return (
        <Notice title="Cấp trên đã thẩm định xong">
          Kết luận từng nội dung ở bên dưới. Ban Thường vụ sẽ họp và ra quyết định.
        </Notice>
      );
    default:
      return <Result {...props} />;
  }
}

function Register({ whole, today, speaks, planHref }: YearNoteProps) {
  const { year, registrationDue } = whole.cycle;
  return (
    <Panel title={`Đăng ký năm ${year}`} padded>
      <p className="max-w-text">
        Đăng ký là báo với cấp trên rằng đơn vị phấn đấu danh hiệu Đoàn cơ sở “3 chủ động” năm {year} và sẽ tự
        đánh giá theo {whole.items.length} nội dung bên dưới. Hạn đăng ký {formatDate(registrationDue)} (
        {dueWords(registrationDue, today)}).
      </p>
      <div className="button-row">
        <ButtonLink variant={speaks ? "primary" : "secondary"} href={planHref}>
          {speaks ? "Lập kế hoạch và đăng ký" : "Xem kế hoạch đăng ký"}
        </ButtonLink>
      </div>
      {!speaks && <p className="text-s text-ink-2">Bí thư, Phó Bí thư đơn vị là người đăng ký.</p>}
    </Panel>
  );
}

function Start({ whole, today, speaks }: YearNoteProps) {
  const { selfAssessmentDue } = whole.cycle;
  return (
    <Panel title="Bắt đầu tự đánh giá" padded>
      <p className="max-w-text">
        Đơn vị đã đăng ký. Từ khi bắt đầu, Bí thư và ủy viên Ban Chấp hành cùng ghi được từng nội dung; chữ
        ghi đến đâu lưu đến đó. Nộp {untilWords(selfAssessmentDue)} ({dueWords(selfAssessmentDue, today)}).
      </p>
      {speaks ? (
        <MoveForm assessmentId={whole.id} version={whole.version} to="ASSESSING" act="Bắt đầu tự đánh giá" />
      ) : (
        <p className="text-s text-ink-2">Bí thư, Phó Bí thư đơn vị là người bắt đầu.</p>
      )}
    </Panel>
  );
}

function HandedIn({ whole, speaks }: YearNoteProps) {
  const { submission, openedAt } = whole;
  if (!submission) return null;
  const when = formatMoment(new Date(submission.submittedAt));
  return (
    <Notice
      title={`Đã nộp lần ${whole.round}`}
      actions={speaks && openedAt === null ? <TakeBack whole={whole} /> : undefined}
    >
      {submission.submittedBy} nộp lúc {when}.{" "}
      {openedAt === null
        ? "Cấp trên chưa mở thẩm định nên đơn vị còn rút lại được."
        : "Cấp trên đang thẩm định. Cần sửa thì đề nghị cán bộ thẩm định trả lại nội dung đó."}
    </Notice>
  );
}

function TakeBack({ whole }: { whole: AssessmentWhole }) {
  return (
    <Dialog trigger="Rút lại để sửa" title="Rút lại bản tự đánh giá?" small>
      <MoveForm
        assessmentId={whole.id}
        version={whole.version}
        to="ASSESSING"
        act="Rút lại"
        reasonLabel="Vì sao rút lại"
      >
        <p>Mọi nội dung mở lại để sửa. Sửa xong phải nộp lại; lần nộp này vẫn được giữ trong lịch sử.</p>
      </MoveForm>
    </Dialog>
  );
}

function Returned({ whole, today, itemHref }: YearNoteProps) {
  const asked = whole.items.filter((item) => item.isReturned);
  const last = asked[0]?.returned;
  if (!last) return null;
  return (
    <Notice
      kind="warning"
      title={`Bổ sung ${asked.length} nội dung ${untilWords(last.dueDate)} (${dueWords(last.dueDate, today)})`}
    >
      <p>
        {last.by} trả lại ngày {formatDate(dayOf(new Date(last.at)))}. Chỉ những nội dung này mở để sửa:
      </p>
      <ul>
        {asked.map((item) => (
          <li key={item.code}>
            <Link href={itemHref(item.code)} prefetch={false}>
              {item.code} {item.title}
            </Link>
            : {item.returned?.reason}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Result({ whole, history }: YearNoteProps) {
  const { state, cycle } = whole;
  const { decision } = history;
  const paper = decision && `Quyết định số ${decision.number} ngày ${formatDate(decision.signedOn)}.`;
  if (state === "RECOGNISED")
    return (
      <Notice kind="success" title={`Đơn vị được công nhận Đoàn cơ sở “3 chủ động” năm ${cycle.year}`}>
        {paper}
      </Notice>
    );
  if (state === "NOT_RECOGNISED")
    return (
      <Notice kind="error" title={`Đơn vị không được công nhận năm ${cycle.year}`}>
        {paper}
        <ul>
          {decision?.reasons.map(({ code, title, reason }) => (
            <li key={code}>
              {code} {title}: {reason}
            </li>
          ))}
        </ul>
      </Notice>
    );
  const left = history.transitions.findLast((move) => move.to === "NOT_PARTICIPATING");
  return <Notice title={`Đơn vị không tham gia năm ${cycle.year}`}>{left?.reason}</Notice>;
}

/** The day until when an item was asked for, where it is open because of a return. */
export function returnedNote(item: AssessmentItemRow): string | null {
  if (!item.isReturned || !item.returned) return null;
  return `Cần bổ sung ${untilWords(item.returned.dueDate)}: ${item.returned.reason}`;
}
