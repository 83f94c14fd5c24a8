import type { Metadata } from "next";
import { InspectionRows } from "@/components/care/dossier-table";
import { InspectDialog, WithdrawInspectionDialog } from "@/components/care/inspect-dialog";
import { RecordProofs } from "@/components/care/record-proofs";
import { PageHead } from "@/components/frame/page-head";
import { RemovedNotice, RemoveRecord } from "@/components/plans/record-removal";
import { ButtonLink } from "@/components/ui/button-link";
import { DefinitionList } from "@/components/ui/definition-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { removeDossiersAction, restoreDossiersAction } from "@/lib/care/actions";
import { dossierStore } from "@/lib/care/dossiers/queries";
import { today } from "@/lib/platform/clock";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Nơi lưu hồ sơ" };

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function DossierPage({ params, searchParams }: PageProps) {
  const actor = await pageActor();
  const store = await orStop(await dossierStore(actor, (await params).id));
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { id, version, unit, branch, evidence, inspections, deletedAt } = store;
  const mayChange = store.mayEdit && !deletedAt;
  const editHref = placeHref(place, `/members/care/dossiers/${id}/edit`);
  const facts = [
    { term: "Hồ sơ của", value: branch ? `${branch.name}, ${unit.name}` : unit.name },
    { term: "Người giữ", value: store.keeper },
    { term: "Ghi chú", value: store.note },
  ];
  return (
    <>
      <PageHead
        title={store.place}
        note={(branch ?? unit).name}
        crumbs={[
          { href: placeHref(place, "/members/care/dossiers"), label: "Nơi lưu hồ sơ" },
          { label: store.place },
        ]}
        actions={
          <>
            <PrintButton />
            {mayChange && (
              <>
                <RemoveRecord
                  action={removeDossiersAction}
                  id={id}
                  version={version}
                  noun="nơi lưu hồ sơ"
                  photos={evidence.length}
                />
                <ButtonLink icon="pencil" href={editHref}>
                  Sửa nơi lưu
                </ButtonLink>
                <InspectDialog id={id} version={version} day={await today()} />
              </>
            )}
          </>
        }
      />
      {deletedAt && <RemovedNotice action={restoreDossiersAction} id={id} deletedAt={deletedAt} />}
      <div className="split">
        <div className="stack">
          <Panel padded>
            <DefinitionList items={facts.filter(({ value }) => value)} />
          </Panel>
          <Panel
            title="Các lần kiểm kê"
            aside={<span>{inspections.filter(({ withdrawn }) => withdrawn === null).length} lần</span>}
          >
            {inspections.length > 0 ? (
              <InspectionRows
                inspections={inspections}
                actionOf={(number) =>
                  mayChange && <WithdrawInspectionDialog id={id} version={version} number={number} />
                }
              />
            ) : (
              <EmptyState title="Chưa kiểm kê lần nào">
                Đếm hồ sơ, xem tình trạng, ghi ngày và người kiểm kê.
              </EmptyState>
            )}
          </Panel>
        </div>
        <RecordProofs
          evidence={evidence}
          query={placeHref(place, "")}
          editHref={mayChange ? editHref : null}
          wanted="Thêm ảnh tủ hồ sơ"
        />
      </div>
    </>
  );
}
