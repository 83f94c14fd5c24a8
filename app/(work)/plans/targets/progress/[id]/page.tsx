import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { PaceBadge } from "@/components/targets/pace-badge";
import { ProgressForm } from "@/components/targets/progress-form";
import { ProgressList } from "@/components/targets/progress-list";
import { DefinitionList } from "@/components/ui/definition-list";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { formatDate } from "@/lib/platform/dates";
import { proofChoices } from "@/lib/proofs/queries";
import { figure, shareWords } from "@/lib/targets/messages";
import { unitTarget } from "@/lib/targets/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Kết quả chỉ tiêu" };

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function ProgressPage({ params, searchParams }: PageProps) {
  const actor = await pageActor();
  const part = await orStop(await unitTarget(actor, (await params).id));
  const place = await orStop(await currentPlace(actor, await searchParams));
  const proofs = await proofChoices(actor, { orgId: part.orgId, unitId: part.unit.id }, part.year);
  const { target, value, done, uncounted, pace, period, countsUntil, year, progress, mayEdit, unit } = part;
  const facts = [
    { term: "Được giao", value: `${figure(value)} ${target.measure}` },
    { term: "Đã làm", value: shareWords(done, value) },
    { term: "Tiến độ", value: <PaceBadge pace={pace} /> },
    {
      term: "Không tính vào năm",
      value: uncounted > 0 && `${figure(uncounted)} ${target.measure}, ghi ngoài kỳ tính`,
    },
    { term: "Tính trong", value: `${period.label}, ${formatDate(period.from)} – ${formatDate(countsUntil)}` },
    { term: "Ghi chú", value: target.note },
  ];
  return (
    <>
      <PageHead
        title={target.name}
        note={unit.name}
        crumbs={[
          { href: placeHref(place, "/plans/targets", { year }), label: `Chỉ tiêu năm ${year}` },
          { label: "Kết quả" },
        ]}
        actions={<PrintButton />}
      />
      <div className="split">
        <Panel title="Kết quả đã ghi" aside={<span>{progress.length} lần</span>}>
          <ProgressList part={part} org={place.org.code} proofs={proofs} query={placeHref(place, "")} />
        </Panel>
        <div className="grid gap-6">
          <Panel title="Chỉ tiêu" padded>
            <DefinitionList items={facts.filter((fact) => fact.value)} />
          </Panel>
          {mayEdit && (
            <Panel title="Ghi kết quả" padded>
              <ProgressForm
                key={progress[0]?.id ?? "first"}
                part={part}
                org={place.org.code}
                proofs={proofs}
              />
            </Panel>
          )}
        </div>
      </div>
    </>
  );
}
