/** Metrics of the catalogue that tell more about a chapter. */
const RELATED: Readonly<Record<string, readonly string[]>> = {
  customers: ['loss_making_share', 'whale_curve_peak', 'whale_curve_loss', 'revenue_concentration'],
  profit: ['net_revenue', 'customer_contribution', 'contribution_rate', 'cost_to_income'],
  cost: ['cost_share', 'cost_to_serve', 'service_cost_per_customer', 'retention_cost_per_customer'],
  capacity: ['idle_capacity_share', 'idle_cost_share', 'capacity_cost_rate'],
  reconciliation: ['booked_cost', 'unassigned_share'],
  channels: ['cac_paid', 'cac_loaded', 'cac_campaign', 'ltv_to_cac', 'payback_months'],
  campaigns: ['cac_campaign', 'ltv_to_cac', 'payback_months'],
  attribution: ['attribution_cac_spread', 'cac_blended'],
  budget: ['marginal_acquisition_cost', 'budget_variance'],
  segments: ['purchase_frequency', 'average_order_value', 'repurchase_rate'],
  personas: ['segment_stayed_share'],
  value: ['customer_equity', 'clv_predicted_margin', 'clv_historic_margin'],
  contracts: ['recurring_revenue', 'net_revenue_retention', 'gross_revenue_retention', 'subscriber_churn_rate'],
  retention: ['customer_churn_rate', 'retention_rate', 'churn_cost', 'win_back_rate'],
  'churn-risk': ['expected_churn_rate', 'high_risk_share'],
  signals: ['signal_precision'],
  actions: ['save_value'],
  cohorts: ['cohort_retention', 'cohort_margin'],
  feedback: ['nps', 'csat', 'ces', 'survey_response_rate'],
  voice: ['negative_ticket_share', 'negative_comment_share', 'urgent_ticket_share'],
  experiments: ['experiment_uplift_buyers', 'experiment_margin_after_cost'],
  duplicates: ['duplicate_rate'],
};

export function relatedMetrics(chapter: string): readonly string[] {
  return RELATED[chapter] ?? [];
}
