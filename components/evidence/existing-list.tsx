"use client";

import { useCallback, useEffect, useState } from "react";
import { listFrom } from "@/components/ui/answer-of";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { EvidenceCard } from "@/lib/evidence/types";
import { formatDate } from "@/lib/platform/dates";
import { nameOf } from "./evidence-links";
import { Thumbnail } from "./thumbnail";
import type { UploadPlace } from "./uploader";

type ExistingListProps = {
  place: UploadPlace;
  chosen: readonly string[];
  onToggle: (card: EvidenceCard) => void;
};
type Found = { items: EvidenceCard[]; nextCursor: string | null };

/** The unit's evidence to choose from: searched by caption and file name, more on demand. */
export function ExistingList({ place, chosen, onToggle }: ExistingListProps) {
  const [found, setFound] = useState<Found | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [typed, setTyped] = useState("");
  const [words, setWords] = useState("");
  const { unit, org } = place;

  const load = useCallback(
    async (cursor: string | null) => {
      const more = await fetchList({ unit, org }, words, cursor);
      setFailed(more.ok ? null : more.message);
      if (!more.ok) return;
      setFound((before) => ({
        ...more.value,
        items: [...(cursor ? (before?.items ?? []) : []), ...more.value.items],
      }));
    },
    [unit, org, words],
  );
  useEffect(() => void load(null), [load]);
  const search = () => (typed === words ? void load(null) : setWords(typed));
  return (
    <>
      <search className="inline-search">
        <input
          className="control"
          type="search"
          aria-label="Tìm theo chú thích, tên tệp"
          placeholder="Tìm theo chú thích, tên tệp"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={({ key }) => key === "Enter" && search()}
        />
        <Button icon="search" onClick={search}>
          Tìm
        </Button>
      </search>
      {failed && <Notice kind="error">{failed}</Notice>}
      {found && found.items.length === 0 && <p>Không có minh chứng nào khớp. Tải lên tệp mới ở trên.</p>}
      <ul className="photos choosable">
        {found?.items.map((card) => (
          <li key={card.id}>
            <label>
              <input type="checkbox" checked={chosen.includes(card.id)} onChange={() => onToggle(card)} />
              <Thumbnail evidence={card} />
              <span>
                {nameOf(card)} · {formatDate(card.factDate)}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {found?.nextCursor && (
        <Button small onClick={() => void load(found.nextCursor)}>
          Xem thêm
        </Button>
      )}
    </>
  );
}

function fetchList({ unit, org }: UploadPlace, q: string, cursor: string | null) {
  const query = new URLSearchParams({ unit, limit: "24" });
  if (org) query.set("org", org);
  if (q.trim()) query.set("q", q.trim());
  if (cursor) query.set("cursor", cursor);
  return listFrom<Found>(`/api/files/evidence-list?${query}`);
}
