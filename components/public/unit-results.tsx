import { resultText } from "@/lib/reports/recognition";
import type { PublishedUnit } from "@/lib/reports/types";

export type PublicUnitResult = Pick<PublishedUnit, "name" | "result" | "step">;

const SIGN = { RECOGNISED: "✓ ", NOT_RECOGNISED: "✕ ", NOT_PARTICIPATING: "" } as const;

/** Every unit with its result; sign and word say what the colour says. */
export function UnitResults({ units }: { units: PublicUnitResult[] }) {
  return (
    <section className="group">
      <h2 id="units">Kết quả của từng đơn vị</h2>
      <table aria-labelledby="units">
        <thead>
          <tr>
            <th scope="col" className="order">
              TT
            </th>
            <th scope="col">Đoàn cơ sở</th>
            <th scope="col">Kết quả</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit, at) => {
            const kind = unit.result ?? "NOT_RECOGNISED";
            return (
              <tr key={unit.name}>
                <td className="order">{at + 1}</td>
                <th scope="row">{unit.name}</th>
                <td className={unit.result ? kind : `${kind} long`}>{`${SIGN[kind]}${resultText(unit)}`}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
