import type { ReactNode } from "react";
import { ArcsMark } from "./arcs-mark";
import { PRELOADED_FONTS, PUBLIC_CSS } from "./public-css";

type PublicDocumentProps = {
  title: string;
  description: string;
  /** `article` for a result, `website` for lists; a page that must not be found has none. */
  kind: "article" | "website" | null;
  organisation?: string;
  wide?: boolean;
  /** What every page says of the installation. */
  remarks: string[];
  children: ReactNode;
};

/** A whole public page: no script, no cookie, one style. */
export function PublicDocument({
  title,
  description,
  kind,
  organisation,
  wide,
  remarks,
  children,
}: PublicDocumentProps) {
  return (
    <html lang="vi">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={description} />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#f4f6f9" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#0d1520" />
        {kind === null ? (
          <meta name="robots" content="noindex" />
        ) : (
          <Sharing title={title} description={description} kind={kind} />
        )}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {PRELOADED_FONTS.map((href) => (
          <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        <style>{PUBLIC_CSS}</style>
      </head>
      <body>
        {remarks.map((line) => (
          <p className="remark" key={line}>
            {line}
          </p>
        ))}
        <div className={wide ? "sheet wide" : "sheet"}>
          <header className="top">
            <a className="brand" href="/">
              <ArcsMark size={28} />
              Ba chủ động
            </a>
            {organisation && <span>{organisation}</span>}
          </header>
          {children}
        </div>
      </body>
    </html>
  );
}

function Sharing({ title, description, kind }: { title: string; description: string; kind: string }) {
  return (
    <>
      <meta property="og:type" content={kind} />
      <meta property="og:locale" content="vi_VN" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
    </>
  );
}
