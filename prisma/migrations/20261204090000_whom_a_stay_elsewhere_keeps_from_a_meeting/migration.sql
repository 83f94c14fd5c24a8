-- Who takes part elsewhere for a time is neither present nor absent at home.
ALTER TYPE "AttendanceMark" ADD VALUE 'away';
