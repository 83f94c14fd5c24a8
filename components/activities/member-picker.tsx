"use client";

import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { listFrom } from "@/components/ui/answer-of";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import type { Participant } from "@/lib/activities/types";
import type { MemberStatus } from "@/lib/members/types";

/** Whose roster is offered: the unit's by its code, or one branch of it. */
export type RosterPart = { unit: string; org: string; branch: string | null };

type MemberPickerProps = {
  part: RosterPart;
  chosen: readonly Participant[];
  onToggle: (member: Participant) => void;
  /** Of the dialog: as what they are chosen. */
  title: string;
  /**
   * Whether those are offered too who stand in the unit's list but are in activity no more: they may have been on the day
   * that is told of. Whoever stands in another unit's list by now is not offered.
   */
  withLeft?: boolean;
  /** Whether one person alone can be chosen: another choice takes the place of the one before. */
  isSingle?: boolean;
};

/** Chooses members in a dialog; the roster is read when it is first opened. */
export function MemberPicker({ title, ...list }: MemberPickerProps) {
  const { chosen } = list;
  const dialog = useRef<HTMLDialogElement>(null);
  const [wasOpened, setWasOpened] = useState(false);
  const titleId = useId();
  useEffect(() => {
    if (wasOpened) dialog.current?.showModal();
  }, [wasOpened]);
  const open = () => (wasOpened ? dialog.current?.showModal() : setWasOpened(true));
  const close = () => dialog.current?.close();
  return (
    <>
      <Button icon="users" aria-haspopup="dialog" onClick={open}>
        Chọn từ danh sách đoàn viên
      </Button>
      {/* Outside the form around: Enter in the search must not send that form. */}
      {wasOpened &&
        createPortal(
          <dialog ref={dialog} className="dialog wide" aria-labelledby={titleId}>
            <header>
              <h2 id={titleId}>{title}</h2>
              <Button variant="quiet" small aria-label="Đóng" onClick={close}>
                <Icon name="x" />
              </Button>
            </header>
            <div>
              <MemberList {...list} />
              <div className="button-row">
                <Button variant="primary" onClick={close}>
                  {chosen.length > 0 && !list.isSingle ? `Xong, ${chosen.length} người` : "Xong"}
                </Button>
              </div>
            </div>
          </dialog>,
          document.body,
        )}
    </>
  );
}

type Choice = Participant & { hasLeft: boolean };
type Found = { items: Choice[]; nextCursor: string | null };

function MemberList({ part, withLeft = false, ...choosing }: Omit<MemberPickerProps, "title">) {
  const { unit, org, branch } = part;
  const [found, setFound] = useState<Found | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [typed, setTyped] = useState("");
  const [words, setWords] = useState("");
  const load = useCallback(
    async (cursor: string | null) => {
      const more = await listFrom<Listed>(choicesHref({ unit, org, branch }, { q: words, cursor, withLeft }));
      setFailed(more.ok ? null : more.message);
      if (!more.ok) return;
      const { items, nextCursor } = more.value;
      const read = items.map(
        ({ id, fullName, branch: of, status }): Choice => ({
          id,
          fullName,
          branch: of?.name ?? null,
          hasLeft: status !== "active",
        }),
      );
      setFound((before) => ({ nextCursor, items: [...(cursor ? (before?.items ?? []) : []), ...read] }));
    },
    [unit, org, branch, words, withLeft],
  );
  useEffect(() => void load(null), [load]);
  const search = () => (typed === words ? void load(null) : setWords(typed));
  return (
    <>
      <search className="inline-search">
        <input
          className="control"
          type="search"
          aria-label="Tìm theo tên"
          placeholder="Tìm theo tên, không cần dấu"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={({ key }) => key === "Enter" && search()}
        />
        <Button icon="search" onClick={search}>
          Tìm
        </Button>
      </search>
      {failed && <Notice kind="error">{failed}</Notice>}
      {found && found.items.length === 0 && <p>Không có đoàn viên nào khớp.</p>}
      {found && (
        <MemberChoices {...choosing} items={found.items}>
          {found.nextCursor && (
            <Button small onClick={() => void load(found.nextCursor)}>
              Xem thêm
            </Button>
          )}
        </MemberChoices>
      )}
    </>
  );
}

type MemberChoicesProps = Pick<MemberPickerProps, "chosen" | "onToggle" | "isSingle"> & {
  items: readonly Choice[];
  children?: ReactNode;
};

/** Those who were found, to be ticked: all of them at once only where several may be chosen. */
export function MemberChoices({ items, chosen, onToggle, isSingle = false, children }: MemberChoicesProps) {
  const group = useId();
  const ids = new Set(chosen.map(({ id }) => id));
  const rest = items.filter(({ id, hasLeft }) => !ids.has(id) && !hasLeft);
  return (
    <>
      <ul className="member-choices">
        {items.map((member) => (
          <li key={member.id}>
            <label className="check">
              <input
                type={isSingle ? "radio" : "checkbox"}
                name={group}
                checked={ids.has(member.id)}
                onChange={() => onToggle(member)}
              />
              <span>
                {member.fullName}
                {member.branch && <small> {member.branch}</small>}
                {member.hasLeft && <small> (đã rời danh sách)</small>}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <span className="button-row">
        {rest.length > 1 && !isSingle && (
          <Button
            small
            onClick={() => {
              for (const member of rest) onToggle(member);
            }}
          >
            Chọn cả {rest.length} người đang hiện
          </Button>
        )}
        {children}
      </span>
    </>
  );
}

type Listed = {
  items: { id: string; fullName: string; branch: { name: string } | null; status: MemberStatus }[];
  nextCursor: string | null;
};

type Asked = { q: string; cursor: string | null; withLeft: boolean };

/** Where the people to choose from are read. */
export function choicesHref({ unit, org, branch }: RosterPart, { q, cursor, withLeft }: Asked): string {
  const query = new URLSearchParams({ unit, org, limit: "50" });
  if (!withLeft) query.set("status", "active");
  if (branch) query.set("branch", branch);
  if (q.trim()) query.set("q", q.trim());
  if (cursor) query.set("cursor", cursor);
  return `/api/v1/members?${query}`;
}
