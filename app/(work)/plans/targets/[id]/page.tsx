import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { AllocationForm } from "@/components/targets/allocation-form";
import { GivenTable } from "@/components/targets/given-table";
import { TargetForm } from "@/components/targets/target-form";
import { RemoveTarget } from "@/components/targets/target-removal";
import { Dialog } from "@/components/ui/dialog";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { figure, shareWords } from "@/lib/targets/messages";
import { targetDetail } from "@/lib/targets/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Chỉ tiêu" };

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function TargetPage({ params, searchParams }: PageProps) {
  const actor = await pageActor();
  const detail = await orStop(await targetDetail(actor, (await params).id));
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { orgId, year, target } = detail;
  const mayEdit = can.setTargets(actor, orgId).allowed;
  const backHref = placeHref(place, "/plans/targets", { year });
  return (
    <>
      <PageHead
        title={target.name}
        note={`Cả năm ${figure(target.value)} ${target.measure} · đã làm ${shareWords(target.done, target.value)}`}
        crumbs={[{ href: backHref, label: `Chỉ tiêu năm ${year}` }, { label: target.name }]}
        actions={
          <>
            <PrintButton />
            {mayEdit && (
              <>
                <RemoveTarget id={target.id} version={target.version} backHref={backHref} />
                <Dialog trigger="Sửa chỉ tiêu" title="Sửa chỉ tiêu">
                  <TargetForm orgId={orgId} year={year} target={target} query="" />
                </Dialog>
              </>
            )}
          </>
        }
      />
      {target.note && <p>{target.note}</p>}
      <Panel title="Giao cho đơn vị" padded={mayEdit}>
        {mayEdit ? (
          <AllocationForm detail={detail} />
        ) : (
          <GivenTable
            units={detail.units}
            hrefOf={(id) => placeHref(place, `/plans/targets/progress/${id}`)}
          />
        )}
      </Panel>
    </>
  );
}
