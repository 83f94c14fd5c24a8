import type { Metadata } from "next";
import { ContentView } from "@/components/evidence/content-view";
import { DownloadLink } from "@/components/evidence/download-link";
import { EvidenceEdit } from "@/components/evidence/evidence-edit";
import { nameOf } from "@/components/evidence/evidence-links";
import { RemoveEvidence, RestoreEvidence } from "@/components/evidence/evidence-removal";
import { ReplaceFile } from "@/components/evidence/replace-file";
import { RestrictEvidence } from "@/components/evidence/restrict-evidence";
import { Revisions } from "@/components/evidence/revisions";
import { UsedIn } from "@/components/evidence/used-in";
import { PageHead } from "@/components/frame/page-head";
import { TieDialog } from "@/components/proofs/tie-dialog";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { evidenceDetail } from "@/lib/evidence/queries";
import { dayOf, formatDate, yearOf } from "@/lib/platform/dates";
import { proofChoices } from "@/lib/proofs/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Minh chứng" };

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function EvidenceDetailPage({ params, searchParams }: PageProps) {
  const actor = await pageActor();
  const evidence = await orStop(await evidenceDetail(actor, (await params).id));
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { id, version, factDate, unit, branch, mayEdit, deletedAt } = evidence;
  const canChange = mayEdit && !deletedAt;
  const at = { orgId: evidence.orgId, unitId: unit.id };
  const mayServeMore = canChange && !evidence.isOfRestrictedRecord;
  const choices = mayServeMore ? await proofChoices(actor, at, place.year ?? yearOf(factDate)) : null;
  return (
    <>
      <PageHead
        title={nameOf(evidence)}
        note={`${formatDate(factDate)} · ${branch ? `${branch.name}, ${unit.name}` : unit.name}`}
        crumbs={[
          { href: placeHref(place, "/evidence"), label: "Minh chứng" },
          { label: formatDate(factDate) },
        ]}
        actions={
          <>
            {canChange && <RemoveEvidence id={id} version={version} />}
            <DownloadLink evidence={evidence}>Tải về</DownloadLink>
          </>
        }
      />
      {deletedAt && (
        <Notice
          kind="warning"
          title={`Đã xóa ngày ${formatDate(dayOf(deletedAt))}`}
          actions={<RestoreEvidence id={id} />}
        >
          Lấy lại được trong 30 ngày kể từ ngày xóa.
        </Notice>
      )}
      <div className="split wide">
        <div className="stack">
          <ContentView evidence={evidence} />
        </div>
        <div className="stack">
          {canChange && (
            <Panel title="Chú thích và ngày" padded>
              <EvidenceEdit evidence={evidence} />
            </Panel>
          )}
          <Panel title="Dùng ở">
            <UsedIn uses={evidence.usedIn} place={place} />
            {choices && (
              <div className="panel-body">
                <TieDialog evidence={id} choices={choices} />
              </div>
            )}
          </Panel>
          {canChange && evidence.mayRestrict && (
            <Panel title="Ai xem được" padded>
              <RestrictEvidence id={id} version={version} isRestricted={evidence.restricted} />
            </Panel>
          )}
          <Panel title="Tệp" padded>
            <Revisions evidence={evidence} />
            {canChange && <ReplaceFile key={evidence.revision} id={id} version={version} />}
          </Panel>
        </div>
      </div>
    </>
  );
}
