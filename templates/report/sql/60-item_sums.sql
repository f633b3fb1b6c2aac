-- item_sums: the sums that statistics of a question are made of; whole numbers, so that they are the same on every engine.
-- A question that several exams ask is judged by the exam that has the most answers to it, because totals of exams of
-- different lengths are no common scale.
-- Reads answers. Columns: question, exam, n, rights, and sums over the answers: total, total_total (squares), right_total
-- (over right ones), and the same with rest.
WITH summed AS (
  SELECT
    question, exam, COUNT(*) AS n,
    CAST(SUM(is_right) AS BIGINT) AS rights,
    CAST(SUM(total) AS BIGINT) AS total,
    CAST(SUM(total * total) AS BIGINT) AS total_total,
    CAST(SUM(is_right * total) AS BIGINT) AS right_total,
    CAST(SUM(rest) AS BIGINT) AS rest,
    CAST(SUM(rest * rest) AS BIGINT) AS rest_rest,
    CAST(SUM(is_right * rest) AS BIGINT) AS right_rest
  FROM answers
  GROUP BY question, exam
),
placed AS (
  SELECT
    question, exam, n, rights, total, total_total, right_total, rest, rest_rest, right_rest,
    ROW_NUMBER() OVER (PARTITION BY question ORDER BY n DESC, exam) AS place
  FROM summed
)
SELECT question, exam, n, rights, total, total_total, right_total, rest, rest_rest, right_rest
FROM placed
WHERE place = 1
