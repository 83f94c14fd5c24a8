"use client";

import { useField } from "./form-scope";

/** A question that a form asks back: the box appears with the refusal that names it, and the next press answers. */
export function AskedCheck({ name, label }: { name: string; label: string }) {
  const { id, error } = useField(name, {});
  if (!error) return null;
  return (
    <label className="check">
      <input id={id} type="checkbox" name={name} value="1" />
      <span>{label}</span>
    </label>
  );
}
