import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { SubmitButton } from "@/components/ui/submit-button";
import { WISH_LABELS } from "@/lib/graduations/messages";
import { markWishesSeenAction } from "@/lib/member-links/actions";
import type { WaitingWish } from "@/lib/member-links/types";
import { formatMoment } from "@/lib/platform/dates";
import { PlaceInputs, type SettledPlace } from "./place-inputs";

type WishPanelProps = {
  place: SettledPlace;
  wishes: readonly WaitingWish[];
  hrefOf: (memberId: string) => string;
};

/** What members wish and write, until the secretary has read it. */
export function WishPanel({ place, wishes, hrefOf }: WishPanelProps) {
  return (
    <Panel title="Nguyện vọng, lời nhắn">
      <RowList label="Nguyện vọng, lời nhắn">
        {wishes.map(({ linkId, memberId, fullName, branch, wish, message, wishedAt }) => (
          <Row
            key={linkId}
            title={
              <Link href={hrefOf(memberId)} prefetch={false}>
                {fullName}
              </Link>
            }
            detail={
              <>
                {`${branch ?? "Chưa xếp chi đoàn"} · ${formatMoment(wishedAt)}`}
                {wish && <strong className="block">{`Nguyện vọng: ${WISH_LABELS[wish]}`}</strong>}
                {message && <span className="block whitespace-pre-line text-ink">{message}</span>}
              </>
            }
            action={
              <ActionForm action={markWishesSeenAction}>
                <PlaceInputs place={place} />
                <input type="hidden" name="link" value={`${linkId}:${wishedAt.getTime()}`} />
                <SubmitButton variant="secondary" small>
                  Đã xem<span className="sr-only">{` nguyện vọng của ${fullName}`}</span>
                </SubmitButton>
              </ActionForm>
            }
          />
        ))}
      </RowList>
    </Panel>
  );
}
