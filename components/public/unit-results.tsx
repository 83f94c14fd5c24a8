export type PublicUnitResult = {
  name: string;
  result: "RECOGNISED" | "NOT_RECOGNISED" | "NOT_PARTICIPATING";
};

const SAID = {
  RECOGNISED: "✓ Được công nhận",
  NOT_RECOGNISED: "✕ Chưa được công nhận",
  NOT_PARTICIPATING: "Không tham gia",
} as const;

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
          {units.map(({ name, result }, at) => (
            <tr key={name}>
              <td className="order">{at + 1}</td>
              <th scope="row">{name}</th>
              <td className={result}>{SAID[result]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
