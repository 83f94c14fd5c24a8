/** Quiet bars while a part of the page is on its way. */
export function Skeleton({ lines = 5, label = "Đang tải…" }: { lines?: number; label?: string }) {
  return (
    <div className="skeleton" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((line) => (
        <span key={line} />
      ))}
    </div>
  );
}
