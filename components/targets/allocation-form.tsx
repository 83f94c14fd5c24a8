"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CheckField } from "@/components/ui/field";
import { Status } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Stored, VersionedForm } from "@/components/ui/versioned-form";
import { allocateTargetAction } from "@/lib/targets/actions";
import { figure } from "@/lib/targets/messages";
import { readNumber } from "@/lib/targets/numbers";
import { differenceWords, split } from "@/lib/targets/rules";
import type { TargetDetail } from "@/lib/targets/types";
import { AllocationTable } from "./allocation-table";

/** Gives a target to the units: one by one, or filled in equally or by members and then corrected. */
export function AllocationForm({ detail }: { detail: TargetDetail }) {
  const { version } = detail.target;
  return (
    <VersionedForm
      action={allocateTargetAction}
      version={version}
      storedOf={storedOf}
      doneLabel="Đã giao chỉ tiêu."
    >
      <AllocationFields key={version} detail={detail} />
    </VersionedForm>
  );
}

function AllocationFields({ detail: { target, units } }: { detail: TargetDetail }) {
  const [typed, setTyped] = useState<Record<string, string>>(() =>
    Object.fromEntries(units.map(({ id, given }) => [id, given ? figure(given.value) : ""])),
  );
  const fill = (weights: number[]) => {
    const parts = split(target.value, weights);
    setTyped(Object.fromEntries(units.map(({ id }, at) => [id, figure(parts[at] ?? 0)])));
  };
  const parts = units.map(({ id }) => readNumber(typed[id] || "0")).map((read) => (read.ok ? read.value : 0));
  const difference = differenceWords(target, parts);
  return (
    <>
      <input type="hidden" name="id" value={target.id} />
      <div className="button-row">
        <Button small onClick={() => fill(units.map(() => 1))}>
          Chia đều
        </Button>
        <Button small onClick={() => fill(units.map(({ members }) => members))}>
          Chia theo số đoàn viên
        </Button>
      </div>
      <AllocationTable
        units={units}
        measure={target.measure}
        typed={typed}
        onType={(id, text) => setTyped({ ...typed, [id]: text })}
      />
      <Status tone={difference ? "wait" : "ok"}>
        {difference ? `${difference}.` : `Đã giao đủ ${figure(target.value)} ${target.measure}.`}
      </Status>
      {difference && (
        <CheckField name="confirmed" value="1" label="Vẫn giao như vậy, tổng không khớp chỉ tiêu" />
      )}
      <div className="button-row">
        <SubmitButton>Giao chỉ tiêu</SubmitButton>
      </div>
    </>
  );
}

function storedOf(current: unknown): Stored {
  const { target, units } = current as TargetDetail;
  return {
    version: target.version,
    texts: units.map(({ id, name, given }) => ({
      name: `value.${id}`,
      label: name,
      value: given ? figure(given.value) : "",
    })),
  };
}
