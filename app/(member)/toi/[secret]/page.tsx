import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CloseLink } from "@/components/member-links/close-link";
import { OpenLink } from "@/components/member-links/open-link";
import { OwnConsents } from "@/components/member-links/own-consents";
import { OwnData } from "@/components/member-links/own-data";
import { OwnTrainings } from "@/components/member-links/own-training";
import { OwnWish } from "@/components/member-links/own-wish";
import { Panel } from "@/components/ui/panel";
import { linkOnThisDevice } from "@/lib/access/member-action";
import { closedTo } from "@/lib/access/member-closed";
import type { LinkFace, MemberActor } from "@/lib/access/member-link";
import { ownPage } from "@/lib/member-links/own/view";
import { dayOf, formatDate } from "@/lib/platform/dates";

export const metadata: Metadata = {
  title: "Thông tin đoàn viên của tôi",
  robots: { index: false, follow: false },
};

/** A member's own page. Looking at it spends nothing: Zalo draws a preview of every address that is pasted. */
export default async function OwnLinkPage({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  const at = await linkOnThisDevice(secret);
  switch (at.state) {
    case "unknown":
      return notFound();
    case "too_many":
      return <Heading title="Chờ một lát">{closedTo(at).message}</Heading>;
    case "closed":
      return <Closed secret={secret} face={at.face} />;
    case "elsewhere":
      return <Elsewhere face={at.face} />;
    case "open":
      return <Own secret={secret} face={at.face} member={at.member} />;
  }
}

function Heading({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <>
      <h1 className="text-xl font-semibold">{title}</h1>
      <p>{children}</p>
    </>
  );
}

function Closed({ secret, face }: { secret: string; face: LinkFace }) {
  const { givenName, place, expiresAt } = face;
  return (
    <>
      <Heading title={`Chào đồng chí ${givenName}`}>
        {`${place} mời đồng chí xem và sửa thông tin của mình. Đường dẫn này chỉ mở trên một máy, dùng đến hết ngày ${formatDate(dayOf(expiresAt))}. Nếu đồng chí không phải ${givenName}, đừng bấm mở; báo lại người gửi.`}
      </Heading>
      <Panel padded>
        <OpenLink secret={secret} />
      </Panel>
    </>
  );
}

function Elsewhere({ face: { givenName, place } }: { face: LinkFace }) {
  return (
    <Heading title="Đường dẫn đã mở trên máy khác">
      {`Đường dẫn của đồng chí ${givenName} (${place}) chỉ dùng trên máy và ứng dụng đã mở lần đầu. Nếu lần đầu mở trong Zalo thì mở lại từ tin Zalo đó. Nếu không phải đồng chí đã mở, báo ngay bí thư chi đoàn để thu hồi và gửi đường dẫn mới.`}
    </Heading>
  );
}

type OwnProps = { secret: string; face: LinkFace; member: MemberActor };

async function Own({ secret, face, member }: OwnProps) {
  const page = await ownPage(member);
  if (!page.ok) return notFound();
  const { data, consents, trainings, wish } = page.value;
  return (
    <>
      <Heading title={`Chào đồng chí ${face.givenName}`}>
        {`${face.place}. Đồng chí xem bốn phần dưới đây, phần nào xong thì bấm nút của phần đó. Mở lại được trên máy này đến hết ngày ${formatDate(dayOf(face.expiresAt))}.`}
      </Heading>
      <OwnData secret={secret} {...data} />
      <OwnConsents secret={secret} consents={consents} />
      <OwnTrainings secret={secret} trainings={trainings} />
      <OwnWish secret={secret} {...wish} />
      <CloseLink secret={secret} />
    </>
  );
}
