import type { Metadata } from "next";
import { NoteActs } from "@/components/care/note-acts";
import { NoteForm } from "@/components/care/note-form";
import { NoteBadge } from "@/components/care/note-table";
import { NoteWay, NoteWords } from "@/components/care/note-words";
import { PageHead } from "@/components/frame/page-head";
import { RemovedNotice, RemoveRecord } from "@/components/plans/record-removal";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { removeNoteAction, restoreNoteAction } from "@/lib/care/actions";
import { noteDetail } from "@/lib/care/situation/queries";
import { monthName, monthsToChoose } from "@/lib/care/situation/rules";
import { changeRecordPage } from "@/lib/care/view";
import { formatMoment, plainDate } from "@/lib/platform/dates";
import { placeHref, type SearchParams } from "@/lib/units/current";
import { unitYear, unitYearOf } from "@/lib/units/periods";

export const metadata: Metadata = { title: "Tình hình thanh niên" };

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function NotePage({ params, searchParams }: PageProps) {
  const actor = await pageActor();
  const note = await orStop(await noteDetail(actor, (await params).id));
  const page = await orStop(await changeRecordPage(actor, note, await searchParams));
  const { place, branches, ownBranch, day } = page;
  const { periodKind: kind } = place;
  const { id, version, month, unit, branch, deletedAt, forwardedOn } = note;
  const mayChange = note.mayEdit && !deletedAt && !forwardedOn;
  const title = `Tình hình tháng ${monthName(month)}`;
  return (
    <>
      <PageHead
        title={title}
        note={
          <>
            {branch ? `${branch.name}, ${unit.name}` : unit.name} · <NoteBadge note={note} />
          </>
        }
        crumbs={[
          { href: placeHref(place, "/members/care/situation"), label: "Tình hình, dư luận" },
          { label: monthName(month) },
        ]}
        actions={
          <>
            <PrintButton />
            {mayChange && (
              <RemoveRecord action={removeNoteAction} id={id} version={version} noun="tình hình" photos={0} />
            )}
            {!deletedAt && <NoteActs note={note} />}
          </>
        }
      />
      {deletedAt && <RemovedNotice action={restoreNoteAction} id={id} deletedAt={deletedAt} />}
      <div className="split">
        <Panel
          title="Nội dung"
          padded
          foot={<small>{`${note.createdBy} ghi lúc ${formatMoment(note.createdAt)}`}</small>}
        >
          {mayChange ? (
            <NoteForm
              unit={unit}
              branches={branches}
              ownBranch={ownBranch}
              note={note}
              months={monthsToChoose(unitYear(kind, unitYearOf(kind, plainDate(`${month}-01`))), day)}
              query={placeHref(place, "")}
            />
          ) : (
            <NoteWords note={note} />
          )}
        </Panel>
        <NoteWay note={note} />
      </div>
    </>
  );
}
