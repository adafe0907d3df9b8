package io.hengke.costing;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineSettings;
import io.hengke.warehouse.Kernel;
import io.hengke.warehouse.ModelRun;
import io.hengke.warehouse.Models;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sharing without a global sort against the plain one that ranks every recipient, on shares of 40,000 recipients. */
class SharingTests {

    /** Ready-made shares in the place of a company's own. */
    private record Given(String units, String amount) implements Kernel {

        @Override
        public String name() {
            return "given";
        }

        @Override
        public Set<String> reads() {
            return Set.of();
        }

        @Override
        public Set<String> writes() {
            return Set.of("int_costing_share", "costing_recipient");
        }

        @Override
        public void run(Engine engine) {
            engine.execute(
                    "create table int_costing_share as select x as share_id, x as basis_id, cast(%s as bigint) as total_minor from range(1, 4) r(x)"
                            .formatted(amount));
            engine.execute("""
                    create table costing_recipient as
                    select b as basis_id, case when i = 0 then 2147483647 else cast(i * 3 as integer) end as recipient_key,
                        cast(%s as bigint) as units
                    from range(1, 4) r(b), range(0, 40000) s(i)""".formatted(units));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            evenly spread remainders   | 1 + hash(i + b) % 2500000 | 456501869634 + x
            a credit                   | 1 + hash(i + b) % 2500000 | -456501869634 - x
            equal units                | 7                         | 1000003 * x
            small whole units          | 1 + i % 3                 | 98765431 * x
            less than one unit each    | 1 + hash(i + b) % 2500000 | 777 * x
            one unit for each          | 1                         | 40000
            one minor unit             | 1 + i % 3                 | -1
            products beyond 63 bits    | 1 + hash(i) % 900000000000 | 100000000000000 * x
            one large and many small   | case when i = 5 then 1000000000 else 1 end | 123456789 * x
            the last key in a tie      | 1                         | 39999
            multiples of a million     | 1000000 * (1 + i % 2)     | 1234567 * x
            """)
    void givesEveryRecipientWhatTheFullRankingGives(String shape, String units, String amount) {
        try (var engine = Engine.inMemory(EngineSettings.small())) {
            new ModelRun(engine, Models.load(), List.of(new Given(units, amount))).build("int_costing_cut");
            assertThat(engine.queryLong("""
                    with ranked as (
                        select s.share_id, r.recipient_key, s.total_minor,
                            cast(abs(s.total_minor) as hugeint) * r.units // w.weight as whole,
                            cast(abs(s.total_minor) as hugeint) * r.units % w.weight as rest,
                            row_number() over (partition by s.share_id
                                order by cast(abs(s.total_minor) as hugeint) * r.units % w.weight desc, r.recipient_key) as place
                        from int_costing_share s
                        join costing_recipient r on r.basis_id = s.basis_id
                        join (select basis_id, sum(units) as weight from costing_recipient group by basis_id) w
                            on w.basis_id = s.basis_id
                    ), plain as (
                        select share_id, recipient_key, sign(total_minor) * (whole + case when place <=
                            abs(total_minor) - sum(whole) over (partition by share_id) then 1 else 0 end) as minor
                        from ranked
                    ), ours as (
                        select c.share_id, r.recipient_key, c.sign * (mul_div(c.amount, r.units, c.weight, c.is_wide) + case
                            when mul_mod(c.amount, r.units, c.weight, c.is_wide) > c.cut_rest then 1
                            when mul_mod(c.amount, r.units, c.weight, c.is_wide) = c.cut_rest
                                and r.recipient_key <= c.cut_key then 1 else 0 end) as minor
                        from costing_recipient r join int_costing_cut c on c.basis_id = r.basis_id
                    )
                    select count(*) from plain full outer join ours
                        on ours.share_id = plain.share_id and ours.recipient_key = plain.recipient_key
                    where ours.minor is distinct from plain.minor""")).as(shape).isZero();
            assertThat(engine.queryLong("select count(*) from int_costing_share_candidate"))
                    .isLessThan(3 * 5000);
        }
    }
}
