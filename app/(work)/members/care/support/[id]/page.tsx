import type { Metadata } from "next";
import { RecordProofs } from "@/components/care/record-proofs";
import { SUPPORT_FIELDS, supportTexts } from "@/components/care/support-words";
import { PageHead } from "@/components/frame/page-head";
import { RemovedNotice, RemoveRecord } from "@/components/plans/record-removal";
import { ButtonLink } from "@/components/ui/button-link";
import { DefinitionList } from "@/components/ui/definition-list";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { removeCareAction, restoreCareAction } from "@/lib/care/actions";
import { careDetail } from "@/lib/care/support/queries";
import type { CareDetail } from "@/lib/care/support/types";
import { formatMoment } from "@/lib/platform/dates";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Việc chăm lo" };

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function SupportDetailPage({ params, searchParams }: PageProps) {
  const actor = await pageActor();
  const care = await orStop(await careDetail(actor, (await params).id));
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { id, version, title, unit, branch, evidence, deletedAt } = care;
  const mayChange = care.mayEdit && !deletedAt;
  const editHref = placeHref(place, `/members/care/support/${id}/edit`);
  return (
    <>
      <PageHead
        title={title}
        note={branch ? `${branch.name}, ${unit.name}` : unit.name}
        crumbs={[{ href: placeHref(place, "/members/care/support"), label: "Chăm lo" }, { label: title }]}
        actions={
          <>
            <PrintButton />
            {mayChange && (
              <>
                <RemoveRecord
                  action={removeCareAction}
                  id={id}
                  version={version}
                  noun="việc chăm lo"
                  photos={evidence.length}
                />
                <ButtonLink icon="pencil" href={editHref}>
                  Sửa việc chăm lo
                </ButtonLink>
              </>
            )}
          </>
        }
      />
      {deletedAt && <RemovedNotice action={restoreCareAction} id={id} deletedAt={deletedAt} />}
      <div className="split">
        <Panel
          title="Nội dung"
          padded
          foot={<small>{`${care.createdBy} ghi lúc ${formatMoment(care.createdAt)}`}</small>}
        >
          <DefinitionList items={factsOf(care)} />
        </Panel>
        <RecordProofs
          evidence={evidence}
          query={placeHref(place, "")}
          editHref={mayChange ? editHref : null}
          wanted="Thêm ảnh, văn bản"
        />
      </div>
    </>
  );
}

/** Every field that was filled, and of those it was for whom the reader's roster shows, or how many. */
function factsOf(care: CareDetail) {
  const texts = supportTexts(care);
  const names = Object.keys(SUPPORT_FIELDS) as (keyof typeof SUPPORT_FIELDS)[];
  const { members, untold } = care;
  const people = untold > 0 ? `${untold} đoàn viên` : members.map(({ fullName }) => fullName).join(", ");
  return [
    ...names
      .filter((name) => name !== "title" && texts[name])
      .map((name) => ({ term: SUPPORT_FIELDS[name], value: texts[name] })),
    ...(people ? [{ term: "Đoàn viên", value: people }] : []),
  ];
}
