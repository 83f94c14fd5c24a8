"use client";

import { useEffect, useRef, useState } from "react";
import { RevealForm } from "@/components/reveal/reveal-form";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { Register } from "@/components/ui/table";
import { revealBetweenUnitsAction } from "@/lib/members/duplicates/actions";
import { groundWords } from "@/lib/members/duplicates/messages";
import type { BetweenPerson, BetweenPairs as Told } from "@/lib/members/duplicates/types";
import { formatDayOrYear } from "@/lib/members/roster/days";

/** Who stands in the lists of two units: asked with a reason, which goes to the log with the name of who asked. */
export function BetweenPairs({ org }: { org: string }) {
  const [told, setTold] = useState<Told | null>(null);
  if (told) return <ToldPairs told={told} />;
  return (
    <div className="button-row">
      <Dialog icon="lock" trigger="Xem chi tiết" title="Xem người đứng trong danh sách của nhiều đơn vị">
        <RevealForm
          action={revealBetweenUnitsAction}
          of={{ name: "org", value: org }}
          onDone={setTold}
          label="Xem tên"
        />
      </Dialog>
    </div>
  );
}

function ToldPairs({ told: { total, pairs } }: { told: Told }) {
  const top = useRef<HTMLDivElement>(null);
  // The dialog that asked for them is gone, and the focus with it.
  useEffect(() => top.current?.focus(), []);
  return (
    <div ref={top} tabIndex={-1}>
      <Panel title="Có thể là một người">
        {pairs.length === 0 ? (
          <EmptyState title="Không còn ai đứng trong danh sách của hai đơn vị" />
        ) : (
          <Register label="Những cặp có thể là một người ở hai đơn vị" stacked>
            <thead>
              <tr>
                <th>Một đơn vị</th>
                <th>Đơn vị kia</th>
                <th>Giống nhau ở</th>
              </tr>
            </thead>
            <tbody>
              {pairs.map(({ first, second, grounds }) => (
                <tr key={`${first.id} ${second.id}`}>
                  <th>
                    <PersonWords person={first} />
                  </th>
                  <td>
                    <PersonWords person={second} />
                  </td>
                  <td>{groundWords(grounds)}</td>
                </tr>
              ))}
            </tbody>
          </Register>
        )}
        {total > pairs.length && (
          <p className="hint panel-note">
            {`${pairs.length} trong ${total.toLocaleString("vi-VN")} cặp, giống nhau nhiều nhất trước.`}
          </p>
        )}
      </Panel>
    </div>
  );
}

function PersonWords({ person: { fullName, birthDate, unit, branch } }: { person: BetweenPerson }) {
  return (
    <>
      {fullName}
      <small>{formatDayOrYear(birthDate)}</small>
      <small>{branch ? `${unit}, ${branch}` : unit}</small>
    </>
  );
}
