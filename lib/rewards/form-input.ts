/** Whom a form names: of a collective nobody. */
export function honouredIn(form: FormData): { isCollective: boolean; members: string[] } {
  const isCollective = form.get("whom") === "collective";
  return { isCollective, members: isCollective ? [] : form.getAll("members").map(String) };
}
