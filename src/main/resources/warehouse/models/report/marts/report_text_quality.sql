-- report_text_quality: how far to trust what a text was judged to be.
-- grain    one row per (kind, label)
-- units    counts of texts the model had not learnt from
-- sources  service_text_quality (kernel)
select
    kind, label, examples, predicted, correct, is_own,
    div_double(correct, predicted) as precision_share, div_double(correct, examples) as recall_share
from {{ ref('service_text_quality') }}
