import type { Metadata } from "next";
import { DraftForm } from "@/components/criteria/draft-form";
import { DiscardDraft, PublishDraft, StartDraft } from "@/components/criteria/draft-steps";
import { PageHead } from "@/components/frame/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { draftOf } from "@/lib/criteria/drafts/queries";
import { criteriaSets } from "@/lib/criteria/queries";
import { setOfYear } from "@/lib/criteria/set-of-year";
import { today } from "@/lib/platform/clock";
import { formatMoment, yearOf } from "@/lib/platform/dates";
import { done, notFound } from "@/lib/platform/result";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Bản mới của bộ tiêu chí" };

export default async function CriteriaDraftPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const { org } = place;
  await orStop(refusal(can.draftCriteria(actor, org.id)) ?? done(null));
  const sets = await orStop(await criteriaSets(actor, org.id));
  const code = params.set ?? setOfYear(sets, yearOf(await today()))?.code;
  const newest = sets.find((set) => set.code === code) ?? (await orStop<never>(notFound()));
  const draft = await orStop(await draftOf(actor, org.id, newest.code));
  const crumbs = [{ href: placeHref(place, "/criteria"), label: "Tiêu chí" }, { label: "Bản mới" }];
  if (!draft)
    return (
      <>
        <PageHead crumbs={crumbs} title="Bản mới của bộ tiêu chí" note={newest.title} />
        <EmptyState title="Chưa có bản đang soạn" action={<StartDraft orgId={org.id} code={newest.code} />}>
          Bản mới bắt đầu từ bản đang dùng; sau đó đặt mức cần đạt, đối tượng tính và kỳ tính của từng nội
          dung.
        </EmptyState>
      </>
    );
  const steps = { orgId: org.id, code: newest.code, version: draft.version };
  const backHref = placeHref(place, "/criteria");
  return (
    <>
      <PageHead
        crumbs={crumbs}
        title="Bản mới của bộ tiêu chí"
        note={`${draft.base.title}. ${draft.startedBy} lập lúc ${formatMoment(draft.startedAt)}. Để trống mức cần đạt thì chỉ xem số liệu.`}
        actions={
          <>
            <DiscardDraft {...steps} backHref={backHref} />
            {can.publishCriteria(actor, org.id).allowed && <PublishDraft {...steps} backHref={backHref} />}
          </>
        }
      />
      <DraftForm orgId={org.id} draft={draft} />
    </>
  );
}
