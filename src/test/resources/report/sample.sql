-- A year of an invented company, as the report's marts would hold it. Figures are round on purpose.
create table report_headline as select
    20134 as customers, 17902 as buyers, 301244 as orders, date '2025-01-01' as first_month, date '2025-12-01' as last_month,
    12_345_678_900 as revenue_minor, 456_789_000 as refund_minor, 6_210_000_000 as cost_of_goods_minor,
    4_300_000_000 as total_cost_minor, 1_378_889_900 as contribution_minor, 4_612_345_678 as booked_minor,
    4_300_000_000 as customers_minor, 240_000_000 as idle_minor, 72_345_678 as unassigned_minor, 0 as difference_minor,
    2416 as loss_customers, -340_200_000 as loss_minor, 1_719_089_900 as gain_minor, 20100 as bearers, 4870 as cost_lines;
create table report_whale_curve as
    with p as (select cast(range as integer) as percentile from range(1, 101)),
    c as (select percentile, 20134 * percentile // 100 as customers,
        cast(case when percentile <= 88 then 1_719_089_900 * pow(0.955, percentile) * 0.046 else -28_350_000 end as bigint) as contribution_minor from p)
    select *, cast(sum(contribution_minor) over (order by percentile) as bigint) as cumulative_contribution_minor from c;
create table report_loss_cause as select * from (values
    ('service', 310_000_000, 800_000_000, 690_000_000, 11_000_000_000, 259_818_181),
    ('refund', 150_000_000, 800_000_000, 306_789_000, 11_000_000_000, 127_688_072),
    ('logistics', 90_000_000, 800_000_000, 700_000_000, 11_000_000_000, 39_090_909),
    ('cost_of_goods', 410_000_000, 800_000_000, 5_800_000_000, 11_000_000_000, -11_818_181))
    t(component, losing_minor, losing_revenue_minor, other_minor, other_revenue_minor, excess_minor);
create table report_customer_edge as
    select 'top' as edge, cast(range as integer) as position, 'C' || (10000 + range) as customer_id, '杭州某某商贸有限公司 ' || range as name,
        '微信' as channel, 5_000_000 - range * 100_000 as net_revenue_minor, 2_000_000 as cost_of_goods_minor,
        300_000 as total_cost_minor, 'service' as largest_class, 2_700_000 - range * 100_000 as contribution_minor from range(1, 11)
    union all
    select 'bottom', cast(range as integer), '=C' || (20000 + range), '<b>某某</b> & "客户" ' || range, null,
        500_000, 300_000, 1_200_000 - range * 10_000, 'complaint', -1_000_000 + range * 10_000 from range(1, 11);
create table report_waterfall as select * from (values
    (1, 'revenue', 12_345_678_900, true), (2, 'refund', -456_789_000, false), (3, 'net_revenue', 11_888_889_900, true),
    (4, 'cost_of_goods', -6_210_000_000, false), (5, 'acquisition', -1_200_000_000, false), (6, 'service', -1_000_000_000, false),
    (7, 'logistics', -790_000_000, false), (8, 'maintenance', -310_000_000, false), (9, 'complaint', -160_000_000, false),
    (10, 'data', -90_000_000, false), (11, 'platform', -350_000_000, false), (12, 'people', -150_000_000, false),
    (13, 'overhead', -250_000_000, false), (14, 'contribution', 1_378_889_900, true), (15, 'idle', -240_000_000, false),
    (16, 'unassigned', -72_345_678, false), (17, 'result', 1_066_544_222, true)) t(position, step, amount_minor, is_total);
create table report_cost_class as select cost_class, customers_minor + idle_minor + unassigned_minor as booked_minor, customers_minor, idle_minor, unassigned_minor
    from (values ('acquisition', 1_200_000_000, 0, 40_000_000), ('service', 1_000_000_000, 200_000_000, 0), ('logistics', 790_000_000, 40_000_000, 0),
    ('maintenance', 310_000_000, 0, 0), ('complaint', 160_000_000, 0, 0), ('data', 90_000_000, 0, 0), ('platform', 350_000_000, 0, 0),
    ('people', 150_000_000, 0, 0), ('overhead', 250_000_000, 0, 32_345_678)) t(cost_class, customers_minor, idle_minor, unassigned_minor);
create table report_cost_month as
    select cast(date '2025-01-01' + to_months(cast(m.range as integer)) as date) as month, cost_class,
        cast(booked_minor / 12 * (1 + 0.3 * sin(m.range + length(cost_class))) as bigint) as booked_minor, 40 as lines
    from report_cost_class cross join range(12) m;
create table report_cost_trend as select * from (values
    ('complaint', 60_000_000, 6_000_000_000, 100_000_000, 5_888_889_900, 41_111_101)) t(cost_class, before_minor, before_net_revenue_minor, now_minor, now_net_revenue_minor, excess_minor),
    (select date '2025-01-01' as before_from, date '2025-06-01' as before_to, date '2025-07-01' as now_from, date '2025-12-01' as now_to);
create table report_stage_cost as
    select position, lifecycle_stage, customers,
        cast(total * 0.4 as bigint) as acquisition_cost_minor, cast(total * 0.2 as bigint) as service_cost_minor, cast(total * 0.1 as bigint) as logistics_cost_minor,
        cast(total * 0.1 as bigint) as maintenance_cost_minor, cast(total * 0.05 as bigint) as complaint_cost_minor, 0 as data_cost_minor,
        cast(total * 0.05 as bigint) as platform_cost_minor, cast(total * 0.05 as bigint) as people_cost_minor, cast(total * 0.05 as bigint) as overhead_cost_minor,
        total as total_cost_minor, total * 2 as net_revenue_minor
    from (values (1, 'prospect', 2232, 9000), (2, 'new', 1500, 21000), (3, 'growing', 2600, 9800), (4, 'mature', 7100, 5200), (5, 'declining', 2800, 7400), (6, 'lost', 3500, 11900), (7, 'won_back', 402, 15800)) t(position, lifecycle_stage, customers, total);
create table report_channel as select * from (values
    ('(all)', true, 1_240_000_000, 900_000_000, 15100, 59_602, 82_119, 190_000, 2.31, 6),
    ('抖音', false, 640_000_000, 520_000_000, 5200, 100_000, 123_076, 88_000, 0.715, null),
    ('微信', false, 210_000_000, 120_000_000, 4100, 29_268, 51_219, 240_000, 4.68, 3),
    ('搜索', false, 300_000_000, 220_000_000, 3600, 61_111, 83_333, 260_000, 3.12, 5),
    ('线下门店', false, 90_000_000, 40_000_000, 2100, 19_047, 42_857, 150_000, 3.5, 4),
    ('', false, 0, 0, 100, 0, 0, 90_000, null, 0))
    t(channel, is_all, acquisition_cost_minor, paid_cost_minor, new_customers, cac_paid_minor, cac_loaded_minor, clv_margin_minor, ltv_to_cac, payback_months);
create table report_driver as select *, 2 as drivers from (values
    ('phone-team', 'minutes', 'call', 12, 96_000_000, 320_000.5, 299.9995), ('overhead', 'revenue', null, 24, 41_000_000, 9_800_000.0, 4.1837))
    t(pool, measure, activities, months, total_minor, units, rate_minor);
create table report_campaign as select *, 3 as campaigns from (values
    (1, '抖音', '双11直播', 4200, 400_000_000, 430_000_000, 520_000_000, 95_238, 102_380, 123_809, 88_000, 0.7107, null),
    (2, '微信', '老客推荐', 21, 60_000, 60_000, 90_000, 2857, 2857, 4285, 240_000, 56.0, 0),
    (3, '抖音', '(none)', 1000, 0, 0, 120_000_000, null, null, 120_000, 88_000, 0.7333, 14))
    t(place, channel, campaign, new_customers, paid_cost_minor, named_cost_minor, acquisition_cost_minor, cac_paid_minor, cac_named_minor,
        cac_loaded_minor, clv_margin_minor, ltv_to_cac, payback_months);
create table report_attribution as
    select channel, is_none, place, credited as conversions_first, credited + shift as conversions_last, credited + shift // 2 as conversions_linear,
        credited + shift // 2 as conversions_position, credited + shift * 3 // 4 as conversions_time_decay, credited + shift // 3 as conversions_markov,
        credited + shift // 2 as conversions_shapley, cac as cac_first, cac * 9 // 10 as cac_last, cac as cac_linear, cac as cac_position, cac as cac_time_decay,
        cac as cac_markov, cac as cac_shapley, cac * 9 // 10 as cac_low_minor, cac as cac_high_minor, effect as removal_effect
    from (values ('抖音', false, 1, 5_200_000_000, -800_500_000::bigint, 123_076::bigint, 0.41), ('微信', false, 2, 4_100_000_000, 600_250_000, 51_219, 0.36),
        ('搜索', false, 3, 3_600_000_000, 200_250_000, 83_333, 0.28), ('(none)', true, 1, 2_200_000_000, 0, null, null))
        t(channel, is_none, place, credited, shift, cac, effect);
create table report_attribution_flip as select * from (values
    (1, 'ltv_to_cac_1', '抖音', 'last', 0.61, 'first', 1.04, 1.0), (2, 'average_cac', '搜索', 'last', 79_000.0, 'first', 83_333.0, 82_119.0),
    (3, 'rank', '微信', 'last', 1.0, 'first', 2.0, null))
    t(position, kind, channel, low_model, low, high_model, high, threshold);
create table report_action as select *, saved_minor - spent_minor as save_value_minor from (values
    (0, 'message', '关怀短信', 'Message', 10, 0.01, null, 4200, 42_000, 1_900_000, 0), (1, 'call', '人工回访', 'Call by staff', 1500, 0.04, 900, 900, 1_350_000, 3_100_000, 640))
    t(action_no, action, name_zh, name_en, cost_minor, effect, capacity, uses, spent_minor, saved_minor, capacity_price_minor);
create table report_action_plan as select 9000 as customers, 2_000_000 as budget_minor, 1 as contacts, 3_608_000 as value_minor, 3_608_100 as bound_minor, 0.00003 as gap,
    0.12 as budget_price, true as is_assumed, 5100 as chosen, 1_392_000 as spent_minor;
create table report_save_list as select * from (values
    (1, 'C0001', 'core', 0.42, 1_900_000, '人工回访', 'Call by staff', 1500, 31_920, 30_420), (2, 'C0002', 'potential', 0.63, 900_000, '人工回访', 'Call by staff', 1500, 22_680, 21_180))
    t(place, customer_id, tier, probability, clv_margin_minor, name_zh, name_en, cost_minor, saved_minor, save_value_minor);
create table report_rfm_cell as
    select cast(r.range as integer) as r_score, cast(f.range as integer) as f_score, (r.range * f.range * 61) % 900 + 150 as customers,
        r.range * f.range * 40_000_000 as net_revenue_minor, (r.range * f.range - 4) * 6_000_000 as contribution_minor
    from range(1, 6) r cross join range(1, 6) f;
create table report_rfm_segment as select * from (values
    ('champions', 3600, 6_000_000_000, 900_000_000, 12, 31.4), ('hibernating', 5000, 400_000_000, -40_000_000, 260, 1.2))
    t(rfm_segment, customers, net_revenue_minor, contribution_minor, median_recency_days, average_purchases);
create table report_segment as select * from (values
    (1, 5100, 6_000_000_000, 900_000_000, 2_000_000_000, 12, 31, 12_000, 0.91, 4800, 600_000, 90_000, '买得勤（近一年 31 天有购买，全体 4 天）', 'buys often (31 days with a purchase in a year, all 4)'),
    (2, 12802, 900_000_000, -40_000_000, 300_000_000, 260, 1, 9_000, 0.82, 11000, 20_000, -3_000, '久未购买（中位数 260 天，全体 90 天）', 'silent for long (median 260 days, all 90)'))
    t(segment, customers, net_revenue_minor, contribution_minor, clv_margin_minor, median_silent_days, median_bought_days, median_order_value_minor, stability, previous_customers, later_net_minor, later_contribution_minor, persona_zh, persona_en);
create table report_tier_move as select * from (values
    ('(none)', 'low', 40, 60, date '2025-12-01', date '2025-09-01'), ('(none)', 'potential', 20, 60, date '2025-12-01', date '2025-09-01'),
    ('core', 'core', 700, 720, date '2025-12-01', date '2025-09-01'), ('core', 'potential', 20, 720, date '2025-12-01', date '2025-09-01'),
    ('low', 'low', 900, 900, date '2025-12-01', date '2025-09-01'), ('potential', 'core', 30, 330, date '2025-12-01', date '2025-09-01'),
    ('potential', 'potential', 300, 330, date '2025-12-01', date '2025-09-01'))
    t(previous_tier, tier, customers, from_customers, month, previous_month);
create table report_migration as select * from (values
    (0, 1, 900, 2102, 0.428), (0, 2, 1202, 2102, 0.572), (1, 1, 3900, 4800, 0.8125), (1, 2, 900, 4800, 0.1875), (2, 1, 300, 11000, 0.027), (2, 2, 10700, 11000, 0.973))
    t(from_segment, to_segment, customers, from_customers, share);
create table report_recurring as
    select cast(date '2025-01-01' + to_months(cast(range as integer)) as date) as month, 5_000_000 + range * 100_000 as start_minor, 300_000 as new_minor, 50_000 as expansion_minor,
        20_000 as reactivated_minor, 70_000 as contraction_minor, 200_000 as churned_minor, 5_100_000 + range * 100_000 as end_minor, 1500 as subscribers_at_start, 60 as subscribers_lost,
        1510 as subscribers_at_end, 0.946 as gross_retention, 0.956 as net_retention, 0.04 as logo_churn from range(12);
create table report_contract_survival as
    select cast(range as integer) as month, 1500 - range * 80 as at_risk, 40 as ended, pow(0.95, range) as survival, pow(0.945, range) as survival_low, pow(0.955, range) as survival_high,
        pow(0.951, range) as fitted from range(18);
create table report_contract_value as select * from (values
    (0, 0, 3, 400, 1_600_000, 11.2, 17_000_000, 6_000_000, 400), (4, 24, null, 300, 1_200_000, 22.8, 26_000_000, 9_000_000, 300))
    t(position, from_months, to_months, contracts, monthly_amount_minor, expected_months, residual_revenue_minor, residual_margin_minor, counted);
create table report_clv_tier as select * from (values
    (1, 'core', 3580, 2_900_000_000, 2_500_000_000, 3_300_000_000, 610_000, 1_500_000_000),
    (2, 'potential', 7161, 900_000_000, 700_000_000, 1_100_000_000, 110_000, 100_000_000),
    (3, 'low', 7161, 60_000_000, 20_000_000, 100_000_000, 5_000, -221_110_100))
    t(position, tier, customers, clv_margin_minor, clv_low_minor, clv_high_minor, median_clv_margin_minor, contribution_minor);
create table report_clv_bin as select * from (values
    (0, null, 0, 'low', 900), (1, 0, 10, 'low', 2500), (2, 10, 30, 'low', 2000), (3, 30, 100, 'low', 1761), (4, 100, 300, 'potential', 3000),
    (5, 300, 1000, 'potential', 4161), (6, 1000, 3000, 'core', 1200), (7, 3000, 10000, 'core', 1800), (8, 10000, 30000, 'core', 500), (9, 30000, null, 'core', 80))
    t(position, low_major, high_major, tier, customers);
create table report_retention_month as
    select cast(date '2025-01-01' + to_months(cast(range as integer)) as date) as month, 12000 + range * 300 as customers_at_start, 1300 as won, 900 + range * 20 as lost,
        (850 + range * 20) / (12000.0 + range * 300) as churn_rate, 1 - (850 + range * 20) / (12000.0 + range * 300) as retention_rate from range(12);
create table report_churn as select * from (values ('contractual', 1500, 320), ('rhythm', 16402, 4100)) t(relation, customers, churned);
create table report_churn_cost as select * from (values (1, 'lost_contribution', 4420, 310_000_000), (2, 'replacement', 4420, 363_000_000), (3, 'total', 4420, 673_000_000)) t(position, item, customers, imputed_minor);
create table report_cohort as
    select cast(date '2025-01-01' + to_months(cast(c.range as integer)) as date) as cohort_month, cast(a.range as integer) as age_months, 1200 + c.range * 10 as customers,
        cast(1200 * case when a.range = 0 then 1 else 0.35 * pow(0.9, a.range) end as bigint) as active,
        case when a.range = 0 then 1 else 0.35 * pow(0.9, a.range) end as retained_share, 40_000_000 as revenue_minor, 5_000_000 as contribution_minor
    from range(12) c cross join range(12) a where c.range + a.range < 12;
create table report_capacity as select * from (values
    ('phone-support', 6_912_000, 5_100_000, 700_000_000, 180_000_000, date '2025-11-01', 0.97, 8200), ('warehouse', 8_000_000, 6_900_000, 450_000_000, 60_000_000, date '2025-06-01', 1.04, 91000))
    t(pool, capacity_seconds, used_seconds, booked_minor, idle_minor, busiest_month, busiest_share, activities);
create table report_capacity_month as
    select cast(date '2025-01-01' + to_months(cast(range as integer)) as date) as month, 1_242_000 as capacity_seconds, 900_000 + range * 25_000 as used_seconds, 20_000_000 as idle_minor, 8266 as activities from range(12);
create table report_reconciliation_month as
    select cast(date '2025-01-01' + to_months(cast(range as integer)) as date) as month, 384_362_139 as booked_minor, 358_333_333 as customers_minor, 20_000_000 as idle_minor, 6_028_806 as unassigned_minor, 0 as difference_minor from range(12);
create table report_reconciliation_pool as select * from (values
    (1, 'phone-support', 2, 600_000_000, 100_000_000, 0, 700_000_000, 520_000_000, 180_000_000, 0, 0), (2, '(none)', 2, 32_345_678, 0, 0, 32_345_678, 0, 0, 32_345_678, 0))
    t(position, pool, pools, own_minor, received_minor, passed_on_minor, booked_minor, customers_minor, idle_minor, unassigned_minor, difference_minor);
create table report_unassigned as select * from (values
    (1, 'no-driver', 'advertising', 'acquisition', 40_000_000, 3, 2), (2, 'no-pool', '(none)', 'overhead', 32_345_678, 12, 2)) t(position, reason, pool, cost_class, amount_minor, months, entries);
create table report_experiment as select * from (values
    ('老友回归', '触达组', 1, 'buyers', 1, 'ratio', 1755, 7220, 0.29, 0.063, 0.161, 0.0984, 0.0843, 0.1126, 0.012, 1.9e-37, 'better', null, null, null, null, null, null, null),
    ('老友回归', '触达组', 1, 'net_revenue', 2, 'minor', 1755, 7220, 0.29, 2178.0, 6501.0, 4295.0, 3165.0, 5425.0, -0.002, 5.5e-11, 'better', null, null, null, null, null, null, null),
    ('老友回归', '触达组', 1, 'margin_after_cost', 4, 'minor', 1755, 7220, 0.29, null, null, 2116.0, 1165.0, 3067.0, null, 5.5e-4, 'better', null, 15277906, 8410016, 22145795, null, null, null),
    ('新首页', '新版', 2, 'buyers', 1, 'ratio', 900, 905, 0.9, 0.29, 0.30, 0.01, -0.03, 0.05, 0.3, 1.0, 'not_told', 54101, null, null, null, null, null, null),
    ('小试', 'B', 3, 'buyers', 1, 'ratio', 40, 41, 0.9, null, null, null, null, null, null, null, 'refused', null, null, null, null, 'engagement.refused.customers', 40, 100))
    t(experiment, arm, experiment_place, measure, measure_place, unit, control_customers, treated_customers, ratio_p, control_value, treated_value,
    adjusted_difference, adjusted_low, adjusted_high, variance_reduction, sequential_p, verdict, customers_more, total_minor, total_low_minor, total_high_minor,
    refusal, refusal_has, refusal_needs);
alter table report_experiment add column difference double;
alter table report_experiment add column low double;
alter table report_experiment add column high double;
update report_experiment set difference = adjusted_difference, low = adjusted_low, high = adjusted_high;
create table report_uplift as select '老友回归' as experiment, '触达组' as arm, 1 as experiment_place, cast(range * 5 as integer) as percent, 4480 as customers,
    range * 17.5 + (range * (20 - range)) * 0.4 as gain, range * 17.5 as random_gain, 0.005 as chance, true as is_used from range(0, 21);
create table report_survey_score as select * from (values
    ('csat', 'csat', 1234, 0.62, 0.59, 0.65, null, null, 640, 14000, 0.61, 0.58, 0.55, 0.61, 1.31, 488.5, null, null),
    ('ces', 'mean', 7, null, null, null, '只有 7 份回答，至少 10 份才给出得分。', 'Only 7 answers, at least 10 are needed for a score.', null, null, null, null, null, null, null, null, null, null),
    ('nps', 'nps', 5000, 11.8, 9.3, 14.3, null, null, null, null, null, null, null, null, null, null, '没有未作答客户的任何记录。', 'Nothing is recorded of customers who did not answer.'))
    t(question, measure, answers, score, low, high, reason_zh, reason_en, weighted_answers, customers, plain_score, weighted_score, weighted_low, weighted_high, design_effect, effective_answers, weighted_reason_zh, weighted_reason_en);
create table report_survey_month as
    select '2025-' || lpad(cast(range + 1 as varchar), 2, '0') as month, 400 + range as answers, 180 as best, 140 - range * 2 as worst, 10.0 + range as score, 4.0 + range as low, 16.0 + range as high,
        case when range > 0 then 1.0 end as difference, case when range > 0 then 0.9 end as chance_adjusted, range = 7 as is_significant from range(12);
create table report_survey_driver as select * from (values
    ('nps', 'service', 517, 0.62, 0.5, 0.7, 0.4, 0.6, 0.7, 1.2, false, false, 3.4, 60.0, 71.0, 'fix_first', 0.58),
    ('nps', 'quality', 517, 0.3, 0.2, 0.4, 0.2, 0.3, 0.5, 1.2, false, false, 4.4, 85.0, 71.0, 'enough', 0.58),
    ('nps', 'price', 517, 0.08, null, null, 0.05, -0.1, 0.1, 5.6, true, true, 3.7, 68.0, 71.0, 'later', 0.58))
    t(target, question, answers, share, share_low, share_high, relative_weight, coefficient, correlation, inflation, is_suppressor, is_inflated, score, performance, mean_performance, quadrant, r_squared);
create table report_survey_point as select * from (values
    ('nps', 'nps', 'channel', '抖音', 'low', 900, -4.2, 15.3, -19.5, -3.5, 0.0001), ('csat', 'csat', 'category', '物流', 'high', 300, 0.75, 0.58, 0.17, 0.04, 0.01))
    t(question, measure, dimension, segment, side, answers, score, rest_score, difference, lift, chance_adjusted);
create table report_change as
    select metric, name_zh, name_en, '2025-12' as period, '2025-11' as previous_period, effect, amount_minor, before_minor, before_minor + 15_000_000 as now_minor, 1200 as n, 1180 as n_before
    from (values ('net_revenue', '净收入', 'Net revenue', 900_000_000), ('customer_contribution', '客户贡献合计', 'Contribution of customers', 90_000_000), ('customer_cost', '客户成本合计', 'Cost of customers', 300_000_000)) m(metric, name_zh, name_en, before_minor)
    cross join (values ('volume', 20_000_000), ('mix', -1_234_567), ('rate', -3_765_433), ('definition', 0)) e(effect, amount_minor);
create table report_change_segment as
    select metric, segment, '净收入' as name_zh, 'Net revenue' as name_en, '2025-12' as period, 5_000_000 as volume_minor, -300_000 as mix_minor, 7 as rate_minor, 4_700_007 as change_minor
    from (values ('net_revenue', '微信'), ('customer_cost', '(none)')) t(metric, segment);
create table report_anomaly as select * from (values
    ('refund_rate', '2025-12', '退款率', 'Refund rate', 'ratio', 'lower', 30, 0.12, 0.05, 0.03, 0.07, 0.00001, 0.0005, true, true),
    ('net_revenue', '2025-12', '净收入', 'Net revenue', 'minor', 'higher', 12, 900_000_000, 600_000_000, 500_000_000, 700_000_000, 0.0001, 0.002, false, true))
    t(metric, period, name_zh, name_en, unit, better, months, value, expected, low, high, chance, chance_adjusted, is_seasonal, is_last);
create table report_anomaly_scope as select 40 as metrics, 900 as months, 12 as alarms, 6 as refused_metrics, null as reason_zh, null as reason_en;
create table report_budget as select * from (values
    ('抖音', false, null, 12000000, 6000000, 18000000, 7500000, 310.0, 240.0, 92000, 61000, null, null, null, null, false),
    ('微信', false, null, 9000000, 4500000, 13500000, 13500000, 250.0, 345.0, 41000, 52000, null, null, null, null, false),
    ('展会', true, 'rare', 2000000, 2000000, 2000000, 2000000, null, null, null, null, null, null, null, null, false),
    ('(all)', false, null, 23000000, null, null, 23000000, 560.0, 585.0, null, 61000, -4.0, 51.0, 1.2e-12, 3e-9, true))
    t(channel, is_fixed, reason, current_minor, lower_minor, upper_minor, proposed_minor, current_response, proposed_response,
    current_next_minor, proposed_next_minor, gain_low, gain_high, violation, gap, is_all);
create table report_response as select channel, cast(range * 10 as integer) as percent, range * 92300 as spend_minor, top * range / (range + 12.0) as response,
    top * range / (range + 18.0) as low, top * range / (range + 9.0) as high from (values ('抖音', 60.0), ('微信', 45.0)) t(channel, top), range(0, 21);
create table report_churn_quality as select * from (values
    (0, 'trees', true, 0.8743, 2.34, 0.4392, 0.1416, 0.0465, 18.82, 'platt'), (1, 'logit', false, 0.8569, 2.3, 0.4616, 0.15, 0.043, 18.35, 'isotonic'))
    t(position, approach, is_chosen, auc, lift, log_loss, brier, calibration_error, empc, calibration),
    (select date '2024-07-09' as trained_from, date '2025-10-02' as tested_from, date '2025-12-31' as tested_to,
        22851 as trained, 8849 as trained_leavers, 7583 as customers, 3157 as leavers);
create table report_churn_band as select * from (values
    (-1, 'not_due', null, null, null, 1275, 0), (0, 'low', 0.0, 4549, 814, 4097, 586), (1, 'medium', 0.37, 1896, 1261, 1726, 984),
    (2, 'high', 0.82, 757, 705, 448, 393), (3, 'critical', 0.93, 381, 377, 462, 446))
    t(position, band, from_probability, tested, tested_leavers, customers, expected_leavers);
create table report_churn_bin as
    select cast(range as integer) as position, 700 as customers, cast(700 * (0.06 + 0.094 * range) as bigint) as leavers, 0.05 + 0.1 * range as mean_probability
    from range(10);
create table report_churn_reason as select * from (values
    ('silence', 890, 840, 910), ('habit', 500, 40, 910), ('discount', 210, 12, 910), ('complaints', 60, 18, 910)) t(reason, customers, first_reason, risky);
create table report_risk_list as select * from (values
    (1, 'C0002', 'potential', 0.97, 'critical', 'silence'), (2, 'C0001', 'core', 0.85, 'high', 'habit'), (3, 'C0003', null, 0.12, 'low', null))
    t(place, customer_id, tier, probability, band, reason);
create table report_signal as select * from (values
    (1, 'falling_frequency', 1820, 36331, 13912, 9415, 5451, null, 0.579, 0.392, 0.383, 1.51),
    (2, 'falling_activity', 295, 36331, 13912, 1416, 573, null, 0.405, 0.041, 0.383, 1.06),
    (4, 'open_complaint', 5, 36331, 13912, 22, 6, 'few', null, null, null, null),
    (6, 'payment_failure', 0, 36331, 13912, 0, 0, 'no_facts', null, null, null, null))
    t(position, signal, customers_now, customers, leavers, flagged, flagged_leavers, refused, precision, recall, base_rate, lift);
create table report_text_topic as select * from (values
    ('delivery', 812, 640, 172, 610, 44, 38), ('quality', 403, 300, 103, 280, 60, 21), ('other', 90, 10, 80, 12, 50, 0)) t(topic, texts, tickets, comments, negative, positive, urgent);
create table report_text_month as
    select cast(date '2025-01-01' + to_months(cast(range as integer)) as date) as month, 100 + range as texts, 60 + range as negative, (60 + range) / (100.0 + range) as negative_share from range(12);
create table report_text_quality as select * from (values
    ('sentiment', 'negative', 317, 333, 300, false, 0.9, 0.95), ('topic', 'delivery', 64, 71, 52, false, 0.73, 0.81)) t(kind, label, examples, predicted, correct, is_own, precision_share, recall_share);
create table report_duplicate as select 20134 as customers, 201 as duplicates, 200 as clusters, 1 as incomplete_clusters, 12 as unsure_pairs, 3 as skipped_blocks;
create table report_duplicate_pair as select 1 as position, 'C1' as customer_id, '<b>C2</b>' as other_id, 0.9999 as probability, '电话相同 +20.1；姓名相近 +6.2' as why_zh, 'same phone +20.1, nearly the same name +6.2' as why_en;
