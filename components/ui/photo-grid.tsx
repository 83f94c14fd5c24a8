import type { ReactNode } from "react";

export type Photo = { src: string; alt: string; caption?: string; href?: string };

/** Pictures of one ratio, with room at the end for what adds one. */
export function PhotoGrid({ photos, add }: { photos: Photo[]; add?: ReactNode }) {
  return (
    <div className="photos">
      {photos.map(({ src, alt, caption, href }) => {
        const picture = <img src={src} alt={alt} loading="lazy" decoding="async" />;
        return (
          <figure key={src}>
            {href ? <a href={href}>{picture}</a> : picture}
            {caption && <figcaption>{caption}</figcaption>}
          </figure>
        );
      })}
      {add}
    </div>
  );
}
