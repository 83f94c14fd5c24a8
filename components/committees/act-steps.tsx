"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { LinkToPassOn } from "@/components/accounts/shown-link";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { DateField, TextArea, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ShownLink } from "@/lib/accounts/types";
import {
  approveActAction,
  refuseActAction,
  submitActAction,
  withdrawActAction,
} from "@/lib/committees/actions";
import type { PostChange, RolesToSettle } from "@/lib/committees/foreseen";
import type { ActState } from "@/lib/committees/types";
import { actStep } from "./act-words";
import { RoleFields } from "./role-fields";

type ActStepsProps = {
  id: string;
  version: number;
  state: ActState;
  may: { keep: boolean; decide: boolean; withdraw: boolean };
  roles: RolesToSettle | null;
  posts: readonly PostChange[];
};

/** What can be done with an act where it stands, for whoever may. */
export function ActSteps({ state, may, roles, posts, ...at }: ActStepsProps) {
  const [links, setLinks] = useState<ShownLink[]>([]);
  const isOpen = state === "held" || state === "refused";
  return (
    <>
      {links.map((link) => (
        <LinkToPassOn key={link.username} link={link} />
      ))}
      {may.withdraw && <Withdraw {...at} isApproved={state === "approved"} />}
      {isOpen && may.keep && (
        <Dialog variant="primary" trigger="Trình chuẩn y" title="Trình cấp trên chuẩn y?">
          <p>Sau khi trình không sửa được nữa, trừ khi cấp trên không chuẩn y.</p>
          <ActionForm action={submitActAction} stale={actStep("Trình chuẩn y")}>
            <Named {...at} />
            <div className="button-row">
              <SubmitButton pendingLabel="Đang trình…">Trình chuẩn y</SubmitButton>
              <DialogClose variant="quiet">Để sau</DialogClose>
            </div>
          </ActionForm>
        </Dialog>
      )}
      {state === "submitted" && may.decide && (
        <>
          <Refuse {...at} />
          <Approve {...at} roles={roles} posts={posts} onLinks={setLinks} />
        </>
      )}
    </>
  );
}

type Act = { id: string; version: number };

export function Named({ id, version }: Act) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}

function Refuse(at: Act) {
  return (
    <Dialog variant="quiet" trigger="Không chuẩn y" title="Không chuẩn y?">
      <p>Nơi trình sửa theo lý do này rồi trình lại.</p>
      <ActionForm action={refuseActAction} stale={actStep("Không chuẩn y")}>
        <Named {...at} />
        <TextArea name="reason" label="Lý do không chuẩn y" maxLength={1000} />
        <div className="button-row">
          <SubmitButton variant="danger">Không chuẩn y</SubmitButton>
          <DialogClose>Để sau</DialogClose>
        </div>
      </ActionForm>
    </Dialog>
  );
}

function Withdraw({ isApproved, ...at }: Act & { isApproved: boolean }) {
  const label = isApproved ? "Rút việc đã chuẩn y" : "Bỏ việc này";
  return (
    <Dialog variant="quiet" trigger={label} title={`${label}?`}>
      <p>
        {isApproved
          ? "Ban Chấp hành, chức vụ trong danh sách và vai trò đăng nhập trở lại như trước việc này."
          : "Việc đã bỏ ở lại danh sách và không tính."}
      </p>
      <ActionForm action={withdrawActAction} stale={actStep(label)}>
        <Named {...at} />
        <TextArea name="reason" label="Lý do" maxLength={1000} />
        <div className="button-row">
          <SubmitButton variant="danger">{label}</SubmitButton>
          <DialogClose>Để sau</DialogClose>
        </div>
      </ActionForm>
    </Dialog>
  );
}

type ApproveProps = Act & {
  roles: RolesToSettle | null;
  posts: readonly PostChange[];
  onLinks: (links: ShownLink[]) => void;
};

function Approve({ roles, posts, onLinks, ...at }: ApproveProps) {
  const router = useRouter();
  const finish = (links: ShownLink[]) => {
    onLinks(links);
    router.refresh();
  };
  return (
    <Dialog variant="primary" trigger="Ghi quyết định chuẩn y" title="Quyết định chuẩn y">
      <ActionForm
        action={approveActAction}
        onDone={({ links }) => finish(links)}
        stale={actStep("Ghi quyết định chuẩn y")}
      >
        <Named {...at} />
        <div className="field-row">
          <TextField name="decisionNumber" label="Số quyết định" short maxLength={60} />
          <DateField name="decisionOn" label="Ngày quyết định" />
        </div>
        {posts.length > 0 && (
          <div>
            <b>Chức vụ trong danh sách đoàn viên sẽ là</b>
            <ul className="effects">
              {posts.map(({ name, from, to }) => (
                <li key={name}>
                  {name}: {to ?? "không còn chức vụ"}
                  {from && <small> (đang ghi {from})</small>}
                </li>
              ))}
            </ul>
          </div>
        )}
        {roles ? (
          <RoleFields roles={roles} />
        ) : (
          <p>Vai trò đăng nhập do văn phòng cấp trên giao theo quyết định này.</p>
        )}
        <div className="button-row">
          <SubmitButton>Ghi quyết định chuẩn y</SubmitButton>
          <DialogClose variant="quiet">Để sau</DialogClose>
        </div>
      </ActionForm>
    </Dialog>
  );
}
