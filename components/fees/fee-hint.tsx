/** What the fees say, beside where another page asks for it. */
export function FeeHint({ line }: { line: string | null }) {
  return line === null ? null : <p className="hint">{`Đoàn phí: ${line}`}</p>;
}
