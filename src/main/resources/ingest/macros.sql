-- How cells become values, in the engine and without doubles. Each takes the raw text of a cell and answers null for
-- what cannot be read. Plain text takes a short cut in CellSql and never comes here.

-- white space as people meet it: also tabs, no-break and ideographic spaces, byte order marks
create or replace temp macro ingest_trim(raw) as
    regexp_replace(raw, '^[\s\p{Z}\x{FEFF}\x{200B}]+|[\s\p{Z}\x{FEFF}\x{200B}]+$', '', 'g');

create or replace temp macro ingest_is_blank(raw) as regexp_full_match(raw, '[\s\p{Z}\x{FEFF}\x{200B}]*');

-- comparing ends costs a few nanoseconds, trimming fifty: only a cell that looks like it is trimmed
create or replace temp macro ingest_text(raw) as
    case
        when raw < '!' or ends_with(raw, ' ') or ends_with(raw, chr(9)) or ends_with(raw, '　')
            or ends_with(raw, chr(160)) or starts_with(raw, '　') or starts_with(raw, chr(160))
        then nullif(ingest_trim(raw), '')
        else raw
    end;

-- full-width digits, signs and spaces to ASCII
create or replace temp macro ingest_half_width(raw) as
    translate(
        raw, '０１２３４５６７８９．，－＋（）￥：／−　' || chr(160) || chr(65279) || chr(8203),
        '0123456789.,-+()¥:/-    ');

-- A number taken apart in one go; all parts are empty where the text is no number. Only the code of the reporting
-- currency may stand before it: the signs say too little to be held against it.
create or replace temp macro ingest_number_parts(raw, currency) as
    regexp_extract(
        ingest_half_width(raw),
        '^\s*([-+]|\()?\s*(?:(?i:' || currency || ')|¥|\$|€|£)?\s*([-+]?)([0-9]{1,3}(?:,[0-9]{3})+|[0-9]*)'
            || '(?:\.([0-9]*))?\s*元?\s*(\)?)\s*$',
        ['sign', 'inner_sign', 'whole', 'fraction', 'closing']);

-- its parts as a whole number of 10^-18; null beyond 13 digits before the point or 18 after it
create or replace temp macro ingest_scaled(parts) as
    case
        when parts.whole = '' and parts.fraction = '' then null
        when (parts.sign = '(') <> (parts.closing = ')') or (parts.sign <> '' and parts.inner_sign <> '') then null
        when strlen(ltrim(replace(parts.whole, ',', ''), '0')) > 13 or strlen(rtrim(parts.fraction, '0')) > 18 then null
        else case when parts.sign in ('-', '(') or parts.inner_sign = '-' then -1 else 1 end
            * try_cast(replace(parts.whole, ',', '') || rpad(parts.fraction, 18, '0') as hugeint)
    end;

-- value / unit, half to even; unit above zero
create or replace temp macro ingest_half_even(value, unit) as
    case when value < 0 then -1 else 1 end * (abs(value) // unit + case
        when 2 * (abs(value) % unit) > unit then 1
        when 2 * (abs(value) % unit) = unit then (abs(value) // unit) % 2
        else 0
    end);

-- A date or time taken apart in one go: 2026-01-31, 2026/1/31 9:30, 20260131, 20260131093000, 2026年1月31日, with or
-- without fractions and offset. All parts are empty where the text is none.
create or replace temp macro ingest_moment_parts(raw) as
    regexp_extract(
        ingest_half_width(raw),
        '^\s*([0-9]{4})(-|/|年\s*|)([0-9]{1,2})(-|/|月\s*|)([0-9]{1,2})'
            || '(?:(?:[Tt]|\s+|日\s*)([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]{1,9}))?)?'
            || '|[Tt\s]?([0-9]{2})([0-9]{2})([0-9]{2}))?\s*日?\s*([Zz]|[-+][0-9]{2}(?::?[0-9]{2})?)?\s*$',
        ['year', 'gap', 'month', 'gap_2', 'day', 'hour', 'minute', 'second', 'fraction',
            'hour_2', 'minute_2', 'second_2', 'zone_offset']);

create or replace temp macro ingest_moment_text(parts) as
    parts.year || '-' || parts.month || '-' || parts.day || case
        when parts.hour <> '' then ' ' || parts.hour || ':' || parts.minute
            || case when parts.second <> '' then ':' || parts.second else ':00' end
            || case when parts.fraction <> '' then '.' || parts.fraction[1:6] else '' end
        when parts.hour_2 <> '' then ' ' || parts.hour_2 || ':' || parts.minute_2 || ':' || parts.second_2
        else ''
    end;

create or replace temp macro ingest_moment(parts, zone) as
    case
        when parts.year = '' then null
        when parts.gap = '' and strlen(parts.month) + strlen(parts.day) < 4 then null
        when (parts.gap = '') <> (parts.gap_2 = '') then null
        when parts.gap <> '' and parts.hour_2 <> '' then null
        when parts.zone_offset = '' then try_cast(ingest_moment_text(parts) as timestamp)
        when parts.hour || parts.hour_2 = '' then null
        else timezone(zone, try_cast(
            ingest_moment_text(parts) || replace(upper(parts.zone_offset), 'Z', '+00') as timestamptz))
    end;

create or replace temp macro ingest_month_parts(parts) as
    case
        when parts.year <> '' and (parts.gap <> '' or strlen(parts.month) = 2)
        then try_cast(parts.year || '-' || parts.month || '-01' as date)
    end;

create or replace temp macro ingest_month(raw) as
    case
        when regexp_full_match(raw, '(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])') then try_cast(raw || '-01' as date)
        else coalesce(
            ingest_month_parts(regexp_extract(
                ingest_half_width(raw), '^\s*((?:19|20|21)[0-9]{2})(-|/|年\s*|)([0-9]{1,2})月?\s*$',
                ['year', 'gap', 'month'])),
            cast(date_trunc('month', try_cast(ingest_moment(ingest_moment_parts(raw), 'UTC') as date)) as date))
    end;

create or replace temp macro ingest_yes_no(raw) as
    case
        when raw in ('true', '1', '是', 'yes') then true
        when raw in ('false', '0', '否', 'no') then false
        when lower(ingest_trim(raw)) in ('是', 'true', '1', 'yes', 'y', 't', '真', '√') then true
        when lower(ingest_trim(raw)) in ('否', 'false', '0', 'no', 'n', 'f', '假', '×') then false
    end;

create or replace temp macro ingest_customer_kind(raw) as
    case
        when raw in ('person', 'company') then raw
        when lower(ingest_trim(raw)) in ('person', '个人', 'individual') then 'person'
        when lower(ingest_trim(raw)) in ('company', '企业', '公司') then 'company'
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
        when regexp_full_match(raw, '[0-9]{1,9}') then cast(raw as integer)
        when regexp_full_match(ingest_half_width(raw), '\s*\+?[0-9]{1,9}(\.0+)?\s*')
        then cast(regexp_extract(ingest_half_width(raw), '[0-9]+') as integer)
    end;

create or replace temp macro ingest_score(raw) as
    case
        when regexp_full_match(raw, '[-+]?[0-9]{1,13}(\.[0-9]{1,18})?') then cast(raw as double)
        when regexp_full_match(ingest_half_width(raw), '\s*[-+]?[0-9]{1,13}(\.[0-9]{1,18})?\s*')
        then cast(ingest_half_width(raw) as double)
    end;
