import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { tellApartAction } from "@/lib/members/duplicates/actions";

/** The word that two rows are two people, after which the pair is proposed no more. */
export function TellApart({ first, second }: { first: string; second: string }) {
  return (
    <ActionForm action={tellApartAction}>
      <input type="hidden" name="first" value={first} />
      <input type="hidden" name="second" value={second} />
      <SubmitButton variant="secondary" small>
        Không phải một người
      </SubmitButton>
    </ActionForm>
  );
}
