/** Driver units of a measure as a person counts them: seconds as minutes, millionths as ones, minor units as amounts. */
export function unitsOf(measure: string, units: number): number {
  switch (measure) {
    case 'minutes':
      return units / 60;
    case 'quantity':
      return units / 1e6;
    case 'revenue':
      return units / 100;
    default:
      return units;
  }
}
