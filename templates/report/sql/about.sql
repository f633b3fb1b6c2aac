-- about: how many records there are in the period, and when the newest of them reached the store.
-- Reads kept. Columns: statements, newest (time).
SELECT COUNT(*) AS statements, MAX(stored) AS newest
FROM kept
WHERE in_period = 1
