"use client";

import { useState } from "react";
import { MemberPicker, type RosterPart } from "@/components/activities/member-picker";
import { Button } from "@/components/ui/button";
import { FieldNotes } from "@/components/ui/field";
import { useField } from "@/components/ui/form-scope";
import { Icon } from "@/components/ui/icon";
import { POST_LABELS } from "@/lib/committees/messages";
import type { Post, Seat } from "@/lib/committees/types";

type Row = { key: number; member: string | null; name: string; post: Post; votes: string };

type SeatRowsProps = {
  part: RosterPart;
  posts: readonly Post[];
  seats: readonly Pick<Seat, "memberId" | "name" | "post" | "votes">[];
  votes: boolean;
};

/** Who is elected or appointed: chosen in the roster, or a name from outside it. */
export function SeatRows({ part, posts, seats, votes }: SeatRowsProps) {
  const [rows, setRows] = useState<Row[]>(
    seats.map(({ memberId, name, post, votes }, key) => ({
      key,
      member: memberId,
      name,
      post,
      votes: votes === null ? "" : String(votes),
    })),
  );
  const { id, error } = useField("seats", {});
  const add = (member: string | null, name: string) =>
    setRows([
      ...rows,
      {
        key: Math.max(-1, ...rows.map(({ key }) => key)) + 1,
        member,
        name,
        post: nextPost(rows, posts),
        votes: "",
      },
    ]);
  const change = (key: number, more: Partial<Row>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...more } : row)));
  const drop = (key: number) => setRows(rows.filter((row) => row.key !== key));
  const chosen = rows.flatMap(({ member, name }) =>
    member ? [{ id: member, fullName: name, branch: null }] : [],
  );
  return (
    <div className="field" id={id}>
      <input type="hidden" name="seats" value={JSON.stringify(rows.map(({ key: _, ...row }) => row))} />
      {rows.length > 0 && (
        <ul className="seat-rows">
          {rows.map((row) => (
            <SeatRow key={row.key} row={row} posts={posts} votes={votes} change={change} drop={drop} />
          ))}
        </ul>
      )}
      <FieldNotes id={id} error={error} />
      <div className="button-row">
        <MemberPicker
          title="Chọn người vào Ban Chấp hành"
          withLeft
          part={part}
          chosen={chosen}
          onToggle={({ id: member, fullName }) => {
            const seated = rows.find((row) => row.member === member);
            if (seated) drop(seated.key);
            else add(member, fullName);
          }}
        />
        <Button variant="quiet" icon="plus" onClick={() => add(null, "")}>
          Người ngoài danh sách
        </Button>
      </div>
    </div>
  );
}

/** The first one is usually the secretary, the others sit in the committee. */
function nextPost(rows: readonly Row[], posts: readonly Post[]): Post {
  const taken = rows.map(({ post }) => post);
  return (
    posts.find((post) => (post === "secretary" || post === "deputy") && !taken.includes(post)) ?? "member"
  );
}

type SeatRowProps = {
  row: Row;
  posts: readonly Post[];
  votes: boolean;
  change: (key: number, more: Partial<Row>) => void;
  drop: (key: number) => void;
};

function SeatRow({ row, posts, votes, change, drop }: SeatRowProps) {
  const who = row.name || "người này";
  return (
    <li>
      {row.member ? (
        <span>{row.name}</span>
      ) : (
        <input
          className="control"
          aria-label="Họ và tên"
          placeholder="Họ và tên"
          value={row.name}
          onChange={({ target }) => change(row.key, { name: target.value })}
        />
      )}
      <select
        className="control"
        aria-label={`Chức vụ của ${who}`}
        value={row.post}
        onChange={({ target }) => change(row.key, { post: target.value as Post })}
      >
        {posts.map((post) => (
          <option key={post} value={post}>
            {POST_LABELS[post]}
          </option>
        ))}
      </select>
      {votes && (
        <input
          className="control seat-votes"
          aria-label={`Số phiếu của ${who}`}
          placeholder="Số phiếu"
          inputMode="numeric"
          value={row.votes}
          onChange={({ target }) => change(row.key, { votes: target.value })}
        />
      )}
      <Button variant="quiet" small aria-label={`Bỏ ${who}`} onClick={() => drop(row.key)}>
        <Icon name="x" />
      </Button>
    </li>
  );
}
