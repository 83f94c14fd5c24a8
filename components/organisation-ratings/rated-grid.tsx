"use client";

import { useState } from "react";
import { ActionBar } from "@/components/frame/action-bar";
import { GridErrors } from "@/components/ui/grid-errors";
import { Status } from "@/components/ui/notice";
import { PutBack } from "@/components/ui/put-back";
import { SubmitButton } from "@/components/ui/submit-button";
import { Register } from "@/components/ui/table";
import type { TwoText } from "@/components/ui/two-texts";
import { useActionForm } from "@/components/ui/use-action-form";
import { useKeptTyping } from "@/components/ui/use-kept-typing";
import { storedRows, typedWith, useRowVersions, type Versions } from "@/components/ui/use-row-versions";
import { saveRatedAction } from "@/lib/organisation-ratings/actions";
import { RATED_LINE } from "@/lib/organisation-ratings/messages";
import type { RatedBoard, RatedRow } from "@/lib/organisation-ratings/types";
import { RATING_SHORT } from "@/lib/ratings/messages";
import { RATING_LEVELS, type RatingLevel } from "@/lib/ratings/types";
import { RatedThing } from "./rated-thing";
import { SheetFields } from "./sheet-fields";

type Typed = Pick<RatedRow, "own" | "decided" | "comment">;
type AllTyped = Record<string, Typed>;
type Kept = { typed: AllTyped; over: Versions };
type RatedGridProps = {
  board: RatedBoard;
  may: { own: boolean; decided: boolean };
  yearHref: string;
  account: string;
};

/** The grid of a sheet: what is typed stays in the page until it is saved, all at once. */
export function RatedGrid({ board, may, yearHref, account }: RatedGridProps) {
  const { rows } = board;
  const [typed, setTyped] = useState<AllTyped>({});
  const versions = useRowVersions(
    ({ key }: RatedRow) => key,
    ({ version }) => version,
  );
  const { form, submit, pending, failure, done } = useActionForm(saveRatedAction, {
    onDone: () => drop(),
  });
  const drop = () => {
    setTyped({});
    versions.forget();
  };
  const type = (row: RatedRow, now: Typed) => {
    const { own, decided, comment } = row;
    // To the letter: a blank at the end is nothing to save, but the next word stands behind it.
    const isBack = now.own === own && now.decided === decided && now.comment === comment;
    setTyped((all) => typedWith(all, row.key, now, isBack));
    versions.pin(row, isBack);
  };
  const changed = rows.filter((row) => isChanged(row, typed[row.key]));
  const kept = useKeptTyping<Kept>(
    { account, at: `rated ${board.unit.id} ${board.level} ${board.year}` },
    {
      unsaved: changed.length > 0 ? { typed, over: versions.over } : null,
      putBack: (before) => {
        setTyped(before.typed);
        versions.restore(before.over);
      },
      drop,
    },
  );
  const lines = changed.map((row) => {
    const { own, decided, comment } = typed[row.key] ?? row;
    return { key: row.key, own, decided, comment, version: versions.versionOf(row) };
  });
  const faster = versions.faster(storedRows(failure), changed);
  return (
    <form ref={form} action={submit} className="form" noValidate>
      <GridErrors
        failure={failure}
        texts={faster.flatMap((now) => textsOf(now, typed[now.key]))}
        onKeepMine={() => versions.goOver(faster)}
        onTakeTheirs={kept.giveUp}
      />
      <PutBack is={kept.isPutBack} />
      <SheetFields at={board} />
      <input type="hidden" name="rows" value={JSON.stringify(lines)} />
      <Register label="Xếp loại tổ chức, cán bộ" stacked>
        <thead>
          <tr>
            <th scope="col">{RATED_LINE.about}</th>
            <th scope="col">Đề nghị</th>
            <th scope="col">Xếp loại</th>
            <th scope="col">Nhận xét</th>
          </tr>
        </thead>
        <tbody className="rating-rows">
          {rows.map((row) => (
            <GridRow
              key={row.key}
              row={row}
              yearHref={yearHref}
              now={typed[row.key] ?? row}
              may={may}
              onType={(now) => type(row, now)}
            />
          ))}
        </tbody>
      </Register>
      <ActionBar actions={<SubmitButton>Lưu xếp loại</SubmitButton>}>
        <Status tone={changed.length > 0 ? "wait" : "ok"}>
          {changed.length > 0 ? `${changed.length} dòng chưa lưu.` : done && !pending ? "Đã lưu." : null}
        </Status>
      </ActionBar>
    </form>
  );
}

function isChanged(row: RatedRow, typed: Typed | undefined): boolean {
  if (!typed) return false;
  return typed.own !== row.own || typed.decided !== row.decided || typed.comment.trim() !== row.comment;
}

function textsOf(now: RatedRow, mine: Typed | undefined): TwoText[] {
  if (!mine) return [];
  const { name } = now;
  return [
    { label: `${name}: đề nghị`, mine: levelWords(mine.own), theirs: levelWords(now.own) },
    { label: `${name}: xếp loại`, mine: levelWords(mine.decided), theirs: levelWords(now.decided) },
    { label: `${name}: nhận xét`, mine: mine.comment, theirs: now.comment },
  ].filter(({ mine: own, theirs }) => own !== theirs);
}

const levelWords = (level: RatingLevel | null) => (level ? RATING_SHORT[level] : "");

type GridRowProps = {
  row: RatedRow;
  yearHref: string;
  now: Typed;
  may: { own: boolean; decided: boolean };
  onType: (now: Typed) => void;
};

function GridRow({ row, yearHref, now, may, onType }: GridRowProps) {
  const { own, decided, comment } = now;
  return (
    <tr>
      <RatedThing row={row} yearHref={yearHref} />
      <td data-label="Đề nghị">
        <LevelSelect
          label={`Đề nghị xếp loại ${row.name}`}
          value={own}
          blank="Chưa đề nghị"
          disabled={!may.own}
          onChoose={(level) => onType({ own: level, decided, comment })}
        />
      </td>
      <td data-label="Xếp loại">
        <LevelSelect
          label={`Xếp loại ${row.name}`}
          value={decided}
          blank="Như đề nghị"
          disabled={!may.decided}
          onChoose={(level) => onType({ own, decided: level, comment })}
        />
      </td>
      <td data-label="Nhận xét">
        <textarea
          className="control"
          rows={2}
          aria-label={`Nhận xét về ${row.name}`}
          value={comment}
          onChange={({ target }) => onType({ own, decided, comment: target.value })}
        />
      </td>
    </tr>
  );
}

type LevelSelectProps = {
  label: string;
  value: RatingLevel | null;
  blank: string;
  disabled: boolean;
  onChoose: (level: RatingLevel | null) => void;
};

function LevelSelect({ label, value, blank, disabled, onChoose }: LevelSelectProps) {
  return (
    <select
      className="control"
      aria-label={label}
      value={value ?? ""}
      disabled={disabled}
      onChange={({ target }) => onChoose((target.value || null) as RatingLevel | null)}
    >
      <option value="">{blank}</option>
      {RATING_LEVELS.map((level) => (
        <option key={level} value={level}>
          {RATING_SHORT[level]}
        </option>
      ))}
    </select>
  );
}
