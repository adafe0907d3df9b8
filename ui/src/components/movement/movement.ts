import type { components } from '@/lib/schema';

/** What two results say of one another. Amounts are minor units. */
export type Movement = components['schemas']['RunsMovement'];
export type Figure = components['schemas']['RunsMovementFigure'];
export type BorneCost = components['schemas']['RunsBorneCost'];

/** booked = customers + idle + unassigned */
export type CostSplit = components['schemas']['RunsCostSplit'];

/** A customer on both sides. */
export type CustomerMove = components['schemas']['RunsCustomerMove'];
export type MovePage = components['schemas']['RunsMovePage'];

export const WHICH = ['FALLEN', 'RISEN', 'INTO_LOSS', 'OUT_OF_LOSS', 'OTHER_TIER'] as const;
export type Which = (typeof WHICH)[number];
export type Measure = 'CONTRIBUTION' | 'CLV';

/** right - left; undefined where a side has no value */
export const change = (it: { left?: number | null; right?: number | null }): number | undefined =>
  it.left == null || it.right == null ? undefined : it.right - it.left;

/** Figures that are counts rather than amounts of money. */
export const isCount = (name: string) => name === 'orders' || name === 'customers' || name === 'loss_making';
