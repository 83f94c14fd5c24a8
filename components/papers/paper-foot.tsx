import type { PaperFoot as Foot, Signer } from "@/lib/papers/model";
import { capitals, dashedLines, RECIPIENTS_TITLE } from "@/lib/papers/wording";

/** Recipients on the left, the signer on the right; minutes have a signer on either side. */
export function PaperFoot({ foot: { recipients, signer, writer } }: { foot: Foot }) {
  return (
    <>
      <div className="paper-foot">
        {writer ? <Signature signer={writer} /> : <Recipients names={recipients} />}
        <Signature signer={signer} />
      </div>
      {writer && <Recipients names={recipients} />}
    </>
  );
}

function Signature({ signer: { onBehalf, title, name } }: { signer: Signer }) {
  return (
    <div className="paper-signature">
      <p>
        <b>{capitals(onBehalf)}</b>
      </p>
      {title !== "" && <p>{capitals(title)}</p>}
      <p className="paper-name">
        <b>{name}</b>
      </p>
    </div>
  );
}

function Recipients({ names }: { names: string[] }) {
  if (names.length === 0) return <div />;
  return (
    <div className="paper-recipients">
      <p>
        <u>{RECIPIENTS_TITLE}</u>
      </p>
      {dashedLines(names).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
