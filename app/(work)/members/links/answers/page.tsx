import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { AcceptAll } from "@/components/member-links/accept-all";
import { CorrectionPanel } from "@/components/member-links/correction-panel";
import { SettledWithin } from "@/components/member-links/settling";
import { WishPanel } from "@/components/member-links/wish-panel";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { waitingAnswers } from "@/lib/member-links/queries";
import { linkFilterSchema } from "@/lib/member-links/schema";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Chỉnh sửa đã gửi" };

/** What members correct and wish, side by side with the roster. */
export default async function MemberAnswersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const { branch } = linkFilterSchema.parse(params);
  const here = { orgId: place.org.id, unitId: place.unit.id, branchId: place.branch?.id ?? null };
  const { at, corrections, wishes, isCut } = await orStop(await waitingAnswers(actor, here, branch));
  const hrefOf = (memberId: string) => placeHref(place, `/members/${memberId}`);
  return (
    <>
      <PageHead
        title="Chỉnh sửa, nguyện vọng đã gửi"
        note={`${(place.branch ?? place.unit).name} · ${corrections.length} người có chỉnh sửa, ${wishes.length} nguyện vọng chưa xem`}
        crumbs={[
          { href: placeHref(place, "/members"), label: "Đoàn viên" },
          { href: placeHref(place, "/members/links", branch ? { branch } : {}), label: "Đường dẫn riêng" },
          { label: "Chỉnh sửa đã gửi" },
        ]}
      />
      <SettledWithin key={at.branchId ?? at.unitId}>
        {corrections.length === 0 && wishes.length === 0 && (
          <Panel>
            <EmptyState title="Chưa có chỉnh sửa nào chờ xem">
              Gửi đường dẫn riêng cho đoàn viên; ai sửa thông tin thì chỉnh sửa hiện ở đây.
            </EmptyState>
          </Panel>
        )}
        {isCut && (
          <Notice kind="warning">
            Chỉ hiện những người gửi trước. Ghi xong các dòng này thì các dòng sau hiện ra.
          </Notice>
        )}
        {corrections.length > 0 && <AcceptAll place={at} waiting={corrections} />}
        {corrections.map((waiting) => (
          <CorrectionPanel key={waiting.id} place={at} waiting={waiting} href={hrefOf(waiting.member.id)} />
        ))}
      </SettledWithin>
      {wishes.length > 0 && <WishPanel place={at} wishes={wishes} hrefOf={hrefOf} />}
    </>
  );
}
