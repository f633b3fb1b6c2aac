-- distractors: how often each answer on offer was chosen, never chosen ones too; by the answers that items go by.
-- Where several answers are chosen at once, each counts. discrimination: correlation of choosing it with the number of right
-- answers to the other questions. top_chosen: how often the best third chose it.
-- Reads options, item_sums, answers. Columns: question, position, response, is_key (0, 1), chosen, top_chosen, n (answers to the
-- question), discrimination.
WITH responses AS (
  SELECT
    a.question, a.response, COUNT(*) AS n, CAST(SUM(a.rest) AS BIGINT) AS rest, CAST(SUM(a.is_top) AS BIGINT) AS tops
  FROM answers a
  JOIN item_sums i ON i.question = a.question AND i.exam = a.exam
  WHERE a.response IS NOT NULL
  GROUP BY a.question, a.response
),
chosen AS (
  SELECT
    o.question, o.position, o.response, o.is_key,
    CAST(COALESCE(SUM(r.n), 0) AS BIGINT) AS chosen,
    CAST(COALESCE(SUM(r.rest), 0) AS BIGINT) AS chosen_rest,
    CAST(COALESCE(SUM(r.tops), 0) AS BIGINT) AS top_chosen
  FROM options o
  LEFT JOIN responses r
    ON r.question = o.question
    AND ('[,]' || r.response || '[,]') LIKE ('%[,]' || o.response || '[,]%')
  GROUP BY o.question, o.position, o.response, o.is_key
),
spreads AS (
  SELECT
    c.question, c.position, c.response, c.is_key, c.chosen, c.top_chosen, i.n,
    1e0 * (i.n * c.chosen_rest - c.chosen * i.rest) AS cov,
    1e0 * (i.n * c.chosen - c.chosen * c.chosen) AS chosen_var,
    1e0 * (i.n * i.rest_rest - i.rest * i.rest) AS rest_var
  FROM chosen c
  JOIN item_sums i ON i.question = c.question
)
SELECT
  question, position, response, is_key, chosen, top_chosen, n,
  CASE WHEN chosen_var > 0 AND rest_var > 0 THEN cov / SQRT(chosen_var * rest_var) END AS discrimination
FROM spreads
ORDER BY question, position
