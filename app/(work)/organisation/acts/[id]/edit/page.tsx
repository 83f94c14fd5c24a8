import type { Metadata } from "next";
import { ActForm } from "@/components/committees/act-form";
import { PageHead } from "@/components/frame/page-head";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { bodyName } from "@/lib/committees/bodies";
import { allowedPosts } from "@/lib/committees/effects";
import { ACT_LABELS } from "@/lib/committees/messages";
import { findAct } from "@/lib/committees/queries";
import { mayMove } from "@/lib/committees/rules";
import { done, notFound } from "@/lib/platform/result";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Sửa đại hội, kiện toàn" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function EditActPage({ params, searchParams }: Props) {
  const actor = await pageActor();
  const { id } = await params;
  const { act, body, committee } = await orStop(await findAct(actor, id));
  const place = await orStop(await currentPlace(actor, await searchParams));
  await orStop(refusal(can.keepCommittee(actor, body.place)) ?? done(null));
  await orStop(mayMove(act.state, "change") ? done(null) : notFound());
  const backHref = placeHref(place, `/organisation/acts/${id}`);
  return (
    <>
      <PageHead
        title={`Sửa ${ACT_LABELS[act.kind].toLocaleLowerCase("vi")}`}
        note={bodyName(body)}
        crumbs={[{ href: backHref, label: ACT_LABELS[act.kind] }, { label: "Sửa" }]}
      />
      <ActForm
        kind={act.kind}
        act={act}
        body={{ unit: body.unit.id, branch: body.branch?.id ?? null }}
        part={{ unit: body.unit.code, org: place.org.code, branch: body.branch?.id ?? null }}
        posts={allowedPosts(body.kind)}
        committee={committee}
        mayDecide={false}
        backHref={backHref}
        query={placeHref(place, "")}
      />
    </>
  );
}
