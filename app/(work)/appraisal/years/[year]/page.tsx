import type { Metadata } from "next";
import { PairSettingForm } from "@/components/appraisal/pair-setting-form";
import { AddUnitsForm } from "@/components/cycles/add-units-form";
import { CloseYear } from "@/components/cycles/close-year";
import { TakeBackYear } from "@/components/cycles/take-back-year";
import { YearDates } from "@/components/cycles/year-dates";
import { YearForm } from "@/components/cycles/year-form";
import { YearUnits } from "@/components/cycles/year-units";
import { PageHead } from "@/components/frame/page-head";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { pairSetting } from "@/lib/assessments/appraisal/pair-setting/queries";
import { yearSetting } from "@/lib/cycles/queries";
import { unpublishedWords } from "@/lib/reports/editions/rules";
import { reportHead } from "@/lib/reports/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Năm đánh giá" };

type YearPageProps = { params: Promise<{ year: string }>; searchParams: Promise<SearchParams> };

export default async function YearPage({ params, searchParams }: YearPageProps) {
  const actor = await pageActor();
  const { year } = await params;
  const place = await orStop(await currentPlace(actor, await searchParams));
  const found = await orStop(await yearSetting(actor, place.org.id, Number(year) || 0));
  const { cycle, units, others, unmeant, settled, stays } = found;
  const setting = await orStop(await pairSetting(actor, place.org.id, cycle.year));
  const isOpen = cycle.state === "open";
  const closes = isOpen && can.closeCycle(actor, place.org.id).allowed;
  const report = closes && settled ? await orStop(await reportHead(actor, place.org.id, cycle.year)) : null;
  const unpublished = report && unpublishedWords(report.report, cycle.year);
  return (
    <>
      <PageHead
        crumbs={[
          { href: placeHref(place, "/appraisal", { year: cycle.year }), label: "Thẩm định" },
          { label: `Năm ${cycle.year}` },
        ]}
        title={`Năm đánh giá ${cycle.year}`}
        note={`${cycle.setTitle}. ${isOpen ? "Đang mở." : "Đã đóng."}`}
        actions={closes && <CloseYear cycle={cycle} unpublished={unpublished} />}
      />
      <Panel title="Thời hạn" padded>
        {isOpen ? <YearForm cycle={cycle} isDecided={settled !== null} /> : <YearDates cycle={cycle} />}
      </Panel>
      <Panel title="Người thẩm định" padded>
        <PairSettingForm orgId={place.org.id} setting={setting} />
      </Panel>
      {isOpen && settled && <Notice>{settled}</Notice>}
      <YearUnits
        year={cycle.year}
        units={units}
        mayChange={isOpen && !settled}
        followHref={(id) => placeHref(place, `/appraisal/follow/${id}`, { year: null })}
      />
      {isOpen && !settled && others.length > 0 && (
        <Panel title="Đơn vị chưa ở trong năm này" padded>
          <AddUnitsForm cycle={cycle} units={others} />
        </Panel>
      )}
      {isOpen && unmeant.length > 0 && (
        <Panel title="Đơn vị không thuộc diện của bộ tiêu chí">
          <RowList label="Đơn vị không thuộc diện của bộ tiêu chí">
            {unmeant.map(({ id, code, name, why }) => (
              <Row key={id} lead={code} title={name} detail={why} />
            ))}
          </RowList>
        </Panel>
      )}
      {isOpen && !settled && (
        <Panel title="Mở nhầm năm này" padded>
          {stays ? (
            <p>{stays}</p>
          ) : (
            <div className="button-row">
              <TakeBackYear cycle={cycle} done={placeHref(place, "/appraisal", { year: null })} />
            </div>
          )}
        </Panel>
      )}
    </>
  );
}
