/** A form's choices: pictures and files, records as `kind:id`, items by their codes. */
export function tieInput(form: FormData) {
  const all = (name: string) => form.getAll(name).map(String).filter(Boolean);
  return {
    evidence: all("evidence"),
    records: all("record").map((chosen) => {
      const [kind, id] = chosen.split(":");
      return { kind, id };
    }),
    items: all("item"),
  };
}
