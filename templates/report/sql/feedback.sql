-- feedback: what each person last said of the course in the period, newest first.
-- Reads kept, people. Columns: day, rating (1-5), comment (NULL when there is none, or where the store keeps no texts).
WITH said AS (
  SELECT
    p.person, k.day, k.happened, k.id, k.raw AS rating, k.response AS comment,
    ROW_NUMBER() OVER (PARTITION BY p.person ORDER BY k.happened DESC, k.id) AS place
  FROM kept k
  JOIN people p ON p.learner = k.learner
  WHERE k.verb = 'commented' AND k.kind IN ('course', 'unit') AND k.in_period = 1 AND k.raw IN (1, 2, 3, 4, 5)
)
SELECT day, rating, comment
FROM said
WHERE place = 1
ORDER BY happened DESC, id
