import { MoveForm } from "@/components/assessments/move-form";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { planIsShut } from "@/lib/assessments/registration/locks";
import { lackingPlans } from "@/lib/assessments/registration/rules";
import type { Registered, RegistrationSheet } from "@/lib/assessments/registration/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { dueWords } from "@/lib/platform/due";

type RegisterPanelProps = {
  sheet: RegistrationSheet;
  today: PlainDate;
  speaks: boolean;
  /** Some year is open, to which whoever missed this one can go. */
  anyYearOpen: boolean;
  next: string;
};

/**
 * While the unit may register: what that means, what still lacks, and its one button. Otherwise what was registered, and
 * whether its plan still grows.
 */
export function RegisterPanel(props: RegisterPanelProps) {
  const { sheet } = props;
  const shut = planIsShut(sheet)?.message ?? null;
  if (sheet.state === "NOT_REGISTERED" && !shut) return <Register {...props} />;
  if (sheet.registered) return <Done year={sheet.year} registered={sheet.registered} shut={shut} />;
  return shut && <NotRegistered {...props} shut={shut} />;
}

function Register({ sheet, today, speaks, next }: RegisterPanelProps) {
  const { year, due } = sheet;
  const lacks = lackingPlans(sheet.items);
  return (
    <Panel title={`Đăng ký năm ${year}`} padded>
      <p className="max-w-text">
        Đăng ký là báo với cấp trên rằng đơn vị phấn đấu danh hiệu Đoàn cơ sở “3 chủ động” năm {year}. Nội
        dung khó và điều năm trước chưa đạt phải có kế hoạch, các nội dung khác ghi khi cần. Hạn đăng ký{" "}
        {formatDate(due)} ({dueWords(due, today)}).
      </p>
      {due < today && (
        <Notice kind="warning" title="Đã quá hạn đăng ký">
          Vẫn đăng ký được, bản đăng ký ghi rõ là nộp sau hạn.
        </Notice>
      )}
      {lacks.length > 0 && (
        <Notice kind="warning" title={`Còn ${lacks.length} nội dung cần ghi kế hoạch trước khi đăng ký`}>
          <ul>
            {lacks.map(({ code, sentence }) => (
              <li key={code}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      {speaks && lacks.length === 0 && (
        <MoveForm
          assessmentId={sheet.id}
          version={sheet.version}
          to="REGISTERED"
          act={`Đăng ký năm ${year}`}
          next={next}
        />
      )}
      {!speaks && <p className="text-s text-ink-2">Bí thư, Phó Bí thư đơn vị là người đăng ký.</p>}
    </Panel>
  );
}

type DoneProps = { year: number; registered: Registered; shut: string | null };

function Done({ year, registered: { on, due, isLate, by, plans }, shut }: DoneProps) {
  return (
    <Notice
      kind={isLate ? "warning" : "success"}
      title={`Đã đăng ký năm ${year} ngày ${formatDate(on)}${isLate ? `, sau hạn ${formatDate(due)}` : ""}`}
    >
      {by} đăng ký với kế hoạch của {plans.length} nội dung. Bản đăng ký giữ nguyên như lúc đó.{" "}
      {shut ?? "Kế hoạch bên dưới còn bổ sung được đến khi nộp tự đánh giá."}
    </Notice>
  );
}

/** `shut` says why it can't any more: the year is closed, it has its result, or the unit takes no part. */
function NotRegistered({
  sheet: { state, year },
  speaks,
  anyYearOpen,
  shut,
}: RegisterPanelProps & { shut: string }) {
  const hasMissed = state === "NOT_REGISTERED";
  return (
    <Notice title={`Đơn vị không ${hasMissed ? "đăng ký" : "có bản đăng ký"} năm ${year}`}>
      {shut}
      {hasMissed && speaks && anyYearOpen && " Muốn đăng ký thì chọn năm đang mở."}
    </Notice>
  );
}
