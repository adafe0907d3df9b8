-- Five customers: C1 and C2 earn 1500 and 400, C3 does nothing, C4 and C5 lose 300 and 600.
create table costing_customer as
    select cast(customer_key as integer) as customer_key, cast(revenue_minor as bigint) as revenue_minor,
        cast(refund_minor as bigint) as refund_minor, cast(cost_of_goods_minor as bigint) as cost_of_goods_minor,
        cast(acquisition_cost_minor as bigint) as acquisition_cost_minor, cast(service_cost_minor as bigint) as service_cost_minor,
        0::bigint as logistics_cost_minor, 0::bigint as maintenance_cost_minor, 0::bigint as complaint_cost_minor, 0::bigint as data_cost_minor,
        0::bigint as platform_cost_minor, 0::bigint as people_cost_minor, 0::bigint as overhead_cost_minor,
        cast(acquisition_cost_minor + service_cost_minor as bigint) as total_cost_minor,
        cast(revenue_minor - refund_minor - cost_of_goods_minor - acquisition_cost_minor - service_cost_minor as bigint) as contribution_minor
    from (values (1, 3100, 100, 500, 800, 200), (2, 2000, 0, 500, 800, 300), (3, 0, 0, 0, 0, 0), (4, 500, 0, 500, 0, 300), (5, 500, 0, 500, 200, 400))
        t(customer_key, revenue_minor, refund_minor, cost_of_goods_minor, acquisition_cost_minor, service_cost_minor);
create table costing_customer_month as select * from (values (1), (1), (2), (4), (5), (1), (2)) t(customer_key);
create table costing_allocation as select * from (values
    (date '2025-01-01', 'ads', 'acquisition', '(unassigned)', cast(null as integer), 40::bigint), (date '2025-02-01', 'ads', 'acquisition', '(unassigned)', null, 30),
    (date '2025-02-01', '(none)', 'service', '(unassigned)', null, 10), (date '2025-02-01', 'phone', 'service', '(idle)', null, 50),
    (date '2025-03-01', 'ads', 'acquisition', 'C1', 1, 1800), (date '2025-03-01', 'phone', 'service', 'C4', 4, 1200))
    t(month, pool, cost_class, recipient, customer_key, amount_minor);
create table costing_reconciliation as
    select month, pool, sum(amount_minor)::bigint as booked_minor, sum(case when customer_key is not null then amount_minor else 0 end)::bigint as customers_minor,
        sum(case when recipient = '(idle)' then amount_minor else 0 end)::bigint as idle_minor, sum(case when recipient = '(unassigned)' then amount_minor else 0 end)::bigint as unassigned_minor,
        0::bigint as difference_minor, sum(amount_minor)::bigint as own_minor, 0::bigint as received_minor, 0::bigint as passed_on_minor
    from costing_allocation group by all;
create table costing_share as select * from (values
    (date '2025-01-01', 'phone', 'service', 'minutes', 'call', 600::bigint, 1200::bigint, 3::bigint), (date '2025-01-01', 'phone', 'people', 'minutes', 'call', 600, 300, 3),
    (date '2025-02-01', 'phone', 'service', 'minutes', 'call', 1200, 300, 2), (date '2025-03-01', 'ads', 'acquisition', 'new_customers', null, 0, 70, 0))
    t(month, pool, cost_class, measure, activities, weight, total_minor, recipients), (values ('all', cast(null as varchar), cast(null as varchar))) a(audience, audience_channel, audience_campaign);
create table costing_capacity as select date '2025-02-01' as month, 'phone' as pool, 36000::bigint as capacity_seconds, 18000::bigint as used_seconds, 100::bigint as booked_minor, 50::bigint as idle_minor, 60::bigint as activities;
create table ledger_month as select cast(date '2025-01-01' + to_months(cast(range as integer)) as date) as month from range(12);
create table ledger_customer_month as select * from (values
    (1, date '2025-01-01', 3100::bigint, 100::bigint, 6::bigint), (2, date '2025-08-01', 2000, 0, 3), (4, date '2025-08-01', 500, 0, 1), (5, date '2025-09-01', 500, 0, 1))
    t(customer_key, month, revenue_minor, refund_minor, orders);
create table ledger_cost as select * from (values
    (date '2025-01-01', 'service', 100::bigint), (date '2025-12-01', 'service', 300), (date '2024-01-01', 'service', 860), (date '2024-01-01', 'acquisition', 1870)) t(month, cost_class, amount_minor);
create table customers_customer as select customer_key, 'C' || customer_key as customer_id, 'name' as name, '微信' as channel from costing_customer;
create table value_customer as select customer_key, case when customer_key <= 2 then 'new' else 'mature' end as lifecycle_stage,
    case when customer_key = 1 then 'core' else 'low' end as tier, 1000::bigint * customer_key as clv_margin_minor, 0::bigint as clv_low_minor, 9000::bigint as clv_high_minor from costing_customer;
create table value_rfm as select customer_key, 5 as r_score, 1 as f_score, 1 as m_score, 'x' as rfm_segment, 3 as recency_days, 2 as purchases from costing_customer;
create table retention_month as select month, 10::bigint as customers_at_start, 2::bigint as new, 1::bigint as won_back, 1::bigint as lost, 1::bigint as lost_from_start, 9::bigint as kept from ledger_month;
create table retention_customer as select customer_key, 'rhythm' as kind, customer_key = 5 as is_churned from costing_customer;
create table acquisition_cohort as select month as cohort_month, 0 as age_months, 3::bigint as customers, 2::bigint as active, 0.67 as retained_share, 0::bigint as revenue_minor, 0::bigint as contribution_minor from ledger_month;
create table acquisition_churn_cost as select month, 1::bigint as lost, 10::bigint as margin_lost_minor, 5::bigint as replacement_minor, 15::bigint as churn_cost_minor from ledger_month;
create table acquisition_channel_period as select * from (values ('all', '(all)', 100::bigint, 90::bigint, 5::bigint, 18::bigint, 20::bigint, 40::bigint, 2.0, 3), ('all', '微信', 100, 90, 5, 18, 20, 40, 2.0, 3))
    t(period, channel, acquisition_cost_minor, paid_cost_minor, new_customers, cac_paid_minor, cac_loaded_minor, clv_margin_minor, ltv_to_cac, payback_months);
create table acquisition_campaign_window as select '微信' as channel, '春季' as campaign, 5::bigint as new_customers, 90::bigint as paid_cost_minor,
    95::bigint as named_cost_minor, 100::bigint as acquisition_cost_minor, 18::bigint as cac_paid_minor, 19::bigint as cac_named_minor, 20::bigint as cac_loaded_minor,
    40::bigint as clv_margin_minor, 2.0 as ltv_to_cac, 3 as payback_months;
create table acquisition_attribution_cac as select '微信' as channel, model, 100::bigint as acquisition_cost_minor, 5000000::bigint as conversions_micro,
    20::bigint as cac_minor, 40::bigint as clv_margin_minor, 2.0 as ltv_to_cac, 20::bigint as cac_low_minor, 20::bigint as cac_high_minor, 1 as conversion_rank
    from (values ('first'), ('last'), ('linear'), ('position'), ('time_decay'), ('markov'), ('shapley')) t(model);
create table acquisition_removal as select '微信' as channel, 1.0 as removal_effect, 0.5 as conversion_probability;
create table acquisition_attribution_flip (kind varchar, channel varchar, low_model varchar, low double, high_model varchar, high double, threshold double);
create table retention_subscription_month as select month, 100::bigint as start_minor, 20::bigint as new_minor, 10::bigint as expansion_minor, 0::bigint as reactivated_minor,
    5::bigint as contraction_minor, 25::bigint as churned_minor, 100::bigint as end_minor, 4::bigint as subscribers_at_start, 1::bigint as subscribers_lost, 4::bigint as subscribers_at_end from ledger_month;
create table value_contract_survival as select * from (values (1, 10::bigint, 1::bigint, 0.9, 0.75, 1.0, 0.88), (2, 6::bigint, 0::bigint, 0.9, 0.75, 1.0, null))
    t(month, at_risk, ended, survival, survival_low, survival_high, fitted);
create table value_contract_customer as select customer_key, 2 * customer_key as renewals, 3000::bigint as monthly_amount_minor, 10.0 + customer_key as expected_months,
    30000::bigint as residual_revenue_minor, 9000::bigint as residual_margin_minor, true as counts_in_value from costing_customer;
create table value_segment as select 1 as segment, 5::bigint as customers, 6000::bigint as net_revenue_minor, 1000::bigint as contribution_minor, 15000::bigint as clv_margin_minor,
    3::bigint as median_silent_days, 2::bigint as median_bought_days, 500::bigint as median_order_value_minor, 0.9 as stability, 4::bigint as previous_customers,
    70::bigint as later_net_minor, 7::bigint as later_contribution_minor, '买得勤' as persona_zh, 'buys often' as persona_en;
create table value_migration as select 1 as from_segment, 1 as to_segment, 4::bigint as customers, 4::bigint as from_customers union all select 0, 1, 1, 1;
create table engagement_experiment as select 'x' as experiment, 'a' as arm, 'buyers' as measure, 'ratio' as unit, date '2025-06-01' as first_assigned_on, date '2025-12-31' as last_day,
    2::bigint as control_customers, 3::bigint as treated_customers, 0.6 as ratio_p, 0.5 as control_value, 0.6 as treated_value, 0.1 as difference, -0.2 as low, 0.4 as high, 0.5 as p,
    0.1 as adjusted_difference, -0.2 as adjusted_low, 0.4 as adjusted_high, 0.5 as adjusted_p, 0.0 as variance_reduction, 1.0 as sequential_p, 'unknown' as verdict,
    100::bigint as customers_more, null::bigint as extra_cost_minor, null::bigint as total_minor, null::bigint as total_low_minor, null::bigint as total_high_minor,
    null::varchar as refusal, null::bigint as refusal_has, null::bigint as refusal_needs;
create table engagement_uplift_curve as select 'x' as experiment, 'a' as arm, 50 as percent, 3::bigint as customers, 1.0 as gain, 0.5 as random_gain, 0.4 as chance, false as is_used;
create table feedback_score as select * from (values
    ('nps', 'nps', 'all', '(all)', 60, 30, 15, 25.0, 10.7, 3.4, 44.2, null, null), ('nps', 'nps', 'month', '2025-11', 30, 15, 10, 16.7, 15.0, -10.0, 40.0, null, null), ('nps', 'nps', 'month', '2025-12', 30, 15, 5, 33.3, 14.0, 4.0, 60.0, null, null))
    t(question, measure, dimension, segment, answers, best, worst, score, standard_error, low, high, reason_zh, reason_en);
create table feedback_weighted as select 'nps' as question, 50 as answers, 100 as customers, null as score, null as weighted_score, null as weighted_low, null as weighted_high, null as design_effect, null as effective_answers, '少' as reason_zh, 'few' as reason_en;
create table feedback_change as select 'nps' as question, 'month' as dimension, '2025-12' as segment, 16.6 as difference, 0.4 as chance_adjusted, false as is_significant;
create table feedback_driver as select 'nps' as target, 'price' as question, 100::bigint as answers, 1.0 as share, 0.9 as share_low, 1.0 as share_high, 0.2 as relative_weight, 0.4 as coefficient, 0.4 as correlation, 1.0 as inflation, false as is_suppressor, false as is_inflated, 3.0 as score, 50.0 as performance, 50.0 as mean_performance, 'keep_up' as quadrant, 0.2 as r_squared;
create table feedback_point as select * from (values ('nps', 'nps', 'channel', 'a', 30::bigint, 10.0, 20.0, -10.0, -5.0, 0.01, 'low'), ('nps', 'nps', 'channel', 'b', 30, 10.0, 20.0, 10.0, 5.0, 0.9, 'none'))
    t(question, measure, dimension, segment, answers, score, rest_score, difference, lift, chance_adjusted, side);
create table scorecard_change as select * from (values
    ('net_revenue', '2025-12', '2025-11', 'a', 'volume', 70::bigint, 1::bigint, 1000::bigint, 1100::bigint), ('net_revenue', '2025-12', '2025-11', 'b', 'volume', 20, 1, 1000, 1100), ('net_revenue', '2025-12', '2025-11', 'a', 'rate', 10, 1, 1000, 1100),
    ('net_revenue', '2025-11', '2025-10', 'a', 'rate', 100, 1, 900, 1000), ('refund_rate', '2025-12', '2025-11', 'a', 'mix', 5, 1000000, 10, 15))
    t(metric, period, previous_period, segment, effect, amount, divisor, amount_before, amount_now) cross join (select '净收入' as name_zh, 'Net revenue' as name_en);
create table scorecard_metric as select * from (values ('net_revenue', '2025-12', '{}', 12::bigint), ('net_revenue', '2025-11', '{}', 11),
    ('net_revenue', '2025-12', '{"channel":"a"}', 7), ('net_revenue', 'all', '{}', 99)) t(metric, period, dimensions, n);
create table scorecard_anomaly as
    select 'net_revenue' as metric, '2025-12' as period, 30 as months, 5.0 as value, 1.0 as expected, 0.5 as low, 2.0 as high, 0.001 as chance, 0.01 as chance_adjusted, true as is_alarm, true as is_anomaly, true as is_seasonal, true as is_logarithmic, 'minor' as unit, 'higher' as better, '净收入' as name_zh, 'Net revenue' as name_en;
create table scorecard_anomaly_refused as select 'nps' as metric, 3 as months, '少' as reason_zh, 'few' as reason_en where false;
create table control_action as select 0 as action_no, 'call' as action, '回访' as name_zh, 'Call' as name_en;
create table control_action_result as select 0 as action_no, 'call' as action, '回访' as name_zh, 'Call' as name_en, 1500::bigint as cost_minor, 0.04 as effect,
    null::bigint as capacity, '' as tiers, 0::bigint as capacity_price_minor, false as is_assumed, 1::bigint as uses, 1500::bigint as spent_minor, 4000::bigint as saved_minor, 2500::bigint as save_value_minor;
create table control_allocation as select 2::bigint as customers, 2000::bigint as budget_minor, 1 as contacts, 2500::bigint as value_minor, 2600::bigint as bound_minor,
    0.04 as gap, 0.2 as budget_price, false as is_assumed;
create table control_save_list as select 1::bigint as place, 1 as customer_key, 'call' as action, 'core' as tier, 0.5 as probability, 200000::bigint as clv_margin_minor,
    1500::bigint as cost_minor, 4000::bigint as saved_minor, 2500::bigint as save_value_minor;
create table retention_churn_quality as select 0 as position, 'logit' as approach, true as is_chosen, date '2024-07-01' as trained_from, date '2025-10-02' as tested_from,
    date '2025-12-31' as tested_to, 300 as trained, 90 as trained_leavers, 100 as customers, 30 as leavers, 0.8 as auc, 2.0 as lift, 0.4 as log_loss, 0.1 as brier,
    0.02 as calibration_error, 18.0 as empc, 'platt' as calibration;
create table retention_churn_band as select * from (values (0, 'low', 0.0, 80, 8), (1, 'high', 0.5, 20, 14)) t(position, band, from_probability, customers, leavers);
create table retention_churn_bin as select 0 as position, 80 as customers, 8 as leavers, 0.1 as mean_probability;
create table retention_churn_risk as select * from (values
    (1, 0.6, 'high', 'silence', 1.5, 'habit', 0.5, 'discount', -0.2), (2, 0.7, 'high', 'habit', 1.0, 'silence', 0.9, 'tenure', 0.1),
    (3, 0.1, 'low', 'silence', -1.5, 'habit', -0.5, 'discount', 0.2), (4, 0.0, 'not_due', null, null, null, null, null, null))
    t(customer_key, probability, band, reason_1, effect_1, reason_2, effect_2, reason_3, effect_3);
create table retention_risk_reason as select * from (values
    (1, 1, 'silence'), (1, 2, 'habit'), (2, 1, 'habit'), (2, 2, 'silence'), (2, 3, 'tenure'), (3, 3, 'discount')) t(customer_key, place, reason);
create table value_tier_move as select * from (values
    (1, date '2025-12-01', date '2025-09-01', 'core', 'core'), (2, date '2025-12-01', date '2025-09-01', 'core', 'potential'),
    (3, date '2025-12-01', date '2025-09-01', 'low', 'potential'), (4, date '2025-12-01', date '2025-09-01', 'low', null))
    t(customer_key, month, previous_month, tier, previous_tier);
create table retention_signal_quality as select 1 as position, 'falling_frequency' as signal, 2 as customers_now, 100 as customers, 30 as leavers, 40 as flagged, 20 as flagged_leavers,
    null as refused, 0.5 as precision, 0.66 as recall, 0.3 as base_rate, 1.67 as lift;
create table control_budget_split as select 'a' as channel, false as is_fixed, null as reason, 100 as current_minor, 50 as lower_minor, 150 as upper_minor,
    100 as proposed_minor, 5.0 as current_response, 5.0 as proposed_response, 20 as current_next_minor, 20 as proposed_next_minor,
    0.0 as gain_low, 1.0 as gain_high, 0.0 as violation, 0.0 as gap;
create table control_response as select 'a' as channel, 100 as percent, 8 as spend_minor, 0.4 as response, 0.3 as low, 0.5 as high;
create table service_ticket_text as select * from (values
    (date '2025-01-01', 'delivery', 'negative', 'urgent'), (date '2025-01-01', 'delivery', 'neutral', 'normal'), (date '2025-02-01', 'quality', 'negative', 'normal')) t(month, topic, sentiment, urgency);
create table feedback_comment as select date '2025-02-01' as month, 'delivery' as topic, 'positive' as sentiment, 'normal' as urgency;
create table service_text_quality as select * from (values ('sentiment', 'negative', 10, 8, 6, false), ('topic', 'other', 5, 0, 0, false)) t(kind, label, examples, predicted, correct, is_own);
create table customers_cluster as select * from (values (1, 1, 2, false, true), (2, 1, 2, true, true), (3, 3, 1, false, true)) t(customer_key, first_key, size, is_duplicate, is_complete);
create table customers_duplicate as select * from (values (1, 2, 0.99, true, 'x', 'X'), (2, 3, 0.6, false, 'y', 'Y')) t(left_key, right_key, probability, is_duplicate, why_zh, why_en);
create table customers_block as select * from (values ('phone', 9, 1, 60), ('name', 5, 0, 0)) t(kind, blocks, skipped_blocks, skipped_customers);
