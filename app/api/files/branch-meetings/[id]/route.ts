import { api } from "@/lib/access/api";
import { MEETING_PAPERS, meetingPaper } from "@/lib/branch-meetings/papers/made";
import { answerPaper } from "@/lib/papers/answer";

export const GET = api<{ id: string }>("GET /api/files/branch-meetings/{id}", (call) =>
  answerPaper(call, MEETING_PAPERS, meetingPaper),
);
