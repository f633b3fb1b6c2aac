-- people: who each learner of the records is.
-- A learner is the person of the roster that has the learner's identity or account among its keys; anybody else is a person of
-- their own, with a number above those of the roster. Somebody may be several learners, such as one of each LMS.
-- Reads kept, roster. Columns: learner, person, name (the latest that statements carry).
WITH seen AS (
  SELECT learner, account, name, MAX(happened) AS happened FROM kept GROUP BY learner, account, name
),
known AS (
  SELECT DISTINCT learner, account FROM seen
),
keys AS (
  SELECT learner, learner AS key FROM known
  UNION
  SELECT learner, account AS key FROM known WHERE account IS NOT NULL
),
matched AS (
  SELECT k.learner, MIN(r.person) AS person
  FROM keys k
  JOIN roster r ON r.key = k.key
  GROUP BY k.learner
),
latest AS (
  SELECT learner, name, ROW_NUMBER() OVER (PARTITION BY learner ORDER BY happened DESC, name) AS place
  FROM seen
  WHERE name IS NOT NULL
),
highest AS (
  SELECT COALESCE(MAX(person), 0) AS person FROM roster
),
learners AS (
  SELECT DISTINCT learner FROM known
)
SELECT
  l.learner,
  COALESCE(
    m.person,
    h.person + ROW_NUMBER() OVER (ORDER BY CASE WHEN m.person IS NULL THEN 0 ELSE 1 END, l.learner)
  ) AS person,
  n.name
FROM learners l
CROSS JOIN highest h
LEFT JOIN matched m ON m.learner = l.learner
LEFT JOIN latest n ON n.learner = l.learner AND n.place = 1
