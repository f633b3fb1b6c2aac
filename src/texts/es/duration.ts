/** A stretch of time in hours and minutes. */
export function duration(hours: number, minutes: number): string {
  return [hours > 0 && `${hours} h`, (minutes > 0 || hours === 0) && `${minutes} min`]
    .filter(Boolean)
    .join(' ')
}
