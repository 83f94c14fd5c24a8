import Link from "next/link";
import { StateBadge } from "@/components/assessments/state-badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Register } from "@/components/ui/table";
import type { AppraisalWork } from "@/lib/assessments/appraisal/queries";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { dueWords } from "@/lib/platform/due";

type Line = AppraisalWork["lines"][number];
type WorkTableProps = {
  lines: Line[];
  today: PlainDate;
  /** Who follows each unit, by unit. */
  officers: ReadonlyMap<string, string>;
  hrefOf: (id: string) => string;
  followHref: (id: string) => string;
};

/** Units in the order of what is due; the first that waits for its reviewer carries the page's filled button. */
export function WorkTable({ lines, today, officers, hrefOf, followHref }: WorkTableProps) {
  const first = lines.find((line) => line.waitingFor === "staff" && line.mayAppraise);
  return (
    <Register label="Đơn vị theo hạn" stacked>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col">Bước</th>
          <th scope="col">Hạn</th>
          <th scope="col">Chờ ai</th>
          <th scope="col">Cán bộ theo dõi</th>
          <th scope="col">
            <span className="sr-only">Việc</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <UnitCell line={line} href={hrefOf(line.id)} />
            <td>
              <StateBadge state={line.state} />
              {line.registeredLate && <small>đăng ký sau hạn</small>}
              {line.handedInLate && <small>nộp sau hạn</small>}
            </td>
            <DueCell line={line} today={today} />
            <td>{waitingWords(line)}</td>
            <td>
              <Link
                href={followHref(line.id)}
                prefetch={false}
                aria-label={`Theo dõi ${line.unit.name}: ${officers.get(line.unit.id) ?? "chưa giao"}`}
              >
                {officers.get(line.unit.id) ?? "Chưa giao"}
              </Link>
            </td>
            <td className="n nowrap max-md:hidden">
              {line.waitingFor === "staff" && line.mayAppraise && (
                <ButtonLink href={hrefOf(line.id)} small variant={line === first ? "primary" : "secondary"}>
                  {line.isOpened ? "Thẩm định tiếp" : "Thẩm định"}
                </ButtonLink>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}

const NOTHING_TO_READ = new Set(["NOT_REGISTERED", "REGISTERED", "NOT_PARTICIPATING"]);

function UnitCell({ line, href }: { line: Line; href: string }) {
  const { unit, state, round } = line;
  return (
    <th scope="row">
      {NOTHING_TO_READ.has(state) ? (
        unit.name
      ) : (
        <Link href={href} prefetch={false}>
          {unit.name}
        </Link>
      )}
      <small className="font-normal">
        {unit.code}
        {round > 0 && ` · lần ${round}`}
      </small>
    </th>
  );
}

function DueCell({ line: { due, isLate }, today }: { line: Line; today: PlainDate }) {
  if (!due) return <td />;
  return (
    <td className="nowrap">
      {formatDate(due)}{" "}
      <span className={isLate ? "bad toned text-s md:block" : "text-s text-ink-2 md:block"}>
        {dueWords(due, today)}
      </span>
    </td>
  );
}

function waitingWords(line: Line): string {
  const { waitingFor, state, returned, verdicts, isOpened, isRecused, leftReason } = line;
  const total = verdicts.met + verdicts.supplement + verdicts.not_met + verdicts.open;
  if (waitingFor === "committee") return "Ban Thường vụ biểu quyết";
  if (waitingFor === "staff") {
    const progress = isOpened ? `đã xem ${total - verdicts.open}/${total}` : "chưa bắt đầu thẩm định";
    return isRecused
      ? `Người khác thẩm định vì bạn giữ vai trò ở đơn vị: ${progress}`
      : `Văn phòng: ${progress}`;
  }
  if (waitingFor === "nobody") return leftReason ?? "";
  if (returned > 0) return `Đơn vị bổ sung ${returned} nội dung`;
  return state === "NOT_REGISTERED" ? "Đơn vị đăng ký" : "Đơn vị tự đánh giá và nộp";
}
