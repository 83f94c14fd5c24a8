import type { Metadata } from "next";
import { CaseTable } from "@/components/cases/case-table";
import { NilPanel } from "@/components/cases/nil-panel";
import { PageHead } from "@/components/frame/page-head";
import { MemberTabs } from "@/components/members/member-tabs";
import { RegisterDownload } from "@/components/papers/register-download";
import { ProposedPanel } from "@/components/proposals/proposed-panel";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar, FilterSelect } from "@/components/ui/filter-bar";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { nilReturnsOf } from "@/lib/cases/nil/queries";
import { casesOfYear } from "@/lib/cases/queries";
import { hasArisen } from "@/lib/cases/rules";
import { caseFilterSchema } from "@/lib/cases/schema";
import { today } from "@/lib/platform/clock";
import { makeDate, yearOf } from "@/lib/platform/dates";
import { openProposalsOn } from "@/lib/proposals/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { branchChoices, recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Kết nạp đoàn viên" };

const PATH = "/members/admissions";

/** Who applied, where each case stands, and what comes out on paper. */
export default async function AdmissionsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const at = await orStop(recordsAt(actor, place));
  const day = await today();
  const year = place.year ?? yearOf(day);
  const { branch, open } = caseFilterSchema.parse(params);
  const [{ items, isCut }, branches, signed, proposed] = await Promise.all([
    casesOfYear(actor, { ...at, year }, { procedure: "admission", branch, open }).then(orStop),
    branchChoices(actor, at),
    at.unitId ? nilReturnsOf(actor, { orgId: at.orgId, unitId: at.unitId, year }) : [],
    openProposalsOn(actor, "admission", at),
  ]);
  const isFiltered = Boolean(branch ?? open);
  const mayKeep = can.keepCase(actor, { ...at, unitId: place.unit.id }).allowed;
  const isSilent = !items.some(hasArisen) && !isFiltered;
  const admitted = items.filter(({ outcome }) => outcome === "done").length;
  const download = {
    unit: place.unit.code,
    org: place.org.code,
    ...(at.branchId ? { branch: at.branchId } : {}),
  };
  return (
    <>
      <PageHead
        title={`Kết nạp đoàn viên năm ${year}`}
        note={`${isCut ? "Hơn " : ""}${items.length} hồ sơ, ${admitted} đã xong`}
        crumbs={[
          { href: placeHref(place, "/members/cases"), label: "Thủ tục" },
          { label: "Kết nạp đoàn viên" },
        ]}
        actions={
          <>
            <PrintButton />
            {mayKeep && (
              <>
                <ButtonLink href={placeHref(place, `${PATH}/meeting`)}>Ghi họp chi đoàn</ButtonLink>
                <ButtonLink href={placeHref(place, `${PATH}/record`)}>Ghi kết quả</ButtonLink>
                <ButtonLink variant="primary" icon="plus" href={placeHref(place, `${PATH}/new`)}>
                  Mở hồ sơ
                </ButtonLink>
              </>
            )}
          </>
        }
      />
      <MemberTabs place={place} current="/members/cases" />
      <ProposedPanel place={place} proposals={proposed} />
      <FilterBar kept={place.query} clearHref={isFiltered ? placeHref(place, PATH) : undefined}>
        <FilterSelect
          name="open"
          label="Tình trạng"
          value={open}
          all="Đang làm và đã xong"
          options={[
            { value: "1", label: "Đang làm" },
            { value: "0", label: "Đã xong" },
          ]}
        />
        {branches.length > 1 && (
          <FilterSelect
            name="branch"
            label="Chi đoàn"
            value={branch}
            all="Mọi chi đoàn"
            options={branches.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </FilterBar>
      <Panel>
        {items.length > 0 ? (
          <CaseTable
            cases={items}
            showProcedure={false}
            today={day}
            hrefOf={({ id }) => placeHref(place, `${PATH}/${id}`)}
          />
        ) : (
          <EmptyState title={isFiltered ? "Không có hồ sơ nào khớp" : `Năm ${year} chưa có hồ sơ kết nạp`}>
            {isFiltered
              ? "Bỏ bớt điều kiện lọc để xem thêm."
              : "Mở hồ sơ khi có người nộp đơn, hoặc ghi kết quả đã làm trên giấy, trên phần mềm."}
          </EmptyState>
        )}
      </Panel>
      {at.unitId && (
        <Panel
          title="Sổ theo dõi kết nạp và trao thẻ"
          padded
          aside={
            <a href={`/api/files/admission-software?${new URLSearchParams(download)}`} download>
              Danh sách nhập phần mềm (.xlsx)
            </a>
          }
        >
          <RegisterDownload
            action="/api/files/admission-register"
            query={download}
            from={makeDate(year, 1, 1)}
            to={makeDate(year, 12, 31)}
          />
        </Panel>
      )}
      {at.unitId && !at.branchId && (
        <NilPanel
          {...{ unitId: at.unitId, year }}
          silent={isSilent ? ["admission"] : []}
          signed={signed.filter(({ procedure }) => procedure === "admission")}
          maySign={can.signNil(actor, { orgId: at.orgId, unitId: at.unitId }).allowed}
        />
      )}
    </>
  );
}
