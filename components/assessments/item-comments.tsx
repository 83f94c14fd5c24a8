"use client";

import { ActionForm } from "@/components/ui/action-form";
import { TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { addCommentAction, resolveCommentAction } from "@/lib/assessments/comments/actions";
import type { Comment } from "@/lib/assessments/comments/types";
import { formatMoment } from "@/lib/platform/dates";

type ItemCommentsProps = {
  assessmentId: string;
  code: string;
  comments: Comment[];
  isOpen: boolean;
  /** With whom, where no heading around says it. */
  title?: string;
};

/** What unit and upper level say to each other about the item: open remarks first, settled ones folded away. */
export function ItemComments({ assessmentId, code, comments, isOpen, title }: ItemCommentsProps) {
  const open = comments.filter((one) => one.resolvedAt === null);
  const settled = comments.filter((one) => one.resolvedAt !== null);
  return (
    <section className="grid gap-3" aria-label="Trao đổi">
      {title && (
        <h3 className="text-table font-semibold">
          {title}
          {open.length > 0 && ` · ${open.length} chưa xong`}
        </h3>
      )}
      <Remarks assessmentId={assessmentId} comments={open} isOpen={isOpen} />
      {settled.length > 0 && (
        <details>
          <summary className="text-table">{settled.length} trao đổi đã xong</summary>
          <Remarks assessmentId={assessmentId} comments={settled} isOpen={isOpen} />
        </details>
      )}
      {isOpen && (
        <ActionForm action={addCommentAction} clear className="print:hidden">
          <input type="hidden" name="assessmentId" value={assessmentId} />
          <input type="hidden" name="code" value={code} />
          <TextArea name="text" label={`Ý kiến về ${code}`} rows={2} maxLength={2000} />
          <div className="button-row">
            <SubmitButton small variant="secondary" pendingLabel="Đang gửi…">
              Gửi ý kiến
            </SubmitButton>
          </div>
        </ActionForm>
      )}
    </section>
  );
}

type RemarksProps = { assessmentId: string; comments: Comment[]; isOpen: boolean };

function Remarks({ assessmentId, comments, isOpen }: RemarksProps) {
  if (comments.length === 0) return null;
  return (
    <ul className="grid gap-3 text-table">
      {comments.map((one) => (
        <li key={one.id} className="grid gap-1">
          <span>
            <strong>{one.author}</strong>{" "}
            <small className="text-s text-ink-2">
              {one.fromUpper ? "cấp trên" : "đơn vị"} · {formatMoment(new Date(one.at))}
              {one.resolvedAt &&
                ` · ${one.resolvedBy} đánh dấu xong ${formatMoment(new Date(one.resolvedAt))}`}
            </small>
          </span>
          <span className="whitespace-pre-line">{one.text}</span>
          {isOpen && <Settle assessmentId={assessmentId} comment={one} />}
        </li>
      ))}
    </ul>
  );
}

function Settle({ assessmentId, comment }: { assessmentId: string; comment: Comment }) {
  const isOpen = comment.resolvedAt === null;
  return (
    <ActionForm action={resolveCommentAction} key={comment.version}>
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name="commentId" value={comment.id} />
      <input type="hidden" name="version" value={comment.version} />
      <input type="hidden" name="resolved" value={isOpen ? "1" : ""} />
      <div className="button-row">
        <SubmitButton small variant="quiet">
          {isOpen ? "Đánh dấu đã xong" : "Mở lại"}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
