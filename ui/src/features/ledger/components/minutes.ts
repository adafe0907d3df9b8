/** Minutes as people write them: `90`, `1:30`, `1.5h`; undefined when it is none of these or more than a day. */
export function minutesOf(text: string): number | undefined {
  const typed = text.trim().replace('：', ':');
  if (typed === '') return 0;
  const clock = /^(\d{1,2}):([0-5]?\d)$/.exec(typed);
  const hours = /^(\d{1,2}(?:\.\d{1,2})?)h$/i.exec(typed);
  const plain = /^\d{1,4}$/.exec(typed);
  const minutes =
    clock !== null
      ? Number(clock[1]) * 60 + Number(clock[2])
      : hours !== null
        ? Math.round(Number(hours[1]) * 60)
        : plain !== null
          ? Number(typed)
          : undefined;
  return minutes === undefined || minutes > 24 * 60 ? undefined : minutes;
}

/** Minutes as hours and minutes, `1:30`. */
export function asTime(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
