import type { Metadata } from "next";
import { InviteForm } from "@/components/accounts/invite-form";
import { RoleFields } from "@/components/accounts/role-fields";
import { PageHead } from "@/components/frame/page-head";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { givableRoles } from "@/lib/accounts/roles/givable";
import { wallDay } from "@/lib/platform/clock";
import { done } from "@/lib/platform/result";
import { placeHref, type SearchParams, structurePlace } from "@/lib/units/current";
import { unitChoices } from "@/lib/units/tree/queries";

export const metadata: Metadata = { title: "Mời người mới" };

export default async function InvitePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await structurePlace(actor, params));
  const orgId = place.org?.id ?? null;
  await orStop(refusal(orgId ? can.manageAccounts(actor, orgId) : can.readSystemLog(actor)) ?? done(null));
  const roles = givableRoles(actor, orgId);
  const role = roles.find((each) => each === params.role);
  const units = orgId ? await unitChoices(actor, orgId) : [];
  return (
    <>
      <PageHead
        title={role === "UPPER_SECRETARY" ? "Mời Bí thư cấp trên" : "Mời người mới"}
        note={place.org?.name}
        crumbs={[{ href: placeHref(place, "/accounts"), label: "Tài khoản" }]}
      />
      <Panel padded className="max-w-text">
        <InviteForm orgId={orgId}>
          <RoleFields
            roles={roles}
            units={units}
            day={wallDay()}
            role={role}
            unitId={role === "UPPER_SECRETARY" ? place.org?.root.id : undefined}
          />
        </InviteForm>
      </Panel>
    </>
  );
}
