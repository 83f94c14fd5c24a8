import type { Metadata } from "next";
import { z } from "zod";
import { ActForm } from "@/components/committees/act-form";
import { LostSeats } from "@/components/committees/lost-seats";
import { PageHead } from "@/components/frame/page-head";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { bodyOfPage } from "@/lib/committees/address";
import { bodyName } from "@/lib/committees/bodies";
import { allowedPosts } from "@/lib/committees/effects";
import { lostSeatsOf } from "@/lib/committees/lost-seats";
import { ACT_LABELS } from "@/lib/committees/messages";
import { namedSeats } from "@/lib/committees/named";
import { committeeView } from "@/lib/committees/queries";
import { ACT_KINDS } from "@/lib/committees/types";
import { done, notFound } from "@/lib/platform/result";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Ghi đại hội, kiện toàn" };

const kindOfPage = z.enum(ACT_KINDS);

export default async function NewActPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const at = await orStop(bodyOfPage(place, params));
  const view = await orStop(at ? await committeeView(actor, at) : notFound());
  const { body, committee, may } = view;
  await orStop(refusal(can.keepCommittee(actor, body.place)) ?? done(null));
  const named = await namedSeats(actor, body.kind, params);
  const usual = named.length > 0 && committee.length > 0 ? "change" : "congress";
  const kind = kindOfPage.catch(usual).parse(params.kind);
  const lost = kind === "change" ? await lostSeatsOf(actor, view) : [];
  const branch = place.branch ? {} : { branch: at?.branch };
  return (
    <>
      <PageHead
        title={`Ghi ${ACT_LABELS[kind].toLocaleLowerCase("vi")}`}
        note={bodyName(body)}
        crumbs={[
          { href: placeHref(place, "/organisation", branch), label: "Ban Chấp hành" },
          { label: ACT_LABELS[kind] },
        ]}
      />
      <LostSeats seats={lost} />
      <ActForm
        kind={kind}
        body={{ unit: body.unit.id, branch: body.branch?.id ?? null }}
        part={{ unit: body.unit.code, org: place.org.code, branch: body.branch?.id ?? null }}
        posts={allowedPosts(body.kind)}
        committee={committee}
        leavings={lost.flatMap(({ told }) =>
          told?.reason ? [{ seatId: told.seatId, reason: told.reason }] : [],
        )}
        named={named}
        mayDecide={may.decide}
        mayBring={can.editRecords(actor, body.place).allowed}
        backHref={placeHref(place, "/organisation", branch)}
        query={placeHref(place, "")}
      />
    </>
  );
}
