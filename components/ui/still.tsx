import type { ReactNode } from "react";

/**
 * What no script touches (charts, the tables behind them): written out once as markup, so that the browser gets none of
 * its elements a second time to wake up. Its children hold no client component.
 */
export async function Still({ className, children }: { className?: string; children: ReactNode }) {
  const { renderToStaticMarkup } = await import("react-dom/server");
  return <div className={className} dangerouslySetInnerHTML={{ __html: renderToStaticMarkup(children) }} />;
}
