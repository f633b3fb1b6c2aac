-- scores: sittings of the period by score, in steps of ten percent; first ones, and the best of each person.
-- A step begins with its lower bound and ends before the upper; the last includes 100.
-- Reads sittings, exams. Columns: exam (its id), title, low, high (percent), first_sittings, best_sittings.
WITH steps(low) AS (
  VALUES (0), (10), (20), (30), (40), (50), (60), (70), (80), (90)
),
scored AS (
  SELECT
    exam, score, place,
    ROW_NUMBER() OVER (PARTITION BY person, exam ORDER BY score DESC, place) AS best_place
  FROM sittings
  WHERE in_period = 1 AND score IS NOT NULL
)
SELECT
  e.id AS exam, e.title, t.low, t.low + 10 AS high,
  COUNT(CASE WHEN c.place = 1 THEN 1 END) AS first_sittings,
  COUNT(CASE WHEN c.best_place = 1 THEN 1 END) AS best_sittings
FROM exams e
CROSS JOIN steps t
LEFT JOIN scored c
  ON c.exam = e.exam
  AND (c.score >= t.low / 1e2 OR t.low = 0)
  AND (c.score < (t.low + 10) / 1e2 OR t.low = 90)
GROUP BY e.id, e.title, t.low
ORDER BY e.id, t.low
