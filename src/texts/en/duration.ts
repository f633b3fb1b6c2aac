/** A stretch of time in hours and minutes, of which at least one is more than 0. */
export function duration(hours: number, minutes: number): string {
  return [hours > 0 && `${hours} h`, minutes > 0 && `${minutes} min`].filter(Boolean).join(' ')
}
