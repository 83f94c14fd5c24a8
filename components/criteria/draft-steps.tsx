"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { discardDraftAction, publishDraftAction, startDraftAction } from "@/lib/criteria/drafts/actions";

type SetProps = { orgId: string; code: string };
type DraftProps = SetProps & { version: number; backHref: string };

export function StartDraft({ orgId, code }: SetProps) {
  return (
    <ActionForm action={() => startDraftAction(orgId, code)}>
      <div className="button-row">
        <SubmitButton pendingLabel="Đang lập…">Lập bản mới</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** The secretary's step, after which nothing of the version changes. */
export function PublishDraft({ orgId, code, version, backHref }: DraftProps) {
  const router = useRouter();
  return (
    <Dialog trigger="Ban hành…" title="Ban hành bản mới của bộ tiêu chí?">
      <p>
        Bản đã ban hành không sửa được nữa. Năm đánh giá đã mở giữ bản cũ; năm mở sau lấy bản mới. Phần chưa
        bấm “Lưu bản soạn” không được ban hành.
      </p>
      <ActionForm
        action={() => publishDraftAction(orgId, code, version)}
        onDone={({ set }) => router.push(withSet(backHref, set))}
      >
        <div className="button-row">
          <SubmitButton pendingLabel="Đang ban hành…">Ban hành</SubmitButton>
          <DialogClose variant="quiet">Để sau</DialogClose>
        </div>
      </ActionForm>
    </Dialog>
  );
}

export function DiscardDraft({ orgId, code, version, backHref }: DraftProps) {
  const router = useRouter();
  return (
    <Dialog variant="quiet" trigger="Bỏ bản soạn…" title="Bỏ bản đang soạn?">
      <p>Mọi thay đổi trong bản soạn mất đi. Bộ tiêu chí đang dùng giữ nguyên.</p>
      <ActionForm
        action={() => discardDraftAction(orgId, code, version)}
        onDone={() => router.push(withSet(backHref, code))}
      >
        <div className="button-row">
          <SubmitButton variant="danger">Bỏ bản soạn</SubmitButton>
          <DialogClose variant="quiet">Giữ lại</DialogClose>
        </div>
      </ActionForm>
    </Dialog>
  );
}

function withSet(href: string, set: string): string {
  const url = new URL(href, "http://page");
  url.searchParams.set("set", set);
  return url.pathname + url.search;
}
