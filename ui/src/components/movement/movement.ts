/** What two results say of one another, as the server's `Movement` tells it. Amounts are minor units. */
export interface Movement {
  figures: Figure[];
  classes: BorneCost[];
  pools: BorneCost[];
  customers: {
    all: number;
    changed: number;
    risen: number;
    upMinor: number;
    fallen: number;
    downMinor: number;
    intoLoss: number;
    outOfLoss: number;
    added: number;
    removed: number;
  };
  tiers: { from: string; to: string; customers: number }[];
}

export interface Figure {
  name: string;
  left: number | null;
  right: number | null;
}

export interface BorneCost {
  name: string;
  left: CostSplit;
  right: CostSplit;
}

/** booked = customers + idle + unassigned */
export interface CostSplit {
  bookedMinor: number;
  customersMinor: number;
  idleMinor: number;
  unassignedMinor: number;
}

/** A customer on both sides. */
export interface CustomerMove {
  customerId: string;
  name: string;
  leftContributionMinor: number | null;
  rightContributionMinor: number | null;
  changeMinor: number | null;
  leftCostMinor: number | null;
  rightCostMinor: number | null;
  leftClvMinor: number | null;
  rightClvMinor: number | null;
  leftTier: string | null;
  rightTier: string | null;
}

export interface MovePage {
  items: CustomerMove[];
  next: string | null;
}

export const WHICH = ['FALLEN', 'RISEN', 'INTO_LOSS', 'OUT_OF_LOSS', 'OTHER_TIER'] as const;
export type Which = (typeof WHICH)[number];
export type Measure = 'CONTRIBUTION' | 'CLV';

/** right - left; undefined where a side has no value */
export const change = (it: { left: number | null; right: number | null }): number | undefined =>
  it.left === null || it.right === null ? undefined : it.right - it.left;

/** Figures that are counts rather than amounts of money. */
export const isCount = (name: string) => name === 'orders' || name === 'customers' || name === 'loss_making';
