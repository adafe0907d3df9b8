package io.hengke.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineSettings;
import io.hengke.warehouse.ModelRun;
import io.hengke.warehouse.Models;
import io.hengke.warehouse.Sources;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Waiting in working time, computed in sets, against the calendar's own counting. */
class TicketTimeTests {

    private final Engine engine = Engine.inMemory(EngineSettings.small());

    @BeforeEach
    void company() {
        Sources.create(engine);
        engine.execute("insert into source_settings values "
                + "(date '2026-10-31', 'CNY', 100, 'Asia/Shanghai', 36, 0.1, 3.0)");
        engine.execute("insert into source_customers(customer_id, is_listed) values ('a', true)");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void countsAsTheCalendarDoes() {
        var random = new Random(7);
        var start = LocalDateTime.of(2026, 1, 20, 0, 0);
        for (var i = 0; i < 300; i++) {
            var opened = start.plusMinutes(random.nextInt(60 * 24 * 200));
            ticket("t" + i, opened, opened.plusMinutes(random.nextInt(60 * 24 * 20)));
        }
        build();
        var zone = ZoneId.of("Asia/Shanghai");
        var calendar = BusinessCalendar.china();
        var waits = engine.query("""
                select t.opened_at, t.first_response_at, b.response_seconds
                from service_ticket t join service_ticket_time b using (ticket_id)""", row -> {
            var from = row.getTimestamp(1).toLocalDateTime().atZone(zone).toInstant();
            var to = row.getTimestamp(2).toLocalDateTime().atZone(zone).toInstant();
            return List.of(row.getLong(3), calendar.between(from, to).toSeconds());
        });
        assertThat(waits)
                .hasSize(300)
                .allSatisfy(it -> assertThat(it.getFirst()).isEqualTo(it.getLast()));
    }

    @Test
    void saysWhereHolidaysAreNotKnown() {
        engine.execute("update source_settings set as_of = date '2027-12-31'");
        ticket("known", LocalDateTime.of(2026, 10, 9, 9, 0), LocalDateTime.of(2026, 10, 9, 10, 0));
        ticket("guessed", LocalDateTime.of(2027, 10, 1, 9, 0), LocalDateTime.of(2027, 10, 1, 10, 0));
        build();
        assertThat(engine.query(
                        "select ticket_id from service_ticket_time where is_calendar_known", row -> row.getString(1)))
                .containsExactly("known");
    }

    @Test
    void hasNoTimesWithoutTickets() {
        build();
        assertThat(engine.queryLong("select count(*) from service_ticket_time")).isZero();
    }

    private void ticket(String id, LocalDateTime opened, LocalDateTime answered) {
        engine.execute("insert into source_tickets(ticket_id, customer_id, opened_at, first_response_at) values"
                + " ('%s', 'a', timestamp '%s', timestamp '%s')".formatted(id, opened, answered));
    }

    private void build() {
        new ModelRun(engine, Models.load(), List.of(new WorkdayTable())).build("service_ticket_time");
    }
}
