import type { Picture } from "@/lib/papers/model";

/** Two pictures side by side, each with its caption. */
export function PaperPictures({ pictures }: { pictures: Picture[] }) {
  return (
    <div className="paper-pictures">
      {pictures.map((picture, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pictures have no names and never move.
        <figure key={at}>
          <img
            src={addressOf(picture)}
            alt={picture.caption || "Ảnh"}
            width={picture.width}
            height={picture.height}
            loading="lazy"
          />
          {picture.caption && <figcaption>{picture.caption}</figcaption>}
        </figure>
      ))}
    </div>
  );
}

function addressOf({ href, bytes, type }: Picture): string {
  return (
    href ?? `data:image/${type === "jpg" ? "jpeg" : "png"};base64,${Buffer.from(bytes).toString("base64")}`
  );
}
