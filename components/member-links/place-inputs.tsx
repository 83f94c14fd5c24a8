export type SettledPlace = { unitId: string; branchId: string | null };

/** Where the forms of a page act. */
export function PlaceInputs({ place: { unitId, branchId } }: { place: SettledPlace }) {
  return (
    <>
      <input type="hidden" name="unit" value={unitId} />
      {branchId && <input type="hidden" name="branch" value={branchId} />}
    </>
  );
}
