import type { Effect, Tried } from "@/lib/platform/seen-effect";
import { written } from "@/lib/platform/written-effect";
import { Notice } from "./notice";
import { Register } from "./table";

type Titles = { titles?: readonly [string, string] | undefined; about?: string | undefined };
type EffectTableProps = Titles & { label: string; effect: readonly Effect[] };

/** Of each person what stands, and what will. */
export function EffectTable({
  label,
  effect,
  titles = ["Đang là", "Sẽ là"],
  about = "Họ và tên",
}: EffectTableProps) {
  const [stands, will] = titles;
  return (
    <Register label={label} stacked tight>
      <thead>
        <tr>
          <th>{about}</th>
          <th>{stands}</th>
          <th>{will}</th>
        </tr>
      </thead>
      <tbody>
        {effect.map(({ name, from, to, beside = [] }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one table, two may be of one name
          <tr key={at}>
            <th>
              {name}
              {beside.map((words) => (
                <small key={words}>{words}</small>
              ))}
            </th>
            <td data-label={stands}>{from}</td>
            <td data-label={will}>{to}</td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}

/** `noun`: what its lines are counted as. */
type TriedEffectProps = Tried & Titles & { noun: string };

/** What was only tried comes to; in its form, so that what is written is what was seen. */
export function TriedEffect({ effect, seen, noun, ...titles }: TriedEffectProps) {
  const fresh = written(effect).length;
  const stands = effect.length > 0 && fresh === 0;
  return (
    <>
      {!stands && <input type="hidden" name="seen" value={seen} />}
      <Notice
        live
        title={
          stands
            ? "Không có gì để ghi: mọi dòng của bảng đã được ghi từ trước."
            : effect.length > 0
              ? `Chưa ghi. ${fresh.toLocaleString("vi-VN")} ${noun} sẽ được ghi như sau:`
              : `Chưa ghi. Bảng không đổi ${noun === "người" ? "ai" : `${noun} nào`}.`
        }
      />
      {effect.length > 0 && <EffectTable label="Sẽ đổi những gì" effect={effect} {...titles} />}
    </>
  );
}
