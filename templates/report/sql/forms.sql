-- forms: how reliable each exam is in each edition of the course, by first sittings.
-- Kuder-Richardson formula 20: k / (k - 1) * (1 - sum(p * q) / variance), with the population variance (divided by the
-- number of sittings) of the number of right answers, because p * q is the population variance of an answer.
-- Where draws differ, every p * q is weighted by the share of sittings that had the question; where all sittings have the same
-- questions, all weights are 1, and this is exactly the classical formula. k is the commonest number of answers in a sitting.
-- Questions without an answer send no statement: they count as not right, and in no p. Sittings of very different lengths can
-- bring the formula above 1, where it says nothing: NULL.
-- error: standard error of measurement, deviation * sqrt(1 - kr20), in questions; mean and deviation are shares of k.
-- Reads sittings, answers, exams. NULL where fewer than two sittings or questions, or no spread.
WITH sat AS (
  SELECT exam, revision, answered, rights
  FROM sittings
  WHERE place = 1 AND in_period = 1 AND is_whole = 1
),
sizes AS (
  SELECT exam, revision, answered, COUNT(*) AS n FROM sat GROUP BY exam, revision, answered
),
commonest AS (
  SELECT exam, revision, answered AS k, ROW_NUMBER() OVER (PARTITION BY exam, revision ORDER BY n DESC, answered DESC) AS place
  FROM sizes
),
totals AS (
  SELECT
    exam, revision, COUNT(*) AS n, CAST(SUM(rights) AS BIGINT) AS total, CAST(SUM(rights * rights) AS BIGINT) AS total_total
  FROM sat
  GROUP BY exam, revision
),
item_counts AS (
  SELECT exam, revision, question, COUNT(*) AS n, CAST(SUM(is_right) AS BIGINT) AS rights
  FROM answers
  GROUP BY exam, revision, question
),
spreads AS (
  -- n * p * q of each question, so that divided by the sittings it has its weight
  SELECT exam, revision, SUM(1e0 * rights * (n - rights) / n) AS pq FROM item_counts GROUP BY exam, revision
),
forms AS (
  SELECT
    t.exam, t.revision, t.n, c.k, t.total / (1e0 * t.n) AS mean,
    (t.n * t.total_total - t.total * t.total) / (1e0 * t.n * t.n) AS variance, s.pq / t.n AS pq
  FROM totals t
  JOIN commonest c ON c.exam = t.exam AND c.revision = t.revision AND c.place = 1
  JOIN spreads s ON s.exam = t.exam AND s.revision = t.revision
),
reliable AS (
  SELECT
    exam, revision, n, k, mean, variance,
    CASE WHEN n > 1 AND k > 1 AND variance > 0 THEN (1e0 * k / (k - 1)) * (1 - pq / variance) END AS kr20
  FROM forms
)
SELECT
  e.id AS exam, e.title, r.revision, r.n AS attempts, r.k AS questions, r.mean / r.k AS mean,
  CASE WHEN r.n > 1 THEN SQRT(r.variance) / r.k END AS deviation,
  CASE WHEN r.kr20 <= 1 THEN r.kr20 END AS kr20,
  CASE WHEN r.kr20 <= 1 THEN SQRT(r.variance * (1 - r.kr20)) END AS error
FROM reliable r
JOIN exams e ON e.exam = r.exam
ORDER BY e.id, r.n DESC, r.revision
