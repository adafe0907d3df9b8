import { queryOptions } from '@tanstack/react-query';
import { language } from '@/i18n';
import { http } from '@/lib/api';
import type { CustomerRow, RunLabel } from './customers';

export interface WaterfallStep {
  step: string;
  label: string;
  amountMinor: number;
}

export interface MonthMoney {
  month: string;
  revenueMinor: number;
  refundMinor: number;
  costOfGoodsMinor: number | null;
  totalCostMinor: number | null;
  contributionMinor: number | null;
  costsMinor: Record<string, number> | null;
}

export interface PoolCost {
  costClass: string;
  classLabel: string;
  pool: string;
  poolLabel: string;
  amountMinor: number;
  months: number;
}

export interface Reason {
  text: string;
  raisesRisk: boolean;
  effect: number;
}

export interface Signal {
  signal: string;
  label: string;
  rule: string | null;
  sinceOn: string | null;
  precision: number | null;
  lift: number | null;
}

export interface TierChange {
  month: string;
  tier: string;
  label: string;
  previousTier: string | null;
  marginMinor: number | null;
}

/** A customer as the reader may see them: what is not shown is null. */
export interface CustomerProfile {
  run: RunLabel;
  profile: CustomerRow;
  waterfall: WaterfallStep[];
  months: MonthMoney[];
  costs: PoolCost[] | null;
  value: {
    marginMinor: number | null;
    lowMinor: number | null;
    highMinor: number | null;
    revenueMinor: number | null;
    aliveProbability: number | null;
    expectedOrders: number | null;
    horizonMonths: number;
    recencyScore: number | null;
    frequencyScore: number | null;
    moneyScore: number | null;
    rfmLabel: string | null;
  };
  tier: {
    tier: string | null;
    label: string | null;
    stageLabel: string | null;
    segment: string | null;
    previousSegment: number | null;
    persona: string | null;
    changes: TierChange[];
  };
  risk: {
    probability: number | null;
    band: string | null;
    bandLabel: string | null;
    isChurned: boolean;
    reasons: Reason[];
    signals: Signal[];
    saveAction: string | null;
    saveValueMinor: number | null;
  };
}

export type EventKind = 'order' | 'activity' | 'ticket' | 'response' | 'touch' | 'subscription';

export interface TimelineEvent {
  kind: EventKind;
  at: string;
  id: string;
  channel: string | null;
  campaign: string | null;
  detail: string | null;
  amountMinor: number | null;
  refundMinor: number | null;
  seconds: number | null;
  score: number | null;
  finishedAt: string | null;
  isComplaint: boolean;
  words: string | null;
}

export interface TraceLines {
  count: number;
  totalMinor: number;
  shown: { costId: string; postedOn: string; costType: string; amountMinor: number; memo: string }[];
}

export interface TracePortion {
  measure: string;
  activities: string | null;
  audience: { channel: string | null; campaign: string | null };
  units: number;
  weight: number;
  recipients: number;
  totalMinor: number;
  ownMinor: number;
  receivedMinor: number;
  amountMinor: number;
  own: TraceLines;
  received: { fromPool: string; amountMinor: number; lines: TraceLines }[];
}

export interface TracePool {
  pool: string;
  amountMinor: number;
  direct: TraceLines | null;
  portions: TracePortion[];
}

export interface CustomerTrace {
  run: RunLabel;
  isComplete: boolean;
  trace: {
    totalMinor: number;
    months: {
      month: string;
      amountMinor: number;
      classes: { costClass: string; amountMinor: number; pools: TracePool[] }[];
    }[];
  };
}

const url = (id: string, part = '') => `/api/customers/${encodeURIComponent(id)}${part}`;

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customer', id, language()],
    queryFn: () => http.get<CustomerProfile>(url(id)),
  });

export const timelineUrl = (id: string) => url(id, '/timeline');

export const traceQuery = (id: string, month: string) =>
  queryOptions({
    queryKey: ['customer', id, 'trace', month],
    queryFn: () => http.get<CustomerTrace>(url(id, '/trace'), { month }),
  });
