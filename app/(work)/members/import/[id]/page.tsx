import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { ConfirmQuarter } from "@/components/members/confirm-quarter";
import { ChangedList } from "@/components/members/import/changed-list";
import { ColumnForm } from "@/components/members/import/column-form";
import { ConfirmBar } from "@/components/members/import/confirm-bar";
import { DiscardImport } from "@/components/members/import/discard-import";
import { ImportQuestions } from "@/components/members/import/import-questions";
import { ImportStateNotice } from "@/components/members/import/import-state";
import { openQuestions } from "@/components/members/import/open-questions";
import { SheetChoice } from "@/components/members/import/sheet-choice";
import { OpenProposals } from "@/components/proposals/open-proposals";
import { ButtonLink } from "@/components/ui/button-link";
import { CountStrip } from "@/components/ui/count-strip";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { fieldChoices } from "@/lib/imports/columns/field-choices";
import { COUNT_LABELS } from "@/lib/imports/messages";
import { yearWords } from "@/lib/imports/named-years";
import { importPage } from "@/lib/imports/pages";
import { isAllRejected, isNationalForm, writtenCount } from "@/lib/imports/rules";
import { reviewedWords } from "@/lib/imports/view";
import { dueQuarter } from "@/lib/members/snapshots/due";
import { openProposalsAt } from "@/lib/proposals/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Nhập từ tệp" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function OneImportPage({ params, searchParams }: Props) {
  const actor = await pageActor();
  const { id } = await params;
  const page = await orStop(await importPage(actor, id));
  const search = await searchParams;
  const place = await orStop(await currentPlace(actor, search));
  const { detail } = page;
  const { fileName, sheetName, rowCount, counts, mapping, state, expired } = detail;
  const kind = isNationalForm(mapping) ? "Mẫu phần mềm quản lý đoàn viên" : "Bảng tự lập";
  // Once its days are over nothing tells how many lines the sheet had.
  const lines = rowCount > 0 ? ` · ${rowCount} dòng` : "";
  const isOpen = state === "ready" && !expired;
  const { orgId, unitId, branchId } = detail;
  const proposed = state === "confirmed" ? await openProposalsAt(actor, { orgId, unitId, branchId }, id) : 0;
  const quarter =
    state === "confirmed" && detail.isComplete && !branchId
      ? await dueQuarter(actor, { orgId, unitId })
      : null;
  const written = writtenCount(detail);
  const reviewed = reviewedWords(detail.beside);
  const isVain = written === 0 && isAllRejected(counts);
  return (
    <>
      <PageHead
        title={fileName}
        note={`${kind} · trang ${sheetName}${lines}.${isOpen ? " Chưa ghi gì vào danh sách." : ""}`}
        crumbs={[
          { href: placeHref(place, "/members"), label: "Đoàn viên" },
          { href: placeHref(place, "/members/import"), label: "Nhập từ tệp" },
        ]}
        actions={
          isOpen && (
            <>
              <DiscardImport id={id} version={page.version} place={place.query} />
              <Dialog trigger="Sửa cột đã nhận" title="Cột đã nhận">
                <ColumnForm
                  key={JSON.stringify([mapping, detail.year])}
                  importId={id}
                  columns={detail.columns}
                  mapping={mapping}
                  year={detail.year}
                  yearLabel={yearWords(detail, detail.year)}
                  fields={fieldChoices(page.seesSensitive)}
                />
              </Dialog>
              <ButtonLink href={placeHref(place, "/members/import")}>Chọn tệp khác</ButtonLink>
            </>
          )
        }
      />
      <ImportStateNotice detail={detail} left={page.left} rosterHref={placeHref(place, "/members")} />
      {proposed > 0 && <OpenProposals count={proposed} href={placeHref(place, "/members/proposals")} />}
      {quarter && (
        <ConfirmQuarter
          unitId={unitId}
          place={new URLSearchParams(place.query).toString()}
          mayConfirm
          {...quarter}
        />
      )}
      {isOpen && <SheetChoice importId={id} sheets={detail.sheets} chosen={sheetName} />}
      <CountStrip
        counts={[
          { label: COUNT_LABELS.new, value: counts.new },
          { label: COUNT_LABELS.updated, value: counts.updated },
          { label: COUNT_LABELS.unchanged, value: counts.unchanged },
          { label: COUNT_LABELS.duplicate, value: counts.duplicate, tone: "wait" },
          { label: COUNT_LABELS.rejected, value: counts.rejected, tone: "bad" },
          { label: COUNT_LABELS.absent, value: counts.absent, tone: "wait" },
        ]}
      />
      <ImportQuestions page={page} isOpen={isOpen} />
      {isOpen && (
        <ChangedList
          changed={detail.changed}
          at={Number(search.changed) || 0}
          hrefOf={(at) => `${placeHref(place, `/members/import/${id}`, { changed: String(at) })}#changed`}
        />
      )}
      {isOpen && isVain && (
        <Notice kind="warning" title="Chưa dòng nào nhận được nên chưa có gì để ghi">
          Sửa các ô nêu ở trên ngay trong tệp rồi tải lên lại; nếu cột bị hiểu sai, bấm “Sửa cột đã nhận”.
        </Notice>
      )}
      {isOpen && !isVain && (
        <ConfirmBar importId={id} written={written} open={openQuestions(detail)}>
          {"Xác nhận sẽ ghi "}
          <b>{`${written} người`}</b>
          {`${reviewed && ` (${reviewed})`} trong một lần${counts.rejected > 0 ? `; ${counts.rejected} dòng không nhận được bỏ qua` : ""}. Có thể hoàn tác cả lần nhập.`}
        </ConfirmBar>
      )}
    </>
  );
}
