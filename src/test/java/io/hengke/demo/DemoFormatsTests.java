package io.hengke.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.shared.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every cell parses by the data contract's formats, but for the rows that are bad on purpose. */
class DemoFormatsTests {

    @TempDir
    static Path folder;

    static DemoDatabase company;

    @BeforeAll
    static void generate() throws IOException, SQLException {
        DemoCompany.generate(folder, DemoParameters.ofSize(5_000), 3, Progress.NONE);
        company = new DemoDatabase(folder);
    }

    @AfterAll
    static void close() throws SQLException {
        company.close();
    }

    @Test
    void timesAreTimes() throws SQLException {
        assertThat(unparsed("orders", "ordered_at", "timestamp")).isEqualTo(3);
        assertThat(unparsed("activities", "occurred_at", "timestamp")).isEqualTo(1);
        assertThat(unparsed("touches", "occurred_at", "timestamp")).isEqualTo(1);
        assertThat(unparsed("tickets", "opened_at", "timestamp")).isEqualTo(1);
        assertThat(unparsed("tickets", "first_response_at", "timestamp")).isZero();
        assertThat(unparsed("tickets", "resolved_at", "timestamp")).isZero();
        assertThat(unparsed("leads", "created_at", "timestamp")).isZero();
        assertThat(unparsed("leads", "converted_at", "timestamp")).isZero();
        assertThat(unparsed("responses", "submitted_at", "timestamp")).isZero();
        assertThat(unparsed("costs", "posted_on", "date")).isEqualTo(1);
        assertThat(unparsed("customers", "acquired_on", "date")).isZero();
        assertThat(unparsed("subscriptions", "ended_on", "date")).isZero();
        assertThat(unparsed("fx_rates", "valid_from", "date")).isZero();
    }

    @Test
    void amountsAreDecimals() throws SQLException {
        assertThat(unparsed("orders", "amount", "decimal(18, 2)")).isEqualTo(1);
        assertThat(unparsed("order_lines", "amount", "decimal(18, 2)")).isZero();
        assertThat(unparsed("order_lines", "cost_of_goods", "decimal(18, 2)")).isZero();
        assertThat(unparsed("order_lines", "quantity", "bigint")).isZero();
        assertThat(unparsed("costs", "amount", "decimal(18, 2)")).isEqualTo(1);
        assertThat(unparsed("activities", "minutes", "decimal(18, 1)")).isEqualTo(1);
        assertThat(unparsed("tickets", "compensation", "decimal(18, 2)")).isZero();
        assertThat(unparsed("budgets", "amount", "decimal(18, 2)")).isZero();
        assertThat(unparsed("fx_rates", "rate", "decimal(18, 4)")).isZero();
        assertThat(unparsed("responses", "score", "integer")).isZero();
    }

    @Test
    void keysAreUniqueButForTheOneGivenTwice() throws SQLException {
        assertThat(repeated("customers", "customer_id")).isEqualTo(1);
        assertThat(repeated("orders", "order_id")).isZero();
        assertThat(repeated("order_lines", "order_id || '/' || line_no")).isZero();
        assertThat(repeated("costs", "cost_id")).isZero();
        assertThat(repeated("activities", "activity_id")).isZero();
        assertThat(repeated("tickets", "ticket_id")).isZero();
        assertThat(repeated("leads", "lead_id")).isZero();
        assertThat(repeated("responses", "response_id")).isZero();
    }

    @Test
    void whatALineNamesExists() throws SQLException {
        assertThat(company.number("select count(*) from costs where ticket_id not in (select ticket_id from tickets)"))
                .isZero();
        assertThat(company.number("select count(*) from costs where order_id not in (select order_id from purchase)"))
                .isZero();
        assertThat(company.number("select count(*) from activities"
                        + " where ticket_id is not null and ticket_id not in (select ticket_id from tickets)"))
                .isZero();
    }

    @Test
    void answersLieOnTheirScales() throws SQLException {
        assertThat(company.number("""
            select count(*) from responses
            where cast(score as integer) not between
                case question when 'nps' then 0 else 1 end
                and case question when 'nps' then 10 when 'csat' then 5 else 7 end
            """)).isZero();
    }

    private static double unparsed(String table, String column, String type) throws SQLException {
        return company.number("select count(*) from %1$s where %2$s is not null and try_cast(%2$s as %3$s) is null"
                .formatted(table, column, type));
    }

    private static double repeated(String table, String key) throws SQLException {
        return company.number("select count(%1$s) - count(distinct %1$s) from %2$s".formatted(key, table));
    }
}
