-- A branch meeting that was recorded twice or by mistake stays in the list and counts nowhere.
ALTER TYPE "BranchMeetingState" ADD VALUE 'withdrawn';
