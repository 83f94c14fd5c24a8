"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Choice } from "@/components/ui/choice";
import { TextArea } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Wish } from "@/lib/graduations/types";
import { saveWishAction } from "@/lib/member-links/own/actions";
import { MOST_WORDS } from "@/lib/member-links/rules";

type OwnWishProps = {
  secret: string;
  /** In the year of turning 30 and after. */
  isAsked: boolean;
  wish: Wish | null;
  message: string;
  said: string | null;
};

const WISHES = [
  { value: "stay", label: "Muốn ở lại Đoàn" },
  { value: "graduate", label: "Muốn trưởng thành Đoàn" },
];

/** What the person wishes, and some words to the secretary. */
export function OwnWish({ secret, isAsked, wish, message, said }: OwnWishProps) {
  return (
    <Panel title="4. Nguyện vọng" padded>
      <ActionForm action={(form) => saveWishAction(secret, form)}>
        {isAsked && (
          <Choice
            name="wish"
            label="Năm nay đồng chí đủ 30 tuổi trở lên"
            options={WISHES}
            defaultValue={wish}
          />
        )}
        <TextArea
          name="message"
          label="Lời nhắn cho bí thư"
          hint="Chỉ bí thư đơn vị, bí thư chi đoàn và người được giao đọc."
          maxLength={MOST_WORDS}
          rows={4}
          defaultValue={message}
          optional
        />
        {said && <p className="hint">{said}</p>}
        <SubmitButton variant="secondary" pendingLabel="Đang gửi…">
          Gửi nguyện vọng
        </SubmitButton>
      </ActionForm>
    </Panel>
  );
}
