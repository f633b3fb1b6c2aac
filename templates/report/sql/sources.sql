-- sources: where the records of the period came from, how many there are, and when the newest of them reached the store.
-- Reads kept. Columns: source, statements, newest (time).
SELECT source, COUNT(*) AS statements, MAX(stored) AS newest
FROM kept
WHERE in_period = 1
GROUP BY source
ORDER BY source
