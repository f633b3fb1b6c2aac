-- wrong_answers: the ten commonest wrong answers to questions without a list to choose from, such as numbers and texts.
-- Reads questions, options, item_sums, answers. Columns as those of distractors.
WITH responses AS (
  SELECT
    a.question, a.response, i.n, i.rest AS all_rest, i.rest_rest, COUNT(*) AS chosen,
    CAST(SUM(a.rest) AS BIGINT) AS chosen_rest, CAST(SUM(a.is_top) AS BIGINT) AS top_chosen
  FROM answers a
  JOIN item_sums i ON i.question = a.question AND i.exam = a.exam
  JOIN questions q ON q.question = a.question
  WHERE a.response IS NOT NULL AND a.is_right = 0
    AND NOT EXISTS (SELECT 1 FROM options o WHERE o.question = a.question)
  GROUP BY a.question, a.response, i.n, i.rest, i.rest_rest
),
placed AS (
  SELECT
    question, response, n, chosen, top_chosen,
    1e0 * (n * chosen_rest - chosen * all_rest) AS cov,
    1e0 * (n * chosen - chosen * chosen) AS chosen_var,
    1e0 * (n * rest_rest - all_rest * all_rest) AS rest_var,
    ROW_NUMBER() OVER (PARTITION BY question ORDER BY chosen DESC, response) AS position
  FROM responses
)
SELECT
  question, position, response, 0 AS is_key, chosen, top_chosen, n,
  CASE WHEN chosen_var > 0 AND rest_var > 0 THEN cov / SQRT(chosen_var * rest_var) END AS discrimination
FROM placed
WHERE position <= 10
ORDER BY question, position
