import type { Metadata } from "next";
import { NoYear } from "@/components/assessments/no-year";
import { PageHead } from "@/components/frame/page-head";
import { EditionList } from "@/components/reports/edition-list";
import { ReportSections } from "@/components/reports/report-sections";
import { ReportStandingPanel } from "@/components/reports/report-standing";
import { SignedSections } from "@/components/reports/signed-sections";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { signersOn } from "@/lib/decisions/queries";
import { today } from "@/lib/platform/clock";
import { done } from "@/lib/platform/result";
import { chosenEdition } from "@/lib/reports/editions/choosing";
import { frozenReport, markOf } from "@/lib/reports/editions/freezing";
import { standingOf } from "@/lib/reports/editions/rules";
import { signedSections } from "@/lib/reports/editions/signed-text";
import { undecidedWarning } from "@/lib/reports/editions/undecided";
import { reportOfYear } from "@/lib/reports/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Báo cáo" };

export default async function ReportsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { org, year } = place;
  await orStop(refusal(can.readAllUnits(actor, org.id)) ?? done(null));
  if (year === null)
    return <NoYear title="Báo cáo" place={place} mayOpen={can.runCycle(actor, org.id).allowed} />;
  const view = await orStop(await reportOfYear(actor, org.id, year));
  const { report, sections, matter, scope } = view;
  const isOpen = report?.isOpen ?? true;
  const signed = isOpen ? null : await orStop(await chosenEdition(actor, org.id, year, {}));
  const mayDecide = can.signReport(actor, org.id).allowed;
  const frozen = frozenReport(view);
  const hrefOf = (path: string) => placeHref(place, path);
  const named = { orgId: org.id, year };
  return (
    <>
      <PageHead
        title={`Báo cáo năm ${year}`}
        note={`${matter.results.recognised}/${matter.results.total} Đoàn cơ sở được công nhận. ${isOpen ? "Chữ được soạn từ số liệu đã ghi, đoạn chưa sửa tay tự đổi theo số liệu đến khi ký." : "Báo cáo đã ký: các đoạn dưới đây giữ nguyên như khi ký."}`}
        actions={
          <>
            <ButtonLink href={hrefOf("/reports/history")}>Các lần lưu</ButtonLink>
            {can.prepareReport(actor, org.id).allowed && (
              <ButtonLink
                href={hrefOf("/reports/photos")}
              >{`Ảnh và người viết (${report?.photos.length ?? 0})`}</ButtonLink>
            )}
            <ButtonLink href={placeHref(place, "/reports/preview", isOpen ? { draft: "1" } : {})}>
              Xem báo cáo
            </ButtonLink>
          </>
        }
      />
      <div className="stack">
        <ReportStandingPanel
          place={named}
          standing={standingOf(report)}
          signing={frozen.ok ? { seen: markOf(frozen.value, view) } : { lacks: frozen.message }}
          warning={undecidedWarning(matter.results.units)}
          issuerCode={matter.profile.issuerCode}
          signers={mayDecide && isOpen ? await signersOn(scope, await today()) : []}
          settingsHref={hrefOf("/settings")}
          publicHref={`/ket-qua/${org.code}/${year}`}
          mayDecide={mayDecide}
        />
        {signed ? (
          <SignedSections sections={signedSections(signed.paper, signed.annex)} />
        ) : (
          <>
            {!isOpen && (
              <Notice title="Báo cáo này công bố trước khi ghi số, ngày ký ở đây">
                Các đoạn dưới đây theo số liệu hôm nay, để so khi cần mở bản sửa.
              </Notice>
            )}
            <ReportSections
              place={named}
              sections={sections}
              isEditable={isOpen && can.prepareReport(actor, org.id).allowed}
              hrefOf={(path) => placeHref(place, path, { year })}
            />
          </>
        )}
        <EditionList
          editions={report?.editions ?? []}
          hrefOf={({ id }) => placeHref(place, "/reports/preview", { edition: id })}
        />
      </div>
    </>
  );
}
