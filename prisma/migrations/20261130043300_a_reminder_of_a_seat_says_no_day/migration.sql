-- The day told of a measure to whoever reads reminders.
UPDATE notices SET title = regexp_replace(title, ' từ ngày \d{2}/\d{2}/\d{4}$', '') WHERE kind = 'lost_seat';
