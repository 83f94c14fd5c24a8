import type { Metadata } from "next";
import { EvidenceFilters } from "@/components/evidence/evidence-filters";
import { EvidenceGallery } from "@/components/evidence/evidence-gallery";
import { UploadDialog } from "@/components/evidence/upload-dialog";
import { PageHead } from "@/components/frame/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { listEvidence } from "@/lib/evidence/queries";
import { evidenceAddressSchema } from "@/lib/evidence/schema";
import { today } from "@/lib/platform/clock";
import { yearOf } from "@/lib/platform/dates";
import { proofChoices } from "@/lib/proofs/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { branchChoices, recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Minh chứng" };

export default async function EvidencePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const at = await orStop(recordsAt(actor, place));
  const filter = evidenceAddressSchema.parse(params);
  const { year } = place;
  const [page, branches] = await Promise.all([
    listEvidence(actor, at, {
      ...filter,
      branch: at.branchId ?? filter.branch,
      ...(year === null || filter.removed ? {} : { year }),
      limit: 48,
    }).then(orStop),
    branchChoices(actor, at),
  ]);
  const mayWrite = at.unitId !== null && can.editRecords(actor, { ...at, unitId: at.unitId }).allowed;
  const isFiltered = Boolean(filter.q ?? filter.month ?? filter.branch ?? filter.unused);
  const shownTotal = page.total > 1000 ? "hơn 1.000" : page.total;
  const upload = mayWrite && (
    <UploadDialog
      place={{ unit: place.unit.code, org: place.org.code, branch: at.branchId }}
      choices={
        await proofChoices(actor, { orgId: at.orgId, unitId: place.unit.id }, year ?? yearOf(await today()))
      }
    />
  );
  return (
    <>
      <PageHead
        title={filter.removed ? "Minh chứng đã xóa" : "Minh chứng"}
        note={`${shownTotal} ảnh, tệp${year === null || filter.removed ? "" : ` của năm ${year}`}`}
        actions={
          <>
            <PrintButton />
            {!filter.removed && upload}
          </>
        }
      />
      <EvidenceFilters
        filter={filter}
        year={year}
        branches={at.branchId ? [] : branches}
        query={place.query}
        showRemoved={mayWrite}
      />
      <Panel padded={page.items.length > 0}>
        {page.items.length > 0 ? (
          <EvidenceGallery items={page.items} showUnit={at.unitId === null} query={placeHref(place, "")} />
        ) : (
          <EmptyState title={isFiltered ? "Không có minh chứng nào khớp" : "Chưa có minh chứng nào"}>
            {isFiltered
              ? "Bỏ bớt điều kiện lọc để xem thêm."
              : "Ảnh, văn bản tải lên ở đây dùng được cho nhiều hoạt động và tiêu chí."}
          </EmptyState>
        )}
      </Panel>
      {page.nextCursor && (
        <Pagination next={placeHref(place, "/evidence", { ...filter, cursor: page.nextCursor })}>
          {page.items.length} trong {shownTotal}
        </Pagination>
      )}
    </>
  );
}
