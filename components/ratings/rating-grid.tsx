"use client";

import { useCallback, useState } from "react";
import { ActionBar } from "@/components/frame/action-bar";
import { AskedCheck } from "@/components/ui/asked-check";
import { Button } from "@/components/ui/button";
import { FormScope, useFormScope } from "@/components/ui/form-scope";
import { GridErrors } from "@/components/ui/grid-errors";
import { Status } from "@/components/ui/notice";
import { PutBack } from "@/components/ui/put-back";
import { SubmitButton } from "@/components/ui/submit-button";
import { Register } from "@/components/ui/table";
import type { TwoText } from "@/components/ui/two-texts";
import { useActionForm } from "@/components/ui/use-action-form";
import { useKeptTyping } from "@/components/ui/use-kept-typing";
import { storedRows, typedWith, useRowVersions, type Versions } from "@/components/ui/use-row-versions";
import { saveRatingsAction } from "@/lib/ratings/actions";
import { choiceWords } from "@/lib/ratings/messages";
import type { RatingBoard, RatingRow } from "@/lib/ratings/types";
import { BranchYearFields, placeOf } from "./branch-year-fields";
import { BEFORE_PROPOSING, CapWarning } from "./cap-warning";
import { RatingFields, type Typed } from "./rating-fields";
import { type AllTyped as AllTypedOf, countsOnceSaved, unsavedWords } from "./unsaved";

type AllTyped = AllTypedOf<Typed>;
type Kept = { typed: AllTyped; over: Versions };
type RatingGridProps = { board: RatingBoard; account: string };

/** The grid of a branch: what is typed stays in the page until the person saves it, all at once. */
export function RatingGrid({ board, account }: RatingGridProps) {
  const { rows, rule, seesReasons } = board;
  const [typed, setTyped] = useState<AllTyped>({});
  const versions = useRowVersions(keyOf, versionOf);
  const { pin } = versions;
  const [drafted, setDrafted] = useState<number | null>(null);
  const [draftings, setDraftings] = useState(0);
  const { form, submit, pending, failure, done } = useActionForm(saveRatingsAction, {
    onDone: () => drop(),
  });
  const drop = () => {
    setTyped({});
    versions.forget();
    setDrafted(null);
  };
  const scope = useFormScope(failure);
  const changed = rows.filter((row) => isChanged(row, typed[row.memberId]));
  const kept = useKeptTyping<Kept>(
    { account, at: `ratings ${placeOf(board)}` },
    {
      unsaved: changed.length > 0 ? { typed, over: versions.over } : null,
      putBack: (before) => {
        setTyped(before.typed);
        versions.restore(before.over);
      },
      drop,
    },
  );
  const counts = countsOnceSaved(rows, typed);
  const faster = versions.faster(storedRows(failure), changed);
  const type = useCallback(
    (row: RatingRow, now: Typed) => {
      // To the letter: a blank at the end is nothing to save, but the next word stands behind it.
      const isBack = now.choice === row.choice && now.comment === row.comment;
      setTyped((all) => typedWith(all, row.memberId, now, isBack));
      pin(row, isBack);
    },
    [pin],
  );
  const draftAll = () => {
    const drafts = draftsOf(rows, typed);
    setTyped({ ...typed, ...drafts });
    for (const row of rows) if (row.memberId in drafts) pin(row, false);
    setDrafted(Object.keys(drafts).length);
    setDraftings(draftings + 1);
  };
  return (
    <form ref={form} action={submit} className="form" noValidate>
      <GridErrors
        failure={failure}
        texts={faster.flatMap((now) => textsOf(now, typed[now.memberId]))}
        onKeepMine={() => versions.goOver(faster)}
        onTakeTheirs={kept.giveUp}
        prefix={scope.prefix}
      />
      <PutBack is={kept.isPutBack} />
      <BranchYearFields at={board} />
      <input
        type="hidden"
        name="rows"
        value={JSON.stringify(changed.map((row) => lineOf(row, typed, versions.versionOf)))}
      />
      <div className="button-row">
        <Button small onClick={draftAll}>
          Soạn nháp nhận xét
        </Button>
        <Status tone={drafted ? "wait" : "idle"}>{draftWords(drafted)}</Status>
      </div>
      <CapWarning counts={counts} rule={rule} next={BEFORE_PROPOSING} />
      <p className="hint">{conditionsWords(rule)}</p>
      <Register label="Nhận xét, xếp loại từng đoàn viên" stacked>
        <thead>
          <tr>
            <th scope="col">Đoàn viên</th>
            <th scope="col">Rèn luyện, hoạt động</th>
            <th scope="col">Xếp loại</th>
            <th scope="col">Nhận xét</th>
          </tr>
        </thead>
        <tbody className="rating-rows">
          {rows.map((row) => (
            <RatingFields
              key={row.memberId}
              row={row}
              typed={typed[row.memberId]}
              seesReasons={seesReasons}
              onType={type}
            />
          ))}
        </tbody>
      </Register>
      {changed.length > 0 && <p className="hint">{unsavedWords(changed, counts)}</p>}
      <FormScope value={scope}>
        {/* What was read before the last drafting says nothing of what it wrote. */}
        <AskedCheck key={draftings} name="draftsRead" label="Tôi đã đọc các bản nháp chưa sửa" />
      </FormScope>
      <ActionBar actions={<SubmitButton>Lưu nhận xét, xếp loại</SubmitButton>}>
        <Status tone={changed.length > 0 ? "wait" : "ok"}>
          {changed.length > 0 ? `${changed.length} người chưa lưu.` : done && !pending ? "Đã lưu." : null}
        </Status>
      </ActionBar>
    </form>
  );
}

const keyOf = ({ memberId }: RatingRow) => memberId;
const versionOf = ({ version }: RatingRow) => version;

/** What no record here tells of everybody (domain.md §2.9). */
function conditionsWords({ guidance, monthsIll }: RatingBoard["rule"]): string {
  return `Theo ${guidance}, mức xuất sắc còn cần gương mẫu chấp hành và tích cực ở nơi cư trú (ai được giới thiệu sinh hoạt nơi cư trú thì nhận xét của nơi đó ghi dưới tên). Nghỉ ốm quá ${monthsIll} tháng không xếp từ mức tốt trở lên; người mới chuyển đến dùng nhận xét của nơi cũ (638-HD/ĐTNCA, 2019).`;
}

function isChanged(row: RatingRow, typed: Typed | undefined): boolean {
  return typed !== undefined && (typed.choice !== row.choice || typed.comment.trim() !== row.comment);
}

function lineOf(row: RatingRow, typed: AllTyped, versionOf: (row: RatingRow) => number | null) {
  const now = typed[row.memberId];
  const { choice, comment } = now ?? row;
  return {
    member: row.memberId,
    choice,
    comment,
    isDraft: now?.isDraft ?? false,
    version: versionOf(row),
  };
}

/** Drafts go where nothing is written, and only where the records say something. */
function draftsOf(rows: RatingRow[], typed: AllTyped): AllTyped {
  const empty = rows.filter((row) => row.draft !== "" && (typed[row.memberId] ?? row).comment.trim() === "");
  return Object.fromEntries(
    empty.map((row) => {
      const { choice } = typed[row.memberId] ?? row;
      return [row.memberId, { choice, comment: row.draft, isDraft: true }];
    }),
  );
}

function draftWords(drafted: number | null): string | null {
  if (drafted === null) return null;
  return drafted > 0
    ? `Đã soạn nháp cho ${drafted} người, chưa lưu.`
    : "Không có ô trống nào soạn nháp được: chưa ghi rèn luyện, điểm danh, hoặc đã có nhận xét.";
}

function textsOf(now: RatingRow, mine: Typed | undefined): TwoText[] {
  if (!mine) return [];
  return [
    { label: `${now.fullName}: xếp loại`, mine: choiceWords(mine.choice), theirs: choiceWords(now.choice) },
    { label: `${now.fullName}: nhận xét`, mine: mine.comment, theirs: now.comment },
  ].filter(({ mine: own, theirs }) => own !== theirs);
}
