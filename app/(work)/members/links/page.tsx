import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { LinkDesk } from "@/components/member-links/link-desk";
import { LinkTable } from "@/components/member-links/link-table";
import { MemberTabs } from "@/components/members/member-tabs";
import { ButtonLink } from "@/components/ui/button-link";
import { CountStrip } from "@/components/ui/count-strip";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar, FilterSelect } from "@/components/ui/filter-bar";
import { Notice } from "@/components/ui/notice";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { LINK_WORDS } from "@/lib/member-links/messages";
import { linkBoard } from "@/lib/member-links/queries";
import { linkFilterSchema } from "@/lib/member-links/schema";
import { LINK_STATES } from "@/lib/member-links/types";
import { sendsLetters } from "@/lib/platform/mail";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { branchChoices } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Đường dẫn riêng" };

/** Who has a link, who opened and answered it, and making links for those who are ticked. */
export default async function MemberLinksPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const filter = linkFilterSchema.parse(params);
  const here = { orgId: place.org.id, unitId: place.unit.id, branchId: place.branch?.id ?? null };
  const { at, members, isCut } = await orStop(await linkBoard(actor, here, filter.branch));
  const branches = await branchChoices(actor, here);
  const shown = members.filter(({ state }) => !filter.state || state === filter.state);
  const waiting = members.filter(({ isWaiting }) => isWaiting).length;
  const hrefWith = (more: Record<string, string>) => placeHref(place, "/members/links", more);
  const kept: Record<string, string> = filter.branch ? { branch: filter.branch } : {};
  return (
    <>
      <PageHead
        title="Đường dẫn riêng của đoàn viên"
        note={`${(place.branch ?? place.unit).name}. Mỗi người tự xem, sửa thông tin của mình; bí thư nhận chỉnh sửa.`}
        crumbs={[{ href: placeHref(place, "/members"), label: "Đoàn viên" }, { label: "Đường dẫn riêng" }]}
        actions={
          <ButtonLink href={placeHref(place, "/members/links/answers", kept)}>
            {waiting > 0 ? `Chỉnh sửa, lời nhắn của ${waiting} người` : "Chỉnh sửa, nguyện vọng đã gửi"}
          </ButtonLink>
        }
      />
      <MemberTabs place={place} current="/members" />
      <CountStrip
        counts={LINK_STATES.map((state) => ({
          label: LINK_WORDS[state],
          value: members.filter((member) => member.state === state).length,
          href: hrefWith({ ...kept, state }),
        }))}
      />
      {isCut && (
        <Notice kind="warning">{`Chỉ hiện ${members.length} người đầu. Lọc theo chi đoàn để thấy đủ.`}</Notice>
      )}
      <LinkDesk
        place={at}
        mails={sendsLetters()}
        filters={
          <FilterBar kept={place.query} clearHref={filter.branch || filter.state ? hrefWith({}) : undefined}>
            {!place.branch && (
              <FilterSelect
                name="branch"
                label="Chi đoàn"
                value={filter.branch}
                all="Mọi chi đoàn"
                options={branches.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
            <FilterSelect
              name="state"
              label="Đường dẫn"
              value={filter.state}
              all="Mọi tình trạng"
              options={LINK_STATES.map((state) => ({ value: state, label: LINK_WORDS[state] }))}
            />
          </FilterBar>
        }
      >
        {shown.length === 0 ? (
          <EmptyState title={members.length === 0 ? "Chưa có đoàn viên nào" : "Không có ai ở tình trạng này"}>
            {members.length === 0 ? "Thêm hoặc nhập danh sách đoàn viên trước." : "Bỏ lọc để thấy mọi người."}
          </EmptyState>
        ) : (
          <LinkTable members={shown} hrefOf={(id) => placeHref(place, `/members/${id}`)} />
        )}
      </LinkDesk>
    </>
  );
}
