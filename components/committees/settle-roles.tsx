"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { LinkToPassOn } from "@/components/accounts/shown-link";
import { ActionForm } from "@/components/ui/action-form";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ShownLink } from "@/lib/accounts/types";
import { settleRolesAction } from "@/lib/committees/actions";
import type { RolesToSettle } from "@/lib/committees/foreseen";
import { Named } from "./act-steps";
import { RoleFields } from "./role-fields";

type SettleRolesProps = { id: string; version: number; roles: RolesToSettle };

/** Roles that an approved act still has to bring, for whoever gives them. */
export function SettleRoles({ id, version, roles }: SettleRolesProps) {
  const router = useRouter();
  const [links, setLinks] = useState<ShownLink[] | null>(null);
  if (links) return links.map((link) => <LinkToPassOn key={link.username} link={link} />);
  return (
    <Panel title="Giao vai trò theo quyết định chuẩn y" padded>
      <ActionForm
        action={settleRolesAction}
        onDone={(given) => {
          if (given.links.length > 0) setLinks(given.links);
          else router.refresh();
        }}
      >
        <Named id={id} version={version} />
        <RoleFields roles={roles} />
        <div className="button-row">
          <SubmitButton>Giao và kết thúc vai trò</SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}
