import type { Picture } from "@/lib/papers/model";
import { LOST_PICTURE } from "@/lib/papers/wording";

/** Two pictures side by side, each with its caption. */
export function PaperPictures({ pictures }: { pictures: Picture[] }) {
  return (
    <div className="paper-pictures">
      {pictures.map((picture, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pictures have no names and never move.
        <figure key={at}>
          <Shown picture={picture} />
          {picture.caption && <figcaption>{picture.caption}</figcaption>}
        </figure>
      ))}
    </div>
  );
}

function Shown({ picture: { bytes, type, href, caption, width, height } }: { picture: Picture }) {
  if (bytes === null) return <p>{LOST_PICTURE}</p>;
  const kind = type === "jpg" ? "jpeg" : "png";
  const src = href ?? `data:image/${kind};base64,${Buffer.from(bytes).toString("base64")}`;
  return <img src={src} alt={caption || "Ảnh"} width={width} height={height} loading="lazy" />;
}
