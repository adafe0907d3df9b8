-- The few functions whose spelling differs between engines; models use these and nothing engine-specific.
create or replace macro idiv(a, b) as a // b;
create or replace macro imod(a, b) as a % b;
create or replace macro div_double(a, b) as cast(a as double) / nullif(cast(b as double), 0);
create or replace macro days_between(first_day, last_day) as date_diff('day', first_day, last_day);
create or replace macro seconds_between(first_moment, last_moment) as date_diff('second', first_moment, last_moment);
create or replace macro months_between(first_day, last_day) as date_diff('month', first_day, last_day);
create or replace macro add_months(day, months) as cast(day + to_months(months) as date);
create or replace macro month_of(moment) as cast(date_trunc('month', moment) as date);
create or replace macro month_text(day) as strftime(day, '%Y-%m');
-- whole division, half to even: (a / b) for integers, b above 0; exact, no double in between
create or replace macro div_half_even(a, b) as
    case
        when 2 * (((a % b) + b) % b) > b then (a - ((a % b) + b) % b) // b + 1
        when 2 * (((a % b) + b) % b) < b then (a - ((a % b) + b) % b) // b
        else (a - ((a % b) + b) % b) // b + abs(((a - ((a % b) + b) % b) // b) % 2)
    end;
-- floor and remainder of a · b / c for a, b of zero or more and c above zero; is_wide: a · b may exceed 63 bits
create or replace macro mul_div(a, b, c, is_wide) as
    case when is_wide then cast((cast(a as hugeint) * b) // c as bigint) else (a * b) // c end;
create or replace macro mul_mod(a, b, c, is_wide) as
    case when is_wide then cast((cast(a as hugeint) * b) % c as bigint) else (a * b) % c end;
-- a double to the nearest whole number, half to even, held within a bigint: the one rounding at the edge of figures
create or replace macro nearest_even(a) as
    case when a is not null then cast(round_even(greatest(least(a, 9.2e18), -9.2e18), 0) as bigint) end;
-- a number from 0 up to 1 that depends on the text alone, spread evenly: for samples that stay the same from run to run
create or replace macro digest_share(a) as cast(cast('0x' || left(md5(a), 8) as bigint) as double) / 4294967296.0;
-- how alike two texts are, 0 to 1 (Winkler 1990), and how many characters were typed wrongly, swapped, lost or added
create or replace macro likeness(a, b) as jaro_winkler_similarity(a, b);
create or replace macro typing_errors(a, b) as damerau_levenshtein(a, b);
-- share of the longer text's characters that the other one has too, 0 to 1
create or replace macro shared_characters(a, b) as
    len(list_intersect(string_split(a, ''), string_split(b, ''))) / cast(greatest(length(a), length(b)) as double);
-- a further column of the data, by any of its names; null where there is none
create or replace macro attribute(attributes, path) as nullif(trim(json_extract_string(attributes, path)), '');
-- levels of agreement: 3 equal, 2 nearly, 1 in part, 0 different; null where either is not known
create or replace macro exact_level(a, b) as
    case when a is null or b is null then null when a = b then 3 else 0 end;
create or replace macro typed_level(a, b, most_errors) as
    case when a is null or b is null then null when a = b then 3 when typing_errors(a, b) <= most_errors then 2 else 0 end;
create or replace macro likeness_level(a, b) as
    case when a is null or b is null then null when a = b then 3 when likeness(a, b) >= 0.9 then 2 else 0 end;
create or replace macro name_level(a, b, is_chinese) as
    case
        when a is null or b is null then null
        when a = b then 3
        when is_chinese then case when shared_characters(a, b) >= 0.66 then 2 when shared_characters(a, b) >= 0.5 then 1 else 0 end
        when likeness(a, b) >= 0.92 then 2
        when likeness(a, b) >= 0.8 or len(list_intersect(string_split(a, ' '), string_split(b, ' '))) > 0 then 1
        else 0
    end;
