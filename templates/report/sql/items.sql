-- items: every question that is right or wrong, with its statistics; the order of the course.
-- difficulty: share of right answers. point_biserial: correlation of right (1) or wrong (0) with the number of right answers
-- in the sitting; discrimination: the same without this question's own, which a short exam needs to be fair. Both are
-- (n * sum(xy) - sum(x) * sum(y)) / sqrt((n * sum(xx) - sum(x)^2) * (n * sum(yy) - sum(y)^2)); NULL without spread.
-- Answers are those of first sittings of one exam (see item_sums); checks are answers outside of exams.
-- Reads questions, item_sums, answers, kept.
WITH ordered AS (
  SELECT
    a.question, a.seconds,
    ROW_NUMBER() OVER (PARTITION BY a.question ORDER BY a.seconds) AS place,
    COUNT(*) OVER (PARTITION BY a.question) AS n
  FROM answers a
  JOIN item_sums i ON i.question = a.question AND i.exam = a.exam
  WHERE a.seconds IS NOT NULL
),
medians AS (
  -- the middle one of an odd number, the middle two of an even one
  SELECT question, AVG(seconds) AS seconds FROM ordered WHERE 2 * place IN (n, n + 1, n + 2) GROUP BY question
),
checks AS (
  SELECT number AS question, COUNT(*) AS n, CAST(SUM(CASE WHEN success THEN 1 ELSE 0 END) AS BIGINT) AS rights
  FROM kept
  WHERE verb = 'answered' AND kind = 'question' AND exam IS NULL AND success IS NOT NULL AND in_period = 1
  GROUP BY number
),
spreads AS (
  SELECT
    question, n, rights,
    1e0 * (n * right_total - rights * total) AS total_cov,
    1e0 * (n * right_rest - rights * rest) AS rest_cov,
    1e0 * (n * rights - rights * rights) AS right_var,
    1e0 * (n * total_total - total * total) AS total_var,
    1e0 * (n * rest_rest - rest * rest) AS rest_var
  FROM item_sums
)
SELECT
  q.question, q.id, q.bank, q.kind, q.file, q.line, COALESCE(s.n, 0) AS answers,
  CASE WHEN s.n > 0 THEN 1e0 * s.rights / s.n END AS difficulty,
  CASE WHEN s.right_var > 0 AND s.total_var > 0 THEN s.total_cov / SQRT(s.right_var * s.total_var) END AS point_biserial,
  CASE WHEN s.right_var > 0 AND s.rest_var > 0 THEN s.rest_cov / SQRT(s.right_var * s.rest_var) END AS discrimination,
  m.seconds AS median_seconds, COALESCE(c.n, 0) AS checks,
  CASE WHEN c.n > 0 THEN 1e0 * c.rights / c.n END AS check_difficulty
FROM questions q
LEFT JOIN spreads s ON s.question = q.question
LEFT JOIN medians m ON m.question = q.question
LEFT JOIN checks c ON c.question = q.question
WHERE q.is_scored = 1
ORDER BY q.position
