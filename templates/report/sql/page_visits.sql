-- page_visits: how far people get; one line for each page, in the order of the course.
-- stopped: people who are not done, of whom nothing was heard for idle_days, and whose last page it was.
-- Reads pages, visits, standings, parameters. Columns: page, module, title, file, reached, started (people in all), stopped.
WITH started AS (
  SELECT COUNT(first_day) AS n FROM standings
),
reached AS (
  SELECT page, COUNT(*) AS n FROM visits GROUP BY page
),
last_visits AS (
  SELECT v.person, v.page, ROW_NUMBER() OVER (PARTITION BY v.person ORDER BY v.happened DESC, g.position DESC) AS place
  FROM visits v
  JOIN pages g ON g.page = v.page
),
stopped AS (
  SELECT v.page, COUNT(*) AS n
  FROM last_visits v
  JOIN standings s ON s.person = v.person
  CROSS JOIN parameters q
  WHERE v.place = 1 AND s.passed_day IS NULL AND s.completed_day IS NULL AND s.last_day <= q.as_of_day - q.idle_days
  GROUP BY v.page
)
SELECT g.page, g.module_title AS module, g.title, g.file, COALESCE(r.n, 0) AS reached, s.n AS started, COALESCE(t.n, 0) AS stopped
FROM pages g
CROSS JOIN started s
LEFT JOIN reached r ON r.page = g.page
LEFT JOIN stopped t ON t.page = g.page
ORDER BY g.position
