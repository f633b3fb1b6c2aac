-- summary: the counts of everybody; passed, completed, expired are standings, so nobody is in two of them.
-- done: passed, or completed where that counts like a pass, and not expired; the same as in units.
-- Reads standings. One line.
SELECT
  COUNT(*) AS learners,
  COUNT(first_day) AS started,
  COUNT(CASE WHEN is_done = 1 THEN 1 END) AS done,
  COUNT(CASE WHEN standing = 'passed' THEN 1 END) AS passed,
  COUNT(CASE WHEN standing = 'completed' THEN 1 END) AS completed,
  COUNT(CASE WHEN standing = 'not started' THEN 1 END) AS not_started,
  COUNT(CASE WHEN state = 'overdue' THEN 1 END) AS overdue,
  COUNT(CASE WHEN state = 'expiring' THEN 1 END) AS expiring,
  COUNT(CASE WHEN state = 'expired' THEN 1 END) AS expired,
  AVG(best_score) AS mean_best
FROM standings
