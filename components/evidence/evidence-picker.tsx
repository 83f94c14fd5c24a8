"use client";

import { type RefObject, useEffect, useId, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import type { EvidenceCard } from "@/lib/evidence/types";
import { formatDate } from "@/lib/platform/dates";
import { nameOf } from "./evidence-links";
import { ExistingList } from "./existing-list";
import { Thumbnail } from "./thumbnail";
import { Uploader, type UploadPlace } from "./uploader";

type EvidencePickerProps = {
  place: UploadPlace;
  attached: EvidenceCard[];
  /** Told the whole list after each change, in the order of the pictures. */
  onChange?: (ids: string[], cards: EvidenceCard[]) => void;
  /** With a name the ids also go with the form around, one field each. */
  name?: string;
  readOnly?: boolean;
  /** The day typed for the record around, for pictures and files that carry none. */
  recordDay?: () => string;
};

/** Evidence attached to something: thumbnails, and a dialog that uploads or takes what is there already. */
export function EvidencePicker({
  place,
  attached,
  onChange,
  name,
  readOnly,
  recordDay,
}: EvidencePickerProps) {
  const [cards, setCards] = useState(attached);
  const change = (next: EvidenceCard[]) => {
    setCards(next);
    onChange?.(
      next.map(({ id }) => id),
      next,
    );
  };
  const attach = (card: EvidenceCard) => change([...cards, card]);
  const [pending, setPending] = useState(0);
  const root = useRef<HTMLDivElement>(null);
  const isHeld = useHeldForm(root, name !== undefined && pending > 0);
  const detach = ({ id }: EvidenceCard) => change(cards.filter((card) => card.id !== id));
  const update = (card: EvidenceCard) => setCards(cards.map((each) => (each.id === card.id ? card : each)));
  const toggle = (card: EvidenceCard) =>
    cards.some(({ id }) => id === card.id) ? detach(card) : attach(card);
  return (
    <div ref={root}>
      <div className="photos">
        {cards.map((card) => (
          <figure key={card.id} className="attached">
            <a href={`/evidence/${card.id}`} target="_blank" rel="noreferrer">
              <Thumbnail evidence={card} />
            </a>
            <figcaption title={nameOf(card)}>
              {nameOf(card)} · {formatDate(card.factDate)}
            </figcaption>
            {!readOnly && (
              <button type="button" className="detach" onClick={() => detach(card)}>
                <Icon name="x" />
                <span className="sr-only">Gỡ {nameOf(card)}</span>
              </button>
            )}
            {name && <input type="hidden" name={name} value={card.id} />}
          </figure>
        ))}
        {!readOnly && (
          <PickerDialog
            place={place}
            cards={cards}
            attach={attach}
            update={update}
            toggle={toggle}
            recordDay={recordDay}
            onPending={setPending}
          />
        )}
      </div>
      {pending > 0 && (
        <span className={isHeld ? "field-error" : "hint"} role={isHeld ? "alert" : "status"}>
          {isHeld
            ? `Chưa ghi: còn ${pending} tệp chưa gửi xong. Chờ gửi xong rồi bấm lại, hoặc mở ô trên và bỏ tệp ấy.`
            : `Còn ${pending} tệp chưa gửi xong`}
        </span>
      )}
    </div>
  );
}

/** Keeps the form around from being sent while files are on their way: it would go without them, and they be lost. */
function useHeldForm(inside: RefObject<HTMLElement | null>, holds: boolean): boolean {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    const form = inside.current?.closest("form");
    if (!form || !holds) return setHeld(false);
    const hold = (event: SubmitEvent) => {
      event.preventDefault();
      setHeld(true);
    };
    form.addEventListener("submit", hold);
    return () => form.removeEventListener("submit", hold);
  }, [inside, holds]);
  return isHeld;
}

type PickerDialogProps = {
  place: UploadPlace;
  cards: EvidenceCard[];
  attach: (card: EvidenceCard) => void;
  update: (card: EvidenceCard) => void;
  toggle: (card: EvidenceCard) => void;
  recordDay: (() => string) | undefined;
  onPending?: (count: number) => void;
  /** Why the last choice came to nothing. */
  failed?: string | null;
};

/** A button, and its dialog that uploads or takes what is there already; what it offers is fetched when it opens. */
export function PickerDialog(props: PickerDialogProps) {
  const { place, cards, attach, update, toggle, recordDay, onPending, failed } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const [wasOpened, setWasOpened] = useState(false);
  const titleId = useId();
  useEffect(() => {
    if (wasOpened) dialog.current?.showModal();
  }, [wasOpened]);
  const open = () => (wasOpened ? dialog.current?.showModal() : setWasOpened(true));
  const close = () => dialog.current?.close();
  const content = (
    <dialog ref={dialog} className="dialog wide" aria-labelledby={titleId}>
      <header>
        <h2 id={titleId}>Thêm minh chứng</h2>
        <Button variant="quiet" small aria-label="Đóng" onClick={close}>
          <Icon name="x" />
        </Button>
      </header>
      <div>
        <Uploader
          place={place}
          onSent={attach}
          onSaved={update}
          recordDay={recordDay}
          onPending={onPending}
        />
        <h3>Chọn có sẵn</h3>
        {failed && <Notice kind="error">{failed}</Notice>}
        <ExistingList place={place} chosen={cards.map(({ id }) => id)} onToggle={toggle} />
        <div className="button-row">
          <Button variant="primary" onClick={close}>
            Xong
          </Button>
        </div>
      </div>
    </dialog>
  );
  return (
    <>
      <button type="button" className="drop" aria-haspopup="dialog" onClick={open}>
        <strong>Thêm ảnh, tệp hoặc chọn có sẵn</strong>
      </button>
      {/* Outside the form around: Enter in its fields must not send that form. */}
      {wasOpened && createPortal(content, document.body)}
    </>
  );
}
