/**
 * Whether a unit registered after its day, in SQL. A year may be brought in afterwards: the button was pressed late then,
 * but what it registers was signed in time; and what was registered in time is signed when it is. `registration`: its alias.
 */
export const registeredLate = (
  registration: string,
) => `(${registration}.registered_on > ${registration}.due AND NOT EXISTS (
  SELECT FROM paper_signings signing
  WHERE signing.org_id = ${registration}.org_id AND signing.paper = 'registration'
    AND signing.assessment_id = ${registration}.assessment_id AND signing.signed_on <= ${registration}.due
    AND NOT EXISTS (SELECT FROM paper_signing_voids voided
      WHERE voided.org_id = signing.org_id AND voided.signing_id = signing.id)))`;
