"use client";

import { useState } from "react";
import { SelectField, TextField } from "@/components/ui/field";
import { choiceOf, isOwn, OTHER } from "@/lib/care/own-words";
import { listedName } from "@/lib/platform/form-values";
import { optionsOf } from "./care-words";

type OwnWordsSelectProps = {
  name: string;
  label: string;
  blank: string;
  /** Of the field in which another one may be named. */
  ownLabel: string;
  list: readonly { code: string; label: string }[];
  stored?: string | undefined;
  hint?: string;
};

/** One of a list, or another one, which may have its own words: these are sent in place of a code. */
export function OwnWordsSelect({ name, label, blank, ownLabel, list, stored, hint }: OwnWordsSelectProps) {
  const [choice, setChoice] = useState(stored ? choiceOf(list, stored) : "");
  const isOther = choice === OTHER;
  return (
    <>
      <SelectField
        name={isOther ? listedName(name) : name}
        label={label}
        blank={blank}
        options={optionsOf(list)}
        defaultValue={choice}
        onChange={(event) => setChoice(event.target.value)}
        {...(hint ? { hint } : {})}
      />
      {isOther && (
        <TextField
          name={name}
          label={ownLabel}
          optional
          maxLength={100}
          defaultValue={stored && isOwn(list, stored) ? stored : ""}
        />
      )}
    </>
  );
}
