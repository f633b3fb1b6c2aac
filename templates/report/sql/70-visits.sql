-- visits: which pages somebody has done.
-- Reads kept, people. Columns: person, page (permanent number), happened (when it was last done).
SELECT p.person, k.page, MAX(k.happened) AS happened
FROM kept k
JOIN people p ON p.learner = k.learner
WHERE k.verb = 'progressed' AND k.page IS NOT NULL
GROUP BY p.person, k.page
