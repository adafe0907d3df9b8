-- report_contract_survival: share of contracts still running, observed and fitted, by month of the contract.
-- grain    one row per month of the contract; none where nobody ever subscribed
-- units    at_risk, ended: contracts; survival*, fitted: shares; fitted null where the fit was refused
-- sources  value_contract_survival
select month, at_risk, ended, survival, survival_low, survival_high, fitted
from {{ ref('value_contract_survival') }}
where at_risk > 0
order by month
