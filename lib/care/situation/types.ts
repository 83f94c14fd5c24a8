import type { PlainDate } from "@/lib/platform/dates";
import type { UnitRef } from "@/lib/units/types";
import type { Kept } from "../types";

/** Ways by which the situation is known; "tình hình tư tưởng, dư luận", criterion 1.7. */
export const CHANNELS = [
  { code: "branch_meeting", label: "Họp chi đoàn" },
  { code: "social_network", label: "Mạng xã hội" },
  { code: "talk", label: "Gặp trực tiếp" },
  { code: "other", label: "Cách khác" },
] as const;
export type Channel = (typeof CHANNELS)[number]["code"];

export function channelLabel(code: Channel): string {
  return CHANNELS.find((channel) => channel.code === code)?.label ?? code;
}

type NoteWords = { thinking: string; needs: string; asks: string };

export type NoteListItem = NoteWords & {
  id: string;
  /** `2026-03` */
  month: string;
  channel: Channel;
  isQuiet: boolean;
  forwardedOn: PlainDate | null;
  receivedOn: PlainDate | null;
  answeredOn: PlainDate | null;
  unit: UnitRef;
  branch: UnitRef | null;
};

export type NoteDetail = Kept &
  NoteListItem & {
    forwardedBy: string;
    receivedBy: string;
    answeredBy: string;
    answer: string;
    mayForward: boolean;
    mayAnswer: boolean;
  };
