import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import type { Opinion } from "@/lib/assessments/appraisal/pair/types";
import { onlyRead } from "@/lib/assessments/appraisal/rules";
import type { AppraisalSheet } from "@/lib/assessments/appraisal/types";
import { VERDICT_LABELS } from "@/lib/assessments/messages";
import type { ItemVerdict } from "@/lib/assessments/types";
import { ItemKeys } from "./item-keys";
import { PairOpinions } from "./pair-opinions";
import { type Neighbour, VerdictForm } from "./verdict-form";
import { VERDICT_TONES } from "./verdict-tone";

type VerdictPanelProps = {
  sheet: AppraisalSheet;
  previous: Neighbour | null;
  next: Neighbour | null;
  /** Every item is judged: what is left to do is to conclude. */
  isComplete: boolean;
  children?: ReactNode;
};

/** The verdict on the item: written by its reviewer, read by the others with the reason why they only read. */
export function VerdictPanel({ sheet, previous, next, isComplete, children }: VerdictPanelProps) {
  const { whole, item, readOnly } = sheet;
  const closed = readOnly ?? onlyRead(whole) ?? ofPair(sheet);
  const verdict = sheet.pair ? ownVerdict(sheet.pair.mine) : item.verdict;
  return (
    <section className="panel" aria-label="Kết luận">
      {closed === null ? (
        <VerdictForm
          key={item.code}
          assessmentId={whole.id}
          code={item.code}
          verdict={verdict}
          previous={previous}
          next={next}
          isMain={!isComplete}
          note={
            <>
              {sheet.pair && <PairOpinions opinions={sheet.pair.both} />}
              <KeptNote sheet={sheet} />
            </>
          }
        >
          {children}
        </VerdictForm>
      ) : (
        <ReadVerdict sheet={sheet} reason={closed} previous={previous} next={next}>
          {children}
        </ReadVerdict>
      )}
    </section>
  );
}

/** Why one of two, or a third, writes nothing on this item now. */
function ofPair({ pair, item }: AppraisalSheet): string | null {
  switch (pair?.standing) {
    case "free":
      return "Năm này mỗi đơn vị có hai người thẩm định. Bấm “Bắt đầu thẩm định” để nhận việc.";
    case "full":
      return `Đã có hai người thẩm định: ${pair.appraisers.map((each) => each.name).join(", ")}.`;
    case "waiting":
      return "Bạn đã nộp kết luận. Chờ người kia nộp rồi cùng thống nhất.";
    case "writing":
      return item.verdict && !pair.mine
        ? "Kết luận này giữ từ lần trước; sửa được sau khi cả hai nộp."
        : null;
    default:
      return null;
  }
}

function ownVerdict(mine: Opinion | null): ItemVerdict | null {
  return (
    mine && { verdict: mine.verdict, comment: mine.comment, by: mine.by, second: null, version: mine.version }
  );
}

/** Whose verdict stands there, and whether an earlier round gave it. */
function KeptNote({ sheet: { item, rounds, whole } }: { sheet: AppraisalSheet }) {
  const current = rounds.find((each) => each.round === whole.round);
  if (!item.verdict) return null;
  const kept = current?.keptFrom ? `giữ từ lần ${current.keptFrom} · ` : "";
  return (
    <p className="hint">
      Kết luận đang ghi: {VERDICT_LABELS[item.verdict.verdict].toLowerCase()} · {kept}
      {item.verdict.second ? `${item.verdict.by} và ${item.verdict.second}` : item.verdict.by}
    </p>
  );
}

type ReadVerdictProps = Omit<VerdictPanelProps, "isComplete"> & { reason: string };

function ReadVerdict({ sheet, reason, previous, next, children }: ReadVerdictProps) {
  const { verdict } = sheet.item;
  return (
    <>
      <ItemKeys previous={previous?.href ?? null} next={next?.href ?? null} />
      <div className="panel-body">
        <p>
          <b>Kết luận</b>{" "}
          {verdict ? (
            <Badge tone={VERDICT_TONES[verdict.verdict]}>{VERDICT_LABELS[verdict.verdict]}</Badge>
          ) : (
            <Badge tone="idle">Chưa có</Badge>
          )}
        </p>
        {verdict?.comment && <p className="words">{verdict.comment}</p>}
        {sheet.pair && <PairOpinions opinions={sheet.pair.both} />}
        <KeptNote sheet={sheet} />
        <Notice>{reason}</Notice>
      </div>
      <div className="panel-foot verdict-foot">
        {previous ? (
          <ButtonLink
            small
            href={previous.href}
            icon="arrow-left"
            aria-label={`Về nội dung ${previous.code}`}
          >
            {previous.code}
          </ButtonLink>
        ) : (
          <span />
        )}
        <span className="button-row">
          {children}
          {next && (
            <ButtonLink small href={next.href}>
              Sang {next.code}
            </ButtonLink>
          )}
        </span>
      </div>
    </>
  );
}
