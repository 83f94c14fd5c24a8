import type { Metadata } from "next";
import { AdvisingState } from "@/components/advising/advising-state";
import { ADVISING_FIELDS, advisingTexts } from "@/components/advising/advising-words";
import { EvidenceViewer } from "@/components/evidence/evidence-viewer";
import { PageHead } from "@/components/frame/page-head";
import { RemovedNotice, RemoveRecord } from "@/components/plans/record-removal";
import { ButtonLink } from "@/components/ui/button-link";
import { DefinitionList } from "@/components/ui/definition-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { removeAdvisingAction, restoreAdvisingAction } from "@/lib/advising/actions";
import { ADVISING_LABELS, ADVISING_NOUNS } from "@/lib/advising/messages";
import { advisingDetail } from "@/lib/advising/queries";
import type { AdvisingDetail } from "@/lib/advising/types";
import { today } from "@/lib/platform/clock";
import { formatMoment } from "@/lib/platform/dates";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Tham mưu, phối hợp, nhiệm vụ" };

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function AdviceDetailPage({ params, searchParams }: PageProps) {
  const actor = await pageActor();
  const record = await orStop(await advisingDetail(actor, (await params).id));
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { id, kind, title, unit, version, evidence, mayEdit, deletedAt } = record;
  const mayChange = mayEdit && !deletedAt;
  const editHref = placeHref(place, `/plans/advice/${id}/edit`);
  return (
    <>
      <PageHead
        title={title}
        note={
          <>
            {ADVISING_LABELS[kind]} · {unit.name} · <AdvisingState record={record} today={await today()} />
          </>
        }
        crumbs={[
          { href: placeHref(place, "/plans/advice"), label: "Tham mưu, phối hợp, nhiệm vụ" },
          { label: ADVISING_LABELS[kind] },
        ]}
        actions={
          <>
            <PrintButton />
            {mayChange && (
              <>
                <RemoveRecord
                  action={removeAdvisingAction}
                  id={id}
                  version={version}
                  noun={ADVISING_NOUNS[kind]}
                  photos={evidence.length}
                />
                <ButtonLink icon="pencil" href={editHref}>
                  {`Sửa ${ADVISING_NOUNS[kind]}`}
                </ButtonLink>
              </>
            )}
          </>
        }
      />
      {deletedAt && <RemovedNotice action={restoreAdvisingAction} id={id} deletedAt={deletedAt} />}
      <div className="split">
        <Panel
          title="Nội dung"
          padded
          foot={
            <small>
              {record.createdBy} ghi lúc {formatMoment(record.createdAt)}
            </small>
          }
        >
          <DefinitionList items={factsOf(record)} />
          {record.content && <p className="break-words whitespace-pre-line">{record.content}</p>}
        </Panel>
        <Panel title="Ảnh, tệp minh chứng" aside={<span>{evidence.length} tệp</span>} padded>
          {evidence.length > 0 ? (
            <EvidenceViewer evidence={evidence} query={placeHref(place, "")} />
          ) : (
            <EmptyState
              title="Chưa có ảnh, tệp nào"
              action={
                mayChange && (
                  <ButtonLink icon="camera" href={editHref}>
                    Thêm văn bản, ảnh
                  </ButtonLink>
                )
              }
            />
          )}
        </Panel>
      </div>
    </>
  );
}

/** Every field that was filled, but the title and the text, which stand for themselves. */
function factsOf(record: AdvisingDetail) {
  const texts = advisingTexts(record);
  return Object.entries(ADVISING_FIELDS[record.kind])
    .filter(([field]) => field !== "title" && field !== "content" && texts[field])
    .map(([field, term]) => ({ term, value: texts[field] }));
}
