import type { Metadata } from "next";
import { ActivityFacts } from "@/components/activities/activity-facts";
import { RemoveActivity, RestoreActivity } from "@/components/activities/activity-removal";
import { daysOf } from "@/components/activities/activity-words";
import { EvidenceViewer } from "@/components/evidence/evidence-viewer";
import { PageHead } from "@/components/frame/page-head";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { activityDetail } from "@/lib/activities/queries";
import { dayOf, formatDate, formatMoment, yearOf } from "@/lib/platform/dates";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Hoạt động" };

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function ActivityPage({ params, searchParams }: PageProps) {
  const actor = await pageActor();
  const activity = await orStop(await activityDetail(actor, (await params).id));
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { id, title, unit, branch, version, evidence, mayEdit, deletedAt } = activity;
  return (
    <>
      <PageHead
        title={title}
        note={`${daysOf(activity)} · ${branch?.name ?? unit.name}`}
        crumbs={[
          { href: placeHref(place, "/plans", { of: yearOf(activity.startsOn) }), label: "Hoạt động" },
          { label: daysOf(activity) },
        ]}
        actions={
          mayEdit &&
          !deletedAt && (
            <>
              <RemoveActivity id={id} version={version} photos={evidence.length} />
              <ButtonLink icon="pencil" href={placeHref(place, `/plans/${id}/edit`)}>
                Sửa hoạt động
              </ButtonLink>
            </>
          )
        }
      />
      {deletedAt && (
        <Notice
          kind="warning"
          title={`Đã xóa ngày ${formatDate(dayOf(deletedAt))}`}
          actions={<RestoreActivity id={id} />}
        >
          Lấy lại được trong 30 ngày kể từ ngày xóa.
        </Notice>
      )}
      <div className="split">
        <Panel title="Ảnh, tệp minh chứng" aside={<span>{evidence.length} tệp</span>} padded>
          {evidence.length > 0 ? (
            <EvidenceViewer evidence={evidence} query={placeHref(place, "")} />
          ) : (
            <EmptyState
              title="Chưa có ảnh, tệp nào"
              action={
                mayEdit && (
                  <ButtonLink icon="camera" href={placeHref(place, `/plans/${id}/edit`)}>
                    Thêm ảnh, tệp
                  </ButtonLink>
                )
              }
            />
          )}
        </Panel>
        <Panel
          title="Nội dung"
          padded
          foot={
            <small>
              {activity.createdBy} ghi lúc {formatMoment(activity.createdAt)}
            </small>
          }
        >
          <ActivityFacts activity={activity} />
        </Panel>
      </div>
    </>
  );
}
