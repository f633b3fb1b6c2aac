-- units: completions by unit of the roster; people without one are under the empty name.
-- passed: done and not expired. overdue: not done in time, or expired. in_progress: begun and neither passed nor expired.
-- Reads standings.
SELECT
  unit,
  COUNT(*) AS learners,
  COUNT(CASE WHEN is_done = 1 THEN 1 END) AS passed,
  COUNT(CASE WHEN is_done = 0 AND standing NOT IN ('not started', 'expired') THEN 1 END) AS in_progress,
  COUNT(CASE WHEN standing = 'not started' THEN 1 END) AS not_started,
  COUNT(CASE WHEN state IN ('overdue', 'expired') THEN 1 END) AS overdue,
  COUNT(CASE WHEN is_done = 1 THEN 1 END) / (1e0 * COUNT(*)) AS passed_share,
  AVG(best_score) AS mean_best
FROM standings
GROUP BY unit
ORDER BY unit
