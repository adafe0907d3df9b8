-- How cells become values, in the engine and without doubles. Each takes the raw text of a cell and answers null for
-- what cannot be read. Plain text takes a short cut in CellSql and never comes here.

-- white space as people meet it: also tabs, no-break and ideographic spaces, byte order marks
create or replace temp macro ingest_trim(raw) as
    regexp_replace(raw, '^[\s\p{Z}\x{FEFF}\x{200B}]+|[\s\p{Z}\x{FEFF}\x{200B}]+$', '', 'g');

create or replace temp macro ingest_is_blank(raw) as regexp_full_match(raw, '[\s\p{Z}\x{FEFF}\x{200B}]*');

create or replace temp macro ingest_text(raw) as
    case
        when ends_with(raw, chr(9)) or starts_with(raw, chr(9)) then nullif(ingest_trim(raw), '')
        else nullif(trim(raw), '')
    end;

-- full-width digits and signs to ASCII
create or replace temp macro ingest_half_width(raw) as
    translate(ingest_trim(raw), '０１２３４５６７８９．，－＋（）￥：／−', '0123456789.,-+()¥:/-');

create or replace temp macro ingest_without_parentheses(text) as
    case when regexp_full_match(text, '\([^-()][^()]*\)') then '-' || text[2:-2] else text end;

create or replace temp macro ingest_without_currency(text, currency) as
    regexp_replace(
        regexp_replace(text, '^([-+]?)\s*(?:' || currency || '|¥|\$|€|£)\s*', '\1'),
        '\s*元$', '');

create or replace temp macro ingest_without_groups(text) as
    case
        when regexp_full_match(text, '[-+]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]*)?') then replace(text, ',', '')
        else text
    end;

-- sign, digits, point, digits; leading zeros and zeros at the end do not count
create or replace temp macro ingest_canonical(text) as
    case
        when regexp_full_match(text, '[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)')
        then regexp_replace(
            regexp_replace(regexp_replace(text, '^\+', ''), '^(-?)0*([0-9]*)(\.[0-9]*?)?0*$', '\10\2\3'),
            '^(-?)0([0-9])', '\1\2')
    end;

create or replace temp macro ingest_number(raw, currency) as
    ingest_canonical(ingest_without_groups(ingest_without_currency(ingest_without_parentheses(
        ingest_half_width(raw)), currency)));

-- a canonical number as a whole number of 10^-18; null beyond 13 digits before the point or 18 after it
create or replace temp macro ingest_scaled_canonical(text) as
    case
        when regexp_full_match(text, '-?[0-9]{1,13}(\.[0-9]{0,18})?')
        then try_cast(split_part(text, '.', 1) || rpad(split_part(text, '.', 2), 18, '0') as hugeint)
    end;

create or replace temp macro ingest_scaled(raw, currency) as ingest_scaled_canonical(ingest_number(raw, currency));

-- value / unit, half to even; unit above zero
create or replace temp macro ingest_half_even(value, unit) as
    case when value < 0 then -1 else 1 end * (abs(value) // unit + case
        when 2 * (abs(value) % unit) > unit then 1
        when 2 * (abs(value) % unit) = unit then (abs(value) // unit) % 2
        else 0
    end);

-- every written form of a moment brought to "y-M-d[ H:m[:s[.f]]][offset]"
create or replace temp macro ingest_moment_text(raw) as
    regexp_replace(
        regexp_replace(
            regexp_replace(
                regexp_replace(
                    ingest_half_width(raw),
                    '^([0-9]{4})([0-9]{2})([0-9]{2})(?:[T ]?([0-9]{2}):?([0-9]{2}):?([0-9]{2}))?$', '\1-\2-\3 \4:\5:\6'),
                '^([0-9]{4})年\s*([0-9]{1,2})月\s*([0-9]{1,2})日\s*', '\1-\2-\3 '),
            '^([0-9]{4})/([0-9]{1,2})/([0-9]{1,2})', '\1-\2-\3'),
        '[T\s]+(?:::)?', ' ');

create or replace temp macro ingest_moment_local(text) as
    case
        when regexp_full_match(text, '[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}( [0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?)? ?')
        then try_cast(trim(text) as timestamp)
    end;

create or replace temp macro ingest_moment_offset(text, zone) as
    case
        when regexp_full_match(
            text, '[0-9]{4}-[0-9]{1,2}-[0-9]{1,2} [0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)? ?(Z|z|[-+][0-9]{2}(:?[0-9]{2})?)')
        then timezone(zone, try_cast(regexp_replace(upper(text), ' ([-+Z])', '\1') as timestamptz))
    end;

create or replace temp macro ingest_moment(raw, zone) as
    coalesce(
        ingest_moment_local(ingest_moment_text(raw)), ingest_moment_offset(ingest_moment_text(raw), zone));

create or replace temp macro ingest_month(raw) as
    case
        when regexp_full_match(ingest_half_width(raw), '(19|20|21)[0-9]{2}[-/]?(0?[1-9]|1[0-2])')
            and not regexp_full_match(ingest_half_width(raw), '[0-9]{5}')
        then make_date(
            cast(ingest_half_width(raw)[1:4] as integer),
            cast(regexp_extract(ingest_half_width(raw), '([0-9]{1,2})$', 1) as integer), 1)
        when regexp_full_match(ingest_half_width(raw), '(19|20|21)[0-9]{2}年\s*(0?[1-9]|1[0-2])月')
        then make_date(
            cast(ingest_half_width(raw)[1:4] as integer),
            cast(regexp_extract(ingest_half_width(raw), '([0-9]{1,2})月$', 1) as integer), 1)
        else cast(date_trunc('month', ingest_moment(raw, 'UTC')) as date)
    end;

create or replace temp macro ingest_yes_no(raw) as
    case
        when lower(ingest_trim(raw)) in ('是', 'true', '1', 'yes', 'y', 't', '真', '√') then true
        when lower(ingest_trim(raw)) in ('否', 'false', '0', 'no', 'n', 'f', '假', '×') then false
    end;

create or replace temp macro ingest_customer_kind(raw) as
    case lower(ingest_trim(raw))
        when 'person' then 'person' when '个人' then 'person' when 'individual' then 'person'
        when 'company' then 'company' when '企业' then 'company' when '公司' then 'company'
    end;

create or replace temp macro ingest_currency(raw) as
    case
        when upper(ingest_trim(raw)) in ('人民币', 'RMB', '¥', '￥', '元') then 'CNY'
        when upper(ingest_trim(raw)) in ('美元', '$') then 'USD'
        when upper(ingest_trim(raw)) in ('欧元', '€') then 'EUR'
        when upper(ingest_trim(raw)) in ('英镑', '£') then 'GBP'
        when ingest_trim(raw) in ('日元') then 'JPY'
        when ingest_trim(raw) in ('港币', '港元') then 'HKD'
        when regexp_full_match(ingest_trim(raw), '[A-Za-z]{3}') then upper(ingest_trim(raw))
    end;

create or replace temp macro ingest_whole_number(raw) as
    case
        when regexp_full_match(ingest_half_width(raw), '\+?[0-9]{1,9}(\.0+)?')
        then cast(split_part(ltrim(ingest_half_width(raw), '+'), '.', 1) as integer)
    end;

create or replace temp macro ingest_score(raw) as
    case
        when regexp_full_match(ingest_half_width(raw), '[-+]?[0-9]{1,13}(\.[0-9]{1,18})?')
        then cast(ingest_half_width(raw) as double)
    end;
