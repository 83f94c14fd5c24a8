"use client";

import { useState } from "react";
import { BranchYearFields, placeOf } from "@/components/ratings/branch-year-fields";
import { GridErrors } from "@/components/ui/grid-errors";
import { Status } from "@/components/ui/notice";
import { PutBack } from "@/components/ui/put-back";
import { SubmitButton } from "@/components/ui/submit-button";
import { Register } from "@/components/ui/table";
import { useActionForm } from "@/components/ui/use-action-form";
import { useKeptTyping } from "@/components/ui/use-kept-typing";
import { storedRows, typedWith, useRowVersions, type Versions } from "@/components/ui/use-row-versions";
import { saveMarksAction } from "@/lib/training/actions";
import { isOpen } from "@/lib/training/rules";
import type { MarkKind, TrainingBoard, TrainingRow } from "@/lib/training/types";
import { MarkFields } from "./mark-fields";

type MarksGridProps = { board: TrainingBoard; kind: MarkKind; account: string };
type AllTyped = Record<string, string[]>;
type Kept = { typed: AllTyped; over: Versions };

/** Marks of a branch, the members' own or the branch's: all that was changed is saved at once. */
export function MarksGrid({ board, kind, account }: MarksGridProps) {
  const { groups } = board.program;
  const rows = board.rows.filter(({ record }) => record !== null);
  const [typed, setTyped] = useState<AllTyped>({});
  const versions = useRowVersions(({ memberId }: TrainingRow) => memberId, versionOf);
  const { form, submit, pending, failure, done } = useActionForm(saveMarksAction, {
    onDone: () => drop(),
  });
  const drop = () => {
    setTyped({});
    versions.forget();
  };
  const shown = (row: TrainingRow) => typed[row.memberId] ?? marksOf(row, kind).map(String);
  const isStored = (row: TrainingRow, marks: readonly string[]) =>
    textOf(marks) === textOf(marksOf(row, kind).map(String));
  const changed = rows.filter((row) => !isStored(row, shown(row)));
  const type = (row: TrainingRow, marks: string[]) => {
    setTyped((all) => typedWith(all, row.memberId, marks, isStored(row, marks)));
    versions.pin(row, isStored(row, marks));
  };
  const kept = useKeptTyping<Kept>(
    { account, at: `marks ${placeOf(board)} ${kind}` },
    {
      unsaved: changed.length > 0 ? { typed, over: versions.over } : null,
      putBack: (before) => {
        setTyped(before.typed);
        versions.restore(before.over);
      },
      drop,
    },
  );
  const faster = versions.faster(storedRows(failure), changed);
  const mayMark = ({ record }: TrainingRow) => board.may.keep && record !== null && isOpen(record);
  const lines = changed.map((row) => ({
    member: row.memberId,
    version: versions.versionOf(row),
    marks: shown(row).some((mark) => mark.trim() !== "") ? shown(row) : [],
  }));
  return (
    <form ref={form} action={submit} className="form" noValidate>
      <GridErrors
        failure={failure}
        texts={faster.map((now) => ({
          label: now.fullName,
          mine: textOf(typed[now.memberId] ?? []),
          theirs: textOf(marksOf(now, kind).map(String)),
        }))}
        onKeepMine={() => versions.goOver(faster)}
        onTakeTheirs={kept.giveUp}
      />
      <PutBack is={kept.isPutBack} />
      <BranchYearFields at={board} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="rows" value={JSON.stringify(lines)} />
      <Register label="Điểm rèn luyện từng đoàn viên" stacked tight>
        <thead>
          <tr>
            <th scope="col">Đoàn viên</th>
            {groups.map(({ title, points }, at) => (
              <th key={title} scope="col" title={title}>
                {`${at + 1}. (${points})`}
              </th>
            ))}
            <th scope="col" className="n">
              Tổng
            </th>
            <th scope="col" className="n">
              {kind === "branch" ? "Tự chấm" : "Chi đoàn chấm"}
            </th>
            <th scope="col">Bước</th>
          </tr>
        </thead>
        <tbody className="training-rows">
          {rows.map((row) => (
            <MarkFields
              key={row.memberId}
              row={row}
              groups={groups}
              kind={kind}
              typed={shown(row)}
              isOpen={mayMark(row)}
              onType={(marks) => type(row, marks)}
            />
          ))}
        </tbody>
      </Register>
      {(rows.some(mayMark) || changed.length > 0) && (
        <div className="button-row">
          <SubmitButton>Lưu điểm</SubmitButton>
          <Status tone={changed.length > 0 ? "wait" : "ok"}>
            {changed.length > 0 ? `${changed.length} người chưa lưu.` : done && !pending ? "Đã lưu." : null}
          </Status>
        </div>
      )}
    </form>
  );
}

const versionOf = ({ record }: TrainingRow) => record?.version ?? null;

function marksOf({ record }: TrainingRow, kind: MarkKind): number[] {
  return (kind === "self" ? record?.selfMarks : record?.branchMarks) ?? [];
}

function textOf(marks: readonly string[]): string {
  return marks.some((mark) => mark.trim() !== "") ? marks.map((mark) => mark.trim() || "–").join(" + ") : "";
}
