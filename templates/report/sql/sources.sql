-- sources: where the records of the period came from.
-- Reads kept. Column: source.
SELECT DISTINCT source
FROM kept
WHERE in_period = 1
ORDER BY source
