import type { Metadata } from "next";
import { BookPartPanel } from "@/components/dossier/book-part";
import { DossierFiles } from "@/components/dossier/file-list";
import { PageHead } from "@/components/frame/page-head";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { bookParts, leftOut } from "@/lib/dossier/book";
import { dossierBook } from "@/lib/dossier/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Sổ đoàn viên" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function DossierPage({ params, searchParams }: Props) {
  const actor = await pageActor();
  const { id } = await params;
  const book = await orStop(await dossierBook(actor, id));
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { member, mayEdit, files } = book;
  const left = leftOut(book);
  const paper = (query: string) => `/api/files/dossiers/${id}?${query}`;
  return (
    <>
      <PageHead
        title={`Sổ đoàn viên: ${member.fullName}`}
        note={[member.branch?.name, member.unit.name].filter(Boolean).join(" · ")}
        crumbs={[
          { href: placeHref(place, "/members"), label: "Đoàn viên" },
          { href: placeHref(place, `/members/${id}`), label: member.fullName },
          { label: "Sổ đoàn viên" },
        ]}
        actions={
          <>
            <ButtonLink href={paper("paper=summary&format=docx")}>Tóm tắt .docx</ButtonLink>
            <ButtonLink href={paper("paper=summary&format=pdf")}>Tóm tắt .pdf</ButtonLink>
            <ButtonLink href={paper("paper=book&format=docx")}>Sổ .docx</ButtonLink>
            <ButtonLink href={paper("paper=book&format=pdf")} variant="primary" icon="printer">
              Sổ .pdf
            </ButtonLink>
          </>
        }
      />
      {left && <Notice kind="info" title={left} />}
      <div className="stack">
        {bookParts(book).map((part) => (
          <BookPartPanel
            key={part.code}
            part={part}
            editHref={mayEdit && part.edit ? placeHref(place, `/members/${id}/dossier/${part.edit}`) : null}
          />
        ))}
        <DossierFiles memberId={id} files={files} mayEdit={mayEdit} />
      </div>
    </>
  );
}
